//! What common hosts are to send with the site, in the form that each of them reads.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use super::folder;
use crate::marked::is_marked;

/// What the site may load, a directive in a line; the pages say the same of themselves (`src/app/still/policy.rs`).
const POLICY: &str = include_str!("../../../../assets/hosting/policy.txt");

/// A file for each host, below the folder that is built into.
const HOSTS: [(&str, &str); 4] = [
    ("_headers", include_str!("../../../../assets/hosting/headers")),
    (".htaccess", include_str!("../../../../assets/hosting/htaccess")),
    ("hosting/nginx.conf", include_str!("../../../../assets/hosting/nginx.conf")),
    ("hosting/Caddyfile", include_str!("../../../../assets/hosting/Caddyfile")),
];

/// How long a file whose name carries its content may be kept: a year, the most that is understood everywhere.
pub const FOR_EVER: &str = "public, max-age=31536000, immutable";

/// Features of a browser that the site has no use for.
const PERMISSIONS: &str =
    "accelerometer=(), camera=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=()";

/// The policy as a header. Beside `'self'` it names the site's origin, where that is known: in a sandboxed frame, `'self'` is
/// nobody in Safari.
pub fn policy(origin: Option<&str>) -> String {
    let policy = POLICY.lines().collect::<Vec<_>>().join("; ");
    origin.map_or_else(|| policy.clone(), |origin| policy.replace("'self'", &format!("'self' {origin}")))
}

/// Writes a file for each host, for a site below `base` of `origin`, where that is known.
///
/// # Errors
/// When a file cannot be read or written.
pub fn write(into: &Path, origin: Option<&str>, base: &str) -> Result<()> {
    let paths = folder::files(into)?;
    let marked: Vec<&str> = paths.iter().map(String::as_str).filter(|path| is_marked(path)).collect();
    for (name, template) in HOSTS {
        let path = into.join(name);
        path.parent().map_or(Ok(()), fs::create_dir_all)?;
        fs::write(&path, filled(template, origin, base, &marked))
            .with_context(|| format!("cannot write {}", path.display()))?;
    }
    Ok(())
}

/// What begins a line that only a site in a folder of its host needs.
const BELOW: &str = "{{below}}";

/// A template with the base path, the policy, and a rule for each file that never changes, for hosts that know no patterns.
fn filled(template: &str, origin: Option<&str>, base: &str, marked: &[&str]) -> String {
    let rules: Vec<_> = marked.iter().map(|path| format!("{base}{path}\n  Cache-Control: {FOR_EVER}")).collect();
    let folder = base.trim_end_matches('/');
    let lines = template.lines().filter_map(|line| match line.strip_prefix(BELOW) {
        Some(line) => (!folder.is_empty()).then_some(line),
        None => Some(line),
    });
    let template: String = lines.flat_map(|line| [line, "\n"]).collect();
    template
        .replace("{{base}}", base)
        .replace("{{bare}}", folder)
        .replace("{{policy}}", &policy(origin))
        .replace("{{permissions}}", PERMISSIONS)
        .replace("{{for_ever}}", FOR_EVER)
        .replace("{{marked}}", &rules.join("\n"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_host_sends_the_policy_for_the_base_path() {
        for (name, template) in HOSTS {
            let text = filled(template, None, "/careers/quiz/", &["boot-0123456789abcdef.js"]);
            assert!(!text.contains("{{"), "{name}: {text}");
            assert!(text.contains(&policy(None)), "{name}");
            assert!(text.contains("/careers/quiz/"), "{name}");
            for header in [
                "X-Content-Type-Options",
                "Referrer-Policy",
                "Permissions-Policy",
                "Access-Control-Allow-Origin",
                FOR_EVER,
            ] {
                assert!(text.contains(header), "{name} sets no {header}");
            }
        }
    }

    #[test]
    fn a_folder_without_its_slash_leads_to_it_and_the_top_of_a_host_needs_nothing() {
        for (name, template) in HOSTS.iter().filter(|(name, _)| name.starts_with("hosting/")) {
            assert!(filled(template, None, "/careers/quiz/", &[]).contains("/careers/quiz {"), "{name}");
            let top = filled(template, None, "/", &[]);
            assert!(!top.contains("301") && !top.contains("{{"), "{name}: {top}");
        }
    }

    #[test]
    fn the_policy_is_the_strict_one() {
        let policy = policy(None);
        assert!(policy.starts_with("default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; "));
        assert!(policy.contains("require-trusted-types-for 'script'"));
        assert!(!policy.contains("'unsafe-inline'") && !policy.contains("'unsafe-eval'") && !policy.contains("http"));
    }

    #[test]
    fn with_a_whole_address_every_host_names_the_origin_beside_self() {
        for (name, template) in HOSTS {
            let text = filled(template, Some("https://example.org"), "/careers/quiz/", &[]);
            assert_eq!(text.matches("'self'").count(), text.matches("'self' https://example.org").count(), "{name}");
            assert!(text.contains("style-src 'self' https://example.org; "), "{name}");
        }
    }
}

//! Settings files for common hosts, each in its own format.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use super::folder;
use crate::marked::is_marked;

/// What the site may load, a directive in a line; the pages say the same of themselves (`src/app/still/policy.rs`).
const POLICY: &str = include_str!("../../../../assets/hosting/policy.txt");

/// A file for each host, below the folder that is built into.
const HOSTS: [(&str, &str); 5] = [
    ("_headers", include_str!("../../../../assets/hosting/headers")),
    (".htaccess", include_str!("../../../../assets/hosting/htaccess")),
    ("web.config", include_str!("../../../../assets/hosting/web.config")),
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

/// The beginning of a line that only a site in a folder of its host needs.
const BELOW: &str = "{{below}}";

/// The beginning of lines that are repeated for each file that never changes, for hosts that know no patterns.
const MARKED: &str = "{{marked}}";

/// Fills in a template: the base path, the policy, and the files that never change.
fn filled(template: &str, origin: Option<&str>, base: &str, marked: &[&str]) -> String {
    let folder = base.trim_end_matches('/');
    let lines: Vec<&str> = template
        .lines()
        .filter_map(|line| match line.strip_prefix(BELOW) {
            Some(line) => (!folder.is_empty()).then_some(line),
            None => Some(line),
        })
        .collect();
    let mut text = String::new();
    for group in lines.chunk_by(|a, b| a.starts_with(MARKED) == b.starts_with(MARKED)) {
        let whole: String = group.iter().flat_map(|line| [line.strip_prefix(MARKED).unwrap_or(line), "\n"]).collect();
        if group[0].starts_with(MARKED) {
            text.extend(marked.iter().map(|file| whole.replace("{{file}}", file)));
        } else {
            text += &whole;
        }
    }
    text.replace("{{base}}", base)
        .replace("{{bare}}", folder)
        .replace("{{windows}}", &base.trim_start_matches('/').replace('/', "\\"))
        .replace("{{policy}}", &policy(origin))
        .replace("{{permissions}}", PERMISSIONS)
        .replace("{{for_ever}}", FOR_EVER)
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
            assert!(text.contains("/careers/quiz/") || text.contains(r"careers\quiz\"), "{name}");
            for header in
                ["X-Content-Type-Options", "Referrer-Policy", "Permissions-Policy", "Access-Control-Allow-Origin"]
            {
                assert!(text.contains(header), "{name} sets no {header}");
            }
            let for_ever = if name == "web.config" { "public, immutable" } else { FOR_EVER };
            assert!(text.contains(for_ever), "{name}");
        }
    }

    #[test]
    fn a_folder_without_its_slash_leads_to_it_and_the_top_of_a_host_needs_nothing() {
        for (name, template) in HOSTS.iter().filter(|(name, _)| name.starts_with("hosting/")) {
            assert!(filled(template, None, "/careers/quiz/", &[]).contains("/careers/quiz {"), "{name}");
            let top = filled(template, None, "/", &[]);
            assert!(!top.contains("location = ") && !top.contains("route ") && !top.contains("{{"), "{name}: {top}");
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
    fn a_file_that_never_changes_has_a_rule_of_its_own_where_hosts_know_no_patterns() {
        let marked = ["boot-0123456789abcdef.js", "quiz-0123456789abcdef.css"];
        let headers = filled(HOSTS[0].1, None, "/q/", &marked);
        let rules = marked.map(|file| format!("/q/{file}\n  Cache-Control: {FOR_EVER}\n"));
        assert!(headers.ends_with(&rules.concat()), "{headers}");
    }

    #[test]
    fn nginx_names_the_type_of_every_kind_of_file() {
        let text = filled(HOSTS[3].1, None, "/", &[]);
        for pair in ["application/wasm wasm;", "text/plain txt md ts;", "text/javascript js;"] {
            assert!(text.contains(pair), "{pair}");
        }
    }

    #[test]
    fn apache_sends_no_compressed_form_that_it_cannot_name() {
        let text = filled(HOSTS[1].1, None, "/", &[]);
        let (headers, rewrite) = (text.find("<IfModule mod_headers.c>"), text.find("<IfModule mod_rewrite.c>"));
        let last = text.rfind("</IfModule>").unwrap();
        assert!(headers < rewrite && text[..last].trim_end().ends_with("</IfModule>"), "{text}");
    }

    /// The elements below another, by name.
    fn children<'a>(node: roxmltree::Node<'a, 'a>, name: &'a str) -> Vec<roxmltree::Node<'a, 'a>> {
        node.children().filter(|child| child.has_tag_name(name)).collect()
    }

    #[test]
    fn iis_gets_one_valid_rule_for_each_thing() {
        let marked = ["boot-0123456789abcdef.js", "quiz-0123456789abcdef_bg.wasm"];
        let text = filled(HOSTS[2].1, None, "/careers/quiz/", &marked);
        let document = roxmltree::Document::parse(&text).unwrap();
        let root = document.root_element();
        assert!(root.has_tag_name("configuration"));
        let find = |name: &str| document.descendants().find(|node| node.has_tag_name(name)).unwrap();

        // A type or header that is there already, without its `remove`, is an error of the whole site.
        let content = find("staticContent");
        for (list, item, key) in [(content, "mimeMap", "fileExtension"), (find("customHeaders"), "add", "name")] {
            let names = |tag| children(list, tag).iter().filter_map(|node| node.attribute(key)).collect::<Vec<_>>();
            let (added, removed) = (names(item), names("remove"));
            assert!(!added.is_empty() && added.iter().all(|name| removed.contains(name)), "{added:?} {removed:?}");
            assert_eq!(added.len(), added.iter().collect::<std::collections::BTreeSet<_>>().len());
        }
        let kind = |end: &str| {
            let kinds = children(content, "mimeMap");
            let found = kinds.iter().find(|node| node.attribute("fileExtension") == Some(end));
            found.and_then(|node| node.attribute("mimeType"))
        };
        assert_eq!(kind(".wasm"), Some("application/wasm"));
        assert_eq!(kind(".md"), Some("text/plain"));
        assert_eq!(kind(".ts"), Some("text/plain"));

        let error = children(find("httpErrors"), "error")[0];
        assert_eq!(error.attribute("path"), Some(r"careers\quiz\404.html"));
        assert_eq!(error.attribute("statusCode"), Some("404"));
        let values: Vec<_> = find("customHeaders").children().filter_map(|node| node.attribute("value")).collect();
        assert!(values.contains(&policy(None).as_str()), "{values:?}");
        let kept: Vec<_> = children(root, "location").iter().filter_map(|node| node.attribute("path")).collect();
        assert_eq!(kept, marked);
        // Sections that a plain installation does not know, or does not let a site set, stop the whole site.
        for section in ["rewrite", "httpCompression", "outboundRules"] {
            assert!(!document.descendants().any(|node| node.has_tag_name(section)), "{section}");
        }
    }
}

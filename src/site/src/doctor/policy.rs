//! Checks of what a `Content-Security-Policy` in a header forbids. A page's own policy and a header's both hold, so a header
//! can only take away.

use super::client;
use super::finding::Finding;
use super::server::Topic;
use super::site::Site;

/// Directives that the site needs, with what stands in for each, and what fails without.
const NEEDED: [(&str, &[&str], &str); 6] = [
    ("script-src", &["default-src"], "the quiz does not start"),
    ("connect-src", &["default-src"], "the quiz does not start"),
    ("style-src", &["default-src"], "pages have no style"),
    ("img-src", &["default-src"], "the icon and the map's picture are missing"),
    ("worker-src", &["child-src", "script-src", "default-src"], "the site is not there offline"),
    ("frame-src", &["child-src", "default-src"], "the page that makes snippets shows nothing"),
];

/// The policies of a header's values: each is a list of directives, and one header may hold several.
fn policies<'a>(headers: impl Iterator<Item = &'a str>) -> Vec<Vec<(String, Vec<String>)>> {
    let directive = |text: &str| {
        let mut words = text.split_ascii_whitespace().map(str::to_owned);
        words.next().map(|name| (name.to_ascii_lowercase(), words.collect()))
    };
    headers
        .flat_map(|header| header.split(','))
        .map(|policy| policy.split(';').filter_map(directive).collect())
        .collect()
}

/// The sources of a directive, or of the first that stands in for it; nothing where anything goes.
fn sources<'a>(policy: &'a [(String, Vec<String>)], name: &str, instead: &[&str]) -> Option<&'a [String]> {
    let find = |name: &str| policy.iter().find(|(found, _)| found == name).map(|(_, sources)| &sources[..]);
    find(name).or_else(|| instead.iter().find_map(|name| find(name)))
}

/// Whether sources include a site's own files.
fn includes(sources: &[String], base: &str) -> bool {
    let origin = client::origin(base);
    let (scheme, host) = origin.split_once("://").unwrap_or(("https", origin));
    sources.iter().any(|source| {
        let source = source.to_ascii_lowercase();
        let place = source.split_once("://").map_or(source.as_str(), |(_, host)| host);
        source == "'self'"
            || source == "*"
            || source == format!("{scheme}:")
            || place.trim_end_matches('/') == host
            || base.starts_with(source.as_str()) && source.contains("://")
            || place.strip_prefix('*').is_some_and(|end| end.starts_with('.') && host.ends_with(end))
    })
}

/// What a page's header forbids that the site needs.
pub fn check(site: &Site) -> Vec<Finding> {
    let mut found = Vec::new();
    let forbidden = |name: &str, what: String, noticed| {
        Finding::error(Topic::Policy, format!("the header's {name} {what}"), noticed)
    };
    for policy in policies(site.start.packed.all("content-security-policy")) {
        for (name, instead, noticed) in NEEDED {
            let Some(sources) = sources(&policy, name, instead) else { continue };
            let has = |source: &str| sources.iter().any(|found| found.eq_ignore_ascii_case(source));
            if !includes(sources, &site.base) || name == "script-src" && has("'strict-dynamic'") {
                found.push(forbidden(name, "forbids the site's own files".to_owned(), noticed));
            } else if name == "script-src" && !has("'wasm-unsafe-eval'") && !has("'unsafe-eval'") {
                found.push(forbidden(name, "lacks 'wasm-unsafe-eval'".to_owned(), noticed));
            }
        }
        let find = |name| sources(&policy, name, &[]);
        if let Some(allowed) = find("sandbox").filter(|allowed| !allowed.iter().any(|word| word == "allow-scripts")) {
            found.push(forbidden("sandbox", format!("allows only {allowed:?}"), "the quiz does not start"));
        }
        let types = |name: &str| find("trusted-types").is_some_and(|names| names.iter().any(|found| found == name));
        if find("trusted-types").is_some() && !types("crewpath") && !types("*") {
            found.push(forbidden(
                "trusted-types",
                "forbids the policy `crewpath`".to_owned(),
                "the site is not there offline",
            ));
        }
    }
    // A worker takes its policy from its own answer.
    let worker =
        site.file("sw.js").map(|worker| policies(worker.packed.all("content-security-policy"))).unwrap_or_default();
    let blind = |policy: &Vec<_>| {
        sources(policy, "connect-src", &["default-src"]).is_some_and(|sources| !includes(sources, &site.base))
    };
    if worker.iter().any(blind) {
        found.push(forbidden(
            "connect-src for sw.js",
            "forbids the site's own files".to_owned(),
            "the site is not there offline",
        ));
    }
    let carries = site.start.plain.text().contains("http-equiv=\"Content-Security-Policy\"")
        || site.start.plain.text().contains("http-equiv=Content-Security-Policy");
    if !carries && site.start.packed.header("content-security-policy").is_none() {
        found.push(Finding::warning(
            Topic::Content,
            "the start page carries no policy, and no header sends one",
            "nothing; a fault in a page could do more harm",
        ));
    }
    if found.is_empty() {
        let where_ =
            if site.start.packed.header("content-security-policy").is_some() { "pages and header" } else { "pages" };
        found.push(Finding::fine(Topic::Policy, format!("the {where_} allow what the site needs")));
    }
    found
}

/// Whether pages of other sites may show this one.
pub fn framing(site: &Site) -> Vec<Finding> {
    const EMPTY: &str = "pages that show the quiz show an empty frame instead";
    let mut found = Vec::new();
    if let Some(value) = site.start.packed.header("x-frame-options") {
        found.push(Finding::error(Topic::Framing, format!("`X-Frame-Options: {value}` forbids it"), EMPTY));
    }
    for policy in policies(site.start.packed.all("content-security-policy")) {
        let Some(hosts) = sources(&policy, "frame-ancestors", &[]) else { continue };
        let others: Vec<_> = hosts.iter().filter(|host| !matches!(host.as_str(), "'self'" | "'none'")).collect();
        if others.is_empty() {
            found.push(Finding::error(Topic::Framing, "`frame-ancestors` forbids it", EMPTY));
        } else if !others.iter().any(|host| matches!(host.as_str(), "*" | "https:")) {
            let others: Vec<_> = others.into_iter().map(String::as_str).collect();
            found.push(Finding::fine(Topic::Framing, format!("only these may show the site: {}", others.join(" "))));
        }
    }
    let path = "embed/crewpath.js";
    let value = site.file(path).and_then(|file| file.packed.header("cross-origin-resource-policy"));
    if let Some(value @ ("same-origin" | "same-site")) = value {
        found.push(Finding::error(
            Topic::Framing,
            format!("`Cross-Origin-Resource-Policy: {value}` forbids `{path}` to others"),
            "pages with the element show only the link inside it",
        ));
    }
    if found.is_empty() {
        found.push(Finding::fine(Topic::Framing, "every page may show the site"));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sources_that_mean_the_site_are_known() {
        let includes = |sources: &str| includes(&[sources.to_owned()], "https://quiz.example.org/q/");
        for good in [
            "'self'",
            "*",
            "https:",
            "quiz.example.org",
            "https://quiz.example.org",
            "*.example.org",
            "https://quiz.example.org/q/",
        ] {
            assert!(includes(good), "{good}");
        }
        for bad in ["'none'", "http:", "example.org", "*.quiz.example.org", "https://other.org", "data:"] {
            assert!(!includes(bad), "{bad}");
        }
    }

    #[test]
    fn a_directive_that_is_not_there_is_stood_in_for() {
        let policy = &policies(["default-src 'none'; script-src 'self'"].into_iter())[0];
        assert_eq!(sources(policy, "worker-src", &["child-src", "script-src", "default-src"]).unwrap(), ["'self'"]);
        assert_eq!(sources(policy, "img-src", &["default-src"]).unwrap(), ["'none'"]);
        assert_eq!(policies(["default-src a, default-src b"].into_iter()).len(), 2);
    }
}

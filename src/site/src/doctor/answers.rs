//! Checks of the site as a whole: headers, what sandboxed frames may fetch, the address it was built for, and its weight.

use anyhow::Result;

use super::client::{Client, PACKED};
use super::finding::Finding;
use super::server::Topic;
use super::site::Site;
use crate::sizes::{FIRST_QUESTION_BUDGET, kb};

/// Headers that a server should send with pages.
pub fn headers(site: &Site) -> Vec<Finding> {
    let answer = &site.start.packed;
    let mut missing = Vec::new();
    if !answer.header("x-content-type-options").is_some_and(|value| value.trim().eq_ignore_ascii_case("nosniff")) {
        missing.push("X-Content-Type-Options: nosniff");
    }
    for name in ["Referrer-Policy", "Permissions-Policy"] {
        if answer.header(&name.to_ascii_lowercase()).is_none() {
            missing.push(name);
        }
    }
    if missing.is_empty() {
        return vec![Finding::fine(Topic::Headers, "all that the settings files send are there")];
    }
    let what = format!("missing: {}", missing.join(", "));
    vec![Finding::warning(Topic::Headers, what, "nothing; a mistake elsewhere on the host could do more harm")]
}

/// Whether a frame without an origin may fetch the site's files.
///
/// # Errors
/// When no answer comes.
pub fn sandbox(client: &Client, site: &Site) -> Result<Vec<Finding>> {
    let needed = site.files.iter().filter(|file| site.first.contains(&file.path) || file.path == "embed/frame.js");
    let mut refused = Vec::new();
    for file in needed {
        let url = format!("{}{}", site.base, file.path);
        let answer = client.ask(&url, &[("accept-encoding", PACKED), ("origin", "null")])?;
        if !matches!(answer.header("access-control-allow-origin"), Some("*" | "null")) {
            refused.push(file.path.as_str());
        }
    }
    Ok(vec![match refused.first() {
        None => Finding::fine(Topic::Sandbox, "they may fetch every file"),
        Some(first) => Finding::warning(
            Topic::Sandbox,
            format!("{} files without `Access-Control-Allow-Origin: *`, such as `{first}`", refused.len()),
            "on pages that sandbox the frame, as WordPress does, the quiz does not start",
        ),
    }])
}

/// The value of an attribute in the tag that holds some other text; attributes may stand in any order, with or without quotes.
fn attribute(html: &str, tag: &str, holds: &str, name: &str) -> Option<String> {
    let tags =
        html.match_indices(tag).map(|(at, _)| &html[at..html[at..].find('>').map_or(html.len(), |end| at + end)]);
    let tag = tags.into_iter().find(|tag| tag.contains(holds))?;
    let value = &tag[tag.find(&format!(" {name}="))? + name.len() + 2..];
    let value = value.strip_prefix('"').map_or_else(
        || value.split([' ', '>']).next().unwrap_or_default(),
        |quoted| quoted.split('"').next().unwrap_or_default(),
    );
    Some(value.replace("&amp;", "&"))
}

/// Whether the addresses that pages name are the one that they are at, and whether oEmbed answers.
///
/// # Errors
/// When no answer comes.
pub fn addresses(client: &Client, site: &Site) -> Result<Vec<Finding>> {
    let html = site.start.plain.text();
    let canonical = attribute(&html, "<link", "canonical", "href");
    let Some(discovery) = attribute(&html, "<link", "json+oembed", "href") else {
        return Ok(vec![Finding::fine(
            Topic::OEmbed,
            "built for a path, not for a whole address: no oEmbed, no link previews, no sitemap",
        )]);
    };
    let mut found = Vec::new();
    let elsewhere = |address: &str| !address.starts_with(&site.base);
    if let Some(canonical) = canonical.filter(|address| elsewhere(address)) {
        found.push(Finding::warning(
            Topic::OEmbed,
            format!("pages name {canonical} as their address"),
            "search engines and link previews lead there instead of here",
        ));
    }
    if elsewhere(&discovery) {
        found.push(Finding::warning(
            Topic::OEmbed,
            format!("oEmbed is said to answer at {discovery}"),
            "an address pasted into WordPress shows that site instead of this one",
        ));
        return Ok(found);
    }
    let answer = client.get(&discovery, PACKED)?;
    let says: Option<serde_json::Value> = serde_json::from_slice(&answer.decoded().unwrap_or_default()).ok();
    let frame = says.as_ref().and_then(|says| says["html"].as_str()).unwrap_or_default();
    let is_json = matches!(answer.kind().as_str(), "application/json" | "application/json+oembed");
    let what = if answer.status != 200 {
        Some(format!("{discovery} answers with status {}", answer.status))
    } else if !is_json {
        Some(format!("oEmbed answers as `{}`", answer.kind()))
    } else if !frame.contains(&site.base) {
        Some("the answer of oEmbed holds no frame of this site".to_owned())
    } else {
        None
    };
    found.extend(
        what.map(|what| Finding::warning(Topic::OEmbed, what, "an address pasted into WordPress stays a plain link")),
    );
    if found.is_empty() {
        found.push(Finding::fine(Topic::OEmbed, "pages name this address, and oEmbed answers"));
    }
    Ok(found)
}

/// Whether the first question is within its budget, as it travels.
pub fn weight(site: &Site) -> Vec<Finding> {
    let first = site.files.iter().filter(|file| site.first.contains(&file.path));
    let sent: usize = first.map(|file| file.packed.body.len()).sum::<usize>() + site.start.packed.body.len();
    let what = format!("the first question needs {} kB of {}", kb(sent), kb(FIRST_QUESTION_BUDGET));
    vec![if sent > FIRST_QUESTION_BUDGET {
        Finding::warning(Topic::Weight, what, "on a slow phone the first question is late")
    } else {
        Finding::fine(Topic::Weight, what)
    }]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attributes_are_read_in_any_order() {
        let html =
            "<link rel=canonical href=/a><link href=\"/b?x&amp;y\" rel=\"alternate\" type=\"application/json+oembed\">";
        assert_eq!(attribute(html, "<link", "canonical", "href").as_deref(), Some("/a"));
        assert_eq!(attribute(html, "<link", "json+oembed", "href").as_deref(), Some("/b?x&y"));
        assert_eq!(attribute(html, "<link", "rss", "href"), None);
    }
}

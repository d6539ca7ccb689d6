//! Checks of addresses: folders with and without their slash, addresses that lead nowhere, and http beside https.

use anyhow::Result;

use super::client::{self, Answer, Client, PACKED, PLAIN};
use super::files::SMALLEST;
use super::finding::Finding;
use super::server::Topic;
use super::site::Site;

/// A folder that every build has.
const FOLDER: &str = "question";

/// A page and a file that no build has.
const UNKNOWN: [&str; 2] = ["no-such-page/", "no-such-script-0000000000000000.js"];

/// What the server answers at addresses that are no files.
#[derive(Debug)]
pub struct Places {
    /// A folder, with its slash.
    pub folder: Answer,
    /// The same folder without its slash, asked with a query, and the address asked.
    pub bare: (String, Answer),
    /// The site's own folder without its slash; nothing at the top of a host.
    pub top: Option<(String, Answer)>,
    /// Addresses that lead nowhere.
    pub unknown: Vec<(&'static str, Answer)>,
    /// The answer of http:// where the site is on https://, if there is one.
    pub insecure: Option<Answer>,
}

impl Places {
    /// Asks for them.
    ///
    /// # Errors
    /// When no answer comes.
    pub fn visit(client: &Client, site: &Site) -> Result<Self> {
        let base = &site.base;
        let slashless = format!("{base}{FOLDER}?region=us");
        let top = format!("{}?region=us", base.trim_end_matches('/'));
        let is_top = client::origin(base).len() + 1 == base.len();
        let get = |url: String| client.get(&url, PLAIN).map(|answer| (url, answer));
        let unknown = |path: &'static str| Ok((path, client.get(&format!("{base}{path}"), PACKED)?));
        let insecure =
            base.strip_prefix("https://").filter(|rest| !rest.split('/').next().unwrap_or_default().contains(':'));
        Ok(Self {
            folder: client.get(&format!("{base}{FOLDER}/"), PLAIN)?,
            bare: get(slashless)?,
            top: if is_top { None } else { Some(get(top)?) },
            unknown: UNKNOWN.into_iter().map(unknown).collect::<Result<_>>()?,
            // Where nothing listens on http, nobody can be there unsafely.
            insecure: insecure.and_then(|rest| client.get(&format!("http://{rest}"), PLAIN).ok()),
        })
    }
}

/// Whether folders open, and addresses without a slash lead to the one with it.
pub fn folders(places: &Places) -> Vec<Finding> {
    let mut found = Vec::new();
    let status = places.folder.status;
    if status != 200 || places.folder.kind() != "text/html" {
        let what = match status {
            200 => format!("`{FOLDER}/` is not a page but {}", places.folder.kind()),
            status => {
                format!("`{FOLDER}/` answers with status {status}: the server does not look for index.html there")
            }
        };
        found.push(Finding::error(Topic::Folders, what, "only the start page opens; every link to another page fails"));
    }
    for (asked, answer) in std::iter::once(&places.bare).chain(&places.top) {
        found.extend(bare(asked, answer));
    }
    if found.is_empty() {
        found.push(Finding::fine(Topic::Folders, "folders open, with and without the slash"));
    }
    found
}

/// A folder's address without its slash.
fn bare(asked: &str, answer: &Answer) -> Option<Finding> {
    let path = asked.split('?').next().unwrap_or(asked);
    if answer.status == 200 {
        return None;
    }
    if !answer.is_redirect() {
        return Some(Finding::warning(
            Topic::Folders,
            format!("{path} answers with status {} instead of leading to {path}/", answer.status),
            "a link that somebody typed or shortened without its slash fails",
        ));
    }
    let to = client::led_to(asked, answer.header("location").unwrap_or_default());
    let (place, query) = to.split_once('?').unwrap_or((&to, ""));
    if place.strip_suffix('/') != Some(path) {
        return Some(Finding::error(
            Topic::Folders,
            format!("{path} leads to {place} instead of {path}/"),
            "a link without its slash leads off the site, or to a warning of the browser",
        ));
    }
    (query != "region=us").then(|| {
        Finding::warning(
            Topic::Folders,
            format!("the redirect from {path} to its slash drops the query"),
            "a link without its slash forgets the goal or region that it names",
        )
    })
}

/// Whether an address that leads nowhere says so, with the site's own page.
pub fn missing(site: &Site, places: &Places) -> Vec<Finding> {
    let sheet = site.files.iter().find(|file| file.end() == "css").map(|file| file.path.as_str()).unwrap_or_default();
    let mut found = Vec::new();
    for (path, answer) in &places.unknown {
        let is_ours = answer.text().contains(sheet);
        found.extend(match answer.status {
            404 if is_ours && answer.encoding().is_empty() && answer.body.len() >= SMALLEST => Some(Finding::warning(
                Topic::Compression,
                "404.html sent uncompressed",
                "a wrong link takes a little longer to say so",
            )),
            404 if is_ours || !path.ends_with('/') => None,
            404 => Some(Finding::warning(
                Topic::Missing,
                format!("`{path}` gets another page than 404.html"),
                "a wrong link ends on a page of the host, without a way on",
            )),
            200 => Some(Finding::error(
                Topic::Missing,
                format!("`{path}` does not exist and answers with status 200"),
                "search engines list pages that do not exist; a file that is gone is taken for a broken one",
            )),
            status => Some(Finding::warning(
                Topic::Missing,
                format!("`{path}` does not exist and answers with status {status} instead of 404"),
                "a wrong link ends on a page of the host, without a way on",
            )),
        });
    }
    if found.is_empty() {
        found.push(Finding::fine(Topic::Missing, "they get 404.html with status 404"));
    }
    found
}

/// Whether visitors come by https only.
pub fn https(site: &Site, places: &Places) -> Vec<Finding> {
    let host = client::host(&site.base);
    let local = ["localhost", "127.", "[::1]"].iter().any(|begin| host.starts_with(begin));
    if let Some((from, to)) =
        site.led.iter().find(|(from, to)| from.starts_with("https://") && to.starts_with("http://"))
    {
        return vec![Finding::error(
            Topic::Https,
            format!("{from} leads to {to}, which is not encrypted"),
            "browsers warn, and a frame on a page with https stays empty",
        )];
    }
    if !site.base.starts_with("https://") {
        let what = "the site is on http:// only";
        let noticed =
            "it is marked as not secure, is not there offline, cannot copy or share, and no page on https can show it";
        return if local {
            vec![Finding::fine(Topic::Https, format!("{what}, which does for a server on this machine"))]
        } else {
            vec![Finding::error(Topic::Https, what, noticed)]
        };
    }
    match &places.insecure {
        Some(answer) if answer.is_redirect() => {
            let to = client::led_to("http://", answer.header("location").unwrap_or_default());
            if to.starts_with("https://") { Vec::new() } else { vec![open()] }
        }
        Some(answer) if answer.status == 200 => vec![open()],
        _ => Vec::new(),
    }
}

fn open() -> Finding {
    Finding::warning(
        Topic::Https,
        "http:// does not lead to https://",
        "whoever types the address comes unencrypted, and the site is not there offline",
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn led(status: u16, location: &str) -> Answer {
        Answer { status, headers: vec![("location".into(), location.into())], ..Answer::default() }
    }

    #[test]
    fn a_redirect_to_a_slash_stays_where_it_is() {
        let asked = "https://a.org/q/question?region=us";
        for good in ["/q/question/?region=us", "question/?region=us", "https://a.org/q/question/?region=us"] {
            assert_eq!(bare(asked, &led(301, good)), None, "{good}");
        }
        for bad in ["http://a.org/q/question/?region=us", "https://a.org:8080/q/question/", "/question/", "/"] {
            assert!(bare(asked, &led(301, bad)).is_some_and(|found| found.what.contains("leads to")), "{bad}");
        }
        assert!(bare(asked, &led(301, "/q/question/")).is_some_and(|found| found.what.contains("drops the query")));
        assert!(bare(asked, &Answer { status: 403, ..Answer::default() }).is_some());
    }
}

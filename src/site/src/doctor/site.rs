//! A deployed site as it answers: where it begins, and its files, each asked for plain and compressed.

use anyhow::{Result, bail, ensure};

use super::client::{self, Answer, Client, PACKED, PLAIN};
use crate::marked::is_marked;
use crate::sizes;

/// Files that every build has beside those that the start page names.
const FIXED: [&str; 5] = ["sw.js", "robots.txt", "embed/crewpath.js", "embed/frame.js", "sbom.cdx.json"];

/// Files for people who write code, which some hosts take for something else.
const TO_READ: [&str; 2] = ["embed/README.md", "embed/crewpath.d.ts"];

/// How many redirects lead to a site at most.
const MOST_REDIRECTS: usize = 5;

/// One file of a site, as the server sends it.
#[derive(Debug, Clone, Default)]
pub struct Sample {
    /// Its path below the site.
    pub path: String,
    /// The answer to a request for the file without encoding.
    pub plain: Answer,
    /// The answer to a request that accepts what browsers accept.
    pub packed: Answer,
}

impl Sample {
    /// The end of the file's name; `html` for a folder's page.
    pub fn end(&self) -> &str {
        let name = self.path.rsplit('/').next().unwrap_or_default();
        name.rsplit_once('.').map_or("html", |(_, end)| end)
    }
}

/// A site, and what its files answered.
#[derive(Debug)]
pub struct Site {
    /// Its address, with a slash at its end.
    pub base: String,
    /// The start page.
    pub start: Sample,
    /// The other files.
    pub files: Vec<Sample>,
    /// Names of the files that the first question needs beside the start page.
    pub first: Vec<String>,
    /// Redirects that led from the address that was asked for to a page of the site.
    pub led: Vec<(String, String)>,
}

impl Site {
    /// Visits a site at the address of any of its pages.
    ///
    /// # Errors
    /// When nothing answers, or what answers is not Crewpath.
    pub fn visit(client: &Client, typed: &str) -> Result<Self> {
        let (mut url, mut led) = (client::address(typed)?, Vec::new());
        let page = loop {
            let answer = client.get(&url, PLAIN)?;
            if !answer.is_redirect() {
                break answer;
            }
            ensure!(led.len() < MOST_REDIRECTS, "{typed} leads on and on: {} redirects", led.len());
            let next = client::led_to(&url, answer.header("location").unwrap_or_default());
            led.push((std::mem::replace(&mut url, next.clone()), next));
        };
        ensure!(page.status == 200, "{url} answers with status {}, so there is no site to check", page.status);
        let text = page.text();
        let Some(base) = base(&url, &text) else {
            let hint = if text.is_empty() && !page.body.is_empty() {
                "its body is not in the encoding that its header names"
            } else {
                "no start script of Crewpath is named there"
            };
            bail!("{url} is not a page of Crewpath: {hint}. Give the address of the site's start page");
        };
        let start = sample(client, &base, "")?;
        ensure!(
            start.plain.status == 200,
            "{base} answers with status {}: the start page is missing",
            start.plain.status
        );
        let html = start.plain.text();
        let mut names = marked(&html);
        let first = marked(&sizes::without_later(&html));
        // The worker lists the files that only later pages want.
        let worker = client.get(&format!("{base}sw.js"), PLAIN)?;
        names.extend(marked(&worker.text()));
        names.extend(FIXED.into_iter().chain(TO_READ).map(str::to_owned));
        names.sort();
        names.dedup();
        let files = names.iter().map(|name| sample(client, &base, name)).collect::<Result<_>>()?;
        Ok(Self { base, start, files, first, led })
    }

    /// The start page and every file.
    pub fn samples(&self) -> impl Iterator<Item = &Sample> {
        std::iter::once(&self.start).chain(&self.files)
    }

    /// A file by its path.
    pub fn file(&self, path: &str) -> Option<&Sample> {
        self.files.iter().find(|sample| sample.path == path)
    }
}

fn sample(client: &Client, base: &str, path: &str) -> Result<Sample> {
    let url = format!("{base}{path}");
    Ok(Sample { path: path.to_owned(), plain: client.get(&url, PLAIN)?, packed: client.get(&url, PACKED)? })
}

/// The words of a page or script that addresses may be in.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(['"', '\'', ' ', '<', '>', '=', ',', '(', ')', '\n'])
}

/// The site's address, from where one of its pages says that the start script is.
fn base(url: &str, html: &str) -> Option<String> {
    let named = |begin: &str, end: &str| {
        words(html).find(|word| {
            let name = word.rsplit('/').next().unwrap_or_default();
            name.starts_with(begin) && name.ends_with(end) && is_marked(name)
        })
    };
    // A page that is only a file has no script, but a style sheet at the same place.
    let word = named("boot-", ".js").or_else(|| named("crewpath-", ".css"))?;
    let whole = client::led_to(url, word);
    whole.rfind('/').map(|at| whole[..=at].to_owned())
}

/// The names with a hash of the content in a text, each once.
fn marked(text: &str) -> Vec<String> {
    let ends = ["js", "css", "wasm", "svg", "bin"];
    let is_file = |name: &&str| is_marked(name) && name.rsplit_once('.').is_some_and(|(_, end)| ends.contains(&end));
    let names = words(text).map(|word| word.rsplit('/').next().unwrap_or(word)).filter(is_file);
    let mut names: Vec<String> = names.map(str::to_owned).collect();
    names.sort();
    names.dedup();
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_site_begins_where_its_script_is() {
        let html = r#"<script src="/careers/quiz/boot-0123456789abcdef.js" data-js=x type=module></script>"#;
        let base = base("https://example.org/careers/quiz/role/runner/", html);
        assert_eq!(base.as_deref(), Some("https://example.org/careers/quiz/"));
        assert_eq!(super::base("https://example.org/", "<p>boot-0123456789abcdef.txt"), None);
        let whole = "<script src=https://a.org/q/boot-0123456789abcdef.js>";
        assert_eq!(super::base("https://a.org/q/", whole).as_deref(), Some("https://a.org/q/"));
    }

    #[test]
    fn files_are_found_with_and_without_quotes() {
        let text =
            "<link href=/q/quiz-0123456789abcdef.css> data-js=\"/q/quiz-0123456789abcde0.js\" role-0123456789abcdef";
        assert_eq!(marked(text), ["quiz-0123456789abcde0.js", "quiz-0123456789abcdef.css"]);
    }

    #[test]
    fn a_folder_is_a_page() {
        let end = |path: &str| Sample { path: path.to_owned(), ..Sample::default() }.end().to_owned();
        assert_eq!(end("question/"), "html");
        assert_eq!(end(""), "html");
        assert_eq!(end("embed/crewpath.d.ts"), "ts");
    }
}

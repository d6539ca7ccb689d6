//! What a built site weighs, as sent by a host that compresses well, and its byte budget.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail, ensure};

use crate::precompress::is_packed;

/// The most that may be needed until the first question works, in bytes of brotli.
pub const FIRST_QUESTION_BUDGET: usize = 105_000;

/// The most that may be needed from the start page to a result with its routes, in bytes of brotli. Most of it comes while
/// the visitor answers: the whole app with every page, and the details.
const RESULT_BUDGET: usize = 440_000;

/// What the start page's script is told of and fetches only after the first question works.
const LATER: [&str; 5] = ["data-whole-css=", "data-whole-js=", "data-whole-wasm=", "data-details=", "data-worker="];

/// The folder with what other people's pages and framed ones fetch.
const EMBED: &str = "embed/";

/// The most that the loader on a host's page may weigh, in bytes of brotli.
const LOADER_BUDGET: usize = 3_000;

/// The service worker. It fetches what the site needs without a connection, once all else is done.
const WORKER: &str = "sw.js";

/// The loader's file name. The app's own script carries a hash in its name, so the two cannot be mixed up.
const LOADER: &str = "crewpath.js";

/// What a file is to the browser.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    Wasm,
    Js,
    Css,
    Html,
    Other,
}

impl Kind {
    fn of(path: &str) -> Self {
        match path.rsplit_once('.').map(|(_, extension)| extension) {
            Some("wasm") => Self::Wasm,
            Some("js" | "mjs") => Self::Js,
            Some("css") => Self::Css,
            Some("html") => Self::Html,
            _ => Self::Other,
        }
    }

    fn word(self) -> &'static str {
        match self {
            Self::Wasm => "wasm",
            Self::Js => "js",
            Self::Css => "css",
            Self::Html => "html",
            Self::Other => "other",
        }
    }
}

/// One file, or one sum over files.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Weight {
    raw: usize,
    brotli: usize,
}

impl std::iter::Sum for Weight {
    fn sum<I: Iterator<Item = Self>>(weights: I) -> Self {
        weights.fold(Self::default(), |sum, one| Self { raw: sum.raw + one.raw, brotli: sum.brotli + one.brotli })
    }
}

/// The weights of all files of a site.
#[derive(Debug)]
pub struct Weights {
    /// By path below the site's folder.
    files: BTreeMap<String, Weight>,
    /// The files that the start page needs before its first question works, itself included.
    first: BTreeSet<String>,
    /// Those, and the files that a result needs.
    result: BTreeSet<String>,
}

impl Weights {
    /// Weighs every file of a built site.
    ///
    /// # Errors
    /// When the folder holds no start page, a file cannot be read, or a compressed form is not that of its file.
    pub fn of(dist: &Path) -> Result<Self> {
        ensure!(dist.join("index.html").is_file(), "{} holds no site: run `cargo site build`", dist.display());
        let mut contents = BTreeMap::new();
        read_all(dist, "", &mut contents)?;
        Self::of_contents(contents)
    }

    /// Weighs files by what lies compressed beside them, as it will be sent; compresses only what has nothing beside it.
    fn of_contents(mut contents: BTreeMap<String, Vec<u8>>) -> Result<Self> {
        let packed: BTreeMap<String, Vec<u8>> = contents.extract_if(.., |path, _| is_packed(path)).collect();
        let mut files = BTreeMap::new();
        for (path, bytes) in &contents {
            let brotli = match packed.get(&format!("{path}.br")) {
                Some(packed) => {
                    let is_its = compress::unpack_brotli(packed).is_ok_and(|unpacked| unpacked == *bytes);
                    ensure!(is_its, "{path}.br is not {path}: run `cargo site build`");
                    packed.len()
                }
                // What does not shrink is sent as it is.
                None => compress::brotli(bytes, 11)?.len().min(bytes.len()),
            };
            files.insert(path.clone(), Weight { raw: bytes.len(), brotli });
        }
        Ok(Self { files, first: needed(&contents, false), result: needed(&contents, true) })
    }

    /// Checks the weights against the budgets.
    ///
    /// # Errors
    /// When a budget is exceeded.
    pub fn within_budget(&self) -> Result<()> {
        let first = self.first_question().brotli;
        let mut over = Vec::new();
        if first > FIRST_QUESTION_BUDGET {
            over.push(format!("the first question needs {} kB, allowed are {}", kb(first), kb(FIRST_QUESTION_BUDGET)));
        }
        let result = self.sum(&self.result).brotli;
        if result > RESULT_BUDGET {
            over.push(format!("a result needs {} kB, allowed are {}", kb(result), kb(RESULT_BUDGET)));
        }
        for (path, weight) in self.loaders().filter(|(_, weight)| weight.brotli > LOADER_BUDGET) {
            over.push(format!("{path} weighs {} kB, allowed are {}", kb(weight.brotli), kb(LOADER_BUDGET)));
        }
        if over.is_empty() { Ok(()) } else { bail!("over the byte budget: {}", over.join("; ")) }
    }

    fn first_question(&self) -> Weight {
        self.sum(&self.first)
    }

    fn sum(&self, paths: &BTreeSet<String>) -> Weight {
        self.files.iter().filter(|(path, _)| paths.contains(*path)).map(|(_, weight)| *weight).sum()
    }

    fn loaders(&self) -> impl Iterator<Item = (&str, Weight)> {
        let loaders = self.files.iter().filter(|(path, _)| file_name(path) == LOADER);
        loaders.map(|(path, weight)| (path.as_str(), *weight))
    }
}

impl fmt::Display for Weights {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let line = |f: &mut fmt::Formatter<'_>, kind: &str, name: &str, weight: Weight, mark: &str| {
            writeln!(f, "{kind:<6} {name:<48} {:>9} {:>9}{mark}", kb(weight.raw), kb(weight.brotli))
        };
        writeln!(f, "{:<6} {:<48} {:>9} {:>9}", "kind", "file", "raw kB", "brotli kB")?;
        for kind in [Kind::Wasm, Kind::Js, Kind::Css, Kind::Html, Kind::Other] {
            let of_kind: Vec<_> = self.files.iter().filter(|(path, _)| Kind::of(path) == kind).collect();
            // The page folders hold one page each; a line for every one would hide the rest.
            let (pages, single): (Vec<_>, Vec<_>) = of_kind.iter().partition(|(path, _)| path.ends_with("/index.html"));
            for (path, weight) in single {
                line(f, kind.word(), path, *weight, if self.first.contains(path) { " *" } else { "" })?;
            }
            if !pages.is_empty() {
                let sum = pages.iter().map(|(_, weight)| **weight).sum();
                line(f, kind.word(), &format!("{} pages in folders", pages.len()), sum, "")?;
            }
            if of_kind.len() > 1 {
                line(f, kind.word(), "together", of_kind.iter().map(|(_, weight)| **weight).sum(), "")?;
            }
        }
        let first = self.first_question();
        writeln!(f, "\n* Until the first question works: {} kB of {}.", kb(first.brotli), kb(FIRST_QUESTION_BUDGET))?;
        let result = self.sum(&self.result);
        writeln!(f, "  Until a result is drawn: {} kB of {}.", kb(result.brotli), kb(RESULT_BUDGET))?;
        for (path, weight) in self.loaders() {
            writeln!(f, "  {path} on a host's page: {} kB of {}.", kb(weight.brotli), kb(LOADER_BUDGET))?;
        }
        Ok(())
    }
}

/// The start page and every script, style and data file that it names, directly or through scripts and styles.
/// Pages are links, not needs; what only the wasm names is fetched when wanted; what [`LATER`] names, only after the first
/// question works; and what lies in [`EMBED`] or answers oEmbed, only where the site is framed.
fn needed(contents: &BTreeMap<String, Vec<u8>>, later: bool) -> BTreeSet<String> {
    let mut needed = BTreeSet::new();
    let mut open = vec!["index.html".to_owned()];
    while let Some(path) = open.pop() {
        let Some(bytes) = contents.get(&path) else { continue };
        if matches!(Kind::of(&path), Kind::Html | Kind::Js | Kind::Css) {
            let text = String::from_utf8_lossy(bytes);
            let text = if later { text.into_owned() } else { without_later(&text) };
            let is_file = |other: &String| Kind::of(other) != Kind::Html && other != WORKER;
            let is_host_s = |other: &str| other.starts_with(EMBED) || file_name(other).starts_with("oembed.");
            let is_ours = |other: &String| !is_host_s(other) && is_file(other);
            let named = contents.keys().filter(|other| is_ours(other) && names(&text, file_name(other)));
            open.extend(named.filter(|other| !needed.contains(*other)).cloned());
        }
        needed.insert(path);
    }
    needed
}

/// A page's text without what its script fetches later.
pub fn without_later(text: &str) -> String {
    let mut text = text.to_owned();
    for attribute in LATER {
        while let Some(start) = text.find(attribute) {
            let value = start + attribute.len();
            // Minified pages have no quotes where none are needed.
            let ends: &[char] = if text[value..].starts_with('"') { &['"'] } else { &[' ', '>'] };
            let inside = value + usize::from(ends.len() == 1);
            let end = text[inside..].find(ends).map_or(text.len(), |at| inside + at);
            text.replace_range(start..end, "");
        }
    }
    text
}

/// Whether a text names a file, as a word of its own.
fn names(text: &str, file: &str) -> bool {
    text.match_indices(file).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        !before.is_some_and(|c| c.is_alphanumeric() || matches!(c, '-' | '_' | '.'))
    })
}

fn file_name(path: &str) -> &str {
    path.rsplit_once('/').map_or(path, |(_, name)| name)
}

fn read_all(folder: &Path, prefix: &str, contents: &mut BTreeMap<String, Vec<u8>>) -> Result<()> {
    for entry in fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))? {
        let path = entry?.path();
        let Some(name) = path.file_name().and_then(|name| name.to_str()) else {
            bail!("{} has a name that is no text", path.display());
        };
        let name = format!("{prefix}{name}");
        if path.is_dir() {
            read_all(&path, &format!("{name}/"), contents)?;
        } else {
            let bytes = fs::read(&path).with_context(|| format!("cannot read {}", path.display()))?;
            contents.insert(name, bytes);
        }
    }
    Ok(())
}

/// Bytes as kB (1000 bytes) with one digit.
pub fn kb(bytes: usize) -> String {
    format!("{:.1}", bytes as f64 / 1000.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site(files: &[(&str, &str)]) -> BTreeMap<String, Vec<u8>> {
        files.iter().map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec())).collect()
    }

    #[test]
    fn the_first_question_needs_what_the_start_page_reaches() {
        let contents = site(&[
            (
                "index.html",
                "<script src=/boot.js data-whole-wasm=\"/whole.wasm\"></script><link href=/main.css><a href=/roles/index.html>",
            ),
            ("boot.js", "import('./app-1f.js'); fetch('app-1f_bg.wasm')"),
            ("app-1f.js", "later"),
            ("whole.wasm", "once a result is wanted"),
            ("app-1f_bg.wasm", "names texts.bin"),
            ("main.css", "url(paper.svg)"),
            ("paper.svg", ""),
            ("texts.bin", "fetched when wanted"),
            ("roles/index.html", "a page of its own"),
            ("ot.js", "the end of another name"),
            ("embed/crewpath.js", "for hosts"),
        ]);
        let first: Vec<_> = needed(&contents, false).into_iter().collect();
        assert_eq!(first, ["app-1f.js", "app-1f_bg.wasm", "boot.js", "index.html", "main.css", "paper.svg"]);
        assert!(needed(&contents, true).contains("whole.wasm"));
    }

    #[test]
    fn a_site_over_its_budget_fails() {
        let mut weights = Weights::of_contents(site(&[("index.html", "a.js"), ("a.js", "x")])).unwrap();
        assert!(weights.within_budget().is_ok());
        weights.files.insert("a.js".into(), Weight { raw: 400_000, brotli: FIRST_QUESTION_BUDGET });
        let error = weights.within_budget().unwrap_err().to_string();
        assert!(error.contains("allowed are 105.0"), "{error}");
    }

    #[test]
    fn a_heavy_loader_fails() {
        let mut weights = Weights::of_contents(site(&[("index.html", ""), ("embed/crewpath.js", "x")])).unwrap();
        assert!(weights.within_budget().is_ok());
        weights.files.insert("embed/crewpath.js".into(), Weight { raw: 9000, brotli: LOADER_BUDGET + 1 });
        assert!(weights.within_budget().unwrap_err().to_string().contains("embed/crewpath.js weighs 3.0 kB"));
    }

    #[test]
    fn the_table_groups_the_page_folders() {
        let contents = site(&[("index.html", "s"), ("roles/index.html", "s"), ("role/runner/index.html", "s")]);
        let table = Weights::of_contents(contents).unwrap().to_string();
        assert!(table.contains("html   2 pages in folders"), "{table}");
        assert!(table.contains("Until the first question works: 0.0 kB of 105.0."), "{table}");
    }

    #[test]
    fn what_lies_compressed_beside_a_file_is_its_weight() {
        let script = vec![b'a'; 10_000];
        let mut contents = site(&[("index.html", "")]);
        contents.insert("a.js".into(), script.clone());
        contents.insert("a.js.br".into(), compress::brotli(&script, 1).unwrap());
        contents.insert("a.js.gz".into(), compress::gzip(&script).unwrap());
        let weights = Weights::of_contents(contents.clone()).unwrap();
        assert_eq!(weights.files["a.js"].brotli, contents["a.js.br"].len());
        assert_eq!(weights.files.len(), 2);
        contents.insert("a.js".into(), b"something else".to_vec());
        assert!(Weights::of_contents(contents).unwrap_err().to_string().starts_with("a.js.br is not a.js"));
    }
}

//! The service worker, told what a version of the site is made of.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use super::folder;
use crate::marked::is_marked;

/// The worker, but for its lists.
const WORKER: &str = include_str!("../../../../assets/sw.js");

/// Pages that are kept from the start, by their folders.
const PAGES: [&str; 6] = ["", "question/", "paper/", "shell/", "us/shell/", "offline/"];

/// What a page has in it that a program takes over from.
const TAKEN_OVER: &str = "id=\"app\"";

/// Writes `sw.js` beside the files that it keeps.
///
/// # Errors
/// When a file cannot be read or written.
pub fn write(into: &Path) -> Result<()> {
    let paths = folder::files(into)?;
    let read = |path: &str| fs::read(into.join(path)).with_context(|| format!("cannot read {path}"));
    let files: Vec<&str> = paths.iter().map(String::as_str).filter(|path| is_marked(path)).collect();
    let mut parts = vec![WORKER.as_bytes().to_vec(), files.join(" ").into_bytes()];
    for page in PAGES {
        parts.push(read(&format!("{page}index.html"))?);
    }
    let mut still = BTreeSet::new();
    for path in paths.iter().filter(|path| path.ends_with("/index.html")) {
        if !String::from_utf8_lossy(&read(path)?).contains(TAKEN_OVER) {
            still.insert(top(path));
        }
    }
    let parts: Vec<&[u8]> = parts.iter().map(Vec::as_slice).collect();
    let worker = filled(&format!("{:016x}", atlas::content_hash(&parts)), &files, &Vec::from_iter(still));
    let path = into.join("sw.js");
    fs::write(&path, worker).with_context(|| format!("cannot write {}", path.display()))
}

/// The worker with its lists. Names of files are letters, digits and hyphens, so that Rust writes them as a script does.
fn filled(version: &str, files: &[&str], still: &[&str]) -> String {
    WORKER
        .replace("{{version}}", version)
        .replace("{{files}}", &format!("{files:?}"))
        .replace("{{pages}}", &format!("{PAGES:?}"))
        .replace("{{still}}", &format!("{still:?}"))
}

/// The folder at the top that a page is in, of those that stand there once for each region.
fn top(path: &str) -> &str {
    let path = path.strip_prefix("us/").unwrap_or(path);
    path.split_once('/').map_or(path, |(folder, _)| folder)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_left_to_fill_in() {
        let worker = filled("0f", &["a-0123456789abcdef.js"], &["ways"]);
        assert!(!worker.contains("{{"), "{worker}");
        assert!(worker.contains("const FILES = [\"a-0123456789abcdef.js\"];"), "{worker}");
    }

    #[test]
    fn a_page_of_either_region_is_in_the_same_folder() {
        assert_eq!(top("us/ways/runner/director/index.html"), "ways");
        assert_eq!(top("ways/index.html"), "ways");
    }

    #[test]
    fn what_changes_a_page_changes_the_version() {
        let into = std::env::temp_dir().join(format!("site-worker-{}", std::process::id()));
        let page = |path: &str, text: &str| {
            fs::create_dir_all(into.join(path)).unwrap();
            fs::write(into.join(path).join("index.html"), text).unwrap();
        };
        for path in PAGES {
            page(path, "<div id=\"app\">");
        }
        page("ways/runner/director", "only a file");
        let written = || {
            write(&into).unwrap();
            fs::read_to_string(into.join("sw.js")).unwrap()
        };
        let (first, again) = (written(), written());
        page("question", "<div id=\"app\">another");
        let later = written();
        fs::remove_dir_all(&into).unwrap();
        assert_eq!(first, again);
        assert_ne!(first, later);
        assert!(first.contains("const STILL = [\"ways\"];"), "{first}");
    }
}

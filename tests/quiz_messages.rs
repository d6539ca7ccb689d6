//! The quiz program goes without the words of other pages. Whatever its own pages may say, it has.
#![allow(clippy::expect_used, reason = "a helper of tests may fail them")]

use crewpath::app::messages::{QUIZ_WORDS, WORDS};
use std::collections::BTreeSet;
use std::fs;

/// The pages of the quiz, and what stands around every page.
const FIRST: [&str; 4] = ["pages/start", "pages/question", "components/layout", "components/waiting"];

/// Names after each `mark` in `text`.
fn names<'a>(text: &'a str, mark: &'a str) -> impl Iterator<Item = &'a str> {
    text.split(mark).skip(1).map(|rest| {
        let end = rest.find(|letter: char| !letter.is_ascii_alphanumeric() && letter != '_').unwrap_or(rest.len());
        &rest[..end]
    })
}

/// The sources of the quiz's pages and of every component that they use.
fn sources() -> Vec<String> {
    let (mut left, mut seen, mut sources) = (FIRST.map(str::to_owned).to_vec(), BTreeSet::new(), Vec::new());
    while let Some(file) = left.pop() {
        if !seen.insert(file.clone()) {
            continue;
        }
        let source = fs::read_to_string(format!("src/app/{file}.rs")).expect("a source file");
        let beside = if file.starts_with("components/") { "use super::" } else { "use crate::app::components::" };
        let used = names(&source, beside).chain(names(&source, "components::"));
        left.extend(used.filter(|name| !name.is_empty()).map(|name| format!("components/{name}")));
        sources.push(source);
    }
    sources
}

#[test]
fn the_quiz_has_every_word_that_its_pages_may_say() {
    let (all, quiz) = (format!("{WORDS:?}"), format!("{QUIZ_WORDS:?}"));
    let sources = sources();
    assert!(sources.len() > 12, "{} files", sources.len());
    let said: BTreeSet<&str> =
        sources.iter().flat_map(|source| names(source, "words.").chain(names(source, "words()."))).collect();
    assert!(said.len() > 60, "{} words", said.len());
    let missing: Vec<&&str> = said.iter().filter(|word| quiz.contains(&format!(" {word}: \"\","))).collect();
    assert!(missing.is_empty(), "add the sections of these words to `QUIZ` in build.rs: {missing:?}");
    assert!(quiz.len() * 2 < all.len(), "the quiz goes without most words");
}

//! The atlas is written in its own words: facts carry over from what it was written from, sentences do not.
#![allow(clippy::expect_used, reason = "a helper of tests may fail them")]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// Runs of so many words are compared.
const RUN: usize = 8;

/// Marks of every run of eight words in the list of facts that the atlas was written from. The list itself is not part of
/// this repository; its marks are enough to find a sentence that was copied.
fn runs_of_the_facts() -> BTreeSet<u64> {
    let marks = include_str!("common/fact-runs.txt");
    marks.lines().map(|mark| u64::from_str_radix(mark, 16).expect("a mark of 16 digits")).collect()
}

/// The words of a text, in small letters.
fn words(text: &str) -> Vec<String> {
    let letters = text.split(|letter: char| !letter.is_ascii_alphanumeric());
    letters.filter(|word| !word.is_empty()).map(str::to_ascii_lowercase).collect()
}

/// The runs of `text` that are among `known`.
fn shared(text: &str, known: &BTreeSet<u64>) -> Vec<String> {
    let words = words(text);
    let runs = words.windows(RUN).map(|run| run.join(" "));
    runs.filter(|run| known.contains(&atlas::mark(&[run.as_bytes()]))).collect()
}

fn read(folder: &Path, texts: &mut Vec<(String, String)>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            read(&path, texts);
        } else if path.extension().is_some_and(|extension| extension == "toml") {
            texts.push((path.display().to_string(), fs::read_to_string(&path).expect("a text file")));
        }
    }
}

/// Every text of a file, variants read both ways. Names of qualifications, schemes and pages are as they are.
fn both_ways(text: &str) -> [String; 2] {
    use engine::atlas::Region;
    use engine::wording::Wording;
    [Region::Uk, Region::Us].map(|region| {
        text.lines()
            .filter(|line| !line.starts_with("name = "))
            .map(|line| Wording::new(line).within(region))
            .collect::<Vec<_>>()
            .join("\n")
    })
}

#[test]
fn no_run_of_eight_words_is_shared_with_the_list_of_facts() {
    let known = runs_of_the_facts();
    assert!(known.len() > 1000, "{} marks", known.len());
    let mut texts = Vec::new();
    read(Path::new("assets/atlas"), &mut texts);
    read(Path::new("assets/locales"), &mut texts);
    assert!(texts.len() > 600, "{} files", texts.len());
    let copied: Vec<String> = texts
        .iter()
        .flat_map(|(file, text)| both_ways(text).map(|text| (file, text)))
        .flat_map(|(file, text)| shared(&text, &known).into_iter().map(move |run| format!("{file}: {run}")))
        .collect();
    assert!(copied.is_empty(), "{}", copied.join("\n"));
}

#[test]
fn a_copied_sentence_would_be_found() {
    let run = "one two three four five six seven eight";
    let known = BTreeSet::from([atlas::mark(&[run.as_bytes()])]);
    assert_eq!(shared("Zero; one, two (three) four five six seven eight nine.", &known), [run]);
    assert!(shared("one two three four five six seven nine", &known).is_empty());
}

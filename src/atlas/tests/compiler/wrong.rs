//! Wrong atlases: each folder below `wrong` holds the files in which one differs from `right`, and the exact words
//! that the compiler has for it. `tests/README.md` tells how to add one.

use crate::support::{Files, files_below, folder, right, said};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;

/// The file with the words that are expected.
const EXPECTED: &str = "expected.txt";

/// What the name of a file that is taken away ends in.
const GONE: &str = ".gone";

/// Every wrong atlas's own files, by the name of its folder.
fn cases() -> BTreeMap<String, Files> {
    let mut cases: BTreeMap<String, Files> = BTreeMap::new();
    for (name, text) in files_below(&folder("wrong")) {
        let (case, file) = name.split_once('/').unwrap_or_else(|| panic!("wrong/{name} stands in no folder"));
        cases.entry(case.to_owned()).or_default().insert(file.to_owned(), text);
    }
    cases
}

/// `right` with the files of a case over it.
fn overlaid(right: &Files, case: &Files) -> Files {
    let mut files = right.clone();
    for (name, text) in case.iter().filter(|(name, _)| *name != EXPECTED) {
        match name.strip_suffix(GONE) {
            Some(gone) => files.remove(gone),
            None => files.insert(name.clone(), text.clone()),
        };
    }
    files
}

/// What the compiler says of a case, one finding a line.
fn found(right: &Files, case: &Files) -> String {
    said(&atlas::compile_files(&overlaid(right, case))).into_iter().map(|line| line + "\n").collect()
}

#[test]
fn the_smallest_atlas_is_right() {
    let compiled = atlas::compile(&folder("right"));
    assert_eq!(compiled.diagnostics, []);
    assert!(compiled.atlas.is_some());
}

/// With `UPDATE_EXPECTED=1` in the environment it writes down what the compiler says instead of comparing.
#[test]
fn every_wrong_atlas_is_told_what_is_wrong_with_it() {
    let update = std::env::var("UPDATE_EXPECTED").is_ok_and(|value| value == "1");
    let right = right();
    let mut differences = String::new();
    for (name, case) in cases() {
        let found = found(&right, &case);
        let expected = case.get(EXPECTED).map_or("", String::as_str);
        if update && found != expected {
            fs::write(folder("wrong").join(&name).join(EXPECTED), &found).unwrap();
        } else if found != expected {
            differences += &difference(&name, expected, &found);
        }
        if found.is_empty() {
            let _ = writeln!(differences, "{name}: nothing is wrong with it");
        }
    }
    assert!(differences.is_empty(), "\n{differences}UPDATE_EXPECTED=1 writes down what is said now");
}

/// The lines that are expected and not found (`-`), and the other way round (`+`).
fn difference(name: &str, expected: &str, found: &str) -> String {
    let mut lines = format!("{name}:\n");
    let [before, after]: [Vec<&str>; 2] = [expected, found].map(|text| text.lines().collect());
    let gone = before.iter().filter(|line| !after.contains(line)).map(|line| ('-', line));
    let new = after.iter().filter(|line| !before.contains(line)).map(|line| ('+', line));
    for (sign, line) in gone.chain(new) {
        let _ = writeln!(lines, "  {sign} {line}");
    }
    if lines.lines().count() == 1 {
        lines += "  the same lines in another order or number\n";
    }
    lines
}

#[test]
fn an_atlas_comes_out_exactly_when_there_is_no_error() {
    let right = right();
    for (name, case) in cases() {
        let compiled = atlas::compile_files(&overlaid(&right, &case));
        let wrong = compiled.diagnostics.iter().any(atlas::Diagnostic::is_error);
        let empty = [
            compiled.atlas.is_none(),
            compiled.texts.is_empty(),
            compiled.details.is_empty(),
            compiled.libraries.is_empty(),
        ];
        assert_eq!(empty, [wrong; 4], "{name}: atlas, texts, details and library");
        assert_eq!(compiled.counts.errors > 0, wrong, "{name}");
        assert_eq!(compiled.counts.errors + compiled.counts.warnings, compiled.diagnostics.len(), "{name}");
    }
}

#[test]
fn every_file_of_a_wrong_atlas_matters() {
    let right = right();
    let mut needless = Vec::new();
    for (name, case) in cases() {
        let whole = found(&right, &case);
        for file in case.keys().filter(|file| *file != EXPECTED) {
            let mut without = case.clone();
            without.remove(file);
            if found(&right, &without) == whole {
                needless.push(format!("{name}/{file}"));
            }
            if let Some(gone) = file.strip_suffix(GONE) {
                assert!(right.contains_key(gone), "{name}/{file}: there is no such file to take away");
            } else {
                assert_ne!(right.get(file), case.get(file), "{name}/{file} is the same in right/");
            }
        }
    }
    assert!(needless.is_empty(), "without these the compiler says the same: {needless:#?}");
}

#[test]
fn folders_have_plain_names_and_no_two_say_the_same() {
    let mut heard: BTreeMap<String, String> = BTreeMap::new();
    let mut folders = BTreeSet::new();
    for entry in fs::read_dir(folder("wrong")).unwrap().map(Result::unwrap) {
        let name = entry.file_name().into_string().unwrap();
        let plain = name.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
        assert!(plain, "{name}: call it in small letters and hyphens");
        folders.insert(name);
    }
    let cases = cases();
    assert_eq!(folders, cases.keys().cloned().collect(), "no folder is empty");
    let right = right();
    for (name, case) in cases {
        let found = found(&right, &case);
        if let Some(other) = heard.insert(found, name.clone()) {
            panic!("{name} and {other} say the same");
        }
    }
}

//! Where things stand in the files, and the heap on which every rule puts what it finds.

use crate::diagnostic::{Diagnostic, Severity};
use crate::lines::Lines;
use std::cell::RefCell;

/// A place in one of the files that are being compiled.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// Position of the file in the sorted list of names.
    pub file: u32,
    /// Line, from 1.
    pub line: u32,
    /// Column in characters, from 1.
    pub column: u32,
}

impl Place {
    /// The beginning of a file, for what concerns the file as a whole.
    pub const fn top(file: u32) -> Self {
        Self { file, line: 1, column: 1 }
    }
}

/// A value and where it was written.
#[derive(Clone, Debug)]
pub struct At<T> {
    /// What was written.
    pub value: T,
    /// Where.
    pub place: Place,
}

impl<T> At<T> {
    /// `value` as written at `place`.
    pub const fn new(value: T, place: Place) -> Self {
        Self { value, place }
    }
}

/// Something found: where, how bad, what, and the fix.
type Finding = (Place, Severity, String, Option<String>);

/// Everything found so far.
#[derive(Default)]
pub struct Report {
    findings: RefCell<Vec<Finding>>,
    /// Those about a word, whose place is where to look for it from.
    words: RefCell<Vec<(String, Finding)>>,
}

impl Report {
    /// Something that must be mended.
    pub fn error(&self, place: Place, reason: impl Into<String>, fix: Option<String>) {
        self.findings.borrow_mut().push((place, Severity::Error, reason.into(), fix));
    }

    /// Something that should be looked at.
    pub fn warning(&self, place: Place, reason: impl Into<String>, fix: Option<String>) {
        self.findings.borrow_mut().push((place, Severity::Warning, reason.into(), fix));
    }

    /// A word that must be mended, in a text of what begins at `place`.
    pub fn error_of_word(&self, word: &str, place: Place, reason: impl Into<String>, fix: Option<String>) {
        self.words.borrow_mut().push((word.to_owned(), (place, Severity::Error, reason.into(), fix)));
    }

    /// What was found, sorted by file, line and column. `name` gives the file of each number, `text` what stands in it.
    pub fn finish<'t>(self, name: impl Fn(u32) -> String, text: impl Fn(u32) -> &'t str) -> Vec<Diagnostic> {
        let mut findings = self.findings.into_inner();
        for (word, (place, severity, reason, fix)) in self.words.into_inner() {
            findings.push((place_of(&word, place, text(place.file)), severity, reason, fix));
        }
        findings.sort();
        findings.dedup();
        let diagnostic = |(place, severity, reason, fix): Finding| Diagnostic {
            file: name(place.file),
            line: place.line,
            column: place.column,
            severity,
            reason,
            fix,
        };
        findings.into_iter().map(diagnostic).collect()
    }
}

/// Where `word` first stands by itself in `text`, from `place` on and outside comments; `place` where it does not.
fn place_of(word: &str, place: Place, text: &str) -> Place {
    let lines = Lines::of(text);
    let is_alone = |&at: &usize| {
        let (before, after) = (text[..at].chars().next_back(), text[at + word.len()..].chars().next());
        let is_part = |letter: Option<char>| letter.is_some_and(char::is_alphanumeric);
        let line = text[..at].rfind('\n').map_or(0, |end| end + 1);
        !is_part(before) && !is_part(after) && !text[line..].starts_with('#')
    };
    let found = text.match_indices(word).map(|(at, _)| at).filter(is_alone).map(|at| lines.position(at));
    found.map(|(line, column)| Place { line, column, ..place }).find(|found| *found >= place).unwrap_or(place)
}

#[cfg(test)]
mod tests {
    use super::{Place, place_of};

    #[test]
    fn a_word_is_found_where_it_stands_by_itself() {
        let text = "# An AD.\nid = \"ADs\"\n\n[en]\nline = \"Help the {AD|UPM}.\"\n";
        assert_eq!(place_of("AD", Place::top(3), text), Place { file: 3, line: 5, column: 19 });
        assert_eq!(
            place_of("UPM", Place { file: 3, line: 2, column: 1 }, text),
            Place { file: 3, line: 5, column: 22 }
        );
        assert_eq!(place_of("ADR", Place::top(3), text), Place::top(3));
    }
}

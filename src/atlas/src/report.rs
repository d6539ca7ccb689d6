//! Where things stand in the files, and the heap on which every rule puts what it finds.

use crate::diagnostic::{Diagnostic, Severity};
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

    /// What was found, sorted by file, line and column. `name` gives the file of each number.
    pub fn finish(self, name: impl Fn(u32) -> String) -> Vec<Diagnostic> {
        let mut findings = self.findings.into_inner();
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

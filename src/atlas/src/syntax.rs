//! Parses TOML so that one slip does not hide the rest of the file.

use crate::lines::Lines;
use crate::report::{Place, Report};
use std::collections::BTreeSet;
use toml::de::DeTable;

/// Parses `text` as far as it goes and reports every line that is not TOML. The flag says that all of it was.
pub fn parse<'a>(text: &'a str, lines: &Lines<'a>, file: u32, report: &Report) -> (DeTable<'a>, bool) {
    let (root, mut errors) = DeTable::parse_recoverable(text);
    errors.sort_by_key(|error| error.span().map(|span| span.start));
    let mut seen = BTreeSet::new();
    for error in &errors {
        let span = error.span().unwrap_or_default();
        let (line, column) = lines.position(span.start);
        // The parser's later errors on a line mostly follow from its first.
        if seen.insert(line) {
            let subject = lines.slice(span);
            let reason = match error.message() {
                "duplicate key" => format!("key `{subject}` is here twice"),
                message => format!("not TOML: {message}"),
            };
            report.error(Place { file, line, column }, reason, None);
        }
    }
    (root.into_inner(), errors.is_empty())
}

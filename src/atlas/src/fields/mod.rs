//! Reads one TOML table key by key. It remembers which keys it was asked for, so that the others can be reported as
//! unknown, and reports what is missing or of the wrong sort at its place.

mod lists;
mod scalars;

use crate::lines::Lines;
use crate::report::{At, Place, Report};
use crate::rules::style::Style;
use crate::suggest::{did_you_mean, list};
use std::ops::Range;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// One file that is being read.
pub struct File<'a> {
    /// Position of the file in the sorted list of names.
    pub number: u32,
    /// Its lines.
    pub lines: Lines<'a>,
    /// Where problems go.
    pub report: &'a Report,
    /// False when the file is not TOML throughout. Then only that is reported of it: the rest would be guesswork.
    pub readable: bool,
}

impl File<'_> {
    /// The place of a byte offset.
    pub fn place(&self, span: &Range<usize>) -> Place {
        let (line, column) = self.lines.position(span.start);
        Place { file: self.number, line, column }
    }

    /// Reports an error, unless the file is not TOML.
    pub fn error(&self, place: Place, reason: impl Into<String>, fix: Option<String>) {
        if self.readable {
            self.report.error(place, reason, fix);
        }
    }

    /// Reports a warning, unless the file is not TOML.
    pub fn warning(&self, place: Place, reason: impl Into<String>, fix: Option<String>) {
        if self.readable {
            self.report.warning(place, reason, fix);
        }
    }
}

/// A value that is still TOML.
pub type Raw<'a> = &'a Spanned<DeValue<'a>>;

/// One table that is being read.
pub struct Fields<'a> {
    /// The file it stands in.
    pub file: &'a File<'a>,
    /// Where it begins.
    pub place: Place,
    table: &'a DeTable<'a>,
    known: Vec<&'static str>,
    claimed: Vec<&'a str>,
}

impl<'a> Fields<'a> {
    /// The file's root table.
    pub fn root(file: &'a File<'a>, table: &'a DeTable<'a>) -> Self {
        Self::at(file, table, Place::top(file.number))
    }

    fn at(file: &'a File<'a>, table: &'a DeTable<'a>, place: Place) -> Self {
        Self { file, place, table, known: Vec::new(), claimed: Vec::new() }
    }

    /// `value` as a table of its own, if it is one.
    pub fn of(file: &'a File<'a>, value: Raw<'a>) -> Option<Self> {
        let table = value.get_ref().as_table()?;
        Some(Self::at(file, table, file.place(&value.span())))
    }

    fn raw(&mut self, key: &'static str) -> Option<Raw<'a>> {
        self.known.push(key);
        self.table.get(key)
    }

    fn required(&mut self, key: &'static str, example: &str) -> Option<Raw<'a>> {
        let value = self.raw(key);
        if value.is_none() {
            self.file.error(self.place, format!("missing key `{key}`"), Some(format!("add {example}")));
        }
        value
    }

    fn required_table(&mut self, key: &'static str) -> Option<Raw<'a>> {
        let value = self.raw(key);
        if value.is_none() {
            self.file.error(self.place, format!("missing table `{key}`"), Some(format!("add `[{key}]`")));
        }
        value
    }

    fn wrong(&self, key: &str, value: Raw<'_>, wanted: &str) {
        let found = match value.get_ref() {
            DeValue::String(_) => "a text",
            DeValue::Integer(_) => "a whole number",
            DeValue::Float(_) => "a decimal number",
            DeValue::Boolean(_) => "true or false",
            DeValue::Datetime(_) => "a date",
            DeValue::Array(_) => "a list",
            DeValue::Table(_) => "a table",
        };
        self.file.error(self.file.place(&value.span()), format!("`{key}` must be {wanted}, not {found}"), None);
    }

    /// A table that must be there.
    pub fn table(&mut self, key: &'static str) -> Option<Self> {
        let value = self.required_table(key)?;
        let fields = Self::of(self.file, value);
        if fields.is_none() {
            self.wrong(key, value, "a table");
        }
        fields
    }

    /// The tables under `[[key]]`, of which there must be one.
    pub fn some_tables(&mut self, key: &'static str) -> Vec<Self> {
        if !self.table.contains_key(key) {
            self.file.error(self.place, format!("missing `[[{key}]]`"), Some("write at least one".to_owned()));
        }
        self.tables(key)
    }

    /// The tables under `[[key]]`; none when there are none.
    pub fn tables(&mut self, key: &'static str) -> Vec<Self> {
        let Some(value) = self.raw(key) else { return Vec::new() };
        let Some(array) = value.get_ref().as_array() else {
            self.wrong(key, value, &format!("a list of tables, each under `[[{key}]]`"));
            return Vec::new();
        };
        let mut tables = Vec::new();
        for item in array {
            match Self::of(self.file, item) {
                Some(fields) => tables.push(fields),
                None => self.wrong(key, item, "a table"),
            }
        }
        tables
    }

    /// The keys not asked for so far that `wanted` takes, in the order of the file.
    pub fn claim(&mut self, wanted: impl Fn(&str, &DeValue<'_>) -> bool) -> Vec<(At<String>, Raw<'a>)> {
        let mut claimed = Vec::new();
        for (key, value) in self.table {
            let name: &'a str = key.get_ref();
            if !self.known.contains(&name) && wanted(name, value.get_ref()) {
                self.claimed.push(name);
                claimed.push((At::new(name.to_owned(), self.file.place(&key.span())), value));
            }
        }
        claimed.sort_by_key(|(key, _)| key.place);
        claimed
    }

    /// Reports the keys that nobody asked for.
    pub fn finish(self) {
        for key in self.table.keys() {
            let name: &str = key.get_ref();
            if self.known.contains(&name) || self.claimed.contains(&name) {
                continue;
            }
            let unused = self.known.iter().copied().filter(|known| !self.table.contains_key(*known));
            let fix = did_you_mean(name, unused).or_else(|| {
                (!self.known.is_empty()).then(|| format!("known here: {}", list(self.known.clone(), "and")))
            });
            self.file.error(self.file.place(&key.span()), format!("unknown key `{name}`"), fix);
        }
    }

    /// Checks the words of a text for how they are set and returns them.
    fn styled(&self, key: &str, value: &Spanned<DeValue<'a>>, style: Style) -> Option<At<String>> {
        let place = self.file.place(&value.span());
        let text = value.get_ref().as_str()?;
        if let Some((reason, fix)) = crate::rules::text::blemish(text) {
            self.file.error(place, format!("`{key}` {reason}"), Some(fix));
        } else if let Some((reason, fix)) = style.remark(text) {
            self.file.warning(place, format!("`{key}` {reason}"), Some(fix));
        }
        Some(At::new(text.to_owned(), place))
    }
}

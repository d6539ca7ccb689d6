//! Reads one TOML table key by key. It remembers which keys it was asked for, so that the others can be reported as
//! unknown, and reports what is missing or of the wrong sort at its place.

mod lists;
mod scalars;
mod shape;

pub use shape::{Key, Kind, Shape};

use crate::lines::Lines;
use crate::report::{At, Place, Report};
use crate::rules::style::Style;
use crate::suggest::{did_you_mean, list};
use engine::wording::{self, Slip};
use std::cell::RefCell;
use std::ops::Range;
use std::rc::Rc;
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
    /// What is done to every text that a visitor reads, once it was checked.
    pub speak: fn(&str) -> String,
    /// Whether nothing is read and only the shape of the file is wanted: every table that can be there then is.
    pub describing: bool,
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
    /// Whether keys named after languages belong here.
    speaks: bool,
    /// The keys that were asked for; filled only when the file is described.
    shape: Rc<RefCell<Shape>>,
}

impl<'a> Fields<'a> {
    /// The file's root table.
    pub fn root(file: &'a File<'a>, table: &'a DeTable<'a>) -> Self {
        Self::at(file, table, Place::top(file.number))
    }

    fn at(file: &'a File<'a>, table: &'a DeTable<'a>, place: Place) -> Self {
        Self { file, place, table, known: Vec::new(), claimed: Vec::new(), speaks: false, shape: Rc::default() }
    }

    /// The keys that were asked for, when the file is described.
    pub fn shape(&self) -> Rc<RefCell<Shape>> {
        self.shape.clone()
    }

    /// Remembers a key, when the file is described.
    fn describe(&self, key: &'static str, required: bool, kind: impl FnOnce() -> Kind) {
        if self.file.describing {
            self.shape.borrow_mut().keys.push(Key { name: key, required, kind: kind() });
        }
    }

    /// The table of a key in a file that is described.
    fn described(&self) -> Self {
        Self::at(self.file, self.table, self.place)
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
        if self.file.describing {
            let table = self.described();
            self.describe(key, true, || Kind::Table(table.shape()));
            return Some(table);
        }
        let value = self.required_table(key)?;
        let fields = Self::of(self.file, value);
        if fields.is_none() {
            self.wrong(key, value, "a table");
        }
        fields
    }

    /// The tables under `[[key]]`, of which there must be one.
    pub fn some_tables(&mut self, key: &'static str) -> Vec<Self> {
        if !self.file.describing && !self.table.contains_key(key) {
            self.file.error(self.place, format!("missing `[[{key}]]`"), Some("write at least one".to_owned()));
        }
        self.tables(key)
    }

    /// The tables under `[[key]]`; none when there are none.
    pub fn tables(&mut self, key: &'static str) -> Vec<Self> {
        if self.file.describing {
            let table = self.described();
            self.describe(key, false, || Kind::Tables(table.shape()));
            return vec![table];
        }
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

    /// Reports a key that is known but has no place here.
    pub fn refuse(&mut self, key: &'static str, reason: &str, fix: &str) {
        if let Some((name, _)) = self.table.get_key_value(key) {
            self.claimed.push(name.get_ref());
            self.file.error(self.file.place(&name.span()), reason, Some(fix.to_owned()));
        }
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
                let language = if self.speaks { ", and languages such as `en`" } else { "" };
                (!self.known.is_empty()).then(|| format!("known here: {}{language}", list(self.known.clone(), "and")))
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
        } else if let Some((reason, fix)) = style.remark(text).filter(|_| style == Style::Address) {
            // It becomes a link, and must not run anything.
            self.file.error(place, format!("`{key}` {reason}"), Some(fix));
        } else if let Some((reason, fix)) = style.remark(text) {
            self.file.warning(place, format!("`{key}` {reason}"), Some(fix));
        }
        let text = if style.is_read() { (self.file.speak)(text) } else { text.to_owned() };
        Some(At::new(text, place))
    }

    /// Reports variants in a text that has none.
    fn refuse_variants(&self, key: &str, text: &At<String>, style: Style) {
        if style.is_read() && style != Style::Interface && wording::varies(&text.value) {
            let fix = Some("find words for both, or say it in a text that may vary".to_owned());
            self.file.error(text.place, format!("`{key}` cannot differ between the UK and the US"), fix);
        }
    }

    /// Reports what is wrong with the variants of a text.
    fn check_variants(&self, key: &str, text: &At<String>) {
        let Err(slip) = wording::check(&text.value) else { return };
        let reason = match slip {
            Slip::Brace => "has a brace without its partner",
            Slip::Variants => "has braces without two variants",
            Slip::Alike => "has the same variant twice",
        };
        let fix = Some("write the UK's and the US's words as in `{CV|resume}`".to_owned());
        self.file.error(text.place, format!("`{key}` {reason}"), fix);
    }
}

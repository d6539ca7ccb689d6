//! The words of the interface: `assets/locales/<language>.toml`, keys and texts with `{placeholders}`, and `{variants|of the
//! USA}` where the two regions say it differently.
//!
//! A file is flat or has tables one level deep; a key in a table is `table.key`. Every language has exactly the keys and
//! placeholders of `en`.

use crate::diagnostic::Diagnostic;
use crate::folder;
use crate::lines::Lines;
use crate::pseudo::{PSEUDO, speak};
use crate::report::{At, Place, Report};
use crate::rules::languages::FIRST;
use crate::rules::style::Style;
use crate::suggest::did_you_mean;
use crate::syntax;
use crate::toml_reader::{Fields, File};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// The words of one language, by key.
pub type Messages = BTreeMap<String, String>;

/// Every language's words and what is wrong with them.
#[derive(Clone, Debug, Default)]
pub struct Locales {
    /// The words by language; empty when a diagnostic is an error.
    pub messages: BTreeMap<String, Messages>,
    /// Everything found, sorted by file, line and column.
    pub diagnostics: Vec<Diagnostic>,
}

/// Compiles the files in `folder`. Diagnostics name each file with the folder as it is given here.
pub fn locales(folder: &Path) -> Locales {
    let (files, unreadable) = folder::read(folder);
    let mut locales = locale_files(&files);
    folder::inside(folder, &mut locales.diagnostics);
    if !unreadable.is_empty() {
        locales.messages.clear();
        locales.diagnostics.extend(unreadable);
        locales.diagnostics.sort();
    }
    locales
}

/// As [`locales`], for an app in one language: the words of no other come out. A pseudo-language is made of English.
pub fn locales_in(folder: &Path, language: &str) -> Locales {
    let mut compiled = locales(folder);
    let pseudo = PSEUDO.contains(&language);
    let words = compiled.messages.remove(if pseudo { FIRST } else { language });
    let spoken = |messages: Messages| messages.into_iter().map(|(key, text)| (key, speak(&text))).collect();
    let words = if pseudo { words.map(spoken) } else { words };
    compiled.messages = words.map(|words| (language.to_owned(), words)).into_iter().collect();
    compiled
}

/// Compiles files that are in memory, by their names, such as `en.toml`.
pub fn locale_files(files: &BTreeMap<String, String>) -> Locales {
    let report = Report::default();
    let first = format!("{FIRST}.toml");
    let names: BTreeSet<&str> = files.keys().map(String::as_str).chain([first.as_str()]).collect();
    let mut languages: BTreeMap<&str, Language> = BTreeMap::new();
    for (number, name) in names.iter().enumerate() {
        let place = Place::top(number as u32);
        let Some(text) = files.get(*name) else {
            report.error(place, "there is no such file", Some("write it".to_owned()));
            continue;
        };
        match name.strip_suffix(".toml") {
            Some(language) if crate::rules::languages::is_language(language) => {
                languages.insert(language, Language::read(text, place.file, &report));
            }
            _ => report.error(place, "the file's name is not a language with `.toml`", None),
        }
    }
    if let Some(original) = languages.get(FIRST) {
        for (_, language) in languages.iter().filter(|(name, _)| **name != FIRST) {
            language.agrees_with(original, &report);
        }
    }
    let names: Vec<&str> = names.into_iter().collect();
    let diagnostics =
        report.finish(|number| names.get(number as usize).copied().unwrap_or_default().to_owned(), |_| "");
    let messages = if diagnostics.iter().any(Diagnostic::is_error) {
        BTreeMap::new()
    } else {
        languages.into_iter().map(|(name, language)| (name.to_owned(), language.into_messages())).collect()
    };
    Locales { messages, diagnostics }
}

/// The words of one file, checked for themselves but not against another language. `file` names it in diagnostics.
///
/// # Errors
/// Everything that is wrong with it.
pub fn locale(file: &str, text: &str) -> Result<Messages, Vec<Diagnostic>> {
    let report = Report::default();
    let language = Language::read(text, 0, &report);
    let diagnostics = report.finish(|_| file.to_owned(), |_| text);
    if diagnostics.iter().any(Diagnostic::is_error) { Err(diagnostics) } else { Ok(language.into_messages()) }
}

/// One file that was read.
struct Language {
    /// Its texts, at the places of their keys.
    messages: BTreeMap<String, At<String>>,
    place: Place,
    readable: bool,
}

impl Language {
    fn read(text: &str, number: u32, report: &Report) -> Self {
        let lines = Lines::of(text);
        let (table, readable) = syntax::parse(text, &lines, number, report);
        let file = File { number, lines, report, readable, speak: str::to_owned, describing: false };
        let mut messages = BTreeMap::new();
        collect(&file, &mut Fields::root(&file, &table), "", &mut messages);
        Self { messages, place: Place::top(number), readable }
    }

    fn into_messages(self) -> Messages {
        self.messages.into_iter().map(|(key, text)| (key, text.value)).collect()
    }

    /// Reports every key and placeholder in which the two differ.
    fn agrees_with(&self, original: &Self, report: &Report) {
        for (key, text) in &self.messages {
            let Some(counterpart) = original.messages.get(key) else {
                let missing =
                    original.messages.keys().map(String::as_str).filter(|key| !self.messages.contains_key(*key));
                report.error(text.place, format!("`{FIRST}` has no key `{key}`"), did_you_mean(key, missing));
                continue;
            };
            let (ours, theirs) = (placeholders(&text.value), placeholders(&counterpart.value));
            for name in theirs.difference(&ours) {
                report.error(text.place, format!("`{key}` lacks `{{{name}}}`, which is in `{FIRST}`"), None);
            }
            for name in ours.difference(&theirs) {
                let fix = did_you_mean(name, theirs.iter().copied());
                report.error(text.place, format!("`{key}` has `{{{name}}}`, which is not in `{FIRST}`"), fix);
            }
        }
        for key in original.messages.keys().filter(|key| !self.messages.contains_key(*key)) {
            if self.readable {
                report.error(self.place, format!("missing key `{key}`"), Some("translate it".to_owned()));
            }
        }
    }
}

/// Puts every text of a table under its full key.
fn collect(file: &File, fields: &mut Fields, prefix: &str, messages: &mut BTreeMap<String, At<String>>) {
    for (key, value) in fields.claim(|_, _| true) {
        let full = format!("{prefix}{}", key.value);
        if !is_name(&key.value) {
            let fix = Some("write it in small letters, digits, `-` and `_`, beginning with a letter".to_owned());
            file.error(key.place, format!("key `{full}` is out of shape"), fix);
        }
        if let Some(mut table) = Fields::of(file, value).filter(|_| prefix.is_empty()) {
            collect(file, &mut table, &format!("{full}."), messages);
        } else if let Some(text) = fields.as_text(&full, value, Style::Interface) {
            if let Some(reason) = brace_slip(&text.value) {
                file.error(text.place, format!("`{full}` {reason}"), Some("write it as in `{name}`".to_owned()));
            }
            messages.insert(full, At::new(text.value, key.place));
        }
    }
}

/// Whether a key or placeholder is a name that code can carry.
fn is_name(name: &str) -> bool {
    name.starts_with(|first: char| first.is_ascii_lowercase())
        && name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-' || b == b'_')
}

/// The names between braces.
fn placeholders(text: &str) -> BTreeSet<&str> {
    let inside = text.split('{').skip(1).filter_map(|part| part.split_once('}'));
    inside.map(|(name, _)| name).filter(|name| !name.contains('|')).collect()
}

/// A text of the interface as it reads in the UK and in the USA. Placeholders stay as they are.
pub fn regional(text: &str) -> [String; 2] {
    let mut read = [String::new(), String::new()];
    for (at, part) in text.split('{').enumerate() {
        let (inside, after) = if at == 0 { ("", part) } else { part.split_once('}').unwrap_or((part, "")) };
        for (place, text) in read.iter_mut().enumerate() {
            match inside.split_once('|') {
                Some((uk, us)) => text.push_str([uk, us][place]),
                None if at > 0 => text.extend(["{", inside, "}"]),
                None => {}
            }
            text.push_str(after);
        }
    }
    read
}

/// What is wrong with the braces of a text.
fn brace_slip(text: &str) -> Option<&'static str> {
    let mut rest = text;
    while let Some(at) = rest.find(['{', '}']) {
        if rest[at..].starts_with('}') {
            return Some("has a `}` without a `{`");
        }
        let Some((name, after)) = rest[at + 1..].split_once('}') else {
            return Some("has a `{` without a `}`");
        };
        if let Some((uk, us)) = name.split_once('|') {
            if uk == us || uk.is_empty() || us.is_empty() || us.contains('|') {
                return Some("has variants that are not two words, one for each region");
            }
        } else if !is_name(name) {
            return Some("has a placeholder without a proper name");
        }
        rest = after;
    }
    None
}

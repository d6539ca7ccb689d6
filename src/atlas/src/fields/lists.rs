//! Lists of texts, ids and words, weights per trait, and the tables named after a language.

use super::{Fields, Raw};
use crate::draft::{Weights, Words};
use crate::report::At;
use crate::rules::languages::is_language;
use crate::rules::style::Style;
use crate::suggest::list;
use crate::vocabulary::Vocabulary;
use std::collections::BTreeSet;
use std::ops::RangeInclusive;
use toml::de::DeValue;

impl<'a> Fields<'a> {
    fn items(&self, key: &str, value: Raw<'a>) -> Option<&'a [toml::Spanned<DeValue<'a>>]> {
        let array = value.get_ref().as_array();
        if array.is_none() {
            self.wrong(key, value, "a list in brackets");
        }
        array.map(|array| &**array)
    }

    /// The texts of a list, none of them twice. `None` when it is not a list of texts.
    fn as_texts(&self, key: &str, value: Raw<'a>, style: Style) -> Option<Vec<At<String>>> {
        let mut texts: Vec<At<String>> = Vec::new();
        let mut whole = true;
        for item in self.items(key, value)? {
            let Some(text) = self.as_text(key, item, style) else {
                whole = false;
                continue;
            };
            if texts.iter().any(|known| known.value == text.value) {
                let reason = format!("`{key}` has `{}` twice", text.value);
                self.file.error(text.place, reason, Some("take one out".to_owned()));
            } else {
                texts.push(text);
            }
        }
        whole.then_some(texts)
    }

    /// A list of ids that must be there, though it may be empty.
    pub fn ids(&mut self, key: &'static str) -> Option<Vec<At<String>>> {
        let value = self.required(key, &format!("`{key} = []`, with ids in the brackets"))?;
        self.as_texts(key, value, Style::Id)
    }

    /// A list of ids that may be there.
    pub fn optional_ids(&mut self, key: &'static str) -> Vec<At<String>> {
        self.raw(key).and_then(|value| self.as_texts(key, value, Style::Id)).unwrap_or_default()
    }

    /// A list of texts that must be there and hold something; a warning when their number is not `usual`.
    pub fn texts(&mut self, key: &'static str, style: Style, usual: RangeInclusive<usize>) -> Option<Vec<String>> {
        let value = self.required(key, &format!("`{key} = [\"...\"]`"))?;
        let texts = self.as_texts(key, value, style)?;
        let place = self.file.place(&value.span());
        if texts.is_empty() {
            self.file.error(place, format!("`{key}` is empty"), Some("write at least one item".to_owned()));
        } else if !usual.contains(&texts.len()) {
            let reason =
                format!("number of items in `{key}`: {}, not {} to {}", texts.len(), usual.start(), usual.end());
            self.file.warning(place, reason, None);
        }
        Some(texts.into_iter().map(|text| text.value).collect())
    }

    /// A list of texts that may be there and may be empty.
    pub fn optional_texts(&mut self, key: &'static str, style: Style) -> Vec<String> {
        let texts = self.raw(key).and_then(|value| self.as_texts(key, value, style)).unwrap_or_default();
        texts.into_iter().map(|text| text.value).collect()
    }

    /// A list of words of `vocabulary` that must be there and hold something. `None` when any of it cannot be read.
    pub fn words<T: Copy + PartialEq>(&mut self, key: &'static str, vocabulary: &Vocabulary<T>) -> Option<Vec<T>> {
        let known = list(vocabulary.iter().map(|(word, _)| *word), "or");
        let value = self.required(key, &format!("`{key} = [...]` with any of {known}"))?;
        let items = self.items(key, value)?;
        if items.is_empty() {
            self.file.error(self.file.place(&value.span()), format!("`{key}` is empty"), Some(format!("add {known}")));
            return None;
        }
        let mut words = Vec::new();
        for item in items {
            let Some(word) = self.as_word(key, item, vocabulary) else { continue };
            if words.contains(&word.value) {
                self.file.error(word.place, format!("`{key}` has a word twice"), Some("take one out".to_owned()));
            }
            words.push(word.value);
        }
        (words.len() == items.len()).then_some(words)
    }

    /// Every key not asked for so far, as a trait and its weight.
    pub fn weights(&mut self, range: &RangeInclusive<i64>) -> Weights {
        let claimed = self.claim(|_, _| true);
        let weight = |(key, value): (At<String>, Raw<'a>)| {
            let weight = self.as_number(&key.value, value, range.clone()).map(|at| at.value);
            (key, weight)
        };
        claimed.into_iter().map(weight).collect()
    }

    /// The words in each language, from the tables named after languages.
    pub fn languages<T>(&mut self, mut read: impl FnMut(&mut Fields<'a>) -> Option<T>) -> Words<T> {
        let tables = self.claim(|key, value| is_language(key) && value.is_table());
        let words = tables.into_iter().filter_map(|(key, value)| {
            let mut fields = Fields::of(self.file, value)?;
            let place = fields.place;
            let words = read(&mut fields);
            fields.finish();
            Some((key.value, At::new(words, place)))
        });
        Words { by_language: words.collect(), readable: self.file.readable }
    }

    /// The words in each language, from texts named after languages.
    pub fn language_lines(&mut self, style: Style) -> Words<String> {
        let lines = self.claim(|key, value| is_language(key) && value.is_str());
        let words = lines.into_iter().map(|(key, value)| {
            let words = self.as_text(&key.value, value, style).map(|text| text.value);
            (key.value, At::new(words, key.place))
        });
        Words { by_language: words.collect(), readable: self.file.readable }
    }

    /// The line numbers of the fact list that the entity carries: whole numbers from 1, none twice.
    pub fn facts(&mut self) -> Vec<At<u32>> {
        let items = self.raw("facts").and_then(|value| self.items("facts", value)).unwrap_or_default();
        let facts: Vec<At<u32>> =
            items.iter().filter_map(|item| self.as_number("facts", item, 1..=i64::from(u32::MAX))).collect();
        let mut seen = BTreeSet::new();
        for fact in &facts {
            if !seen.insert(fact.value) {
                let reason = format!("`facts` has {} twice", fact.value);
                self.file.error(fact.place, reason, Some("take one out".to_owned()));
            }
        }
        facts
    }
}

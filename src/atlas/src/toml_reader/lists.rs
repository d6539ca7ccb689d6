//! Lists of texts, ids and words, weights per trait, and the tables named after a language.

use super::{Fields, Kind, Raw};
use crate::ast::{Tickable, Weights, Words};
use crate::report::At;
use crate::rules::languages::is_language;
use crate::rules::style::Style;
use crate::suggest::list;
use crate::vocabulary::Vocabulary;
use engine::wording::Wording;
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
            let Some(text) = self.styled(key, item, style) else {
                self.wrong(key, item, "a text in quotes");
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
        self.describe(key, true, || Kind::Texts(Style::Id));
        let value = self.required(key, &format!("`{key} = []`, with ids in the brackets"))?;
        self.as_texts(key, value, Style::Id)
    }

    /// A list of ids that may be there.
    pub fn optional_ids(&mut self, key: &'static str) -> Vec<At<String>> {
        self.describe(key, false, || Kind::Texts(Style::Id));
        self.raw(key).and_then(|value| self.as_texts(key, value, Style::Id)).unwrap_or_default()
    }

    /// A list of words that may vary, which must be there and hold something; a warning when their number is not
    /// `usual`. They stand at the place of the list.
    pub fn wordings(
        &mut self,
        key: &'static str,
        style: Style,
        usual: &RangeInclusive<usize>,
    ) -> Option<At<Vec<Wording>>> {
        self.describe(key, true, || Kind::Texts(style));
        let value = self.required(key, &format!("`{key} = [\"...\"]`"))?;
        self.as_wordings(key, value, style, usual)
    }

    /// As [`Self::wordings`], for words that can be ticked off.
    pub fn tickables(
        &mut self,
        key: &'static str,
        style: Style,
        usual: &RangeInclusive<usize>,
    ) -> Option<At<Vec<Tickable>>> {
        let read = self.wordings(key, style, usual)?;
        let written = self.table.get(key).and_then(|value| self.items(key, value)).unwrap_or_default();
        let written = written
            .iter()
            .filter_map(|item| Some(At::new(item.get_ref().as_str()?.to_owned(), self.file.place(&item.span()))));
        let both = read.value.into_iter().zip(written).map(|(text, written)| Tickable { text, written });
        Some(At::new(both.collect(), read.place))
    }

    /// As [`Self::tickables`], for a list that may be there; an empty one at the place of the table when it is not.
    pub fn optional_tickables(
        &mut self,
        key: &'static str,
        style: Style,
        usual: &RangeInclusive<usize>,
    ) -> At<Vec<Tickable>> {
        let there = self.table.contains_key(key).then(|| self.tickables(key, style, usual)).flatten();
        self.describe(key, false, || Kind::Texts(style));
        there.unwrap_or_else(|| At::new(Vec::new(), self.place))
    }

    /// `value` as a list of words that may vary.
    fn as_wordings(
        &self,
        key: &str,
        value: Raw<'a>,
        style: Style,
        usual: &RangeInclusive<usize>,
    ) -> Option<At<Vec<Wording>>> {
        let texts = self.as_texts(key, value, style)?;
        for text in &texts {
            self.check_variants(key, text);
        }
        let place = self.file.place(&value.span());
        if texts.is_empty() {
            self.file.error(place, format!("`{key}` is empty"), Some("write at least one item".to_owned()));
        } else if !usual.contains(&texts.len()) {
            let reason =
                format!("number of items in `{key}`: {}, not {} to {}", texts.len(), usual.start(), usual.end());
            self.file.warning(place, reason, None);
        }
        Some(At::new(texts.into_iter().map(|text| Wording::new(text.value)).collect(), place))
    }

    /// A list of texts that may be there and may be empty.
    pub fn optional_texts(&mut self, key: &'static str, style: Style) -> Vec<String> {
        self.describe(key, false, || Kind::Texts(style));
        let texts = self.raw(key).and_then(|value| self.as_texts(key, value, style)).unwrap_or_default();
        for text in &texts {
            self.refuse_variants(key, text, style);
        }
        texts.into_iter().map(|text| text.value).collect()
    }

    /// A list of words of `vocabulary` that must be there and hold something. `None` when any of it cannot be read.
    pub fn words<T: Copy + PartialEq>(&mut self, key: &'static str, vocabulary: &Vocabulary<T>) -> Option<Vec<T>> {
        let read = self.sequence(key, vocabulary)?;
        let mut words = Vec::new();
        for word in read.value {
            if words.contains(&word.value) {
                self.file.error(word.place, format!("`{key}` has a word twice"), Some("take one out".to_owned()));
            }
            words.push(word.value);
        }
        Some(words)
    }

    /// A list of words of `vocabulary` that must be there and hold something, at its place; a word may be there more
    /// than once. `None` when any of it cannot be read.
    pub fn sequence<T: Copy>(&mut self, key: &'static str, vocabulary: &Vocabulary<T>) -> Option<At<Vec<At<T>>>> {
        self.describe(key, true, || Kind::words(vocabulary));
        let known = list(vocabulary.iter().map(|(word, _)| *word), "and");
        let value = self.required(key, &format!("`{key} = [...]` with any of {known}"))?;
        let items = self.items(key, value)?;
        if items.is_empty() {
            self.file.error(
                self.file.place(&value.span()),
                format!("`{key}` is empty"),
                Some(format!("add any of {known}")),
            );
            return None;
        }
        let words: Vec<At<T>> = items.iter().filter_map(|item| self.as_word(key, item, vocabulary)).collect();
        (words.len() == items.len()).then(|| At::new(words, self.file.place(&value.span())))
    }

    /// Every key not asked for so far, as a trait and its weight.
    pub fn weights(&mut self, range: &RangeInclusive<i64>) -> Weights {
        if self.file.describing {
            self.shape.borrow_mut().weights = Some(range.clone());
        }
        let claimed = self.claim(|_, _| true);
        let weight = |(key, value): (At<String>, Raw<'a>)| {
            let weight = self.as_number(&key.value, value, range.clone()).map(|at| at.value);
            (key, weight)
        };
        claimed.into_iter().map(weight).collect()
    }

    /// The words in each language, from the tables named after languages.
    pub fn languages<T>(&mut self, mut read: impl FnMut(&mut Fields<'a>) -> Option<T>) -> Words<T> {
        if self.file.describing {
            let mut words = self.described();
            read(&mut words);
            self.shape.borrow_mut().language = Some(Kind::Table(words.shape()));
        }
        self.speaks = true;
        let tables = self.claim(|key, _| is_language(key));
        let mut readable = self.file.readable;
        let words = tables.into_iter().filter_map(|(key, value)| {
            let Some(mut fields) = Fields::of(self.file, value) else {
                self.wrong(&key.value, value, "a table");
                readable = false;
                return None;
            };
            let place = fields.place;
            let words = read(&mut fields);
            fields.finish();
            Some((key.value, At::new(words, place)))
        });
        Words { by_language: words.collect(), readable }
    }

    /// The words in each language, from texts named after languages.
    pub fn language_lines(&mut self, style: Style) -> Words<String> {
        self.by_language(Kind::Text(style), |fields, key, value| Some(fields.as_text(key, value, style)?.value))
    }

    /// The words in each language, which may vary between the regions, from texts named after languages.
    pub fn language_wording(&mut self, style: Style) -> Words<Wording> {
        self.by_language(Kind::Text(style), |fields, key, value| fields.as_wording(key, value, style))
    }

    /// Lists of words in each language, from lists named after languages.
    pub fn language_lists(&mut self, style: Style, usual: &RangeInclusive<usize>) -> Words<Vec<Wording>> {
        self.by_language(Kind::Texts(style), |fields, key, value| {
            Some(fields.as_wordings(key, value, style, usual)?.value)
        })
    }

    /// Values named after languages; `read` reports those of the wrong sort.
    fn by_language<T>(&mut self, kind: Kind, read: impl Fn(&Self, &str, Raw<'a>) -> Option<T>) -> Words<T> {
        if self.file.describing {
            self.shape.borrow_mut().language = Some(kind);
        }
        self.speaks = true;
        let lines = self.claim(|key, _| is_language(key));
        let words = lines.into_iter().map(|(key, value)| {
            let words = At::new(read(self, &key.value, value), key.place);
            (key.value, words)
        });
        Words { by_language: words.collect(), readable: self.file.readable }
    }
}

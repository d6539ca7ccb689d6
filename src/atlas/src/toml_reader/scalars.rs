//! Single values: texts, words of a vocabulary, numbers, flags.

use super::{Fields, Kind, Raw};
use crate::report::At;
use crate::rules::style::Style;
use crate::rules::years;
use crate::suggest::{did_you_mean, list};
use crate::vocabulary::Vocabulary;
use engine::wording::Wording;
use std::ops::RangeInclusive;
use toml::de::DeValue;

impl<'a> Fields<'a> {
    /// A text that must be there.
    pub fn text(&mut self, key: &'static str, style: Style) -> Option<At<String>> {
        self.describe(key, true, || Kind::Text(style));
        let value = self.required(key, &format!("`{key} = \"...\"`"))?;
        self.as_text(key, value, style)
    }

    /// A text that may be there.
    pub fn optional_text(&mut self, key: &'static str, style: Style) -> Option<At<String>> {
        self.describe(key, false, || Kind::Text(style));
        let value = self.raw(key)?;
        self.as_text(key, value, style)
    }

    /// Words that must be there and may vary between the regions.
    pub fn wording(&mut self, key: &'static str, style: Style) -> Option<Wording> {
        self.describe(key, true, || Kind::Text(style));
        let value = self.required(key, &format!("`{key} = \"...\"`"))?;
        self.as_wording(key, value, style)
    }

    /// Words that may be there and may vary between the regions.
    pub fn optional_wording(&mut self, key: &'static str, style: Style) -> Option<Wording> {
        self.describe(key, false, || Kind::Text(style));
        let value = self.raw(key)?;
        self.as_wording(key, value, style)
    }

    /// `value` as words that may vary between the regions.
    pub fn as_wording(&self, key: &str, value: Raw<'a>, style: Style) -> Option<Wording> {
        let text = self.styled(key, value, style);
        match &text {
            Some(text) => self.check_variants(key, text),
            None => self.wrong(key, value, "a text in quotes"),
        }
        text.map(|text| Wording::new(text.value))
    }

    /// `value` as a text.
    pub fn as_text(&self, key: &str, value: Raw<'a>, style: Style) -> Option<At<String>> {
        let text = self.styled(key, value, style);
        match &text {
            Some(text) => self.refuse_variants(key, text, style),
            None => self.wrong(key, value, "a text in quotes"),
        }
        text
    }

    /// One word of `vocabulary`, which must be there.
    pub fn word<T: Copy>(&mut self, key: &'static str, vocabulary: &Vocabulary<T>) -> Option<At<T>> {
        self.describe(key, true, || Kind::word(vocabulary));
        let words = list(vocabulary.iter().map(|(word, _)| *word), "or");
        let value = self.required(key, &format!("`{key}`: {words}"))?;
        self.as_word(key, value, vocabulary)
    }

    /// One word of `vocabulary`, which may be there.
    pub fn optional_word<T: Copy>(&mut self, key: &'static str, vocabulary: &Vocabulary<T>) -> Option<At<T>> {
        self.describe(key, false, || Kind::word(vocabulary));
        let value = self.raw(key)?;
        self.as_word(key, value, vocabulary)
    }

    /// `value` as a word of `vocabulary`.
    pub(super) fn as_word<T: Copy>(&self, key: &str, value: Raw<'a>, vocabulary: &Vocabulary<T>) -> Option<At<T>> {
        let words = || vocabulary.iter().map(|(word, _)| *word);
        let Some(text) = value.get_ref().as_str() else {
            self.wrong(key, value, &list(words(), "or"));
            return None;
        };
        let place = self.file.place(&value.span());
        let found = vocabulary.iter().find(|(word, _)| *word == text).map(|&(_, meaning)| At::new(meaning, place));
        if found.is_none() {
            let reason = format!("`{key}` cannot be `{text}`: it is {}", list(words(), "or"));
            self.file.error(place, reason, did_you_mean(text, words()));
        }
        found
    }

    /// A whole number within `range`, which must be there.
    pub fn number<T: TryFrom<i64>>(&mut self, key: &'static str, range: RangeInclusive<i64>) -> Option<At<T>> {
        self.describe(key, true, || Kind::Number(range.clone()));
        let value = self.required(key, &format!("`{key}`, a number from {} to {}", range.start(), range.end()))?;
        self.as_number(key, value, range)
    }

    /// A whole number within `range`, which may be there.
    pub fn optional_number<T: TryFrom<i64>>(&mut self, key: &'static str, range: RangeInclusive<i64>) -> Option<At<T>> {
        self.describe(key, false, || Kind::Number(range.clone()));
        let value = self.raw(key)?;
        self.as_number(key, value, range)
    }

    /// `value` as a whole number within `range`.
    pub fn as_number<T: TryFrom<i64>>(&self, key: &str, value: Raw<'a>, range: RangeInclusive<i64>) -> Option<At<T>> {
        let DeValue::Integer(digits) = value.get_ref() else {
            self.wrong(key, value, "a whole number");
            return None;
        };
        let place = self.file.place(&value.span());
        // Too long for i64 is out of every range.
        let number = i64::from_str_radix(digits.as_str(), digits.radix()).ok().filter(|number| range.contains(number));
        let found = number.and_then(|number| T::try_from(number).ok());
        if found.is_none() {
            let reason = format!("`{key}` is {digits}, outside {} to {}", range.start(), range.end());
            self.file.error(place, reason, None);
        }
        found.map(|number| At::new(number, place))
    }

    /// A number of years, in tenths, which must be there.
    pub fn tenths(&mut self, key: &'static str) -> Option<At<u16>> {
        self.describe(key, true, || Kind::Years);
        let value = self.required(key, &format!("`{key}`, a number of years such as 1.5"))?;
        let digits = match value.get_ref() {
            DeValue::Integer(digits) if digits.radix() == 10 => digits.as_str(),
            DeValue::Float(digits) => digits.as_str(),
            _ => {
                self.wrong(key, value, "a number of years such as 1.5");
                return None;
            }
        };
        let place = self.file.place(&value.span());
        match years::tenths(digits) {
            Ok(tenths) => Some(At::new(tenths, place)),
            Err(reason) => {
                self.file.error(place, format!("`{key}` is {digits}: {reason}"), None);
                None
            }
        }
    }

    /// A flag that may be there: `None` also when it is false.
    pub fn flag(&mut self, key: &'static str) -> Option<At<()>> {
        self.describe(key, false, || Kind::Flag);
        let value = self.raw(key)?;
        let flag = value.get_ref().as_bool();
        if flag.is_none() {
            self.wrong(key, value, "true or false");
        }
        flag?.then(|| At::new((), self.file.place(&value.span())))
    }
}

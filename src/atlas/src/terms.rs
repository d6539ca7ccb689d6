//! Finds the terms of the glossary in texts: whole words, in the singular or the plural, the longest term first.

use crate::ast::Ast;
use crate::pseudo::plain;
use std::collections::{BTreeMap, BTreeSet};

/// The terms of one language, ready to be looked for.
pub struct Terms {
    /// By their first letter, longer forms first: a text has thousands of words, and most begin no term.
    forms: BTreeMap<char, Vec<Form>>,
}

/// How texts write a term.
struct Form {
    /// Its words.
    words: Vec<String>,
    /// The position of its term.
    term: usize,
}

impl Terms {
    /// The terms that the syntax tree has in `language`, by their positions in `order`, which lists ids of terms.
    pub fn of(ast: &Ast, language: &str, order: &[&str]) -> Self {
        let place = |id: &str| order.iter().position(|one| *one == id);
        let entries = ast.terms.iter().filter_map(|entry| Some((place(&entry.id.value)?, entry)));
        let texts = entries.filter_map(|(term, entry)| Some((term, entry.words.in_language(language)?)));
        Self::from_forms(texts.flat_map(|(term, text)| text.forms.iter().map(move |form| (form.value.as_str(), term))))
    }

    fn from_forms<'a>(all: impl Iterator<Item = (&'a str, usize)>) -> Self {
        let mut forms: BTreeMap<char, Vec<Form>> = BTreeMap::new();
        for (text, term) in all {
            let words = words(text);
            if let Some(letter) = words.first().and_then(|word| first(word)) {
                forms.entry(letter).or_default().push(Form { words, term });
            }
        }
        for list in forms.values_mut() {
            list.sort_by_key(|form| std::cmp::Reverse(form.words.len()));
        }
        Self { forms }
    }

    /// The positions of the terms in `text`. A word belongs to one term: the longest that begins with it.
    pub fn found(&self, text: &str) -> BTreeSet<usize> {
        let words = words(text);
        let mut found = BTreeSet::new();
        let mut at = 0;
        while at < words.len() {
            let forms = first(&words[at]).and_then(|letter| self.forms.get(&letter));
            let hit = forms.into_iter().flatten().find(|form| begins(&words[at..], &form.words));
            found.extend(hit.map(|form| form.term));
            at += hit.map_or(1, |form| form.words.len());
        }
        found
    }
}

/// The first letter of a word, in small.
fn first(word: &str) -> Option<char> {
    word.chars().next()?.to_lowercase().next()
}

/// A longer word in capitals is a word or a name, not an abbreviation.
const LONGEST: usize = 6;

/// The words of a text, letters of a pseudo-language made plain. A form and a text are cut alike, so that `high-end`
/// is found in "high end" too. One letter before a hyphen belongs to its word: "an A-level" is not "a Level 3 course".
pub fn words(text: &str) -> Vec<String> {
    let letters: String = text.chars().map(plain).collect();
    let chunks = letters.split(|letter: char| !letter.is_alphanumeric() && !matches!(letter, '\'' | '-'));
    let cut = chunks.flat_map(|chunk| {
        let one_letter = chunk.find('-') == Some(1);
        chunk.split(move |letter| letter == '-' && !one_letter)
    });
    cut.map(|word| word.trim_matches('\'').to_owned()).filter(|word| !word.is_empty()).collect()
}

/// Whether `text` begins with the words of `form`, the last of them perhaps in the plural.
fn begins(text: &[String], form: &[String]) -> bool {
    let Some((last, before)) = form.split_last() else { return false };
    text.len() >= form.len()
        && before.iter().zip(text).all(|(form, word)| same(word, form))
        && singulars(&text[before.len()]).iter().any(|word| same(word, last))
}

/// Whether a word is that of a form: to the letter where the form is in capitals ("AD" is no "ad"), else in any case.
fn same(word: &str, form: &str) -> bool {
    if is_abbreviation(form) { word == form } else { word.eq_ignore_ascii_case(form) }
}

/// Whether a word is short and has two capitals: "AP", "APOC", "UK".
pub fn is_abbreviation(word: &str) -> bool {
    word.chars().count() <= LONGEST
        && !word.contains('-')
        && word.chars().filter(|letter| letter.is_uppercase()).count() > 1
}

/// A word, and what it may be the plural or the possessive of.
pub fn singulars(word: &str) -> Vec<String> {
    let mut all = vec![word.to_owned()];
    let bare = word.strip_suffix("'s").or_else(|| word.strip_suffix('\''));
    all.extend(bare.map(str::to_owned));
    for ending in ["s", "es"] {
        all.extend(word.strip_suffix(ending).filter(|stem| stem.len() > 1).map(str::to_owned));
    }
    all.extend(word.strip_suffix("ies").map(|stem| format!("{stem}y")));
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<usize> {
        let forms = [
            "credit",
            "high-end TV",
            "AD",
            "feature",
            "feature film",
            "agency",
            "call sheet",
            "show's bible",
            "A-level",
        ];
        let terms = Terms::from_forms(forms.into_iter().enumerate().map(|(term, form)| (form, term)));
        terms.found(text).into_iter().collect()
    }

    #[test]
    fn whole_words_are_found_in_any_case_and_number() {
        assert_eq!(found("Credits: a credit's worth."), [0]);
        assert_eq!(found("Accredited discredit credited"), [] as [usize; 0]);
        assert_eq!(found("Agencies and an Agency."), [5]);
        assert_eq!(found("High end TV, (call-sheets)"), [1, 6]);
        assert_eq!(found("the show's bible"), [7]);
        assert_eq!(found("two A-levels, a Level 3 course, A Level"), [8]);
    }

    #[test]
    fn capitals_count_where_the_term_has_them() {
        assert_eq!(found("an AD and two ADs"), [2]);
        assert_eq!(found("an ad in two ads"), [] as [usize; 0]);
    }

    #[test]
    fn a_longer_term_takes_its_words_from_a_shorter() {
        assert_eq!(found("a feature film"), [4]);
        assert_eq!(found("a feature, a feature film"), [3, 4]);
    }

    #[test]
    fn a_pseudo_language_is_read_as_what_it_was() {
        assert_eq!(found(&crate::pseudo::speak("two credits")), [0]);
    }
}

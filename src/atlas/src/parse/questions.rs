//! `questions/*.toml`.

use crate::ast::{Ast, Question, QuestionWords, Side, Words};
use crate::report::At;
use crate::rules::style::Style;
use crate::toml_reader::Fields;
use crate::vocabulary::{self, FormWord};
use engine::content::core::QuestionText;
use engine::content::details::Reasons;
use std::collections::BTreeMap;

/// Least and greatest weight of a trait in a question; 0 is for the rule on questions to refuse.
const WEIGHTS: std::ops::RangeInclusive<i64> = -5..=5;

/// A question's number: its place in a link code.
pub const NUMBERS: std::ops::RangeInclusive<i64> = 1..=255;

/// Reads one question.
pub fn question(id: At<String>, fields: &mut Fields, ast: &mut Ast) {
    let number = fields.number("number", NUMBERS);
    let form = fields.word("form", vocabulary::FORMS).map(|at| at.value);
    let (sides, words) = match form {
        Some(FormWord::Agree) => (sides(fields, &["measures"]), fields.languages(agree)),
        Some(FormWord::Choice) => (sides(fields, &["a", "b"]), fields.languages(choice)),
        None if fields.file.describing => (Vec::new(), described(fields)),
        None => (Vec::new(), unread(fields)),
    };
    ast.questions.push(Question { id, number, form, sides, words });
}

fn sides(fields: &mut Fields, keys: &[&'static str]) -> Vec<Side> {
    let mut sides = Vec::new();
    for &key in keys {
        if let Some(mut table) = fields.table(key) {
            sides.push(Side { key, place: table.place, weights: table.weights(&WEIGHTS) });
            table.finish();
        }
    }
    sides
}

fn agree(words: &mut Fields) -> Option<QuestionWords> {
    let statement = words.text("statement", Style::Sentence).map(|text| text.value);
    let [high, low] = ["agree", "disagree"].map(|key| words.text(key, Style::Label).map(|text| text.value));
    let reasons = Reasons { low: low?, high: high? };
    Some(QuestionWords { text: QuestionText::Agree { statement: statement? }, reasons })
}

fn choice(words: &mut Fields) -> Option<QuestionWords> {
    let prompt = words.text("prompt", Style::Sentence).map(|text| text.value);
    let [a, b] = ["a", "b"].map(|key| words.text(key, Style::Label).map(|text| text.value));
    let [low, high] = ["chose_a", "chose_b"].map(|key| words.text(key, Style::Label).map(|text| text.value));
    let reasons = Reasons { low: low?, high: high? };
    Some(QuestionWords { text: QuestionText::Choice { prompt: prompt?, a: a?, b: b? }, reasons })
}

/// Without a form nobody knows which keys there should be, so that none is called missing or unknown.
fn unread(fields: &mut Fields) -> Words<QuestionWords> {
    fields.claim(|_, _| true);
    Words { by_language: BTreeMap::new(), readable: false }
}

/// Asks for the keys of both forms, none of which both must have.
fn described(fields: &mut Fields) -> Words<QuestionWords> {
    sides(fields, &["measures", "a", "b"]);
    let words = fields.languages(|words| {
        agree(words);
        choice(words);
        words.shape().borrow_mut().keys.iter_mut().for_each(|key| key.required = false);
        None
    });
    for key in &mut fields.shape().borrow_mut().keys {
        key.required &= matches!(key.name, "number" | "form");
    }
    words
}

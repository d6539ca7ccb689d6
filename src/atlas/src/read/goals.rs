//! `goals/*.toml`.

use super::profile;
use crate::draft::{Draft, Goal};
use crate::fields::Fields;
use crate::report::At;
use crate::rules::style::Style;
use engine::texts::GoalText;

/// Reads one goal.
pub fn goal(id: At<String>, fields: &mut Fields, draft: &mut Draft) {
    let order = fields.number("order", 1..=9);
    let (profile, _) = profile(fields, false);
    let words = fields.languages(|words| {
        let doing = words.text("doing", Style::Phrase);
        let noun = words.text("noun", Style::Phrase);
        let line = words.text("line", Style::Sentence);
        Some(GoalText { doing: doing?.value, noun: noun?.value, line: line?.value })
    });
    draft.goals.push(Goal { id, order, profile, words });
}

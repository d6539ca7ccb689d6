//! `goals/*.toml`.

use super::{profile, regions};
use crate::ast::{Ast, Goal, Section, SectionWords};
use crate::report::At;
use crate::rules::style::Style;
use crate::toml_reader::Fields;
use crate::vocabulary;
use engine::content::core::GoalText;

/// Reads one goal.
pub fn goal(id: At<String>, fields: &mut Fields, ast: &mut Ast) {
    let order = fields.number("order", 1..=9);
    let (profile, _) = profile(fields, false);
    let sections = fields.tables("section").into_iter().map(section).collect();
    let words = fields.languages(|words| {
        let doing = words.text("doing", Style::Phrase);
        let noun = words.text("noun", Style::Phrase);
        let line = words.text("line", Style::Sentence);
        Some(GoalText { doing: doing?.value, noun: noun?.value, line: line?.value })
    });
    ast.goals.push(Goal { id, order, profile, sections, words });
}

fn section(mut fields: Fields) -> Section {
    let section = Section {
        place: fields.place,
        regions: regions(&mut fields),
        side: fields.optional_word("side", vocabulary::SIDES).map(|at| at.value),
        topics: fields.optional_ids("topics"),
        sources: fields.ids("sources"),
        words: fields.languages(|words| {
            let title = words.wording("title", Style::Label);
            let lines = words.wordings("lines", Style::Sentence, &(1..=6));
            Some(SectionWords { title: title?, lines: lines?.value })
        }),
    };
    fields.finish();
    section
}

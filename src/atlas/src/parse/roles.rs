//! `roles/*.toml`.

use super::{becomes, plain, profile, sectors};
use crate::ast::{Ast, Pay, Role, RoleWords, Tickable};
use crate::report::At;
use crate::rules::style::Style;
use crate::toml_reader::Fields;
use crate::vocabulary;
use engine::atlas::Level;
use engine::content::core::Titles;

/// The year of a pay figure: nothing older helps anybody, and a slip of the key should not pass.
const PAY_YEARS: std::ops::RangeInclusive<i64> = 1990..=2100;

/// A role's number: ten bits of a link code.
pub const NUMBERS: std::ops::RangeInclusive<i64> = 1..=1023;

/// Reads one role.
pub fn role(id: At<String>, fields: &mut Fields, ast: &mut Ast) {
    let number = fields.number("number", NUMBERS);
    let kind = plain(fields, "kind", vocabulary::ROLE_KINDS);
    let department = fields.text("department", Style::Id);
    let level = plain(fields, "level", vocabulary::LEVELS);
    let sectors = sectors(fields);
    let setting = plain(fields, "setting", vocabulary::SETTINGS);
    let employment = plain(fields, "employment", vocabulary::EMPLOYMENTS);
    let works_with = fields.optional_ids("works_with");
    let reports_to = fields.optional_ids("reports_to");
    let sources = fields.ids("sources");
    let standing = fields.word("standing", vocabulary::CLAIM_STANDINGS);
    let ends_here = fields.flag("ends_here").map(|flag| flag.place);
    let (profile, profile_standing) = profile(fields, true);
    let pay = fields.tables("pay").into_iter().map(pay).collect();
    let becomes = becomes(fields);
    let topics = fields.optional_ids("topics");
    let words = fields.languages(|fields| words(fields, level));
    ast.roles.push(Role {
        id,
        number,
        kind,
        department,
        level,
        sectors,
        setting,
        employment,
        works_with,
        reports_to,
        sources,
        standing,
        ends_here,
        profile,
        profile_standing,
        pay,
        becomes,
        topics,
        words,
    });
}

fn pay(mut fields: Fields) -> Pay {
    let pay = Pay {
        place: fields.place,
        region: plain(&mut fields, "region", vocabulary::REGIONS),
        year: fields.optional_number("year", PAY_YEARS).map(|at| at.value),
        sources: fields.ids("sources"),
        words: fields.language_lines(Style::Free),
    };
    fields.finish();
    pay
}

fn words(words: &mut Fields, level: Option<Level>) -> Option<RoleWords> {
    let any = 1..=usize::MAX;
    let uk = words.text("uk", Style::Label);
    let us = words.text("us", Style::Label);
    let also = words.optional_texts("also", Style::Free);
    let line = words.wording("line", Style::Sentence);
    let does = words.wordings("does", Style::Phrase, &any);
    let good_at = words.wordings("good_at", Style::Phrase, &any);
    let entry = words.tickables("entry", Style::Phrase, &any);
    let tasks = tasks(words, level);
    let note = words.optional_wording("note", Style::Sentence);
    let (uk, us) = (uk?, us?);
    Some(RoleWords {
        titles: Titles { uk: uk.value.clone(), us: us.value.clone() },
        uk,
        us,
        also,
        line: line?,
        does: does?.value,
        good_at: good_at?.value,
        entry: entry?,
        tasks: tasks?,
        note,
    })
}

/// What to do first. Only where somebody can start from outside does a role say so; elsewhere the moves that lead to it do.
fn tasks(words: &mut Fields, level: Option<Level>) -> Option<At<Vec<Tickable>>> {
    const KEY: &str = "tasks";
    match level {
        Some(Level::Entry) => words.tickables(KEY, Style::Task, &(2..=3)),
        // Which of the two it should be is not known, when the file is described or its level cannot be read.
        None => Some(words.optional_tickables(KEY, Style::Task, &(2..=3))),
        Some(_) => {
            let reason = "`tasks` stands only in a role whose level is `entry`";
            words.refuse(KEY, reason, "write them in the moves that lead to the role");
            Some(At::new(Vec::new(), words.place))
        }
    }
}

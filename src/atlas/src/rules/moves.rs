//! A move joins two different roles, its file is named after them, and no other move of its kind joins the two. It says
//! of each thing that it takes what sort of thing that is, and what a statistic counted.

use crate::ast::{Ast, Move};
use crate::report::{At, Report};
use crate::vocabulary::{MOVE_KINDS, word_for};
use engine::atlas::Basis;
use std::collections::{BTreeMap, BTreeSet};

/// Checks every move for itself, and all of them for doubles.
pub fn check(ast: &Ast, report: &Report) {
    let roles: BTreeSet<&str> = ast.roles.iter().map(|role| role.id.value.as_str()).collect();
    let mut owners: BTreeMap<(&str, &str, _), &str> = BTreeMap::new();
    for step in &ast.moves {
        leads_elsewhere(report, step);
        agrees_with_name(report, step, &roles);
        sorts_what_it_takes(report, step);
        tells_its_statistic(report, step);
        if let (Some(from), Some(to), Some(kind)) = (&step.from, &step.to, &step.kind) {
            let key = (from.value.as_str(), to.value.as_str(), kind.value);
            if let Some(owner) = owners.get(&key) {
                let reason = format!("`{owner}.toml` is the same move");
                report.error(from.place, reason, Some("take one of them out".to_owned()));
            } else {
                owners.insert(key, &step.file.value);
            }
        }
    }
}

fn sorts_what_it_takes(report: &Report, step: &Move) {
    let Some(kinds) = &step.takes else { return };
    let place = kinds.place;
    for (language, words) in &step.words.by_language {
        if let Some(words) = &words.value
            && words.takes.value.len() != kinds.value.len()
        {
            let (kinds, items) = (kinds.value.len(), words.takes.value.len());
            let reason = format!("number of kinds in `takes`: {kinds}, but of items in `{language}`: {items}");
            report.error(place, reason, Some("name one kind for each item, in the same order".to_owned()));
        }
    }
}

fn tells_its_statistic(report: &Report, step: &Move) {
    let Some(basis) = step.basis.as_ref().filter(|basis| basis.value == Basis::Statistic) else { return };
    for (language, words) in &step.words.by_language {
        if words.value.as_ref().is_some_and(|words| words.note.is_none()) {
            let reason = format!("`basis` is `statistic`, but no `note` in `{language}` says what was counted");
            let fix = Some("say it as a share of those hired, never as odds".to_owned());
            report.error(basis.place, reason, fix);
        }
    }
}

fn leads_elsewhere(report: &Report, step: &Move) {
    if let (Some(from), Some(to)) = (&step.from, &step.to)
        && from.value == to.value
    {
        report.error(to.place, format!("the move leads from `{}` to itself", to.value), None);
    }
}

/// The name is `from--to` or `from--to--kind`. An unknown role is reported as such, not once more as disagreeing.
fn agrees_with_name(report: &Report, step: &Move, roles: &BTreeSet<&str>) {
    let parts: Vec<&str> = step.file.value.split("--").collect();
    let (&[from, to] | &[from, to, _]) = parts.as_slice() else {
        let reason = format!("`{}` does not name a move", step.file.value);
        report.error(step.file.place, reason, Some("call the file `from--to.toml`".to_owned()));
        return;
    };
    let known = |id: &&At<String>| roles.contains(id.value.as_str());
    agrees(report, "from", step.from.as_ref().filter(known), from);
    agrees(report, "to", step.to.as_ref().filter(known), to);
    if let (Some(kind), Some(named)) = (&step.kind, parts.get(2)) {
        let word = word_for(MOVE_KINDS, &kind.value);
        agrees(report, "kind", Some(&At::new(word.to_owned(), kind.place)), named);
    }
}

fn agrees(report: &Report, key: &str, written: Option<&At<String>>, named: &str) {
    if let Some(written) = written.filter(|written| written.value != named) {
        let reason = format!("`{key}` is `{}`, but the file's name says `{named}`", written.value);
        report.error(written.place, reason, Some("make the two agree".to_owned()));
    }
}

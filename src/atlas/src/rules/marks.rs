//! What can be ticked off keeps its tick in every language and shares it with nothing else: it is as long a list in each
//! language, and two different texts never have one mark.

use crate::ast::{Ast, Tickable, Words};
use crate::report::{At, Place, Report};
use crate::rules::languages::FIRST;
use engine::task_id::{TaskId, letters};
use std::collections::BTreeMap;

/// Checks every task, everything that a step or a role takes, and the id of every scheme, which is marked too.
pub fn check(ast: &Ast, report: &Report) {
    let mut owners = BTreeMap::new();
    for role in &ast.roles {
        lists(report, &mut owners, "entry", &role.words, |words| &words.entry);
        lists(report, &mut owners, "tasks", &role.words, |words| &words.tasks);
    }
    for step in &ast.moves {
        lists(report, &mut owners, "takes", &step.words, |words| &words.takes);
        lists(report, &mut owners, "tasks", &step.words, |words| &words.tasks);
    }
    for scheme in &ast.schemes {
        owned(report, &mut owners, &scheme.id.value, scheme.id.place);
    }
}

/// Checks a list in every language that has it.
fn lists<'a, T>(
    report: &Report,
    owners: &mut BTreeMap<TaskId, &'a str>,
    key: &str,
    words: &'a Words<T>,
    list: impl Fn(&'a T) -> &'a At<Vec<Tickable>>,
) {
    let Some(first) = words.in_language(FIRST).map(&list) else { return };
    for one in &first.value {
        owned(report, owners, &one.written.value, one.written.place);
    }
    let others = words.by_language.iter().filter_map(|(language, words)| Some((language, list(words.value.as_ref()?))));
    for (language, other) in others.filter(|(_, other)| other.value.len() != first.value.len()) {
        let (here, there) = (other.value.len(), first.value.len());
        let reason = format!("number of items in `{key}` in `{language}`: {here}, but in `{FIRST}`: {there}");
        let fix = Some("translate each item, in the same order: ticks go by it".to_owned());
        report.error(other.place, reason, fix);
    }
}

/// Checks that the mark of `text` is nobody else's. The same words are the same task, wherever they stand.
fn owned<'a>(report: &Report, owners: &mut BTreeMap<TaskId, &'a str>, text: &'a str, place: Place) {
    let owner = *owners.entry(TaskId::of(text)).or_insert(text);
    if !letters(owner).eq(letters(text)) {
        let reason = format!("a tick here would tick `{owner}` too: the two have the same mark");
        report.error(place, reason, Some("change a word in one of them".to_owned()));
    }
}

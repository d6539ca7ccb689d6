//! Ids are lower-case words joined by hyphens, and no two things of a kind share one.

use crate::ast::Ast;
use crate::report::{At, Report};
use std::collections::BTreeSet;

/// Checks the ids of lists and the names of files. Files of one folder cannot share a name.
pub fn check(ast: &Ast, report: &Report) {
    unique(report, "trait", ast.traits.iter().map(|entry| &entry.id));
    unique(report, "preference", ast.preferences.iter().map(|entry| &entry.id));
    unique(report, "topic", ast.topics.iter().map(|entry| &entry.id));
    unique(report, "term", ast.terms.iter().map(|entry| &entry.id));
    unique(report, "source", ast.sources.iter().map(|source| &source.id));
    let files = ast
        .roles
        .iter()
        .map(|role| &role.id)
        .chain(ast.questions.iter().map(|question| &question.id))
        .chain(ast.departments.iter().map(|department| &department.id))
        .chain(ast.schemes.iter().map(|scheme| &scheme.id))
        .chain(ast.disputes.iter().map(|dispute| &dispute.id))
        .chain(ast.careers.iter().map(|career| &career.id))
        .chain(ast.retired_roles.iter().chain(&ast.retired_questions).map(|retired| &retired.id));
    files.for_each(|id| shape(report, id));
}

fn unique<'a>(report: &Report, kind: &str, ids: impl Iterator<Item = &'a At<String>>) {
    let mut seen = BTreeSet::new();
    for id in ids {
        shape(report, id);
        if !seen.insert(&id.value) {
            let fix = Some("give one of them another id".to_owned());
            report.error(id.place, format!("there are two {kind}s `{}`", id.value), fix);
        }
    }
}

fn shape(report: &Report, id: &At<String>) {
    let word = |word: &str| !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
    if !id.value.is_empty() && !id.value.split('-').all(word) {
        let words: Vec<String> = id
            .value
            .split(|letter: char| !letter.is_ascii_alphanumeric())
            .filter(|word| !word.is_empty())
            .map(str::to_ascii_lowercase)
            .collect();
        let fix = (!words.is_empty()).then(|| format!("call it `{}`", words.join("-")));
        report.error(id.place, format!("id `{}` is not lower-case words joined by hyphens", id.value), fix);
    }
}

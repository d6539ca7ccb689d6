//! What is retired is gone: nothing that there is has its id, and it is listed once.

use crate::ast::{Ast, Retired};
use crate::report::{At, Report};
use std::collections::BTreeSet;

/// Checks the roles and questions of `retired.toml`.
pub fn check(ast: &Ast, report: &Report) {
    let roles = ast.roles.iter().map(|role| &role.id).collect();
    gone(report, "role", &ast.retired_roles, roles);
    let questions = ast.questions.iter().map(|question| &question.id).collect();
    gone(report, "question", &ast.retired_questions, questions);
}

fn gone(report: &Report, kind: &str, retired: &[Retired], living: Vec<&At<String>>) {
    let living: BTreeSet<&str> = living.into_iter().map(|id| id.value.as_str()).collect();
    let mut seen = BTreeSet::new();
    for one in retired {
        let id = one.id.value.as_str();
        if living.contains(id) {
            let fix = Some("take it out of one of the two".to_owned());
            report.error(one.id.place, format!("{kind} `{id}` is not retired: there is one"), fix);
        }
        if !seen.insert(id) {
            report.error(one.id.place, format!("{kind} `{id}` is retired twice"), Some("take one out".to_owned()));
        }
    }
}

//! Every id that is referred to exists.

use crate::ast::{Ast, Weights};
use crate::report::{At, Report};
use crate::suggest::did_you_mean;
use std::collections::BTreeSet;

/// The ids of one kind of thing.
struct Known<'a> {
    kind: &'static str,
    ids: BTreeSet<&'a str>,
    report: &'a Report,
}

impl<'a> Known<'a> {
    fn new(kind: &'static str, report: &'a Report, ids: impl Iterator<Item = &'a At<String>>) -> Self {
        Self { kind, ids: ids.map(|id| id.value.as_str()).collect(), report }
    }

    /// Reports the ids that are not known, unless nothing of the kind is: then its file is missing, and was reported.
    fn expect<'b>(&self, ids: impl IntoIterator<Item = &'b At<String>>) {
        for id in ids {
            if !self.ids.is_empty() && !self.ids.contains(id.value.as_str()) {
                let fix = did_you_mean(&id.value, self.ids.iter().copied());
                self.report.error(id.place, format!("no {} `{}`", self.kind, id.value), fix);
            }
        }
    }

    fn expect_keys(&self, weights: &Weights) {
        self.expect(weights.iter().map(|(id, _)| id));
    }
}

/// Checks every reference.
pub fn check(ast: &Ast, report: &Report) {
    let roles = Known::new("role", report, ast.roles.iter().map(|role| &role.id));
    let traits = Known::new("trait", report, ast.traits.iter().map(|entry| &entry.id));
    let departments = Known::new("department", report, ast.departments.iter().map(|entry| &entry.id));
    let sources = Known::new("source", report, ast.sources.iter().map(|source| &source.id));
    let questions = Known::new("question", report, ast.questions.iter().map(|question| &question.id));
    let topics = Known::new("topic", report, ast.topics.iter().map(|entry| &entry.id));
    let moves = Known::new("move", report, ast.moves.iter().map(|step| &step.file));
    let goals = Known::new("goal", report, ast.goals.iter().map(|goal| &goal.id));

    sources.expect(ast.citations());
    topics.expect(ast.named_topics().chain(ast.schemes.iter().flat_map(|scheme| &scheme.topics)));
    questions.expect(&ast.first);
    for scheme in &ast.schemes {
        roles.expect(&scheme.roles);
        departments.expect(&scheme.departments);
    }
    for dispute in &ast.disputes {
        roles.expect(&dispute.roles);
        moves.expect(&dispute.moves);
    }
    for career in &ast.careers {
        goals.expect(&career.goal);
        roles.expect(career.stages.iter().filter_map(|stage| stage.role.as_ref()));
    }
    roles.expect(ast.retired_roles.iter().filter_map(|retired| retired.instead.as_ref()));
    for goal in &ast.goals {
        roles.expect([&goal.id]);
        goal.profile.iter().for_each(|profile| traits.expect_keys(&profile.weights));
    }
    for role in &ast.roles {
        departments.expect(&role.department);
        role.profile.iter().for_each(|profile| traits.expect_keys(&profile.weights));
        for list in [&role.works_with, &role.reports_to] {
            roles.expect(list);
            for id in list.iter().filter(|id| id.value == role.id.value) {
                report.error(id.place, format!("role `{}` names itself", id.value), Some("take it out".to_owned()));
            }
        }
    }
    for step in &ast.moves {
        roles.expect(&step.from);
        roles.expect(&step.to);
    }
    for question in &ast.questions {
        question.sides.iter().for_each(|side| traits.expect_keys(&side.weights));
    }
}

//! Every question measures something.

use crate::ast::{Ast, Question, Side};
use crate::report::Report;
use std::collections::BTreeMap;

/// Checks the weights of every question.
pub fn check(ast: &Ast, report: &Report) {
    for question in &ast.questions {
        for side in &question.sides {
            weighs(report, side);
        }
        differs(report, question);
    }
}

fn weighs(report: &Report, side: &Side) {
    if side.weights.is_empty() {
        let fix = Some("add a trait and its weight".to_owned());
        report.error(side.place, format!("`{}` names no trait", side.key), fix);
    }
    for (id, weight) in &side.weights {
        if *weight == Some(0) {
            report.error(id.place, format!("`{}` weighs 0", id.value), Some("weigh it or take it out".to_owned()));
        }
    }
}

/// A choice whose sides say the same says nothing, whichever is taken.
fn differs(report: &Report, question: &Question) {
    if let [a, b] = question.sides.as_slice()
        && !a.weights.is_empty()
        && weights(a) == weights(b)
    {
        let fix = Some("let each side measure something of its own".to_owned());
        report.error(b.place, "`a` and `b` measure the same, so that the choice says nothing", fix);
    }
}

fn weights(side: &Side) -> BTreeMap<&str, Option<i8>> {
    side.weights.iter().map(|(id, weight)| (id.value.as_str(), *weight)).collect()
}

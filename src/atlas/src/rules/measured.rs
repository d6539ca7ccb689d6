//! Enough questions measure every trait.

use crate::ast::{Ast, Question};
use crate::report::Report;

/// Fewer questions than these say too little of a trait.
const ENOUGH: usize = 4;

/// Counts the questions that measure each trait.
pub fn check(ast: &Ast, report: &Report) {
    for entry in &ast.traits {
        let id = &entry.id;
        match ast.questions.iter().filter(|question| measures(question, &id.value)).count() {
            0 => {
                let fix = Some("write one or take the trait out".to_owned());
                report.error(id.place, format!("no question measures trait `{}`", id.value), fix);
            }
            count if count < ENOUGH => {
                let questions = if count == 1 { "question measures" } else { "questions measure" };
                let reason = format!("only {count} {questions} trait `{}`", id.value);
                report.warning(id.place, reason, Some(format!("write at least {ENOUGH}")));
            }
            _ => {}
        }
    }
}

fn measures(question: &Question, id: &str) -> bool {
    question.sides.iter().flat_map(|side| &side.weights).any(|(key, weight)| key.value == id && *weight != Some(0))
}

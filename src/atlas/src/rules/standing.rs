//! What is said to rest on a source names one.

use crate::ast::Ast;
use crate::report::{At, Place, Report};
use crate::vocabulary::{BASES, word_for};
use engine::atlas::{Basis, Standing};

/// Checks the standing of roles, profiles, pay, moves, years and how common a move is.
pub fn check(ast: &Ast, report: &Report) {
    for role in ast.roles.iter().filter(|role| role.sources.as_ref().is_some_and(Vec::is_empty)) {
        for standing in [&role.standing, &role.profile_standing] {
            rests_on_source(report, standing.as_ref());
        }
    }
    for pay in ast.roles.iter().flat_map(|role| &role.pay) {
        if pay.sources.as_ref().is_some_and(Vec::is_empty) {
            report.error(pay.place, "a figure of pay has no source", Some("cite one or take it out".to_owned()));
        }
    }
    for step in ast.moves.iter().filter(|step| step.sources.as_ref().is_some_and(Vec::is_empty)) {
        rests_on_source(report, step.standing.as_ref());
        rests_on_source(report, step.years.as_ref().and_then(|years| years.standing.as_ref()));
        if let Some(basis) = step.basis.as_ref().filter(|basis| basis.value != Basis::Judgement) {
            complain(report, basis.place, "basis", word_for(BASES, &basis.value));
        }
    }
}

fn rests_on_source(report: &Report, standing: Option<&At<Standing>>) {
    if let Some(at) = standing.filter(|at| at.value == Standing::Source) {
        complain(report, at.place, "standing", "source");
    }
}

fn complain(report: &Report, place: Place, key: &str, word: &str) {
    let fix = Some("add the source to `sources`, or say that it is a judgement or estimate".to_owned());
    report.error(place, format!("`{key}` is `{word}`, but `sources` is empty"), fix);
}

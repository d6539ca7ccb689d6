//! The rules that the syntax tree must keep, one file each. A rule looks at the whole tree and reports; it changes nothing
//! and stops nothing. Values that could not be read were reported before, so every rule passes over them in silence.

pub mod ids;
pub mod languages;
pub mod numbers;
pub mod style;
pub mod text;
pub mod years;

mod becoming;
mod careers;
mod dead_ends;
mod departments;
mod disputes;
mod glossary;
mod marks;
mod measured;
mod moves;
mod preferences;
mod profiles;
mod questions;
mod reach;
mod references;
mod retired;
mod schemes;
mod sources;
mod standing;
mod titles;
mod topics;

use crate::ast::Ast;
use crate::report::Report;

/// Runs every rule.
pub fn check(ast: &Ast, report: &Report) {
    const RULES: [fn(&Ast, &Report); 24] = [
        ids::check,
        numbers::check,
        references::check,
        languages::check,
        preferences::check,
        departments::check,
        sources::check,
        standing::check,
        titles::check,
        profiles::check,
        questions::check,
        measured::check,
        moves::check,
        marks::check,
        years::check,
        dead_ends::check,
        reach::check,
        becoming::check,
        schemes::check,
        topics::check,
        glossary::check,
        disputes::check,
        careers::check,
        retired::check,
    ];
    for rule in RULES {
        rule(ast, report);
    }
}

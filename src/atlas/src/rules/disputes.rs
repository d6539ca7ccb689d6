//! A dispute has two sides, each with a source, and a page that shows it.

use crate::ast::Ast;
use crate::report::Report;

/// Checks every dispute.
pub fn check(ast: &Ast, report: &Report) {
    for dispute in &ast.disputes {
        let (id, place) = (&dispute.id.value, dispute.id.place);
        if dispute.sides.len() == 1 {
            let fix = Some("add a `[[side]]`".to_owned());
            report.error(place, format!("dispute `{id}` has one side"), fix);
        }
        if dispute.roles.is_empty() && dispute.moves.is_empty() {
            let fix = Some("name a role in `roles` or a move in `moves`".to_owned());
            report.error(place, format!("no page shows dispute `{id}`"), fix);
        }
        for side in dispute.sides.iter().filter(|side| side.sources.as_ref().is_some_and(Vec::is_empty)) {
            report.error(side.place, "a side without a source", Some("cite one or take the side out".to_owned()));
        }
    }
}

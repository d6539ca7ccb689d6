//! Every source is cited.

use crate::ast::Ast;
use crate::report::Report;
use std::collections::BTreeSet;

/// Checks that a role, a move or a figure of pay cites each source.
pub fn check(ast: &Ast, report: &Report) {
    let cited: BTreeSet<&str> = ast.citations().map(|id| id.value.as_str()).collect();
    for source in ast.sources.iter().filter(|source| !cited.contains(source.id.value.as_str())) {
        let fix = Some("cite it or take it out".to_owned());
        report.error(source.id.place, format!("nothing cites source `{}`", source.id.value), fix);
    }
}

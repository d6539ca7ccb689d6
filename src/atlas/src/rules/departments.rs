//! Every department has a role.

use crate::ast::Ast;
use crate::report::Report;
use std::collections::BTreeSet;

/// Checks that some role belongs to each department.
pub fn check(ast: &Ast, report: &Report) {
    let used: BTreeSet<&str> =
        ast.roles.iter().filter_map(|role| role.department.as_ref()).map(|id| id.value.as_str()).collect();
    for entry in ast.departments.iter().filter(|entry| !used.contains(entry.id.value.as_str())) {
        let fix = Some("take it out or give it a role".to_owned());
        report.error(entry.id.place, format!("no role is in department `{}`", entry.id.value), fix);
    }
}

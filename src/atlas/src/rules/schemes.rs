//! Every scheme helps a role.

use crate::ast::Ast;
use crate::report::Report;

/// Checks that each scheme names a role or a department.
pub fn check(ast: &Ast, report: &Report) {
    for scheme in ast.schemes.iter().filter(|scheme| scheme.roles.is_empty() && scheme.departments.is_empty()) {
        let fix = Some("name one in `roles`, or a department in `departments`".to_owned());
        report.error(scheme.id.place, format!("scheme `{}` is for no role", scheme.id.value), fix);
    }
}

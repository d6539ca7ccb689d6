//! From every role a move leads on, unless it is a goal or says that it ends here.

use crate::ast::Ast;
use crate::report::Report;

/// Checks the moves out of every role.
pub fn check(ast: &Ast, report: &Report) {
    let left = ast.left_by_moves();
    for role in &ast.roles {
        let id = role.id.value.as_str();
        match (role.ends_here, left.contains(id)) {
            (None, false) if !ast.is_goal(id) => {
                let fix = format!("add a move `{id}--….toml`, or `ends_here = true`");
                report.error(role.id.place, format!("no move leads on from role `{id}`"), Some(fix));
            }
            (Some(place), true) if !ast.is_goal(id) => {
                let fix = Some("take out `ends_here` or the moves".to_owned());
                report.warning(place, format!("role `{id}` says that it ends here, but moves lead on from it"), fix);
            }
            _ => {}
        }
    }
}

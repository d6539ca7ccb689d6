//! Every topic helps with something.

use crate::ast::Ast;
use crate::report::Report;
use std::collections::BTreeSet;

/// Checks that a role, a move or a goal names each topic.
pub fn check(ast: &Ast, report: &Report) {
    let named: BTreeSet<&str> = ast.named_topics().map(|id| id.value.as_str()).collect();
    for topic in ast.topics.iter().filter(|topic| !named.contains(topic.id.value.as_str())) {
        let fix = Some("name it in the `topics` of a role, a move or a goal's section, or take it out".to_owned());
        report.error(topic.id.place, format!("nothing names topic `{}`", topic.id.value), fix);
    }
}

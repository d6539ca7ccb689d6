//! The preferences are the three that the engine weighs, in its order.

use crate::ast::Ast;
use crate::report::Report;
use crate::suggest::{did_you_mean, list};

/// The engine's preferences, in its order.
const PREFERENCES: [&str; 3] = ["place", "terms", "sector"];

/// Checks `preferences.toml`; a missing file was reported before.
pub fn check(ast: &Ast, report: &Report) {
    let order = format!("the preferences are {}, in this order", list(PREFERENCES, "and"));
    for (position, entry) in ast.preferences.iter().enumerate() {
        if PREFERENCES.get(position) != Some(&entry.id.value.as_str()) {
            let fix = did_you_mean(&entry.id.value, PREFERENCES.get(position).copied());
            report.error(entry.id.place, format!("preference {} is `{}`: {order}", position + 1, entry.id.value), fix);
        }
    }
    if let Some(last) = ast.preferences.last()
        && ast.preferences.len() < PREFERENCES.len()
    {
        report.error(last.id.place, format!("no preference follows: {order}"), None);
    }
}

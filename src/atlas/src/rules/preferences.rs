//! The preferences are the three that the engine weighs, in its order.

use crate::draft::Draft;
use crate::report::Report;
use crate::suggest::{did_you_mean, list};

/// The engine's preferences, in its order.
const PREFERENCES: [&str; 3] = ["place", "terms", "sector"];

/// Checks `preferences.toml`; a missing file was reported before.
pub fn check(draft: &Draft, report: &Report) {
    let order = format!("the preferences are {}, in this order", list(PREFERENCES, "and"));
    for (position, entry) in draft.preferences.iter().enumerate() {
        if PREFERENCES.get(position) != Some(&entry.id.value.as_str()) {
            let fix = did_you_mean(&entry.id.value, PREFERENCES.get(position).copied());
            report.error(entry.id.place, format!("preference {} is `{}`: {order}", position + 1, entry.id.value), fix);
        }
    }
    if let Some(last) = draft.preferences.last()
        && draft.preferences.len() < PREFERENCES.len()
    {
        report.error(last.id.place, format!("no preference follows: {order}"), None);
    }
}

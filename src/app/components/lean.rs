//! What a verdict says, in a few words.

use crate::app::desk::Desk;
use crate::app::words::fill;
use engine::quiz::verdict::{Certainty, Verdict};

/// Where the visitor leans and how sure that is, within a sentence.
pub fn lean(desk: &Desk, verdict: &Verdict) -> String {
    let words = desk.words();
    let goal = verdict.leader().map_or("", |goal| desk.guide.goal_doing(goal));
    match verdict.certainty {
        Certainty::Clear => fill(words.lean_clear, &[("goal", goal)]),
        Certainty::Likely => fill(words.lean_likely, &[("goal", goal)]),
        Certainty::TooClose => words.lean_close.into(),
    }
}

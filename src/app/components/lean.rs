//! What a verdict says, in a few words.

use crate::app::messages::interpolate;
use crate::app::page_context::PageContext;
use engine::quiz::verdict::{Certainty, Verdict};

/// Where the visitor leans and how sure that is, within a sentence.
pub fn lean(cx: &PageContext, verdict: &Verdict) -> String {
    let words = cx.words();
    let goal = verdict.leader().map_or("", |goal| cx.guide.goal_doing(goal));
    match verdict.certainty {
        Certainty::Clear => interpolate(words.lean_clear, &[("goal", goal)]),
        Certainty::Likely => interpolate(words.lean_likely, &[("goal", goal)]),
        Certainty::TooClose => words.lean_close.into(),
    }
}

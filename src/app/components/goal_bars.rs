//! How the three goals fit, as bars with words.

use super::bar::{Pull, bar};
use crate::app::desk::Desk;
use crate::app::format::capital;
use crate::app::words::Words;
use engine::quiz::verdict::{Certainty, Verdict};
use yew::prelude::*;

/// One row a goal, the best first.
pub fn goal_bars(desk: &Desk, verdict: &Verdict) -> Html {
    let words = desk.words();
    let certainty = match verdict.certainty {
        Certainty::Clear => Some(words.result_clear),
        Certainty::Likely => Some(words.result_likely),
        Certainty::TooClose => None,
    };
    let rows = verdict.ranking.iter().enumerate().map(|(place, standing)| {
        let id = &desk.guide.atlas.goal(standing.goal).id;
        html! {
            <li class={classes!("goal-bar", format!("goal-{id}"))}>
                <span class="goal-bar-name">{ capital(desk.guide.goal_noun(standing.goal)) }</span>
                { bar(standing.fit, Pull::For) }
                <span class="goal-bar-word">
                    { fit_word(words, standing.fit) }
                    if let Some(certainty) = certainty.filter(|_| place == 0) { <strong>{ format!(" · {certainty}") }</strong> }
                </span>
            </li>
        }
    });
    html! { <ul class="goal-bars" aria-label={words.result_goals}>{ for rows }</ul> }
}

/// A word for how well a goal fits, from the share of people whom it would fit less.
fn fit_word(words: &Words, fit: f64) -> &'static str {
    match fit {
        fit if fit >= 0.75 => words.result_fit_strong,
        fit if fit >= 0.55 => words.result_fit_fair,
        fit if fit >= 0.35 => words.result_fit_some,
        _ => words.result_fit_little,
    }
}

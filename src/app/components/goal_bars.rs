//! How the three goals fit, as bars with words.

use super::bar::{Pull, bar};
use crate::app::element::el;
use crate::app::format::capital;
use crate::app::messages::Messages;
use crate::app::page_context::PageContext;
use engine::quiz::verdict::{Certainty, Fit, Standing, Verdict};
use yew::prelude::*;

/// One row a goal, the best first.
pub fn goal_bars(cx: &PageContext, verdict: &Verdict) -> Html {
    let words = cx.words();
    let certainty = match verdict.certainty {
        Certainty::Clear => Some(words.result_clear),
        Certainty::Likely => Some(words.result_likely),
        Certainty::TooClose => None,
    };
    let row = |place: usize, standing: &Standing| {
        let id = &cx.guide.atlas.goal(standing.goal).id;
        let certainty = certainty.filter(|_| place == 0);
        let word = el("span").class("goal-bar-word").text(fit_word(words, standing.fit_word()));
        el("li")
            .attr_dyn("class", format!("goal-bar goal-{id}"))
            .child(el("span").class("goal-bar-name").text(&capital(cx.guide.goal_noun(standing.goal))))
            .child(bar(standing.fit, Pull::For))
            .child(match certainty {
                Some(certainty) => word.child(el("strong").text(&format!(" · {certainty}"))),
                None => word,
            })
            .into()
    };
    let rows: Vec<Html> = verdict.ranking.iter().enumerate().map(|(place, standing)| row(place, standing)).collect();
    el("ul").class("goal-bars").attr("aria-label", words.result_goals).children(rows).into()
}

/// A word for how well a goal fits.
pub fn fit_word(words: &Messages, fit: Fit) -> &'static str {
    match fit {
        Fit::Strong => words.result_fit_strong,
        Fit::Fair => words.result_fit_fair,
        Fit::Some => words.result_fit_some,
        Fit::Little => words.result_fit_little,
    }
}

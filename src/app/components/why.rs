//! Why: the answers that pushed the result, and those that pulled against it.

use super::bar::{Pull, bar};
use super::link::Link;
use crate::app::address::Page;
use crate::app::desk::Desk;
use crate::app::words::fill;
use engine::atlas::GoalIx;
use engine::outcome::Reason;
use yew::prelude::*;

/// How many reasons are shown before the visitor asks for all.
const FIRST: usize = 5;

/// A list of reasons, each with the way to change it.
pub fn why(desk: &Desk, reasons: &[Reason], leader: GoalIx) -> Html {
    let words = desk.words();
    let (first, rest) = reasons.split_at(FIRST.min(reasons.len()));
    let row = |reason: &Reason| row(desk, reason, leader);
    html! {
        <section class="why" aria-labelledby="why">
            <h2 id="why">{ words.result_why }</h2>
            <p class="muted">{ words.result_why_lead }</p>
            <ul class="why-list">{ for first.iter().map(row) }</ul>
            if !rest.is_empty() {
                <details>
                    <summary>{ fill(words.result_why_more, &[("n", &reasons.len().to_string())]) }</summary>
                    <ul class="why-list">{ for rest.iter().map(row) }</ul>
                </details>
            }
        </section>
    }
}

/// One reason.
fn row(desk: &Desk, reason: &Reason, leader: GoalIx) -> Html {
    let words = desk.words();
    let pull = if reason.towards == leader { Pull::For } else { Pull::Against };
    let text = desk.guide.reason(reason.question, reason.points).to_string();
    let number = desk.guide.atlas.question(reason.question).number;
    let change = Link::to(Page::Question(Some(number)));
    let change = change.label(fill(words.result_why_change_label, &[("reason", &text)]));
    let goal = &desk.guide.atlas.goal(reason.towards).id;
    html! {
        <li class={classes!("why-row", format!("goal-{goal}"))}>
            <span class="why-text">{ &text }</span>
            { bar(reason.weight, pull) }
            <span class="why-note">
                { fill(words.result_why_towards, &[("goal", desk.guide.goal_doing(reason.towards))]) }
                { " · " }
                { change.draw(desk, words.result_why_change) }
            </span>
        </li>
    }
}

//! Why: the answers that pushed the result, and those that pulled against it.

use super::bar::Bar;
use super::link::Link;
use crate::app::address::Page;
use crate::app::desk::{Desk, use_desk};
use crate::app::words::fill;
use engine::atlas::GoalIx;
use engine::outcome::Reason;
use yew::prelude::*;

/// How many reasons are shown before the visitor asks for all.
const FIRST: usize = 5;

/// The reasons to show.
#[derive(Clone, PartialEq, Properties)]
pub struct WhyProps {
    /// The reasons, the weightiest first.
    pub reasons: Vec<Reason>,
    /// The goal that leads.
    pub leader: GoalIx,
}

/// A list of reasons, each with the way to change it.
#[component]
pub fn Why(props: &WhyProps) -> Html {
    let desk = use_desk();
    let words = desk.words();
    let (first, rest) = props.reasons.split_at(FIRST.min(props.reasons.len()));
    let row = |reason: &Reason| row(&desk, reason, props.leader);
    html! {
        <section class="why" aria-labelledby="why">
            <h2 id="why">{ words.result_why }</h2>
            <p class="muted">{ words.result_why_lead }</p>
            <ul class="why-list">{ for first.iter().map(row) }</ul>
            if !rest.is_empty() {
                <details>
                    <summary>{ fill(words.result_why_more, &[("n", &props.reasons.len().to_string())]) }</summary>
                    <ul class="why-list">{ for rest.iter().map(row) }</ul>
                </details>
            }
        </section>
    }
}

/// One reason.
fn row(desk: &Desk, reason: &Reason, leader: GoalIx) -> Html {
    let words = desk.words();
    let against = reason.towards != leader;
    let text = desk.guide.reason(reason.question, reason.points).to_string();
    let number = desk.guide.atlas.question(reason.question).number;
    let goal = &desk.guide.atlas.goal(reason.towards).id;
    html! {
        <li class={classes!("why-row", format!("goal-{goal}"))}>
            <span class="why-text">{ &text }</span>
            <Bar length={reason.weight} {against} />
            <span class="why-note">
                { fill(words.result_why_towards, &[("goal", desk.guide.goal_doing(reason.towards))]) }
                { " · " }
                <Link to={Page::Question(Some(number))} label={fill(words.result_why_change_label, &[("reason", &text)])}>
                    { words.result_why_change }
                </Link>
            </span>
        </li>
    }
}

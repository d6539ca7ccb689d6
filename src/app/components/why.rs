//! Why: the answers that pushed the result, and those that pulled against it.

use super::bar::{Pull, bar};
use super::link::Link;
use super::waiting::waiting;
use crate::app::address::Page;
use crate::app::desk::Desk;
use crate::app::element::{el, empty};
use crate::app::words::fill;
use engine::atlas::GoalIx;
use engine::outcome::Reason;
use yew::prelude::*;

/// How many reasons are shown before the visitor asks for all.
const FIRST: usize = 4;

/// A list of reasons, each with the way to change it.
pub fn why(desk: &Desk, reasons: &[Reason], leader: GoalIx) -> Html {
    let words = desk.words();
    let section =
        el("section").class("why").attr("aria-labelledby", "why").child(el("h2").id("why").text(words.result_why));
    if !desk.is_complete() {
        return section.child(waiting(desk, &desk.details)).into();
    }
    let (first, rest) = reasons.split_at(FIRST.min(reasons.len()));
    section
        .child(el("p").class("muted").text(words.result_why_lead))
        .child(list(desk, first, leader))
        .child(if rest.is_empty() {
            empty()
        } else {
            let more = fill(words.result_why_more, &[("n", &reasons.len().to_string())]);
            el("details").child(el("summary").text(&more)).child(list(desk, rest, leader)).into()
        })
        .into()
}

/// Some of the reasons.
fn list(desk: &Desk, reasons: &[Reason], leader: GoalIx) -> Html {
    let rows: Vec<Html> = reasons.iter().map(|reason| row(desk, reason, leader)).collect();
    el("ul").class("why-list").children(rows).into()
}

/// One reason.
fn row(desk: &Desk, reason: &Reason, leader: GoalIx) -> Html {
    let words = desk.words();
    let pull = if reason.towards == leader { Pull::For } else { Pull::Against };
    let text = desk.reason(reason.question, reason.points).unwrap_or_default();
    let number = desk.guide.atlas.question(reason.question).number;
    let label = fill(words.result_why_change_label, &[("reason", text)]);
    let change = Link::to(Page::Question(Some(number))).label(label).draw(desk, words.result_why_change);
    let [more, less] = reason.between.map(|goal| desk.guide.goal_doing(goal));
    let names = [("goal", more), ("other", less)];
    let towards = fill(words.result_why_towards, &names);
    let goal = &desk.guide.atlas.goal(reason.towards).id;
    el("li")
        .attr_dyn("class", format!("why-row goal-{goal}"))
        .child(el("span").class("why-text").text(text))
        .child(bar(reason.weight, pull))
        .child(el("span").class("why-note").text(&towards).text(" · ").child(change))
        .into()
}

//! Why: the answers that pushed the result, and those that pulled against it.

use super::bar::{Pull, bar};
use super::link::Link;
use super::waiting::waiting;
use crate::app::address::Page;
use crate::app::desk::Desk;
use crate::app::element::{el, nothing};
use crate::app::words::fill;
use engine::atlas::GoalIx;
use engine::outcome::Reason;
use yew::prelude::*;

/// How many reasons are shown before the visitor asks for all.
const FIRST: usize = 4;

/// A list of reasons, each with the way to change it.
pub fn why(desk: &Desk, reasons: &[Reason], (leader, second): (GoalIx, GoalIx)) -> Html {
    let words = desk.words();
    let section =
        el("section").class("why").is("aria-labelledby", "why").with(el("h2").id("why").text(words.result_why));
    if !desk.is_complete() {
        return section.with(waiting(desk, &desk.details)).into();
    }
    let (first, rest) = reasons.split_at(FIRST.min(reasons.len()));
    section
        .with(el("p").class("muted").text(words.result_why_lead))
        .with(list(desk, first, (leader, second)))
        .with(if rest.is_empty() {
            nothing()
        } else {
            let more = fill(words.result_why_more, &[("n", &reasons.len().to_string())]);
            el("details").with(el("summary").text(&more)).with(list(desk, rest, (leader, second))).into()
        })
        .into()
}

/// Some of the reasons.
fn list(desk: &Desk, reasons: &[Reason], pair: (GoalIx, GoalIx)) -> Html {
    let rows: Vec<Html> = reasons.iter().map(|reason| row(desk, reason, pair)).collect();
    el("ul").class("why-list").with_all(rows).into()
}

/// One reason.
fn row(desk: &Desk, reason: &Reason, (leader, second): (GoalIx, GoalIx)) -> Html {
    let words = desk.words();
    let (pull, other) = if reason.towards == leader { (Pull::For, second) } else { (Pull::Against, leader) };
    let text = desk.reason(reason.question, reason.points).unwrap_or_default();
    let number = desk.guide.atlas.question(reason.question).number;
    let label = fill(words.result_why_change_label, &[("reason", text)]);
    let change = Link::to(Page::Question(Some(number))).label(label).draw(desk, words.result_why_change);
    let names = [("goal", desk.guide.goal_doing(reason.towards)), ("other", desk.guide.goal_doing(other))];
    let towards = fill(words.result_why_towards, &names);
    let goal = &desk.guide.atlas.goal(reason.towards).id;
    el("li")
        .has("class", format!("why-row goal-{goal}"))
        .with(el("span").class("why-text").text(text))
        .with(bar(reason.weight, pull))
        .with(el("span").class("why-note").text(&towards).text(" · ").with(change))
        .into()
}

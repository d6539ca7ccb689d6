//! Why: the answers that pushed the result, and those that pulled against it.

use super::bar::{Pull, bar};
use super::link::Link;
use super::waiting::waiting;
use crate::app::address::Page;
use crate::app::element::{el, empty};
use crate::app::messages::interpolate;
use crate::app::page_context::PageContext;
use engine::atlas::GoalIx;
use engine::outcome::Reason;
use yew::prelude::*;

/// How many reasons are shown before the visitor asks for all.
const FIRST: usize = 4;

/// A list of reasons, each with the way to change it.
pub fn why(cx: &PageContext, reasons: &[Reason], leader: GoalIx) -> Html {
    let words = cx.words();
    let section =
        el("section").class("why").attr("aria-labelledby", "why").child(el("h2").id("why").text(words.result_why));
    if !cx.is_complete() {
        return section.child(waiting(cx, &cx.details)).into();
    }
    let (first, rest) = reasons.split_at(FIRST.min(reasons.len()));
    section
        .child(el("p").class("muted").text(words.result_why_lead))
        .child(list(cx, first, leader))
        .child(if rest.is_empty() {
            empty()
        } else {
            let more = interpolate(words.result_why_more, &[("n", &reasons.len().to_string())]);
            el("details").child(el("summary").text(&more)).child(list(cx, rest, leader)).into()
        })
        .into()
}

/// Some of the reasons.
fn list(cx: &PageContext, reasons: &[Reason], leader: GoalIx) -> Html {
    let rows: Vec<Html> = reasons.iter().map(|reason| row(cx, reason, leader)).collect();
    el("ul").class("why-list").children(rows).into()
}

/// One reason.
fn row(cx: &PageContext, reason: &Reason, leader: GoalIx) -> Html {
    let words = cx.words();
    let pull = if reason.towards == leader { Pull::For } else { Pull::Against };
    let text = cx.reason(reason.question, reason.points).unwrap_or_default();
    let number = cx.guide.atlas.question(reason.question).number;
    let label = interpolate(words.result_why_change_label, &[("reason", text)]);
    let change = Link::to(Page::Question(Some(number))).label(label).draw(cx, words.result_why_change);
    let [more, less] = reason.between.map(|goal| cx.guide.goal_doing(goal));
    let names = [("goal", more), ("other", less)];
    let towards = interpolate(words.result_why_towards, &names);
    let goal = &cx.guide.atlas.goal(reason.towards).id;
    el("li")
        .attr_dyn("class", format!("why-row goal-{goal}"))
        .child(el("span").class("why-text").text(text))
        .child(bar(reason.weight, pull))
        .child(el("span").class("why-note").text(&towards).text(" · ").child(change))
        .into()
}

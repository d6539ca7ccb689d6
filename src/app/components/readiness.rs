//! What the visitor brings to a goal that is settled, and what is missing.

use super::waiting::waiting;
use crate::app::element::{Element, el, empty};
use crate::app::messages::interpolate;
use crate::app::page_context::PageContext;
use engine::atlas::GoalIx;
use engine::quiz::readiness::{Asked, Ready};
use yew::Html;

/// Three lists of what the goal asks for: brought, growing, missing; and what was not asked yet, in a line.
pub fn readiness(cx: &PageContext, goal: GoalIx, asked: &[Asked]) -> Html {
    let words = cx.words();
    if asked.is_empty() {
        return empty();
    }
    if !cx.is_complete() {
        return waiting(cx, &cx.details);
    }
    let name = |asked: &Asked| cx.traits().get(asked.wanted.at()).map_or(String::new(), |one| cx.say(&one.name));
    let of = |ready: Ready| asked.iter().filter(move |asked| asked.ready == ready);
    let column = |heading: &str, ready: Ready| -> Option<Element> {
        let items: Vec<Html> = of(ready).map(|asked| el("li").text(&name(asked)).into()).collect();
        let list = el("ul").children(items.clone());
        (!items.is_empty()).then(|| el("div").child(el("h3").text(heading)).child(list))
    };
    let unknown: Vec<String> = of(Ready::Unknown).map(name).collect();
    let left = (!unknown.is_empty())
        .then(|| el("p").class("muted").text(&interpolate(words.ready_unknown, &[("traits", &unknown.join(", "))])));
    let title = interpolate(words.ready_title, &[("goal", cx.guide.goal_doing(goal))]);
    el("section")
        .class("readiness")
        .attr("aria-labelledby", "readiness")
        .child(el("h2").id("readiness").text(&title))
        .child(el("p").class("muted").text(words.ready_lead))
        .child(
            el("div")
                .class("step-columns")
                .child_opt(column(words.ready_bring, Ready::Bring))
                .child_opt(column(words.ready_growing, Ready::Growing))
                .child_opt(column(words.ready_missing, Ready::Missing)),
        )
        .child_opt(left)
        .into()
}

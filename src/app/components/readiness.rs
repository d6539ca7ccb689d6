//! What the visitor brings to a goal that is settled, and what is missing.

use super::waiting::waiting;
use crate::app::desk::Desk;
use crate::app::element::{Element, el, nothing};
use crate::app::words::fill;
use engine::atlas::GoalIx;
use engine::quiz::readiness::{Asked, Ready};
use yew::Html;

/// Three lists of what the goal asks for: brought, growing, missing; and what was not asked yet, in a line.
pub fn readiness(desk: &Desk, goal: GoalIx, asked: &[Asked]) -> Html {
    let words = desk.words();
    if asked.is_empty() {
        return nothing();
    }
    if !desk.is_complete() {
        return waiting(desk, &desk.details);
    }
    let name = |asked: &Asked| desk.traits().get(asked.wanted.at()).map_or(String::new(), |one| desk.say(&one.name));
    let of = |ready: Ready| asked.iter().filter(move |asked| asked.ready == ready);
    let column = |heading: &str, ready: Ready| -> Option<Element> {
        let items: Vec<Html> = of(ready).map(|asked| el("li").text(&name(asked)).into()).collect();
        let list = el("ul").with_all(items.clone());
        (!items.is_empty()).then(|| el("div").with(el("h3").text(heading)).with(list))
    };
    let unknown: Vec<String> = of(Ready::Unknown).map(name).collect();
    let left = (!unknown.is_empty())
        .then(|| el("p").class("muted").text(&fill(words.ready_unknown, &[("traits", &unknown.join(", "))])));
    let title = fill(words.ready_title, &[("goal", desk.guide.goal_doing(goal))]);
    el("section")
        .class("readiness")
        .is("aria-labelledby", "readiness")
        .with(el("h2").id("readiness").text(&title))
        .with(el("p").class("muted").text(words.ready_lead))
        .with(
            el("div")
                .class("step-columns")
                .with_if(column(words.ready_bring, Ready::Bring))
                .with_if(column(words.ready_growing, Ready::Growing))
                .with_if(column(words.ready_missing, Ready::Missing)),
        )
        .with_if(left)
        .into()
}

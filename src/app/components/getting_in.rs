//! The first step from outside the industry: any entry-level role, here the one that a route begins with.

use super::gap::gap;
use super::ticks::ticks;
use super::waiting::waiting;
use crate::app::element::{el, fragment};
use crate::app::page_context::PageContext;
use engine::atlas::RoleIx;
use engine::plan::Step;
use yew::Html;

/// What the role is, what to do first and what it takes, as boxes to tick, and what it asks of the visitor.
pub fn getting_in(cx: &PageContext, role: RoleIx, step: Option<&Step<'_>>) -> Html {
    let words = cx.words();
    let lead = el("p").class("muted").text(words.step_get_in_lead).into();
    let Some((detail, step)) = cx.role_detail(role).zip(step) else {
        return fragment(vec![lead, waiting(cx, &cx.details)]);
    };
    let line = el("p").text(&cx.say(&detail.line)).into();
    let columns = el("div")
        .class("step-columns")
        .child(ticks(cx, words.plan_tasks, words.plan_tasks_tick, &step.tasks))
        .child(ticks(cx, words.plan_takes, words.plan_takes_tick, &step.takes))
        .child(gap(cx, step));
    fragment(vec![lead, line, columns.into()])
}

//! A step of the plan: how far it is, what to do, what it takes, what is worth a look, and what to press at its end.

use super::gap::gap;
use super::host_links::links_for_step;
use super::schemes::{kind, way_on};
use super::step_card::{heading, lead};
use super::ticks::{legend, tick, ticks};
use crate::app::element::{Element, el};
use crate::app::format::within;
use crate::app::messages::interpolate;
use crate::app::msg::{Feedback, Msg};
use crate::app::naming;
use crate::app::page_context::PageContext;
use engine::atlas::RoleKind;
use engine::plan::{Look, Step, reach};
use engine::routes::Route;
use std::rc::Rc;
use yew::prelude::*;

/// The next step, open.
pub fn next_step(cx: &PageContext, route: &Route, step: &Step<'_>) -> Html {
    let progress = step.progress();
    let title = interpolate(cx.words().step_next_title, &[("role", &within(cx.title(step.role)))]);
    let bar = el("progress").attr_dyn("max", progress.of.to_string()).attr_dyn("value", progress.done.to_string());
    let far = el("label").class("plan-progress").child(el("span").text(&done(cx, step, true))).child(bar);
    el("section").class("plan-step").child(el("h2").text(&title)).child(far).child(body(cx, route, step)).into()
}

/// A later step, folded.
pub fn later_step(cx: &PageContext, route: &Route, step: &Step<'_>, number: usize) -> Html {
    let title = heading(cx, number, step.by, step.role);
    let summary = el("summary")
        .child(el("h3").text(&title))
        .text(" ")
        .child(el("span").class("muted").text(&done(cx, step, false)));
    el("details")
        .class("plan-step")
        .keyed(&cx.guide.atlas.role(step.role).id)
        .child(summary)
        .child(body(cx, route, step))
        .into()
}

/// How much of a step is ticked.
fn done(cx: &PageContext, step: &Step<'_>, next: bool) -> String {
    let progress = step.progress();
    let template = if next { cx.words().plan_progress_next } else { cx.words().plan_progress };
    interpolate(template, &[("done", &progress.done.to_string()), ("of", &progress.of.to_string())])
}

fn body(cx: &PageContext, route: &Route, step: &Step<'_>) -> Element {
    let words = cx.words();
    let columns = el("div")
        .class("step-columns")
        .child(ticks(cx, words.plan_tasks, words.plan_tasks_tick, &step.tasks))
        .child(ticks(cx, words.plan_takes, words.plan_takes_tick, &step.takes))
        .child(gap(cx, step));
    el("div")
        .class("plan-body")
        .child(lead(cx, step.by))
        .child(columns)
        .child_opt(links_for_step(cx, step.by, step.role))
        .child_opt((!step.schemes.is_empty()).then(|| looks(cx, step)))
        .child_opt(naming::earlier(cx.words(), step).map(|names| el("p").class("muted").text(&names)))
        .child(reached(cx, route, step))
}

/// What is worth a look: a few to begin with, and the rest folded.
fn looks(cx: &PageContext, step: &Step<'_>) -> Element {
    let words = cx.words();
    let list = |looks: &[Look<'_>]| el("ul").children(looks.iter().map(|one| look(cx, one)));
    let first = step.first_schemes();
    let rest = &step.schemes[first.len()..];
    let more = || interpolate(words.list_more, &[("n", &rest.len().to_string())]);
    let folded =
        (!rest.is_empty()).then(|| el("details").class("more").child(el("summary").text(&more())).child(list(rest)));
    el("fieldset")
        .class("ticks looks")
        .child(legend(words.plan_looks, words.plan_looks_tick))
        .child(list(first))
        .child_opt(folded)
}

fn look(cx: &PageContext, look: &Look<'_>) -> Html {
    let (words, scheme) = (cx.words(), look.scheme);
    let place = scheme.place.as_ref().map_or_else(String::new, |place| format!(", {place}"));
    let sort = el("span").class("sort").text(&format!("{}{place}", kind(words, scheme.kind)));
    el("li")
        .child(tick(cx, look.mark, look.ticked, el("span").child(sort).text(" ").text(&scheme.name)))
        .child(el("p").class("muted").text(&cx.say(&scheme.gives)))
        .child_opt(scheme.whom.as_ref().map(|whom| labelled_line(words.scheme_whom, &cx.say(whom))))
        .child_opt(scheme.check.as_ref().map(|check| labelled_line(words.scheme_check, &cx.say(check))))
        .child(way_on(cx, scheme))
        .into()
}

/// A line that begins with what it is about.
fn labelled_line(about: &str, text: &str) -> Element {
    el("p").class("muted").child(el("strong").text(about)).text(" ").text(text)
}

/// What to press once one is there.
fn reached(cx: &PageContext, route: &Route, step: &Step<'_>) -> Element {
    let role = step.role;
    let job = cx.guide.atlas.role(role).kind == RoleKind::Job;
    let template = if job { cx.words().plan_reach } else { cx.words().plan_reach_own };
    let title = within(cx.title(role));
    let (guide, visit, route) = (cx.guide.clone(), cx.model.clone(), route.clone());
    let onclick = cx.on(move |_: MouseEvent| {
        let there = reach(&guide.atlas, &guide.bank, &visit.state, role, &route);
        Msg::Turned(Rc::new(there), Rc::new(Feedback::Reached(role, visit.state.clone())))
    });
    let button = el("button").attr("type", "button").class("side-button").on_click(onclick);
    el("p").class("plan-reach").child(button.text(&interpolate(template, &[("role", &title)])))
}

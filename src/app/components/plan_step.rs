//! A step of the plan: how far it is, what to do, what it takes, what is worth a look, and what to press at its end.

use super::gap::gap;
use super::host_links::links_for_step;
use super::schemes::{kind, way_on};
use super::step_card::{heading, lead};
use super::ticks::{legend, tick, ticks};
use crate::app::desk::Desk;
use crate::app::element::{Element, el};
use crate::app::event::{Event, Told};
use crate::app::format::within;
use crate::app::naming;
use crate::app::words::fill;
use engine::atlas::RoleKind;
use engine::plan::{Look, Step, reach};
use engine::routes::Route;
use std::rc::Rc;
use yew::prelude::*;

/// The next step, open.
pub fn next_step(desk: &Desk, route: &Route, step: &Step<'_>) -> Html {
    let progress = step.progress();
    let title = fill(desk.words().step_next_title, &[("role", &within(desk.title(step.role)))]);
    let bar = el("progress").attr_dyn("max", progress.of.to_string()).attr_dyn("value", progress.done.to_string());
    let far = el("label").class("plan-progress").child(el("span").text(&done(desk, step, true))).child(bar);
    el("section").class("plan-step").child(el("h2").text(&title)).child(far).child(body(desk, route, step)).into()
}

/// A later step, folded.
pub fn later_step(desk: &Desk, route: &Route, step: &Step<'_>, number: usize) -> Html {
    let title = heading(desk, number, step.by, step.role);
    let summary = el("summary")
        .child(el("h3").text(&title))
        .text(" ")
        .child(el("span").class("muted").text(&done(desk, step, false)));
    el("details")
        .class("plan-step")
        .keyed(&desk.guide.atlas.role(step.role).id)
        .child(summary)
        .child(body(desk, route, step))
        .into()
}

/// How much of a step is ticked.
fn done(desk: &Desk, step: &Step<'_>, next: bool) -> String {
    let progress = step.progress();
    let template = if next { desk.words().plan_progress_next } else { desk.words().plan_progress };
    fill(template, &[("done", &progress.done.to_string()), ("of", &progress.of.to_string())])
}

fn body(desk: &Desk, route: &Route, step: &Step<'_>) -> Element {
    let words = desk.words();
    let columns = el("div")
        .class("step-columns")
        .child(ticks(desk, words.plan_tasks, words.plan_tasks_tick, &step.tasks))
        .child(ticks(desk, words.plan_takes, words.plan_takes_tick, &step.takes))
        .child(gap(desk, step));
    el("div")
        .class("plan-body")
        .child(lead(desk, step.by))
        .child(columns)
        .child_opt(links_for_step(desk, step.by, step.role))
        .child_opt((!step.schemes.is_empty()).then(|| looks(desk, step)))
        .child_opt(naming::earlier(desk.words(), step).map(|names| el("p").class("muted").text(&names)))
        .child(reached(desk, route, step))
}

/// What is worth a look: a few to begin with, and the rest folded.
fn looks(desk: &Desk, step: &Step<'_>) -> Element {
    let words = desk.words();
    let list = |looks: &[Look<'_>]| el("ul").children(looks.iter().map(|one| look(desk, one)));
    let first = step.first_schemes();
    let rest = &step.schemes[first.len()..];
    let more = || fill(words.list_more, &[("n", &rest.len().to_string())]);
    let folded =
        (!rest.is_empty()).then(|| el("details").class("more").child(el("summary").text(&more())).child(list(rest)));
    el("fieldset")
        .class("ticks looks")
        .child(legend(words.plan_looks, words.plan_looks_tick))
        .child(list(first))
        .child_opt(folded)
}

fn look(desk: &Desk, look: &Look<'_>) -> Html {
    let (words, scheme) = (desk.words(), look.scheme);
    let place = scheme.place.as_ref().map_or_else(String::new, |place| format!(", {place}"));
    let sort = el("span").class("sort").text(&format!("{}{place}", kind(words, scheme.kind)));
    el("li")
        .child(tick(desk, look.mark, look.ticked, el("span").child(sort).text(" ").text(&scheme.name)))
        .child(el("p").class("muted").text(&desk.say(&scheme.gives)))
        .child_opt(scheme.whom.as_ref().map(|whom| labelled_line(words.scheme_whom, &desk.say(whom))))
        .child_opt(scheme.check.as_ref().map(|check| labelled_line(words.scheme_check, &desk.say(check))))
        .child(way_on(desk, scheme))
        .into()
}

/// A line that begins with what it is about.
fn labelled_line(about: &str, text: &str) -> Element {
    el("p").class("muted").child(el("strong").text(about)).text(" ").text(text)
}

/// What to press once one is there.
fn reached(desk: &Desk, route: &Route, step: &Step<'_>) -> Element {
    let role = step.role;
    let job = desk.guide.atlas.role(role).kind == RoleKind::Job;
    let template = if job { desk.words().plan_reach } else { desk.words().plan_reach_own };
    let title = within(desk.title(role));
    let (guide, visit, route) = (desk.guide.clone(), desk.visit.clone(), route.clone());
    let onclick = desk.telling(move |_: MouseEvent| {
        let there = reach(&guide.atlas, &guide.bank, &visit.state, role, &route);
        Event::Turned(Rc::new(there), Rc::new(Told::Reached(role, visit.state.clone())))
    });
    let button = el("button").attr("type", "button").class("side-button").on_click(onclick);
    el("p").class("plan-reach").child(button.text(&fill(template, &[("role", &title)])))
}

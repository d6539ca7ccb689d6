//! The plan: what to do for the steps of the chosen route, ticked off, kept and opened again.

use crate::app::address::Page;
use crate::app::components::keep::keep;
use crate::app::components::link::{Link, link};
use crate::app::components::plan_keep::plan_keep;
use crate::app::components::plan_open::plan_open;
use crate::app::components::plan_step::{later_step, next_step};
use crate::app::components::quiet_button::quiet_button;
use crate::app::components::replaced::replaced;
use crate::app::components::route_choice::{name, summary};
use crate::app::components::waiting::waiting;
use crate::app::components::words_used::words_of_route;
use crate::app::element::{Element, el, fragment};
use crate::app::ends;
use crate::app::format::within;
use crate::app::messages::interpolate;
use crate::app::msg::{Feedback, Msg};
use crate::app::page_context::PageContext;
use engine::outcome::Outcome;
use engine::routes::{NoRoute, Route};
use engine::session::State;
use std::rc::Rc;
use yew::prelude::*;

/// The plan's page.
pub fn plan(cx: &PageContext) -> Html {
    let outcome = cx.outcome();
    let route = outcome.route().filter(|_| cx.model.state.is_begun());
    let page = el("div").class("plan-page");
    let page = match route {
        Some(route) => planned(cx, page, &outcome, route),
        None => nothing_yet(cx, page, &outcome),
    };
    page.child_opt(cx.can_plan().then(|| plan_open(cx))).into()
}

/// A plan there is.
fn planned(cx: &PageContext, page: Element, outcome: &Outcome, route: &Route) -> Element {
    let words = cx.words();
    let (shown, chosen) = (&outcome.routes.shown, outcome.chosen);
    let named = [
        ("start", ends::start(cx, std::slice::from_ref(route))),
        ("goal", cx.guide.goal_noun(outcome.goal).to_owned()),
    ];
    let named = named.each_ref().map(|(key, name)| (*key, name.as_str()));
    let about = format!("{}: {}.", name(cx, shown, chosen), summary(cx, shown, chosen));
    page.child(el("p").class("back").child(link(cx, Page::Route, words.plan_back)))
        .child(title(&interpolate(words.plan_title, &named)))
        .child(told(cx))
        .child(replaced(cx, outcome))
        .child(el("p").class("lead").text(&about))
        .child(steps(cx, route))
        .child_opt(words_of_route(cx, route))
        .child_opt(cx.can_plan().then(|| plan_keep(cx)))
        .child(keep(cx, outcome))
}

/// The steps, once everything is here that they are made of.
fn steps(cx: &PageContext, route: &Route) -> Html {
    let Some(plan) = cx.plan(route).filter(|_| cx.can_plan()) else {
        return fragment(vec![waiting(cx, &cx.details), waiting(cx, &cx.library)]);
    };
    let Some((next, later)) = plan.steps.split_first() else { return Html::default() };
    let folded = later.iter().enumerate().map(|(place, step)| later_step(cx, route, step, place + 2));
    let later = (!later.is_empty()).then(|| {
        el("section").class("plan-later").child(el("h2").text(cx.words().plan_later)).child(el("div").children(folded))
    });
    fragment(vec![next_step(cx, route, next), later.map_or_else(Html::default, Into::into)])
}

/// No plan yet, and what leads to one.
fn nothing_yet(cx: &PageContext, page: Element, outcome: &Outcome) -> Element {
    let words = cx.words();
    let there = outcome.routes.none_because == Some(NoRoute::StartIsGoal);
    let (text, to, way) = if !cx.model.state.is_begun() {
        (words.plan_none, Page::Start, words.plan_none_start)
    } else if there {
        (words.plan_there, Page::Result, words.plan_none_result)
    } else {
        (words.plan_no_route, Page::Result, words.plan_none_result)
    };
    page.child(title(words.plan_page))
        .child(told(cx))
        .child(replaced(cx, outcome))
        .child(el("p").class("lead").text(text))
        .child(el("p").child(Link::to(to).class("main-button").draw(cx, way)))
}

fn title(text: &str) -> Element {
    el("h1").attr("tabindex", "-1").text(text)
}

/// What happened last, in a place that is always there so that it is spoken, with a way to take it back.
fn told(cx: &PageContext) -> Element {
    let words = cx.words();
    let (said, before) = match cx.model.told.as_deref() {
        Some(Feedback::Reached(role, before)) => {
            let text = interpolate(words.plan_reached, &[("role", &within(cx.title(*role)))]);
            // What was saved since was saved of the same plan.
            (Some(text), Some(State { plan: cx.model.state.plan, ..before.clone() }))
        }
        Some(Feedback::Opened(opened, before)) => {
            let counted = |count: usize, one: &str, many: &str| match count {
                0 => String::new(),
                1 => format!(" {one}"),
                _ => format!(" {}", interpolate(many, &[("n", &count.to_string())])),
            };
            let dropped = counted(opened.dropped, words.notice_dropped_one, words.notice_dropped_many);
            let unknown = counted(opened.unknown, words.plan_unknown_one, words.plan_unknown_many);
            (Some(format!("{}{dropped}{unknown}", words.plan_opened)), Some(before.clone()))
        }
        Some(Feedback::Undone) => (Some(words.plan_undone.to_owned()), None),
        _ => (None, None),
    };
    el("div")
        .class("plan-told")
        .attr("role", "status")
        .child_opt(said.map(|text| el("p").text(&text)))
        .child_opt(before.map(|before| quiet_button(words.plan_undo, undoing(cx, before))))
}

/// Takes the last change back.
fn undoing(cx: &PageContext, before: State) -> Callback<MouseEvent> {
    let before = Rc::new(before);
    cx.on(move |_| Msg::Turned(before.clone(), Rc::new(Feedback::Undone)))
}

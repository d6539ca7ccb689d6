//! Jobs that the routes take into account: those done or held besides, and those left out. Each list can be added to and
//! taken from.

use super::labelled::labelled;
use super::role_select::roles_by_department;
use super::what_changed::what_changed;
use crate::app::element::{Element, el, empty};
use crate::app::format::within;
use crate::app::messages::interpolate;
use crate::app::msg::ControlId;
use crate::app::page_context::PageContext;
use crate::app::platform::page;
use engine::atlas::RoleIx;
use engine::outcome::Outcome;
use engine::session::Action;
use yew::prelude::*;

/// The jobs that the visitor has done or does besides, and a choice of another one.
pub fn done_jobs(cx: &PageContext, outcome: &Outcome) -> Html {
    let words = cx.words();
    let state = &cx.model.state;
    let listed = |role, said: &str, off| listed(cx, ControlId::Jobs, role, said, off);
    let done = state.done.iter().map(|&role| listed(role, words.whatif_is_done, Action::MarkDone(role, false)));
    let also = state.also.iter().map(|&role| listed(role, words.whatif_is_also, Action::HoldAlso(role, false)));
    let jobs: Vec<Html> = done.chain(also).collect();
    let buttons = vec![
        adding(cx, ControlId::Jobs, "job-done", words.whatif_add_done, |role| Action::MarkDone(role, true)),
        adding(cx, ControlId::Jobs, "job-done", words.whatif_add_also, |role| Action::HoldAlso(role, true)),
    ];
    let options = roles_by_department(cx, |_| false);
    with_choice(cx, "job-done", words.whatif_other_jobs, options, buttons)
        .child(what_changed(cx, outcome, ControlId::Jobs))
        .child(list(jobs))
        .into()
}

/// The jobs that no route may use, and a choice of one that the shown routes use.
pub fn left_out_jobs(cx: &PageContext, outcome: &Outcome) -> Html {
    let words = cx.words();
    let out = cx.model.state.ruled_out.iter();
    let jobs: Vec<Html> = out
        .map(|&role| listed(cx, ControlId::LeftOut, role, words.whatif_is_out, Action::RuleOut(role, false)))
        .collect();
    let mut used: Vec<RoleIx> = Vec::new();
    for route in &outcome.routes.shown {
        let last = route.roles.len() - 1;
        let on_the_way = &route.roles[usize::from(!route.from_outside).min(last)..last];
        used.extend(on_the_way.iter().filter(|role| !used.contains(role)).collect::<Vec<_>>());
    }
    let options = used
        .iter()
        .map(|&role| el("option").attr_dyn("value", cx.guide.atlas.role(role).id.clone()).text(cx.title(role)).into());
    let buttons =
        vec![adding(cx, ControlId::LeftOut, "job-out", words.whatif_add_out, |role| Action::RuleOut(role, true))];
    with_choice(cx, "job-out", words.whatif_leave_out, options.collect(), buttons)
        .child(what_changed(cx, outcome, ControlId::LeftOut))
        .child(list(jobs))
        .into()
}

/// The options of a select for a job, and buttons that add it to a list. What it changed and the list come below, so that
/// nothing moves under the pointer.
fn with_choice(cx: &PageContext, id: &'static str, label: &str, options: Vec<Html>, buttons: Vec<Html>) -> Element {
    let none = el("option").attr("value", "").selected(true).text(cx.words().whatif_choose_job);
    el("div")
        .class("job-list")
        .child(el("label").attr("for", id).text(label))
        .child(el("select").id(id).class("role-select").child(none).children(options))
        .child(el("div").class("job-list-buttons").children(buttons))
}

/// The jobs listed so far, if any.
fn list(jobs: Vec<Html>) -> Html {
    if jobs.is_empty() { empty() } else { el("ul").class("jobs").children(jobs).into() }
}

/// A job of a list, and a button that takes it off.
fn listed(cx: &PageContext, spot: ControlId, role: RoleIx, template: &str, off: Action) -> Html {
    let words = cx.words();
    let name = interpolate(template, &[("role", cx.title(role))]);
    let label = interpolate(words.whatif_take_off_label, &[("role", &within(cx.title(role)))]);
    let button = el("button")
        .attr("type", "button")
        .class("quiet")
        .attr_dyn("aria-label", label)
        .on_click(cx.on_what_if(spot, move |_: MouseEvent| Some(off)))
        .text(words.whatif_take_off);
    el("li").keyed(&cx.guide.atlas.role(role).id).child(el("span").text(&name)).child(button).into()
}

/// A button that does something with the job chosen in the select of this id.
fn adding(
    cx: &PageContext,
    spot: ControlId,
    select: &'static str,
    text: &str,
    action: impl Fn(RoleIx) -> Action + 'static,
) -> Html {
    let guide = cx.guide.clone();
    let onclick = cx.on_what_if(spot, move |_: MouseEvent| {
        let role = guide.atlas.role_by_id(&page::take_choice(select)?)?;
        Some(action(role))
    });
    el("button").attr("type", "button").class("side-button").on_click(onclick).text(text).into()
}

/// What can be said of one job on its own page: that it is done, or not to be part of any route.
pub fn job_marks(cx: &PageContext, role: RoleIx) -> Element {
    let words = cx.words();
    let state = &cx.model.state;
    let mark = |text: &str, set: bool, action: Action| -> Html {
        let onchange = cx.on_what_if(ControlId::Card(role), move |_: yew::Event| Some(action));
        let input = el("input").attr("type", "checkbox").checked(set).on_change(onchange);
        labelled(input, text).class("option").into()
    };
    let (done, out) = (state.done.contains(&role), state.ruled_out.contains(&role));
    el("div").class("job-marks").child(mark(words.whatif_mark_done, done, Action::MarkDone(role, !done))).child(mark(
        words.whatif_mark_out,
        out,
        Action::RuleOut(role, !out),
    ))
}

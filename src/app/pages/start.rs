//! Where a visit begins: where the visitor stands, in which region, whether the goal is known.

use crate::app::address::{Address, Page};
use crate::app::components::forget::forget;
use crate::app::components::labelled::labelled;
use crate::app::components::link::{follow, link};
use crate::app::components::quiet_button::quiet_button;
use crate::app::components::radio::radio;
use crate::app::components::region_guess::region_guess;
use crate::app::components::region_switch::region_switch;
use crate::app::components::role_select::role_select;
use crate::app::element::{Element, el, fragment};
use crate::app::messages::interpolate;
use crate::app::msg::{Feedback, Msg};
use crate::app::origin::Origin;
use crate::app::page_context::PageContext;
use engine::atlas::GoalIx;
use engine::code::{CodeError, decode};
use engine::session::Action;
use yew::prelude::*;

/// The start page.
pub fn start(cx: &PageContext) -> Html {
    let words = cx.words();
    let known = cx.model.state.known_goal.is_some();
    let onsubmit = cx.on(move |event: SubmitEvent| {
        event.prevent_default();
        Msg::Open(if known { Page::Result } else { Page::Question(None) })
    });
    // Sent before a script runs, it leads to the notice that none has run yet.
    let question = Address { page: Page::Question(None), code: String::new() };
    let form = el("form")
        .class("start-form")
        .attr_dyn("action", format!("{}#late", question.href(&cx.base)))
        .on_submit(onsubmit)
        .child(standing(cx))
        .child_opt(region_guess(cx))
        .child(goals(cx))
        .child(actions(cx));
    el("div")
        .class("start")
        .child(el("h1").attr("tabindex", "-1").text(words.start_title))
        .child(el("p").class("lead").text(words.start_lead))
        .child(kept(cx))
        .child(form)
        .child(el("p").class("start-who").text(words.start_who))
        .child(others(cx))
        .into()
}

/// What this device keeps, offered to go on from as long as nothing was said, and what was forgotten. What cannot be read
/// stays until the visitor has it forgotten.
fn kept(cx: &PageContext) -> Element {
    let words = cx.words();
    let kept = el("div").class("start-kept").attr("role", "status");
    if let Some(Feedback::Forgotten) = cx.model.told.as_deref() {
        return kept.child(el("p").text(words.kept_forgotten));
    }
    let Some(code) = cx.keeping.stored.clone().filter(|_| !cx.model.state.is_begun()) else { return kept };
    let forget = forget(cx);
    let state = match decode(&cx.guide.atlas, &code) {
        Ok(decoded) if decoded.state.is_begun() => decoded.state,
        Err(CodeError::Newer) => return kept.child(el("p").text(words.kept_newer)).child(forget),
        _ => return kept.child(el("p").text(words.kept_unread)).child(forget),
    };
    let page = if state.answers.is_empty() { Page::Result } else { Page::Question(None) };
    let address = Address { page, code };
    let go_on = el("a")
        .class("main-button")
        .attr_dyn("href", address.href(&cx.base))
        .on_click(follow(cx.dispatch.clone(), Msg::Begun(address, Origin::Own, None)))
        .text(words.start_resume);
    kept.child(el("p").text(words.kept_here)).child(go_on).child(forget)
}

/// Ways to look around without the quiz, or to go on with what was said elsewhere.
fn others(cx: &PageContext) -> Element {
    let words = cx.words();
    el("p")
        .class("start-others")
        .child(link(cx, Page::Map(None), words.start_map))
        .child(link(cx, Page::Samples, words.kept_sample))
        .child(link(cx, Page::Open, words.kept_have_code))
}

/// Where the visitor stands: the job, and the region whose titles the jobs have.
fn standing(cx: &PageContext) -> Element {
    let words = cx.words();
    let onchoose = cx.on(|start| Msg::Act(Action::StartFrom(start)));
    let job = el("div")
        .class("start-job")
        .child(el("label").attr("for", "start-role").text(words.start_where))
        .child(role_select(cx, "start-role", onchoose));
    el("div").class("start-standing").child(job).child(region_switch(cx, "start-label"))
}

/// Whether the goal is settled, and which it is.
fn goals(cx: &PageContext) -> Element {
    let words = cx.words();
    let settled = (0..cx.guide.atlas.goals.len()).map(GoalIx::from).map(|ix| {
        let name = interpolate(words.start_goal_known, &[("goal", cx.guide.goal_noun(ix))]);
        goal(cx, Some(ix), &name).into()
    });
    el("fieldset")
        .class("start-goals")
        .child(el("legend").text(words.start_goal))
        .child(goal(cx, None, words.start_goal_unknown))
        .children(settled)
}

/// The way on, and for a visit that has begun the ways to start over and to stop.
fn actions(cx: &PageContext) -> Element {
    let words = cx.words();
    let begun = !cx.model.state.answers.is_empty();
    let go = match (cx.model.state.known_goal, begun) {
        (Some(_), _) => words.start_show_routes,
        (None, true) => words.start_resume,
        (None, false) => words.start_begin,
    };
    let others = if begun {
        let again = cx.on(|_| Msg::Act(Action::StartOver));
        fragment(vec![quiet_button(words.start_again, again), link(cx, Page::Result, words.question_stop)])
    } else {
        let known = cx.model.state.known_goal.is_some();
        el("span").class("muted").text(if known { words.start_time_known } else { words.start_time }).into()
    };
    el("div")
        .class("start-actions")
        .child(el("button").attr("type", "submit").class("main-button").text(go))
        .child(others)
}

/// A radio button for a goal that is settled, or for none.
fn goal(cx: &PageContext, goal: Option<GoalIx>, name: &str) -> Element {
    let onchange = cx.on(move |_: yew::Event| Msg::Act(Action::KnowGoal(goal)));
    let value = goal.map_or_else(String::new, |goal| cx.guide.atlas.goal(goal).id.clone());
    labelled(radio("goal", cx.model.state.known_goal == goal, onchange).attr_dyn("value", value), name).class("option")
}

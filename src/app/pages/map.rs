//! The whole map: every role by department and level, the moves between them, and how far each is from a goal.

use crate::app::address::Page;
use crate::app::components::labelled::labelled;
use crate::app::components::link::link;
use crate::app::components::overview::{View, overview};
use crate::app::components::overview_list::overview_list;
use crate::app::components::radio::radio;
use crate::app::components::role_panel::{role_panel, towards};
use crate::app::components::route_choice::letter;
use crate::app::components::search_box::{hits, nothing_found, search_box};
use crate::app::element::{Element, el};
use crate::app::messages::interpolate;
use crate::app::msg::Msg;
use crate::app::page_context::PageContext;
use crate::app::platform::{page, sight};
use crate::app::role_filter::{Aim, RoleFilter};
use engine::atlas::GoalIx;
use engine::outcome::Outcome;
use engine::role_map::reach::{Fits, Reach};
use engine::search::Hit;
use yew::prelude::*;

/// How many of the roles that a search found are listed; the map shows them all.
const FOUND: usize = 8;

/// The page of the whole map, with the role of this stable number chosen.
pub fn map(cx: &PageContext, number: Option<u16>) -> Html {
    let words = cx.words();
    let atlas = &cx.guide.atlas;
    let hits = hits(cx);
    let fits = Fits::of(&cx.model.state);
    let outcome = has_result(cx).then(|| cx.outcome());
    let goal = match cx.model.looking.goal {
        Aim::Result => outcome.as_ref().map(|outcome| outcome.goal),
        Aim::Chosen(goal) => goal,
    };
    let outcome = outcome.filter(|outcome| goal == Some(outcome.goal));
    let reach = goal.map(|goal| Reach::new(atlas, atlas.goal(goal).role, fits));
    let chosen = number.and_then(|number| atlas.role_by_number(number));
    let route = outcome.as_ref().and_then(Outcome::route);
    let view = View { chosen, goal, reach: reach.as_ref(), route, hits: hits.as_deref() };
    let let_go = {
        let tell = cx.dispatch.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" && number.is_some() {
                tell.emit(Msg::Open(Page::Map(None)));
            }
        })
    };
    let skip = Callback::from(|click: MouseEvent| {
        click.prevent_default();
        page::focus("#overview-list");
    });
    let lead = interpolate(words.whole_lead, &[("n", &atlas.roles.len().to_string())]);
    let drawn = el("div")
        .class("overview-stage")
        .on_key(let_go)
        .child(overview(cx, &view))
        .child_opt(chosen.map(|role| role_panel(cx, &view, role)));
    let search = el("div").child(search_box(cx, view.hits)).child_opt(view.hits.map(|hits| found(cx, hits)));
    let class = if chosen.is_some() { "whole-map whole-map-chosen" } else { "whole-map" };
    let coloured = goal.map(|goal| format!("{class} goal-{}", atlas.goal(goal).id));
    el("div")
        .attr_dyn("class", coloured.unwrap_or_else(|| class.to_owned()))
        .child(el("h1").attr("tabindex", "-1").text(words.whole_title))
        .child(el("p").class("lead").text(&lead))
        .child(el("div").class("whole-map-tools").child(search).child(goals(cx, &view)))
        .child_opt(outcome.as_ref().and_then(|outcome| route_words(cx, outcome)))
        .child(el("a").class("skip-drawing").attr("href", "#main").on_click(skip).text(words.whole_skip))
        .child(drawn)
        .child(el("p").class("muted overview-key").text(words.whole_key))
        .child(overview_list(cx, &view))
        .into()
}

/// Whether anything was said that a goal follows from.
fn has_result(cx: &PageContext) -> bool {
    let state = &cx.model.state;
    state.known_goal.or(state.viewed_goal).is_some() || cx.knows_visitor()
}

/// The open route in words: where the visitor is, and each step, as links that choose a role of the map.
fn route_words(cx: &PageContext, outcome: &Outcome) -> Option<Element> {
    let words = cx.words();
    let route = outcome.route()?;
    let goal = [("letter", letter(outcome.chosen)), ("goal", cx.guide.goal_noun(outcome.goal))];
    let outside = route.from_outside.then(|| el("li").text(words.start_outside).into());
    let steps = route.roles.iter().map(|&role| el("li").child(towards(cx, role)).into());
    let list = el("ol").class("whole-map-steps").children(outside.into_iter().chain(steps));
    Some(
        el("section")
            .class("whole-map-route")
            .attr("aria-labelledby", "map-route")
            .child(el("h2").id("map-route").text(&interpolate(words.whole_route, &goal)))
            .child(list)
            .child(el("p").child(link(cx, Page::Route, words.routes_open))),
    )
}

/// Whether both are the whole map. Then only another role was chosen: the focus goes to what is told of it, or back to
/// the box of the one that was let go.
pub fn stays(before: &Page, now: &Page) -> bool {
    match (before, now) {
        (Page::Map(_), &Page::Map(Some(chosen))) => {
            // What has the focus already, or is covered only now, is not brought into sight by the focus alone.
            focus_box(chosen);
            each_box(chosen, |by| page::put_by(".role-panel", by));
            page::focus("#map-choice");
            each_box(chosen, sight::show);
        }
        (&Page::Map(Some(before)), Page::Map(None)) => focus_box(before),
        _ => return false,
    }
    true
}

/// Gives focus to the box of a role.
fn focus_box(number: u16) {
    each_box(number, page::focus);
}

/// Does something to the box of a role in each of the two drawings. The one that is not shown takes no part in it.
fn each_box(number: u16, act: fn(&str)) {
    for drawing in ["wide", "tall"] {
        act(&format!(".overview-{drawing} [data-number='{number}']"));
    }
}

/// The first roles that a search found, to choose from.
fn found(cx: &PageContext, hits: &[Hit]) -> Html {
    if hits.is_empty() {
        return nothing_found(cx).into();
    }
    let items = hits.iter().take(FOUND).map(|hit| el("li").child(towards(cx, hit.role)).into());
    el("ul").class("whole-map-found").children(items).into()
}

/// Radio buttons for the goal whose distance is shown, and how many roles are how far.
fn goals(cx: &PageContext, view: &View) -> Element {
    let words = cx.words();
    let option = |goal: Option<GoalIx>, name: &str| {
        let text = cx.model.looking.text.clone();
        let looking = move || RoleFilter { text: text.clone(), goal: Aim::Chosen(goal) };
        let onchange = cx.on(move |_: yew::Event| Msg::Looked(looking()));
        let id = goal.map_or("", |goal| cx.guide.atlas.goal(goal).id.as_str());
        labelled(radio("map-goal", view.goal == goal, onchange), name)
            .attr_dyn("class", format!("goal-link goal-{id}"))
            .into()
    };
    let all = (0..cx.guide.atlas.goals.len()).map(GoalIx::from);
    el("div")
        .class("whole-map-goals")
        .child(
            el("fieldset")
                .class("goal-links")
                .child(el("legend").text(words.whole_goal))
                .child(option(None, words.whole_goal_none))
                .children(all.map(|goal| option(Some(goal), cx.guide.goal_noun(goal)))),
        )
        .child(el("p").class("muted").attr("role", "status").text(&counts(cx, view)))
}

/// How many roles are how far from the goal, in a sentence; nothing without a goal.
fn counts(cx: &PageContext, view: &View) -> String {
    let words = cx.words();
    let Some((reach, goal)) = view.reach.zip(view.goal) else { return String::new() };
    let (counts, none) = reach.counts();
    let near = counts.iter().enumerate().map(|(place, count)| {
        let template = if place == 0 { words.whole_counts_first } else { words.whole_counts_next };
        let (n, steps) = (count.to_string(), (place + 1).to_string());
        interpolate(template, &[("n", &n), ("steps", &steps), ("goal", cx.guide.goal_noun(goal))])
    });
    let none = (none > 0).then(|| interpolate(words.whole_counts_none, &[("n", &none.to_string())]));
    near.chain(none).collect::<Vec<_>>().join(", ") + "."
}

//! The result: where the visitor leans, how sure that is, why, how to get there, what to do first.

use crate::app::address::Page;
use crate::app::components::goal_bars::goal_bars;
use crate::app::components::link::{Link, link};
use crate::app::components::route_choice::route_choice;
use crate::app::components::route_list::route_list;
use crate::app::components::route_map::route_map;
use crate::app::components::route_settings::route_settings;
use crate::app::components::step_card::time;
use crate::app::components::waiting::waiting;
use crate::app::components::why::why;
use crate::app::desk::Desk;
use crate::app::format::{capital, within};
use crate::app::visit::Event;
use crate::app::words::{around, fill};
use engine::atlas::{GoalIx, RoleIx};
use engine::outcome::Outcome;
use engine::quiz::verdict::Certainty;
use engine::routes::{NoRoute, Route, Start};
use engine::session::Action;
use yew::prelude::*;

/// The result page.
pub fn result(desk: &Desk) -> Html {
    let outcome = &desk.outcome();
    let goal = &desk.guide.atlas.goal(outcome.goal).id;
    let leader = outcome.verdict.leader();
    html! {
        <div class={classes!("result", format!("goal-{goal}"))} data-fingerprint={format!("{:016x}", outcome.fingerprint())}>
            <div class="result-top">
                <div>
                    <h1 tabindex="-1">{ title(desk, outcome) }</h1>
                    <p class="lead">{ certainty(desk, outcome) }</p>
                    if outcome.answered > 0 { { goal_bars(desk, &outcome.verdict) } }
                    { go_on(desk, outcome) }
                </div>
                if let Some(leader) = leader.filter(|_| !outcome.reasons.is_empty()) {
                    { why(desk, &outcome.reasons, leader) }
                } else {
                    { fitting(desk, outcome) }
                }
            </div>
            { routes(desk, outcome) }
            if !outcome.reasons.is_empty() { { fitting(desk, outcome) } }
        </div>
    }
}

/// The heading: where the visitor leans.
fn title(desk: &Desk, outcome: &Outcome) -> Html {
    let words = desk.words();
    let (guide, verdict) = (&desk.guide, &outcome.verdict);
    let named = |template: &'static str, goal: GoalIx| {
        let (before, after) = around(template, "goal");
        let id = &guide.atlas.goal(goal).id;
        html! { <>{ before }<span class={classes!("goal-name", format!("goal-{id}"))}>{ guide.goal_doing(goal) }</span>{ after }</> }
    };
    if let Some(goal) = desk.visit.state.known_goal {
        return named(words.result_title_known, goal);
    }
    let Some(leader) = verdict.leader() else { return Html::default() };
    match (verdict.certainty, verdict.tied()[..].as_ref()) {
        (Certainty::Clear, _) => named(words.result_title_clear, leader),
        (Certainty::Likely, _) => named(words.result_title_likely, leader),
        (Certainty::TooClose, [first, second]) => {
            let pair = [("first", guide.goal_doing(*first)), ("second", guide.goal_doing(*second))];
            fill(words.result_title_close_two, &pair).into()
        }
        (Certainty::TooClose, _) => words.result_title_close_all.into(),
    }
}

/// How sure that is, in words.
fn certainty(desk: &Desk, outcome: &Outcome) -> String {
    let words = desk.words();
    if outcome.answered == 0 {
        return words.result_sure_none.into();
    }
    let template = match outcome.verdict.certainty {
        Certainty::Clear => words.result_sure_clear,
        Certainty::Likely => words.result_sure_likely,
        Certainty::TooClose => words.result_sure_close,
    };
    let name =
        |place: usize| outcome.verdict.ranking.get(place).map_or("", |standing| desk.guide.goal_doing(standing.goal));
    fill(template, &[("n", &outcome.answered.to_string()), ("second", name(1)), ("third", name(2))])
}

/// The way to more answers, as long as questions are left.
fn go_on(desk: &Desk, outcome: &Outcome) -> Html {
    let words = desk.words();
    if desk.visit.state.answers.len() >= desk.guide.atlas.questions.len() {
        return Html::default();
    }
    let event = Event::ActAndOpen(Action::GoOn, Page::Question(None));
    let text = match (outcome.answered, desk.visit.state.known_goal) {
        (0, Some(_)) => words.result_known_quiz,
        (0, None) => words.result_first_questions,
        _ => words.result_more,
    };
    let event = if outcome.answered == 0 { Event::Open(Page::Question(None)) } else { event };
    html! {
        <p class="go-on">
            { Link::to(Page::Question(None)).telling(event).draw(desk, text) }
            if outcome.answered > 0 { { " " }{ words.result_to_be_surer } }
        </p>
    }
}

/// The routes to the goal: a choice, the map, the same as lists, what to change, and the next step.
fn routes(desk: &Desk, outcome: &Outcome) -> Html {
    let words = desk.words();
    let shown = &outcome.routes.shown;
    let chosen = desk.visit.state.chosen_route.min(shown.len().saturating_sub(1));
    let goal = &desk.guide.atlas.goal(outcome.goal).id;
    let template = match shown.len() {
        0 => words.routes_title_none,
        1 => words.routes_title_one,
        2 => words.routes_title_two,
        _ => words.routes_title_three,
    };
    let start = start_name(desk);
    let title = fill(template, &[("start", &start), ("goal", desk.guide.goal_noun(outcome.goal))]);
    html! {
        <section class={classes!("routes", format!("goal-{goal}"))} aria-labelledby="routes">
            <div class="routes-head">
                <h2 id="routes" aria-live="polite">{ title }</h2>
                { goal_links(desk, outcome.goal) }
            </div>
            if let Some(because) = outcome.routes.none_because {
                <p class="lead">{ none_because(desk, because) }</p>
            } else {
                { route_choice(desk, shown, chosen) }
                { route_map(desk, shown, chosen) }
                <p class="muted map-standing">{ words.routes_standing }</p>
            }
            { route_settings(desk) }
            if !shown.is_empty() {
                { route_list(desk, shown) }
                { next_step(desk, &shown[chosen]) }
            }
        </section>
    }
}

/// What a start is called within a sentence.
pub fn start_name(desk: &Desk) -> String {
    match desk.visit.state.start {
        Start::Outside => desk.words().routes_from_outside.into(),
        Start::Role(role) => within(desk.title(role)),
    }
}

/// Links that show the routes to another goal.
fn goal_links(desk: &Desk, viewed: GoalIx) -> Html {
    let words = desk.words();
    let goals = (0..desk.guide.atlas.goals.len()).map(GoalIx::from);
    html! {
        <fieldset class="goal-links">
            <legend>{ words.result_view }</legend>
            { for goals.map(|goal| html! {
                <label class={classes!("goal-link", format!("goal-{}", desk.guide.atlas.goal(goal).id))}>
                    <input type="radio" name="viewed-goal" checked={goal == viewed}
                        onchange={desk.telling(move |_: yew::Event| Event::Act(Action::ViewGoal(goal)))} />
                    <span>{ desk.guide.goal_noun(goal) }</span>
                </label>
            }) }
        </fieldset>
    }
}

/// Why there is no route, and what to do about it.
fn none_because(desk: &Desk, because: NoRoute) -> &'static str {
    let words = desk.words();
    match because {
        NoRoute::StartIsGoal => words.routes_start_is_goal,
        NoRoute::GoalRuledOut => words.routes_goal_ruled_out,
        NoRoute::NothingLeft => words.routes_nothing_left,
    }
}

/// What to do first on the chosen route.
fn next_step(desk: &Desk, route: &Route) -> Html {
    let words = desk.words();
    let body = if route.from_outside {
        let role = route.roles[0];
        html! {
            <>
                <h2>{ fill(words.step_next_title, &[("role", &within(desk.title(role)))]) }</h2>
                <p class="muted">{ words.step_get_in_lead }</p>
                if let Some(detail) = desk.role_detail(role) {
                    <p>{ &detail.line }</p>
                    <h3>{ words.step_takes }</h3>
                    <ul class="tasks-list">{ for detail.entry.iter().map(|item| html! { <li>{ capital(item) }</li> }) }</ul>
                } else {
                    { waiting(desk) }
                }
            </>
        }
    } else {
        let step = route.moves[0];
        html! {
            <>
                <h2>{ fill(words.step_next_title, &[("role", &within(desk.title(route.roles[1])))]) }</h2>
                <p class="muted">{ fill(words.step_time_before, &[("years", &time(desk, step)), ("role", &within(desk.title(route.roles[0])))]) }</p>
                if let Some(text) = desk.move_text(step) {
                    <ul class="tasks-list">{ for text.tasks.iter().map(|item| html! { <li>{ item }</li> }) }</ul>
                } else {
                    { waiting(desk) }
                }
            </>
        }
    };
    html! {
        <section class="next-step">
            { body }
            <p>{ Link::to(Page::Route).class("main-button").draw(desk, words.routes_open) }</p>
        </section>
    }
}

/// The jobs within reach that suit the visitor best.
fn fitting(desk: &Desk, outcome: &Outcome) -> Html {
    let words = desk.words();
    let item = |&role: &RoleIx| {
        html! {
            <li>
                { link(desk, desk.role_page(role), desk.title(role)) }
                <span class="muted">{ desk.role_detail(role).map(|detail| detail.line.clone()) }</span>
            </li>
        }
    };
    html! {
        <section class="fitting" aria-labelledby="fitting">
            <h2 id="fitting">{ words.result_fitting }</h2>
            <p class="muted">{ if outcome.answered > 0 { words.result_fitting_lead } else { words.result_fitting_lead_none } }</p>
            <ul>{ for outcome.fitting.iter().map(item) }</ul>
        </section>
    }
}

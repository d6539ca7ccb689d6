//! The chosen route, step by step.

use super::result::start_name;
use crate::app::address::Page;
use crate::app::components::link::link;
use crate::app::components::route_choice::{name, route_choice, summary};
use crate::app::components::route_map::route_map;
use crate::app::components::step_card::{heading, step_card};
use crate::app::components::waiting::waiting;
use crate::app::desk::Desk;
use crate::app::format::{capital, within};
use crate::app::words::fill;
use engine::atlas::RoleIx;
use yew::prelude::*;

/// The route page.
pub fn route(desk: &Desk) -> Html {
    let words = desk.words();
    let outcome = desk.outcome();
    let shown = &outcome.routes.shown;
    let chosen = desk.visit.state.chosen_route.min(shown.len().saturating_sub(1));
    let back = html! { <p>{ link(desk, Page::Result, words.route_back) }</p> };
    let Some(route) = shown.get(chosen) else {
        return html! { <><h1 tabindex="-1">{ words.route_none }</h1>{ back }</> };
    };
    let names =
        [("name", name(words, route)), ("start", &start_name(desk)), ("goal", desk.guide.goal_noun(outcome.goal))];
    let entered = usize::from(route.from_outside);
    let goal = &desk.guide.atlas.goal(outcome.goal).id;
    html! {
        <div class={classes!("route-page", format!("goal-{goal}"))}>
            { back }
            <h1 tabindex="-1">{ fill(words.route_title, &names) }</h1>
            <p class="lead">{ format!("{}.", capital(&summary(words, route))) }</p>
            { route_choice(desk, shown, chosen) }
            { route_map(desk, shown, chosen) }
            <p class="muted map-standing">{ words.routes_standing }</p>
            if route.from_outside { { getting_in(desk, route.roles[0]) } }
            { for route.moves.iter().enumerate().map(|(place, &step)| {
                step_card(desk, step, &heading(desk, place + 1 + entered, route.roles[place + 1]))
            }) }
        </div>
    }
}

/// The first step from outside the industry: any entry-level role, here the one that this route begins with.
fn getting_in(desk: &Desk, role: RoleIx) -> Html {
    let words = desk.words();
    html! {
        <section class="step-card">
            <h2>{ heading(desk, 1, role) }</h2>
            <p class="muted">{ words.step_get_in_lead }</p>
            if let Some(detail) = desk.role_detail(role) {
                <p>{ &detail.line }</p>
                <h3>{ words.step_takes }</h3>
                <ul>{ for detail.entry.iter().map(|item| html! { <li>{ capital(item) }</li> }) }</ul>
            } else {
                { waiting(desk) }
            }
            <p>{ link(desk, desk.role_page(role), fill(words.step_about, &[("role", &within(desk.title(role)))])) }</p>
        </section>
    }
}

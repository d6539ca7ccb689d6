//! The chosen route, step by step.

use super::result::{start_name, use_outcome};
use crate::app::address::Page;
use crate::app::components::link::Link;
use crate::app::components::route_choice::{RouteChoice, name, summary};
use crate::app::components::route_map::RouteMap;
use crate::app::components::step_card::{StepCard, heading};
use crate::app::desk::{Desk, use_desk};
use crate::app::format::{capital, within};
use crate::app::visit::Event;
use crate::app::words::fill;
use engine::atlas::RoleIx;
use engine::session::Action;
use yew::prelude::*;

/// The route page.
#[component]
pub fn RoutePage() -> Html {
    let desk = use_desk();
    let words = desk.words();
    let outcome = use_outcome(&desk);
    let shown = &outcome.routes.shown;
    let chosen = desk.visit.state.chosen_route.min(shown.len().saturating_sub(1));
    let back = html! { <p><Link to={Page::Result}>{ words.route_back }</Link></p> };
    let Some(route) = shown.get(chosen) else {
        return html! { <><h1 tabindex="-1">{ words.route_none }</h1>{ back }</> };
    };
    let names =
        [("name", name(words, route)), ("start", &start_name(&desk)), ("goal", desk.guide.goal_noun(outcome.goal))];
    let entered = usize::from(route.from_outside);
    let goal = &desk.guide.atlas.goal(outcome.goal).id;
    html! {
        <div class={classes!("route-page", format!("goal-{goal}"))}>
            { back }
            <h1 tabindex="-1">{ fill(words.route_title, &names) }</h1>
            <p class="lead">{ format!("{}.", capital(&summary(words, route))) }</p>
            <RouteChoice routes={shown.clone()} {chosen}
                onchoose={desk.telling(|route| Event::Act(Action::ChooseRoute(route)))} />
            <RouteMap routes={shown.clone()} {chosen} />
            <p class="muted map-standing">{ words.routes_standing }</p>
            if route.from_outside { { getting_in(&desk, route.roles[0]) } }
            { for route.moves.iter().enumerate().map(|(place, &step)| html! {
                <StepCard {step} heading={heading(&desk, place + 1 + entered, route.roles[place + 1])} />
            }) }
        </div>
    }
}

/// The first step from outside the industry: any entry-level role, here the one that this route begins with.
fn getting_in(desk: &Desk, role: RoleIx) -> Html {
    let words = desk.words();
    let text = desk.guide.role_text(role);
    html! {
        <section class="step-card">
            <h2>{ heading(desk, 1, role) }</h2>
            <p class="muted">{ words.step_get_in_lead }</p>
            <p>{ &text.line }</p>
            <h3>{ words.step_takes }</h3>
            <ul>{ for text.entry.iter().map(|item| html! { <li>{ capital(item) }</li> }) }</ul>
            <p><Link to={desk.role_page(role)}>{ fill(words.step_about, &[("role", &within(desk.title(role)))]) }</Link></p>
        </section>
    }
}

//! The chosen route, step by step.

use crate::app::address::Page;
use crate::app::components::company::company;
use crate::app::components::getting_in::getting_in;
use crate::app::components::host_links::links_for_step;
use crate::app::components::keep::keep;
use crate::app::components::link::link;
use crate::app::components::replaced::replaced;
use crate::app::components::route_choice::{letter, name, route_names, summary, trade_offs};
use crate::app::components::route_map::route_map;
use crate::app::components::step_card::{card_marks, heading, step_card};
use crate::app::components::suits::why_it_suits;
use crate::app::components::to_plan::to_plan;
use crate::app::components::what_changed::change;
use crate::app::components::what_if::what_if;
use crate::app::components::words_used::words_of_route;
use crate::app::desk::Desk;
use crate::app::element::{Element, el, fragment};
use crate::app::ends;
use crate::app::format::{capital, within};
use crate::app::ports::page;
use crate::app::words::fill;
use engine::atlas::RoleIx;
use engine::outcome::Outcome;
use engine::plan::Step;
use yew::prelude::*;

/// The route page.
pub fn route(desk: &Desk) -> Html {
    let words = desk.words();
    let outcome = desk.outcome();
    let shown = &outcome.routes.shown;
    let chosen = outcome.chosen;
    let title = |text: &str| el("h1").attr("tabindex", "-1").text(text);
    let back = el("p").child(link(desk, Page::Result, words.route_back)).into();
    let Some(route) = shown.get(chosen) else {
        return fragment(vec![title(words.route_none).into(), back, replaced(desk, &outcome).into()]);
    };
    let names = [
        ("name", name(desk, shown, chosen)),
        ("start", &ends::start(desk, std::slice::from_ref(route))),
        ("goal", desk.guide.goal_noun(outcome.goal)),
    ];
    let entered = usize::from(route.from_outside);
    let plan = desk.plan(route);
    let planned = |place: usize| plan.as_ref().and_then(|plan| plan.steps.get(place));
    let steps = route.moves.iter().enumerate().map(|(place, &step)| {
        let heading = heading(desk, place + 1 + entered, Some(step), route.roles[place + 1]);
        step_card(desk, &outcome, step, &heading, planned(place + entered))
    });
    let about =
        trade_offs(desk, route).into_iter().fold(summary(desk, shown, chosen), |about, line| about + ". " + &line);
    let to_steps = Callback::from(|click: MouseEvent| {
        click.prevent_default();
        page::focus(".step-card h2");
    });
    let to_steps = el("a").attr("href", "#steps").on_click(to_steps).text(words.route_steps);
    el("div")
        .attr_dyn("class", format!("route-page goal-{}", desk.guide.atlas.goal(outcome.goal).id))
        .child(back)
        .child(title(&fill(words.route_title, &names)))
        .child(replaced(desk, &outcome))
        .child(el("p").class("lead").text(&format!("{}.", capital(&about))))
        .child_opt(why_it_suits(desk, route, letter(chosen)).map(|why| el("p").class("why-it-suits").text(&why)))
        .child(el("p").class("next-buttons").child(to_plan(desk, outcome.goal)).child(to_steps))
        .child(route_names(desk, &outcome, change(desk, &outcome).as_ref()))
        .child(route_map(desk, shown, chosen))
        .child(el("p").class("muted map-standing").text(words.routes_standing))
        .child_opt((shown.len() > 1).then(|| el("p").child(link(desk, Page::Compare, words.compare_open))))
        .child_opt(route.from_outside.then(|| entry_card(desk, &outcome, route.roles[0], planned(0))))
        .children(steps)
        .child(company(desk, route, outcome.goal))
        .child(what_if(desk, &outcome, "h2"))
        .child(keep(desk, &outcome))
        .child_opt(words_of_route(desk, route))
        .into()
}

/// The first step from outside the industry.
fn entry_card(desk: &Desk, outcome: &Outcome, role: RoleIx, step: Option<&Step<'_>>) -> Element {
    let about = fill(desk.words().step_about, &[("role", &within(desk.title(role)))]);
    el("section")
        .class("step-card")
        .keyed(&desk.guide.atlas.role(role).id)
        .child(el("h2").attr("tabindex", "-1").text(&heading(desk, 1, None, role)))
        .child(getting_in(desk, role, step))
        .child_opt(links_for_step(desk, None, role))
        .child(el("p").child(link(desk, desk.role_page(role), about)))
        .child(card_marks(desk, outcome, role))
}

//! The chosen route, step by step.

use crate::app::address::Page;
use crate::app::components::company::company;
use crate::app::components::getting_in::getting_in;
use crate::app::components::host_links::links_for_step;
use crate::app::components::job_list::job_marks;
use crate::app::components::keep::keep;
use crate::app::components::link::link;
use crate::app::components::route_choice::{letter, name, route_choice, summary};
use crate::app::components::route_map::route_map;
use crate::app::components::step_card::{heading, step_card};
use crate::app::components::suits::why_it_suits;
use crate::app::components::to_plan::to_plan;
use crate::app::components::what_changed::change;
use crate::app::components::what_if::what_if;
use crate::app::components::words_used::words_of_route;
use crate::app::desk::Desk;
use crate::app::element::{Element, el, row};
use crate::app::format::{capital, within};
use crate::app::naming;
use crate::app::words::fill;
use engine::atlas::RoleIx;
use engine::plan::Step;
use yew::Html;

/// The route page.
pub fn route(desk: &Desk) -> Html {
    let words = desk.words();
    let outcome = desk.outcome();
    let shown = &outcome.routes.shown;
    let chosen = outcome.chosen;
    let title = |text: &str| el("h1").is("tabindex", "-1").text(text);
    let back = el("p").with(link(desk, Page::Result, words.route_back)).into();
    let Some(route) = shown.get(chosen) else {
        return row(vec![title(words.route_none).into(), back]);
    };
    let names = [
        ("name", name(desk, shown, chosen)),
        ("start", &naming::start(desk)),
        ("goal", desk.guide.goal_noun(outcome.goal)),
    ];
    let entered = usize::from(route.from_outside);
    let plan = desk.plan(route);
    let planned = |place: usize| plan.as_ref().and_then(|plan| plan.steps.get(place));
    let steps = route.moves.iter().enumerate().map(|(place, &step)| {
        let heading = heading(desk, place + 1 + entered, route.roles[place + 1]);
        step_card(desk, step, &heading, planned(place + entered))
    });
    el("div")
        .has("class", format!("route-page goal-{}", desk.guide.atlas.goal(outcome.goal).id))
        .with(back)
        .with(title(&fill(words.route_title, &names)))
        .with(el("p").class("lead").text(&format!("{}.", capital(&summary(desk, shown, chosen)))))
        .with_if(why_it_suits(desk, route, letter(chosen)).map(|why| el("p").class("why-it-suits").text(&why)))
        .with(el("p").with(to_plan(desk, outcome.goal)))
        .with(route_choice(desk, shown, chosen, change(desk, &outcome).as_ref()))
        .with(route_map(desk, shown, chosen))
        .with(el("p").class("muted map-standing").text(words.routes_standing))
        .with_if((shown.len() > 1).then(|| el("p").with(link(desk, Page::Compare, words.compare_open))))
        .with_if(company(desk, route, outcome.goal, "h2"))
        .with(what_if(desk, &outcome, "h2"))
        .with_if(route.from_outside.then(|| entry_card(desk, route.roles[0], planned(0))))
        .with_all(steps)
        .with(keep(desk, &outcome))
        .with_if(words_of_route(desk, route))
        .into()
}

/// The first step from outside the industry.
fn entry_card(desk: &Desk, role: RoleIx, step: Option<&Step<'_>>) -> Element {
    let about = fill(desk.words().step_about, &[("role", &within(desk.title(role)))]);
    el("section")
        .class("step-card")
        .keyed(&desk.guide.atlas.role(role).id)
        .with(el("h2").text(&heading(desk, 1, role)))
        .with(getting_in(desk, role, step))
        .with_if(links_for_step(desk, None, role))
        .with(el("p").with(link(desk, desk.role_page(role), about)))
        .with(job_marks(desk, role))
}

//! The chosen route, step by step.

use crate::app::address::Page;
use crate::app::components::getting_in::getting_in;
use crate::app::components::host_links::links_for_step;
use crate::app::components::keep::keep;
use crate::app::components::link::link;
use crate::app::components::precedents::company;
use crate::app::components::replaced::replaced;
use crate::app::components::route_choice::{letter, name, route_names, summary, trade_offs};
use crate::app::components::route_map::route_map;
use crate::app::components::step_card::{card_marks, heading, step_card};
use crate::app::components::suits::why_it_suits;
use crate::app::components::to_plan::to_plan;
use crate::app::components::what_changed::change;
use crate::app::components::what_if::what_if;
use crate::app::components::words_used::words_of_route;
use crate::app::element::{Element, el, fragment};
use crate::app::ends;
use crate::app::format::{capital, within};
use crate::app::messages::interpolate;
use crate::app::page_context::PageContext;
use crate::app::platform::page;
use engine::atlas::RoleIx;
use engine::outcome::Outcome;
use engine::plan::Step;
use yew::prelude::*;

/// The route page.
pub fn route(cx: &PageContext) -> Html {
    let words = cx.words();
    let outcome = cx.outcome();
    let shown = &outcome.routes.shown;
    let chosen = outcome.chosen;
    let title = |text: &str| el("h1").attr("tabindex", "-1").text(text);
    let back = el("p").child(link(cx, Page::Result, words.route_back)).into();
    let Some(route) = shown.get(chosen) else {
        return fragment(vec![title(words.route_none).into(), back, replaced(cx, &outcome).into()]);
    };
    let names = [
        ("name", name(cx, shown, chosen)),
        ("start", &ends::start(cx, std::slice::from_ref(route))),
        ("goal", cx.guide.goal_noun(outcome.goal)),
    ];
    let entered = usize::from(route.from_outside);
    let plan = cx.plan(route);
    let planned = |place: usize| plan.as_ref().and_then(|plan| plan.steps.get(place));
    let steps = route.moves.iter().enumerate().map(|(place, &step)| {
        let heading = heading(cx, place + 1 + entered, Some(step), route.roles[place + 1]);
        step_card(cx, &outcome, step, &heading, planned(place + entered))
    });
    let about = trade_offs(cx, route).into_iter().fold(summary(cx, shown, chosen), |about, line| about + ". " + &line);
    let to_steps = Callback::from(|click: MouseEvent| {
        click.prevent_default();
        page::focus(".step-card h2");
    });
    let to_steps = el("a").attr("href", "#steps").on_click(to_steps).text(words.route_steps);
    el("div")
        .attr_dyn("class", format!("route-page goal-{}", cx.guide.atlas.goal(outcome.goal).id))
        .child(back)
        .child(title(&interpolate(words.route_title, &names)))
        .child(replaced(cx, &outcome))
        .child(el("p").class("lead").text(&format!("{}.", capital(&about))))
        .child_opt(why_it_suits(cx, route, letter(chosen)).map(|why| el("p").class("why-it-suits").text(&why)))
        .child(el("p").class("next-buttons").child(to_plan(cx, outcome.goal)).child(to_steps))
        .child(route_names(cx, &outcome, change(cx, &outcome).as_ref()))
        .child(route_map(cx, shown, chosen))
        .child(el("p").class("muted map-standing").text(words.routes_standing))
        .child_opt((shown.len() > 1).then(|| el("p").child(link(cx, Page::Compare, words.compare_open))))
        .child_opt(route.from_outside.then(|| entry_card(cx, &outcome, route.roles[0], planned(0))))
        .children(steps)
        .child(company(cx, route, outcome.goal))
        .child(what_if(cx, &outcome, "h2"))
        .child(keep(cx, &outcome))
        .child_opt(words_of_route(cx, route))
        .into()
}

/// The first step from outside the industry.
fn entry_card(cx: &PageContext, outcome: &Outcome, role: RoleIx, step: Option<&Step<'_>>) -> Element {
    let about = interpolate(cx.words().step_about, &[("role", &within(cx.title(role)))]);
    el("section")
        .class("step-card")
        .keyed(&cx.guide.atlas.role(role).id)
        .child(el("h2").attr("tabindex", "-1").text(&heading(cx, 1, None, role)))
        .child(getting_in(cx, role, step))
        .child_opt(links_for_step(cx, None, role))
        .child(el("p").child(link(cx, cx.role_page(role), about)))
        .child(card_marks(cx, outcome, role))
}

//! The same routes as lists: every station and step of the drawing, in order, in words.

use super::link::link;
use super::route_choice::{letter, line_class, name, years};
use crate::app::element::el;
use crate::app::ends;
use crate::app::format;
use crate::app::messages::interpolate;
use crate::app::naming;
use crate::app::page_context::PageContext;
use engine::routes::{Route, runs_beside};
use yew::prelude::*;

/// An ordered list for each route.
pub fn route_list(cx: &PageContext, routes: &[Route]) -> Html {
    let lists: Vec<Html> = (0..routes.len()).map(|place| list(cx, routes, place)).collect();
    el("details")
        .class("route-lists")
        .child(el("summary").text(cx.words().routes_list))
        .child(el("div").class("route-lists-columns").children(lists))
        .into()
}

/// One route.
fn list(cx: &PageContext, routes: &[Route], place: usize) -> Html {
    let (words, route) = (cx.words(), &routes[place]);
    let mut stations = Vec::new();
    if route.from_outside {
        let outside = format!("{}, {}", format::capital(words.routes_from_outside), words.routes_you_are_here);
        stations.push(el("li").class("muted").text(&outside).into());
    }
    for station in 0..route.roles.len() {
        stations.push(item(cx, route, station));
    }
    let heading = el("h3")
        .child(el("span").class("route-letter").untranslated().attr("aria-hidden", "true").text(letter(place)))
        .text(" ")
        .text(name(cx, routes, place));
    el("section")
        .attr_dyn("class", format!("route-list {}", line_class(place)))
        .child(heading)
        .child(el("ol").children(stations))
        .child(el("p").class("muted").text(&format::capital(&years(words, route))))
        .into()
}

/// One station: the role, and the step that leads on from it.
fn item(cx: &PageContext, route: &Route, station: usize) -> Html {
    let role = route.roles[station];
    let mut item = el("li").child(link(cx, cx.role_page(role), cx.title(role)));
    if station == 0 && !route.from_outside {
        item = item.child(el("span").class("muted").text(&format!(", {}", ends::standing(cx, role))));
    }
    if let Some(line) = leaving(cx, route, station) {
        item = item.child(el("br")).child(el("span").class("muted").text(&line));
    }
    item.into()
}

/// How long people stay at a station, and how common the step that leads on from it is; nothing for the last one.
fn leaving(cx: &PageContext, route: &Route, station: usize) -> Option<String> {
    let words = cx.words();
    route.moves.get(station).map(|&step| {
        let atlas = &cx.guide.atlas;
        let common = naming::common(cx.words(), atlas.step(step).how_common);
        let common = interpolate(words.routes_next_step, &[("common", common)]);
        let before = station.checked_sub(1).and_then(|before| route.moves.get(before));
        let beside = before.is_some_and(|&before| runs_beside(atlas, atlas.step(before)));
        let beside = if beside { format!(", {}", words.routes_meanwhile) } else { String::new() };
        format!("{}{beside}, {common}", naming::stay(words, atlas, &cx.model.state.done, step))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::address::{Address, Page};
    use crate::app::components::map_routes::map_routes;
    use crate::app::guide::Guide;
    use crate::app::messages::WORDS;
    use crate::app::model::Model;
    use engine::atlas::{GoalIx, RoleIx};
    use engine::routes::{Start, span};
    use engine::session::{Action, apply};
    use std::rc::Rc;

    #[test]
    fn list_map_and_total_tell_the_same_years_from_every_start_to_every_goal() {
        let guide = Rc::new(Guide::load().unwrap());
        let begin = Model::open(guide.clone(), &Address { page: Page::Result, code: String::new() });
        let starts: Vec<Start> = guide.atlas.role_positions().map(Start::Role).chain([Start::Outside]).collect();
        let (mut told, mut beside) = (0, 0);
        for (start, goal) in
            starts.iter().flat_map(|start| (0..guide.atlas.goals.len()).map(move |goal| (*start, goal)))
        {
            let mut visit = begin.clone();
            let goal = Action::KnowGoal(Some(GoalIx::from(goal)));
            visit.state = [Action::StartFrom(start), goal, Action::MarkDone(RoleIx(7), true)]
                .iter()
                .fold(visit.state, |state, action| apply(&state, *action));
            let cx = PageContext::new(guide.clone(), visit, "/".into(), &WORDS, Callback::noop());
            let routes = cx.outcome().routes.shown;
            for (route, drawn) in routes.iter().zip(map_routes(&cx, &routes)) {
                let entered = usize::from(route.from_outside);
                let (mut min, mut max) = (0, 0);
                for (place, &step) in route.moves.iter().enumerate() {
                    let alone = span(&guide.atlas, &cx.model.state.done, &[step]);
                    (min, max) = (min + alone.min, max + alone.max);
                    let stay = naming::span(&WORDS, alone);
                    let line = leaving(&cx, route, place).unwrap();
                    assert!(line.starts_with(&format!("{stay},")), "{line} for {stay}");
                    if place + entered > 0 {
                        assert!(drawn.stations[place + entered].detail.starts_with(&stay));
                    }
                    assert!(naming::time(&WORDS, &guide.atlas, &cx.model.state.done, step).starts_with(&stay));
                    let so_far = interpolate(WORDS.routes_tick, &[("years", &naming::tenths(&WORDS, min, max))]);
                    assert_eq!(drawn.ticks[place + entered + 1], so_far);
                    beside += usize::from(line.contains(WORDS.routes_meanwhile));
                }
                assert_eq!((route.years.min, route.years.max), (min, max));
                assert!(years(&WORDS, route).contains(&format::years(min, max)));
                told += 1;
            }
        }
        assert!(told > 250 && beside > 50, "{told} routes, {beside} stages beside a job");
    }
}

//! Routes as the map needs them: what stands at each station and on the years scale.

use super::route_choice::letter;
use crate::app::ends;
use crate::app::format;
use crate::app::messages::interpolate;
use crate::app::naming;
use crate::app::page_context::PageContext;
use engine::atlas::{HowCommon, RoleKind};
use engine::route_map::{MapRoute, MapStation, Shape};
use engine::routes::{Route, span};

/// Key of the station that stands for being outside the industry; no role has it.
pub const OUTSIDE: u32 = u32::MAX;

/// The routes with the words of their stations.
pub fn map_routes(cx: &PageContext, routes: &[Route]) -> Vec<MapRoute> {
    let several = routes.len() > 1;
    routes.iter().enumerate().map(|(place, route)| map_route(cx, route, several.then(|| letter(place)))).collect()
}

/// A route with the words of its stations. Where there are several, its years begin with its `letter`.
fn map_route(cx: &PageContext, route: &Route, letter: Option<&str>) -> MapRoute {
    let words = cx.words();
    let now = letter
        .map_or_else(|| words.routes_now.into(), |letter| interpolate(words.routes_now_on, &[("letter", letter)]));
    let atlas = &cx.guide.atlas;
    let last = route.roles.len() - 1;
    let mut stations = Vec::new();
    let mut ticks = Vec::new();
    if route.from_outside {
        stations.push(MapStation {
            key: OUTSIDE,
            shape: Shape::Start,
            title: format::capital(words.routes_from_outside),
            detail: words.routes_you_are_here.into(),
            warns: false,
        });
        ticks.push(now.clone());
    }
    for (place, &role) in route.roles.iter().enumerate() {
        let shape = match (place, atlas.role(role).kind) {
            (0, _) if !route.from_outside => Shape::Start,
            (place, _) if place == last => Shape::Goal,
            (_, RoleKind::OwnProjects) => Shape::OwnProjects,
            (_, RoleKind::Job) => Shape::Job,
        };
        let so_far = span(atlas, &cx.model.state.done, &route.moves[..place]);
        ticks.push(if place == 0 {
            now.clone()
        } else {
            interpolate(words.routes_tick, &[("years", &naming::span(words, so_far))])
        });
        stations.push(MapStation {
            key: u32::from(role.0),
            shape,
            title: cx.title(role).to_string(),
            detail: detail(cx, route, place),
            warns: is_rare(cx, route, place),
        });
    }
    if route.from_outside {
        ticks[1] = String::new();
    }
    MapRoute { stations, ticks }
}

/// The small print of a station: how long people stay, and a warning where the step to it is rare.
fn detail(cx: &PageContext, route: &Route, place: usize) -> String {
    let words = cx.words();
    let atlas = &cx.guide.atlas;
    if place == 0 && !route.from_outside {
        return ends::standing(cx, route.roles[0]).into();
    }
    let stay = route.moves.get(place).map(|&step| naming::stay(words, atlas, &cx.model.state.done, step));
    let rare = is_rare(cx, route, place).then(|| words.routes_rare_step.to_string());
    let end = stay.is_none().then(|| words.routes_goal.to_string());
    stay.into_iter().chain(end).chain(rare).collect::<Vec<_>>().join(", ")
}

/// Whether the step that leads to a station is rare.
fn is_rare(cx: &PageContext, route: &Route, place: usize) -> bool {
    let step = place.checked_sub(1).and_then(|before| route.moves.get(before));
    step.is_some_and(|&step| cx.guide.atlas.step(step).how_common == HowCommon::Rare)
}

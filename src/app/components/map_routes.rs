//! Routes as the map needs them: what stands at each station and on the years scale.

use super::route_choice::letter;
use crate::app::desk::Desk;
use crate::app::ends;
use crate::app::format;
use crate::app::naming;
use crate::app::words::fill;
use engine::atlas::{HowCommon, RoleKind};
use engine::route_map::{MapRoute, MapStation, Shape};
use engine::routes::{Route, span};

/// Key of the station that stands for being outside the industry; no role has it.
pub const OUTSIDE: u32 = u32::MAX;

/// The routes with the words of their stations.
pub fn map_routes(desk: &Desk, routes: &[Route]) -> Vec<MapRoute> {
    let several = routes.len() > 1;
    routes.iter().enumerate().map(|(place, route)| map_route(desk, route, several.then(|| letter(place)))).collect()
}

/// A route with the words of its stations. Where there are several, its years begin with its `letter`.
fn map_route(desk: &Desk, route: &Route, letter: Option<&str>) -> MapRoute {
    let words = desk.words();
    let now = letter.map_or_else(|| words.routes_now.into(), |letter| fill(words.routes_now_on, &[("letter", letter)]));
    let atlas = &desk.guide.atlas;
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
        let so_far = span(atlas, &desk.visit.state.done, &route.moves[..place]);
        ticks.push(if place == 0 {
            now.clone()
        } else {
            fill(words.routes_tick, &[("years", &naming::span(words, so_far))])
        });
        stations.push(MapStation {
            key: u32::from(role.0),
            shape,
            title: desk.title(role).to_string(),
            detail: detail(desk, route, place),
            warns: is_rare(desk, route, place),
        });
    }
    if route.from_outside {
        ticks[1] = String::new();
    }
    MapRoute { stations, ticks }
}

/// The small print of a station: how long people stay, and a warning where the step to it is rare.
fn detail(desk: &Desk, route: &Route, place: usize) -> String {
    let words = desk.words();
    let atlas = &desk.guide.atlas;
    if place == 0 && !route.from_outside {
        return ends::standing(desk, route.roles[0]).into();
    }
    let stay = route.moves.get(place).map(|&step| naming::stay(words, atlas, &desk.visit.state.done, step));
    let rare = is_rare(desk, route, place).then(|| words.routes_rare_step.to_string());
    let end = stay.is_none().then(|| words.routes_goal.to_string());
    stay.into_iter().chain(end).chain(rare).collect::<Vec<_>>().join(", ")
}

/// Whether the step that leads to a station is rare.
fn is_rare(desk: &Desk, route: &Route, place: usize) -> bool {
    let step = place.checked_sub(1).and_then(|before| route.moves.get(before));
    step.is_some_and(|&step| desk.guide.atlas.step(step).how_common == HowCommon::Rare)
}

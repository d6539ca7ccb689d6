//! Routes as the map needs them: what stands at each station and on the years scale.

use crate::app::desk::Desk;
use crate::app::format;
use crate::app::naming;
use crate::app::words::fill;
use engine::atlas::{HowCommon, RoleKind};
use engine::map::{MapRoute, MapStation, Shape};
use engine::routes::{Route, span};

/// Key of the station that stands for being outside the industry; no role has it.
pub const OUTSIDE: u32 = u32::MAX;

/// The routes with the words of their stations.
pub fn map_routes(desk: &Desk, routes: &[Route]) -> Vec<MapRoute> {
    routes.iter().map(|route| map_route(desk, route)).collect()
}

/// A route with the words of its stations.
fn map_route(desk: &Desk, route: &Route) -> MapRoute {
    let words = desk.words();
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
        ticks.push(words.routes_now.to_string());
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
            words.routes_now.into()
        } else {
            fill(words.routes_tick, &[("years", &naming::tenths(words, so_far.min, so_far.max))])
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
        return naming::standing(desk, route.roles[0]).into();
    }
    let stay = route.moves.get(place).map(|&step| naming::years(words, atlas.step(step).years));
    let rare = is_rare(desk, route, place).then(|| words.routes_rare_step.to_string());
    let end = stay.is_none().then(|| words.routes_goal.to_string());
    stay.into_iter().chain(end).chain(rare).collect::<Vec<_>>().join(", ")
}

/// Whether the step that leads to a station is rare.
fn is_rare(desk: &Desk, route: &Route, place: usize) -> bool {
    let step = place.checked_sub(1).and_then(|before| route.moves.get(before));
    step.is_some_and(|&step| desk.guide.atlas.step(step).how_common == HowCommon::Rare)
}

//! What maps are compared on: sets of routes, from the real atlas and made up.

use engine::atlas::{Atlas, GoalIx, Region, RoleKind};
use engine::content::core::Texts;
use engine::quiz::bank::Bank;
use engine::route_map::{MapRoute, MapStation, Shape};
use engine::routes::{Route, Start, Wishes, find, span};
use engine::vec_map::SortedSet;

use super::field::any_strain;
use crate::rng::Rng;

/// Routes to be drawn on one map.
#[derive(Debug)]
pub struct RouteSet {
    /// Whether they are made up.
    pub made_up: bool,
    /// What to call it where it stands out.
    pub name: String,
    /// The routes, the first of which is the chosen one.
    pub routes: Vec<MapRoute>,
}

/// How many sets of each number of routes are made up.
const MADE_UP: usize = 60;

/// All sets: what is shown on the real atlas, from every start and from outside to every goal in both regions, each for
/// another person; and made-up ones of 2 to 8 routes.
pub fn all(atlas: &Atlas, texts: &Texts, bank: &Bank, seed: u64) -> Vec<RouteSet> {
    let mut rng = Rng::new(seed, 77);
    let mut sets = Vec::new();
    for region in [Region::Uk, Region::Us] {
        for start in atlas.role_positions().map(Start::Role).chain([Start::Outside]) {
            for goal in (0..atlas.goals.len()).map(GoalIx::from) {
                let misfit = any_strain(bank, &mut rng);
                let shown = find(atlas, &Wishes::new(start, goal, region), &misfit).shown;
                if shown.is_empty() {
                    continue;
                }
                let from = match start {
                    Start::Outside => "outside",
                    Start::Role(role) => atlas.role(role).id.as_str(),
                };
                sets.push(RouteSet {
                    made_up: false,
                    name: format!("{from} to {} in {region:?}", atlas.goal(goal).id),
                    routes: shown.iter().map(|route| drawn(atlas, texts, region, route)).collect(),
                });
            }
        }
    }
    for routes in 2..=8 {
        for number in 0..MADE_UP {
            let name = format!("made up {number} of {routes} routes");
            sets.push(RouteSet { made_up: true, name, routes: made_up(routes, &mut rng) });
        }
    }
    sets
}

/// A route with the words of its stations, much as the app has it.
fn drawn(atlas: &Atlas, texts: &Texts, region: Region, route: &Route) -> MapRoute {
    let mut stations = Vec::new();
    let mut ticks = Vec::new();
    if route.from_outside {
        stations.push(station(u32::MAX, Shape::Start, "Outside the industry", "you are here"));
        ticks.push("now".to_owned());
    }
    let last = route.roles.len() - 1;
    for (at, &role) in route.roles.iter().enumerate() {
        let shape = match at {
            0 if !route.from_outside => Shape::Start,
            at if at == last => Shape::Goal,
            _ if atlas.role(role).kind == RoleKind::OwnProjects => Shape::OwnProjects,
            _ => Shape::Job,
        };
        let years = |min: u16, max: u16| format!("{}–{} years", min.div_ceil(10), max.div_ceil(10));
        let detail = route.moves.get(at).map_or_else(
            || "your goal".to_owned(),
            |&step| {
                let stay = atlas.step(step).years;
                years(stay.min, stay.max)
            },
        );
        let so_far = span(atlas, &SortedSet::default(), &route.moves[..at]);
        ticks.push(if at == 0 { String::new() } else { years(so_far.min, so_far.max) });
        stations.push(station(u32::from(role.0), shape, texts.roles[role.at()].within(region), &detail));
    }
    MapRoute { stations, ticks }
}

fn station(key: u32, shape: Shape, title: &str, detail: &str) -> MapStation {
    MapStation { key, shape, title: title.to_owned(), detail: detail.to_owned(), warns: false }
}

/// Parts of made-up titles.
const WORDS: [&str; 10] = [
    "Assistant",
    "Editor",
    "Second",
    "Location manager",
    "Camera",
    "Trainee",
    "Development executive",
    "Art",
    "Story",
    "PA",
];

/// Routes from one start to one goal, over stages of 2 to 5 stations each, of which every route takes one or none.
fn made_up(count: usize, rng: &mut Rng) -> Vec<MapRoute> {
    let stages: Vec<Vec<MapStation>> = (0..3 + rng.below(5))
        .map(|stage| {
            (0..2 + rng.below(4))
                .map(|at| {
                    let shape = if rng.below(6) == 0 { Shape::OwnProjects } else { Shape::Job };
                    let title: Vec<&str> = (0..=rng.below(3)).map(|_| WORDS[rng.below(WORDS.len())]).collect();
                    station((stage * 10 + at) as u32, shape, &title.join(" "), "1–3 years")
                })
                .collect()
        })
        .collect();
    let route = |_| {
        let mut stations = vec![station(1000, Shape::Start, "Runner", "you are here")];
        for stage in &stages {
            if rng.below(4) > 0 {
                stations.push(stage[rng.below(stage.len())].clone());
            }
        }
        stations.push(station(1001, Shape::Goal, "Producer", "your goal"));
        MapRoute { ticks: Vec::new(), stations }
    };
    (0..count).map(route).collect()
}

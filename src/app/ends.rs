//! Where routes begin and end, as headings and sentences name it.

use super::desk::Desk;
use super::format;
use super::words::fill;
use engine::atlas::{GoalIx, RoleIx};
use engine::routes::{Route, Start};

/// What the start of `routes` is called within a sentence: the role in which all of them begin, or "where you are" where that
/// is not the same for all.
pub fn start(desk: &Desk, routes: &[Route]) -> String {
    let begin = |route: &Route| if route.from_outside { Start::Outside } else { Start::Role(route.roles[0]) };
    let first = routes.first().map_or(desk.visit.state.start, begin);
    match first {
        _ if routes.iter().any(|route| begin(route) != first) => desk.words().routes_where_you_are.into(),
        Start::Outside => desk.words().routes_from_outside.into(),
        Start::Role(role) => format::within(desk.title(role)),
    }
}

/// What these routes to a goal are called together.
pub fn routes_title(desk: &Desk, goal: GoalIx, routes: &[Route]) -> String {
    let words = desk.words();
    let template = match routes.len() {
        0 => words.routes_title_none,
        1 => words.routes_title_one,
        2 => words.routes_title_two,
        _ => words.routes_title_three,
    };
    fill(template, &[("start", &start(desk, routes)), ("goal", desk.guide.goal_noun(goal))])
}

/// What is said of the first station of a route, where the visitor does not have to get there first: that they are there,
/// or that they have done it.
pub fn standing(desk: &Desk, first: RoleIx) -> &'static str {
    if desk.visit.state.done.contains(&first) { desk.words().routes_done } else { desk.words().routes_you_are_here }
}

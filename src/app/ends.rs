//! Where routes begin and end, as headings and sentences name it.

use super::format;
use super::messages::interpolate;
use super::page_context::PageContext;
use engine::atlas::{GoalIx, RoleIx};
use engine::routes::{Route, Start};

/// What the start of `routes` is called within a sentence: the role in which all of them begin, or "where you are" where that
/// is not the same for all.
pub fn start(cx: &PageContext, routes: &[Route]) -> String {
    let begin = |route: &Route| if route.from_outside { Start::Outside } else { Start::Role(route.roles[0]) };
    let first = routes.first().map_or(cx.model.state.start, begin);
    match first {
        _ if routes.iter().any(|route| begin(route) != first) => cx.words().routes_where_you_are.into(),
        Start::Outside => cx.words().routes_from_outside.into(),
        Start::Role(role) => format::within(cx.title(role)),
    }
}

/// What these routes to a goal are called together.
pub fn routes_title(cx: &PageContext, goal: GoalIx, routes: &[Route]) -> String {
    let words = cx.words();
    let template = match routes.len() {
        0 => words.routes_title_none,
        1 => words.routes_title_one,
        2 => words.routes_title_two,
        _ => words.routes_title_three,
    };
    interpolate(template, &[("start", &start(cx, routes)), ("goal", cx.guide.goal_noun(goal))])
}

/// What is said of the first station of a route, where the visitor does not have to get there first: that they are there,
/// or that they have done it.
pub fn standing(cx: &PageContext, first: RoleIx) -> &'static str {
    if cx.model.state.done.contains(&first) { cx.words().routes_done } else { cx.words().routes_you_are_here }
}

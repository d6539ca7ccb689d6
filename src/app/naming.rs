//! What things of the engine are called on screen.

use super::desk::Desk;
use super::format;
use super::words::{Words, fill};
use engine::atlas::{Atlas, GoalIx, HowCommon, MoveIx, RoleIx, Sector, Standing, Years};
use engine::routes::{Route, Span, Start};
use engine::sorted::SortedSet;

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

/// The heading of a step: its number, the role that it leaves, if it leaves one, and the role that it leads to.
pub fn step(words: &Words, number: usize, from: Option<&str>, to: &str) -> String {
    let (number, to) = (number.to_string(), format::within(to));
    match from {
        Some(from) => fill(words.step_title_from, &[("n", &number), ("from", &format::within(from)), ("role", &to)]),
        None => fill(words.step_title, &[("n", &number), ("role", &to)]),
    }
}

/// How common a step is, in a word.
pub fn common(desk: &Desk, how_common: HowCommon) -> &'static str {
    let words = desk.words();
    match how_common {
        HowCommon::Common => words.routes_common,
        HowCommon::Possible => words.routes_possible,
        HowCommon::Rare => words.routes_rare,
    }
}

/// What a sector is called.
pub fn sector(desk: &Desk, which: Sector) -> &'static str {
    let words = desk.words();
    match which {
        Sector::Film => words.sector_film,
        Sector::Hetv => words.sector_hetv,
        Sector::Tv => words.sector_tv,
        Sector::Commercials => words.sector_commercials,
    }
}

/// A stay of some years, such as "½–2 years".
pub fn years(words: &Words, years: Years) -> String {
    tenths(words, years.min, years.max)
}

/// How long people stay in a role before a step, for somebody who has `done` some roles already, such as "½–2 years". Own
/// projects can begin on the first day beside a job. Lists, maps, steps, plans and files all say it with this.
pub fn stay(words: &Words, atlas: &Atlas, done: &SortedSet<RoleIx>, step: MoveIx) -> String {
    span(words, engine::routes::span(atlas, done, &[step]))
}

/// The same with its standing, such as "½–2 years (our estimate)".
pub fn time(words: &Words, atlas: &Atlas, done: &SortedSet<RoleIx>, step: MoveIx) -> String {
    let is_source = atlas.step(step).years.standing == Standing::Source;
    let standing = if is_source { words.step_time_source } else { words.step_time_estimate };
    fill(standing, &[("years", &stay(words, atlas, done, step))])
}

/// How long several steps take altogether, such as "5–11 years".
pub fn span(words: &Words, span: Span) -> String {
    tenths(words, span.min, span.max)
}

/// A time between two numbers of tenths of a year, such as "½–2 years".
pub fn tenths(words: &Words, min: u16, max: u16) -> String {
    let template = if format::is_one_year(min, max) { words.step_year } else { words.step_years };
    fill(template, &[("years", &format::years(min, max))])
}

//! What things of the engine are called on screen.

use super::desk::Desk;
use super::format;
use super::words::{Words, fill};
use engine::atlas::{GoalIx, HowCommon, RoleIx, Sector, Years};
use engine::routes::{Span, Start};

/// What a start is called within a sentence.
pub fn start(desk: &Desk) -> String {
    match desk.visit.state.start {
        Start::Outside => desk.words().routes_from_outside.into(),
        Start::Role(role) => format::within(desk.title(role)),
    }
}

/// What this many routes to a goal are called together.
pub fn routes_title(desk: &Desk, goal: GoalIx, routes: usize) -> String {
    let words = desk.words();
    let template = match routes {
        0 => words.routes_title_none,
        1 => words.routes_title_one,
        2 => words.routes_title_two,
        _ => words.routes_title_three,
    };
    fill(template, &[("start", &start(desk)), ("goal", desk.guide.goal_noun(goal))])
}

/// What is said of the first station of a route, where the visitor does not have to get there first: that they are there,
/// or that they have done it.
pub fn standing(desk: &Desk, first: RoleIx) -> &'static str {
    if desk.visit.state.done.contains(&first) { desk.words().routes_done } else { desk.words().routes_you_are_here }
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

/// How long several steps take altogether, such as "5–11 years".
pub fn span(words: &Words, span: Span) -> String {
    tenths(words, span.min, span.max)
}

/// A time between two numbers of tenths of a year, such as "½–2 years".
pub fn tenths(words: &Words, min: u16, max: u16) -> String {
    let template = if format::is_one_year(min, max) { words.step_year } else { words.step_years };
    fill(template, &[("years", &format::years(min, max))])
}

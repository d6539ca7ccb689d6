//! What things of the engine are called on screen.

use super::desk::Desk;
use super::format;
use super::words::{Words, fill};
use engine::atlas::{HowCommon, Sector, Years};
use engine::routes::{Span, Start};

/// What a start is called within a sentence.
pub fn start(desk: &Desk) -> String {
    match desk.visit.state.start {
        Start::Outside => desk.words().routes_from_outside.into(),
        Start::Role(role) => format::within(desk.title(role)),
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
    time(words, years.min, years.max)
}

/// How long several steps take altogether, such as "5–11 years".
pub fn span(words: &Words, span: Span) -> String {
    time(words, span.min, span.max)
}

/// From `min` to `max` tenths of a year.
fn time(words: &Words, min: u16, max: u16) -> String {
    let template = if format::is_one_year(min, max) { words.step_year } else { words.step_years };
    fill(template, &[("years", &format::years(min, max))])
}

//! What things of the engine are called on screen.

use super::format;
use super::messages::{Messages, interpolate};
use engine::atlas::{Atlas, HowCommon, MoveIx, RoleIx, Sector, Standing, Years};
use engine::plan::Step;
use engine::routes::Span;
use engine::vec_map::SortedSet;

/// The heading of a step: its number, the role that it leaves, if it leaves one, and the role that it leads to.
pub fn step(words: &Messages, number: usize, from: Option<&str>, to: &str) -> String {
    let (number, to) = (number.to_string(), format::within(to));
    match from {
        Some(from) => {
            interpolate(words.step_title_from, &[("n", &number), ("from", &format::within(from)), ("role", &to)])
        }
        None => interpolate(words.step_title, &[("n", &number), ("role", &to)]),
    }
}

/// How common a step is, in a word.
pub fn common(words: &Messages, how_common: HowCommon) -> &'static str {
    match how_common {
        HowCommon::Common => words.routes_common,
        HowCommon::Possible => words.routes_possible,
        HowCommon::Rare => words.routes_rare,
    }
}

/// What a sector is called.
pub fn sector(words: &Messages, which: Sector) -> &'static str {
    match which {
        Sector::Film => words.sector_film,
        Sector::Hetv => words.sector_hetv,
        Sector::Tv => words.sector_tv,
        Sector::Commercials => words.sector_commercials,
    }
}

/// A stay of some years, such as "½–2 years".
pub fn years(words: &Messages, years: Years) -> String {
    tenths(words, years.min, years.max)
}

/// How long people stay in a role before a step, for somebody who has `done` some roles already, such as "½–2 years". Own
/// projects can begin on the first day beside a job. Lists, maps, steps, plans and files all say it with this.
pub fn stay(words: &Messages, atlas: &Atlas, done: &SortedSet<RoleIx>, step: MoveIx) -> String {
    span(words, engine::routes::span(atlas, done, &[step]))
}

/// The same with its standing, such as "½–2 years (our estimate)".
pub fn time(words: &Messages, atlas: &Atlas, done: &SortedSet<RoleIx>, step: MoveIx) -> String {
    let is_source = atlas.step(step).years.standing == Standing::Source;
    let standing = if is_source { words.step_time_source } else { words.step_time_estimate };
    interpolate(standing, &[("years", &stay(words, atlas, done, step))])
}

/// How long several steps take altogether, such as "5–11 years".
pub fn span(words: &Messages, span: Span) -> String {
    tenths(words, span.min, span.max)
}

/// A time between two numbers of tenths of a year, such as "½–2 years".
pub fn tenths(words: &Messages, min: u16, max: u16) -> String {
    let template = if format::is_one_year(min, max) { words.step_year } else { words.step_years };
    interpolate(template, &[("years", &format::years(min, max))])
}

/// What is worth a look as well and stands at a nearer step, if anything.
pub fn earlier(words: &Messages, step: &Step<'_>) -> Option<String> {
    let names: Vec<String> = step.earlier.iter().map(|scheme| scheme.name.clone()).collect();
    (!names.is_empty()).then(|| interpolate(words.plan_looks_earlier, &[("schemes", &names.join("; "))]))
}

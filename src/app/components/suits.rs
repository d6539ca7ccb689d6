//! Why a route suits the visitor, in a sentence or two.

use crate::app::desk::Desk;
use crate::app::format::within;
use crate::app::words::{fill, listing};
use engine::atlas::TraitIx;
use engine::outcome::profile;
use engine::routes::{Route, Suits, suits};

/// The traits that speak for a route and against it.
pub fn suits_by(desk: &Desk, route: &Route) -> Suits {
    let known = profile(&desk.guide.bank, &desk.visit.state);
    suits(&desk.guide.atlas, &desk.guide.bank, &known, route)
}

/// What speaks for a route and what against it; nothing where nothing does, or as long as nothing is known of the visitor or
/// the traits' names are not here.
///
/// `letter` is what the route is called.
pub fn why_it_suits(desk: &Desk, route: &Route, letter: &str) -> Option<String> {
    let words = desk.words();
    if !desk.knows_visitor() || !desk.is_complete() {
        return None;
    }
    let told = |template: &str, list: &[TraitIx]| {
        let name = |which: &TraitIx| desk.traits().get(which.at()).map(|one| within(&desk.say(&one.name)));
        let names = listing(words, &list.iter().filter_map(name).collect::<Vec<_>>());
        (!list.is_empty()).then(|| fill(template, &[("letter", letter), ("traits", &names)]))
    };
    let found = suits_by(desk, route);
    let said = [told(words.suits_with, &found.with), told(words.suits_against, &found.against)];
    let said: Vec<String> = said.into_iter().flatten().collect();
    (!said.is_empty()).then(|| said.join(" "))
}

//! Why a route suits the visitor, in a sentence or two.

use crate::app::desk::Desk;
use crate::app::format::within;
use crate::app::words::{fill, listing};
use engine::atlas::TraitIx;
use engine::outcome::profile;
use engine::routes::{Route, suits};

/// What speaks for a route and what against it; nothing where nothing does, or as long as nothing is known of the visitor or
/// the traits' names are not here.
pub fn why_it_suits(desk: &Desk, route: &Route) -> Option<String> {
    let words = desk.words();
    if !desk.knows_visitor() || !desk.is_complete() {
        return None;
    }
    let known = profile(&desk.guide.bank, &desk.visit.state);
    let found = suits(&desk.guide.atlas, &desk.guide.bank, &known, route);
    let names = |list: &[TraitIx]| {
        let name =
            |which: &TraitIx| desk.traits().get(which.at()).map_or(String::new(), |one| within(&desk.say(&one.name)));
        listing(words, &list.iter().map(name).collect::<Vec<_>>())
    };
    let with = (!found.with.is_empty()).then(|| fill(words.suits_with, &[("traits", &names(&found.with))]));
    let against = (!found.against.is_empty()).then(|| fill(words.suits_against, &[("traits", &names(&found.against))]));
    let said: Vec<String> = with.into_iter().chain(against).collect();
    (!said.is_empty()).then(|| said.join(" "))
}

//! Why a route suits the visitor, in a sentence or two.

use crate::app::format::within;
use crate::app::messages::{interpolate, listing};
use crate::app::page_context::PageContext;
use engine::atlas::TraitIx;
use engine::outcome::profile;
use engine::routes::{Route, Suits, suits};

/// The traits that speak for a route and against it.
pub fn suits_by(cx: &PageContext, route: &Route) -> Suits {
    let known = profile(&cx.guide.bank, &cx.model.state);
    suits(&cx.guide.atlas, &cx.guide.bank, &known, route)
}

/// What speaks for a route and what against it; nothing where nothing does, or as long as nothing is known of the visitor or
/// the traits' names are not here.
///
/// `letter` is what the route is called.
pub fn why_it_suits(cx: &PageContext, route: &Route, letter: &str) -> Option<String> {
    let words = cx.words();
    if !cx.knows_visitor() || !cx.is_complete() {
        return None;
    }
    let told = |template: &str, list: &[TraitIx]| {
        let name = |which: &TraitIx| cx.traits().get(which.at()).map(|one| within(&cx.say(&one.name)));
        let names = listing(words, &list.iter().filter_map(name).collect::<Vec<_>>());
        (!list.is_empty()).then(|| interpolate(template, &[("letter", letter), ("traits", &names)]))
    };
    let found = suits_by(cx, route);
    let said = [told(words.suits_with, &found.with), told(words.suits_against, &found.against)];
    let said: Vec<String> = said.into_iter().flatten().collect();
    (!said.is_empty()).then(|| said.join(" "))
}

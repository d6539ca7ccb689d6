//! The trade's terms that a page uses, in plain words: a folded list at its end, and the whole list.

use crate::app::desk::Desk;
use crate::app::element::{Element, el};
use engine::atlas::RoleIx;
use engine::glossary::{Shown, Term};
use engine::library::Library;
use engine::routes::Route;

/// The terms in what a page shows, folded. Nothing before the library is here, or when no term is used.
pub fn words_used(desk: &Desk, shown: impl Fn(&Library) -> Vec<Shown>) -> Option<Element> {
    let library = desk.library()?;
    folded(desk, desk.words().glossary_used, &library.glossary.used(desk.region(), shown(library)))
}

/// Every term, folded, once the library is here.
pub fn all_words(desk: &Desk) -> Option<Element> {
    folded(desk, desk.words().glossary_all, &desk.library()?.glossary.terms.iter().collect::<Vec<_>>())
}

/// What pages on routes show: every stop with what it usually takes, and every step in full.
pub fn of_routes<'a>(routes: impl IntoIterator<Item = &'a Route>) -> Vec<Shown> {
    let of = |route: &Route| {
        let stops = route.roles.iter().map(|&role| Shown::Entry(role));
        stops.chain(route.moves.iter().map(|&step| Shown::Step(step))).collect::<Vec<_>>()
    };
    routes.into_iter().flat_map(of).collect()
}

/// The schemes of the region that help any of these roles.
pub fn helping(desk: &Desk, library: &Library, roles: &[RoleIx]) -> Vec<Shown> {
    let schemes = library.schemes.iter().enumerate().filter(|(_, scheme)| scheme.regions.has(desk.region()));
    let here = schemes.filter(|(_, scheme)| scheme.roles.iter().any(|role| roles.contains(role)));
    here.map(|(at, _)| Shown::Scheme(at)).collect()
}

fn folded(desk: &Desk, title: &str, terms: &[&Term]) -> Option<Element> {
    let items = terms.iter().map(|term| {
        let name = el("dt").text(&desk.say(&term.name));
        el("div").with(name).with(el("dd").text(&desk.say(&term.meaning))).into()
    });
    let list = || el("dl").class("traits").with_all(items);
    (!terms.is_empty()).then(|| el("details").class("glossary").with(el("summary").text(title)).with(list()))
}

//! Every scheme of the region by what sort of thing it is, or those that are looked for.

use crate::app::address::Page;
use crate::app::components::fold::fold;
use crate::app::components::link::link;
use crate::app::components::quiet_button::quiet_button;
use crate::app::components::scheme_search::scheme_search;
use crate::app::components::schemes::{kind, scheme_entry};
use crate::app::components::waiting::waiting;
use crate::app::components::words_used::words_used;
use crate::app::desk::Desk;
use crate::app::element::{Element, el, empty, fragment};
use crate::app::event::Event;
use crate::app::ports::storage;
use crate::app::words::fill;
use engine::atlas::Region;
use engine::content::reference::{Library, Scheme, SchemeKind};
use engine::glossary::Shown;
use engine::session::Action;
use yew::Html;

/// The page of all schemes.
pub fn schemes(desk: &Desk) -> Html {
    let words = desk.words();
    let body = desk.library().map_or_else(|| waiting(desk, &desk.library), |library| listed(desk, library));
    el("article")
        .class("schemes-page")
        .child(el("h1").attr("tabindex", "-1").text(words.schemes_title))
        .child(el("p").class("lead").text(words.schemes_lead))
        .child(el("p").class("lead").text(words.schemes_change))
        .child(el("p").child(link(desk, Page::Roles, words.schemes_by_role)))
        .child(body)
        .into()
}

/// The search, and what it found.
fn listed(desk: &Desk, library: &Library) -> Html {
    let sift = &desk.visit.sift;
    let found = sift.of(&library.schemes, &desk.guide.texts.roles, desk.region());
    let search = scheme_search(desk, library, found.len());
    let list = if found.is_empty() {
        none(desk, library)
    } else if sift.is_open() {
        by_kind(desk, &found, None)
    } else {
        list().children(found.iter().map(|scheme| scheme_entry(desk, scheme, true)))
    };
    let key = if sift.is_open() { "all" } else { "found" };
    let at = |one: &&Scheme| library.schemes.iter().position(|scheme| scheme.id == one.id);
    let shown: Vec<Shown> = found.iter().filter_map(at).map(Shown::Scheme).collect();
    fragment(vec![search.into(), list.keyed(key).into(), words_used(desk, &shown).map_or_else(empty, Into::into)])
}

/// A list of schemes.
fn list() -> Element {
    el("ul").class("scheme-list")
}

/// The schemes kind by kind, folded but for those of the kind `open`.
fn by_kind(desk: &Desk, schemes: &[&Scheme], open: Option<SchemeKind>) -> Element {
    let kinds = SchemeKind::ALL.into_iter().filter_map(|kind| of_kind(desk, schemes, kind, open == Some(kind)));
    el("div").children(kinds.map(Into::into))
}

/// The schemes of one kind, if there are any.
fn of_kind(desk: &Desk, schemes: &[&Scheme], of: SchemeKind, open: bool) -> Option<Element> {
    let here: Vec<Html> =
        schemes.iter().filter(|scheme| scheme.kind == of).map(|scheme| scheme_entry(desk, scheme, false)).collect();
    let name = kind(desk.words(), of);
    (!here.is_empty()).then(|| fold(name, &here.len().to_string(), open).child(list().children(here)))
}

/// What to do where nothing was found: look in the other region, or for less. Where it is the words that nothing fits, they
/// may name a place, and what holds in the whole country is there too.
fn none(desk: &Desk, library: &Library) -> Element {
    let words = desk.words();
    let (other, text) = match desk.region() {
        Region::Uk => (Region::Us, words.schemes_in_us),
        Region::Us => (Region::Uk, words.schemes_in_uk),
    };
    let there = desk.visit.sift.of(&library.schemes, &desk.guide.texts.roles, other).len();
    let go = (there > 0).then(|| {
        let act = desk.telling(move |_| {
            storage::remember_region(other);
            Event::Act(Action::ShowRegion(other))
        });
        quiet_button(&fill(text, &[("n", &there.to_string())]), act)
    });
    let sift = &desk.visit.sift;
    let everywhere =
        if sift.text.trim().is_empty() { vec![] } else { sift.nationwide(&library.schemes, desk.region()) };
    let text = if everywhere.is_empty() { words.schemes_none } else { words.schemes_none_words };
    // Lists of crew are for a place each.
    let listed = (!everywhere.is_empty()).then(|| {
        let heading = el("h2").text(words.schemes_nationwide);
        el("section").child(heading).child(by_kind(desk, &everywhere, Some(SchemeKind::Database)))
    });
    let told = el("div").class("search-none").child(el("p").text(text)).child_opt(go);
    el("div").child(told).child_opt(listed)
}

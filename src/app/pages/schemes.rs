//! Every scheme of the region by what sort of thing it is, or those that are looked for.

use crate::app::address::Page;
use crate::app::components::disclosure::fold;
use crate::app::components::link::link;
use crate::app::components::quiet_button::quiet_button;
use crate::app::components::scheme_search::scheme_search;
use crate::app::components::schemes::{kind, scheme_entry};
use crate::app::components::waiting::waiting;
use crate::app::components::words_used::words_used;
use crate::app::element::{Element, el, empty, fragment};
use crate::app::messages::interpolate;
use crate::app::msg::Msg;
use crate::app::page_context::PageContext;
use crate::app::platform::storage;
use engine::atlas::Region;
use engine::content::reference::{Library, Scheme, SchemeKind};
use engine::glossary::Shown;
use engine::session::Action;
use yew::Html;

/// The page of all schemes.
pub fn schemes(cx: &PageContext) -> Html {
    let words = cx.words();
    let body = cx.library().map_or_else(|| waiting(cx, &cx.library), |library| listed(cx, library));
    el("article")
        .class("schemes-page")
        .child(el("h1").attr("tabindex", "-1").text(words.schemes_title))
        .child(el("p").class("lead").text(words.schemes_lead))
        .child(el("p").class("lead").text(words.schemes_change))
        .child(el("p").child(link(cx, Page::Roles, words.schemes_by_role)))
        .child(body)
        .into()
}

/// The search, and what it found.
fn listed(cx: &PageContext, library: &Library) -> Html {
    let sift = &cx.model.sift;
    let found = sift.of(&library.schemes, &cx.guide.texts.roles, cx.region());
    let search = scheme_search(cx, library, found.len());
    let list = if found.is_empty() {
        none(cx, library)
    } else if sift.is_open() {
        by_kind(cx, &found, None)
    } else {
        list().children(found.iter().map(|scheme| scheme_entry(cx, scheme, true)))
    };
    let key = if sift.is_open() { "all" } else { "found" };
    let at = |one: &&Scheme| library.schemes.iter().position(|scheme| scheme.id == one.id);
    let shown: Vec<Shown> = found.iter().filter_map(at).map(Shown::Scheme).collect();
    fragment(vec![search.into(), list.keyed(key).into(), words_used(cx, &shown).map_or_else(empty, Into::into)])
}

/// A list of schemes.
fn list() -> Element {
    el("ul").class("scheme-list")
}

/// The schemes kind by kind, folded but for those of the kind `open`.
fn by_kind(cx: &PageContext, schemes: &[&Scheme], open: Option<SchemeKind>) -> Element {
    let kinds = SchemeKind::ALL.into_iter().filter_map(|kind| of_kind(cx, schemes, kind, open == Some(kind)));
    el("div").children(kinds.map(Into::into))
}

/// The schemes of one kind, if there are any.
fn of_kind(cx: &PageContext, schemes: &[&Scheme], of: SchemeKind, open: bool) -> Option<Element> {
    let here: Vec<Html> =
        schemes.iter().filter(|scheme| scheme.kind == of).map(|scheme| scheme_entry(cx, scheme, false)).collect();
    let name = kind(cx.words(), of);
    (!here.is_empty()).then(|| fold(name, &here.len().to_string(), open).child(list().children(here)))
}

/// What to do where nothing was found: look in the other region, or for less. Where it is the words that nothing fits, they
/// may name a place, and what holds in the whole country is there too.
fn none(cx: &PageContext, library: &Library) -> Element {
    let words = cx.words();
    let (other, text) = match cx.region() {
        Region::Uk => (Region::Us, words.schemes_in_us),
        Region::Us => (Region::Uk, words.schemes_in_uk),
    };
    let there = cx.model.sift.of(&library.schemes, &cx.guide.texts.roles, other).len();
    let go = (there > 0).then(|| {
        let act = cx.on(move |_| {
            storage::remember_region(other);
            Msg::Act(Action::ShowRegion(other))
        });
        quiet_button(&interpolate(text, &[("n", &there.to_string())]), act)
    });
    let sift = &cx.model.sift;
    let everywhere = if sift.text.trim().is_empty() { vec![] } else { sift.nationwide(&library.schemes, cx.region()) };
    let text = if everywhere.is_empty() { words.schemes_none } else { words.schemes_none_words };
    // Lists of crew are for a place each.
    let listed = (!everywhere.is_empty()).then(|| {
        let heading = el("h2").text(words.schemes_nationwide);
        el("section").child(heading).child(by_kind(cx, &everywhere, Some(SchemeKind::Database)))
    });
    let told = el("div").class("search-none").child(el("p").text(text)).child_opt(go);
    el("div").child(told).child_opt(listed)
}

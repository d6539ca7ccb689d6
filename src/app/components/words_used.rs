//! The trade's terms that a page uses, in plain words: a folded list at its end, and the whole list.

use crate::app::element::{Element, el};
use crate::app::page_context::PageContext;
use engine::atlas::RoleIx;
use engine::glossary::{Shown, Term};
use engine::routes::Route;

/// The terms in what a page shows, folded. Nothing before the library is here, or when no term is used.
pub fn words_used(cx: &PageContext, shown: &[Shown]) -> Option<Element> {
    folded(cx, cx.words().glossary_used, &cx.library()?.glossary.used(cx.region(), shown))
}

/// Every term, folded, once the library is here.
pub fn all_words(cx: &PageContext) -> Option<Element> {
    folded(cx, cx.words().glossary_all, &cx.library()?.glossary.terms.iter().collect::<Vec<_>>())
}

/// The terms in a route shown in full: its stops with what they usually take, its steps, and the schemes that help.
pub fn words_of_route(cx: &PageContext, route: &Route) -> Option<Element> {
    let mut shown = helping(cx, &route.roles);
    of_route(route, &mut shown);
    words_used(cx, &shown)
}

/// Adds the stops of a route and its steps.
pub fn of_route(route: &Route, shown: &mut Vec<Shown>) {
    for &role in &route.roles {
        shown.extend([Shown::Line(role), Shown::Entry(role)]);
    }
    for &step in &route.moves {
        shown.push(Shown::Step(step));
    }
}

/// The schemes of the region that help any of these roles.
pub fn helping(cx: &PageContext, roles: &[RoleIx]) -> Vec<Shown> {
    let mut shown = Vec::new();
    for (at, scheme) in cx.library().map_or(&[][..], |library| &library.schemes).iter().enumerate() {
        let helps = roles.iter().any(|role| scheme.roles.contains(role));
        if helps && scheme.regions.has(cx.region()) {
            shown.push(Shown::Scheme(at));
        }
    }
    shown
}

fn folded(cx: &PageContext, title: &str, terms: &[&Term]) -> Option<Element> {
    let items = terms.iter().map(|term| {
        let name = el("dt").text(&cx.say(&term.name));
        el("div").child(name).child(el("dd").text(&cx.say(&term.meaning))).into()
    });
    let list = || el("dl").class("traits").children(items);
    (!terms.is_empty()).then(|| el("details").class("glossary").child(el("summary").text(title)).child(list()))
}

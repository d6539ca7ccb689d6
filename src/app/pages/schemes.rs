//! Every scheme of the region, by what sort of thing it is.

use crate::app::address::Page;
use crate::app::components::link::link;
use crate::app::components::schemes::{kind, schemes as list};
use crate::app::components::waiting::waiting;
use crate::app::components::words_used::{helping, words_used};
use crate::app::desk::Desk;
use crate::app::element::{Element, el, row};
use engine::library::{Library, Scheme, SchemeKind};
use yew::Html;

/// The page of all schemes.
pub fn schemes(desk: &Desk) -> Html {
    let words = desk.words();
    let body = desk.library().map_or_else(
        || waiting(desk, &desk.library),
        |library| {
            row(SchemeKind::ALL.into_iter().filter_map(|kind| of_kind(desk, library, kind)).map(Into::into).collect())
        },
    );
    el("article")
        .class("schemes-page")
        .with(el("h1").is("tabindex", "-1").text(words.schemes_title))
        .with(el("p").class("lead").text(words.schemes_lead))
        .with(el("p").with(link(desk, Page::Roles, words.schemes_by_role)))
        .with(body)
        .with_if(words_used(desk, &helping(desk, &[])))
        .into()
}

/// The schemes of one kind, if the region has any.
fn of_kind(desk: &Desk, library: &Library, of: SchemeKind) -> Option<Element> {
    let here: Vec<&Scheme> =
        library.schemes.iter().filter(|scheme| scheme.kind == of && scheme.regions.has(desk.region())).collect();
    (!here.is_empty()).then(|| el("section").with(el("h2").text(kind(desk.words(), of))).with(list(desk, here)))
}

//! A field to search the roles in, and how many were found.

use crate::app::desk::Desk;
use crate::app::element::{Element, el};
use crate::app::visit::{Event, Looking};
use crate::app::words::fill;
use engine::search::{Hit, find};
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// The roles that fit the text in the search field, the best first; `None` while it is empty.
pub fn hits(desk: &Desk) -> Option<Vec<Hit<'_>>> {
    let details = desk.details.here().map(|details| &details.roles[..]);
    find(&desk.visit.looking.text, &desk.guide.texts.roles, details)
}

/// The field. What is typed counts at once; how many roles were found is told politely.
pub fn search_box(desk: &Desk, hits: Option<&[Hit]>) -> Element {
    let words = desk.words();
    let goal = desk.visit.looking.goal;
    let typed = desk.telling(move |event: InputEvent| {
        let field: Option<HtmlInputElement> = event.target().and_then(|target| target.dyn_into().ok());
        Event::Looked(Looking { text: field.map_or_else(String::new, |field| field.value()), goal })
    });
    let found = hits.map_or_else(String::new, |hits| match hits.len() {
        0 => words.search_none.into(),
        1 => words.search_one.into(),
        n => fill(words.search_many, &[("n", &n.to_string())]),
    });
    let field = el("input")
        .is("type", "search")
        .id("search")
        .is("autocomplete", "off")
        .is("spellcheck", "false")
        .is("aria-describedby", "search-hint")
        .value(&desk.visit.looking.text)
        .on_input(typed);
    el("div")
        .class("search")
        .is("role", "search")
        .with(el("label").is("for", "search").text(words.search_label))
        .with(field)
        .with(el("p").class("muted search-found").is("role", "status").text(&found))
        .with(el("p").class("muted").id("search-hint").text(words.search_hint))
}

/// What to do where nothing was found.
pub fn nothing_found(desk: &Desk) -> Element {
    let goal = desk.visit.looking.goal;
    let clear = desk.telling(move |_| Event::Looked(Looking { text: String::new(), goal }));
    el("div")
        .class("search-none")
        .with(el("p").text(desk.words().search_none_help))
        .with(super::quiet_button::quiet_button(desk.words().search_clear, clear))
}

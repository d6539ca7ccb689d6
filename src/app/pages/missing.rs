//! An address that leads nowhere.

use crate::app::address::Page;
use crate::app::components::link::Link;
use crate::app::desk::Desk;
use crate::app::element::el;
use yew::Html;

/// Says so, and leads back.
pub fn missing(desk: &Desk) -> Html {
    let words = desk.words();
    el("div")
        .class("missing")
        .with(el("h1").is("tabindex", "-1").text(words.missing_title))
        .with(el("p").class("lead").text(words.missing_lead))
        .with(el("p").with(Link::to(Page::Start).class("main-button").draw(desk, words.missing_home)))
        .into()
}

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
        .child(el("h1").attr("tabindex", "-1").text(words.missing_title))
        .child(el("p").class("lead").text(words.missing_lead))
        .child(el("p").child(Link::to(Page::Start).class("main-button").draw(desk, words.missing_home)))
        .into()
}

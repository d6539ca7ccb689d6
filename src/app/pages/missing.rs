//! An address that leads nowhere.

use crate::app::address::Page;
use crate::app::components::link::Link;
use crate::app::element::el;
use crate::app::page_context::PageContext;
use yew::Html;

/// Says so, and leads back.
pub fn missing(cx: &PageContext) -> Html {
    let words = cx.words();
    el("div")
        .class("missing")
        .child(el("h1").attr("tabindex", "-1").text(words.missing_title))
        .child(el("p").class("lead").text(words.missing_lead))
        .child(el("p").child(Link::to(Page::Start).class("main-button").draw(cx, words.missing_home)))
        .into()
}

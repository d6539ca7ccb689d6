//! What a visitor without a connection reads where a page is wanted that is only a file and was not kept.

use crate::app::address::Page;
use crate::app::components::link::{Link, link};
use crate::app::element::el;
use crate::app::page_context::PageContext;
use yew::Html;

/// Says so, and leads to what works without a connection.
pub fn offline(cx: &PageContext) -> Html {
    let words = cx.words();
    el("div")
        .class("missing")
        .child(el("h1").text(words.offline_title))
        .child(el("p").class("lead").text(words.offline_lead))
        .child(
            el("p")
                .class("next-buttons")
                .child(Link::to(Page::Start).class("main-button").draw(cx, words.offline_quiz))
                .child(link(cx, Page::Roles, words.site_all_roles))
                .child(link(cx, Page::Map(None), words.site_map)),
        )
        .into()
}

//! What a visitor without a connection reads where a page is wanted that is only a file and was not kept.

use crate::app::address::Page;
use crate::app::components::link::{Link, link};
use crate::app::desk::Desk;
use crate::app::element::el;
use yew::Html;

/// Says so, and leads to what works without a connection.
pub fn offline(desk: &Desk) -> Html {
    let words = desk.words();
    el("div")
        .class("missing")
        .child(el("h1").text(words.offline_title))
        .child(el("p").class("lead").text(words.offline_lead))
        .child(
            el("p")
                .class("next-buttons")
                .child(Link::to(Page::Start).class("main-button").draw(desk, words.offline_quiz))
                .child(link(desk, Page::Roles, words.site_all_roles))
                .child(link(desk, Page::Map(None), words.site_map)),
        )
        .into()
}

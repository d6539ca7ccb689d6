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
        .with(el("h1").text(words.offline_title))
        .with(el("p").class("lead").text(words.offline_lead))
        .with(
            el("p")
                .class("next-buttons")
                .with(Link::to(Page::Start).class("main-button").draw(desk, words.offline_quiz))
                .with(link(desk, Page::Roles, words.site_all_roles))
                .with(link(desk, Page::Map(None), words.site_map)),
        )
        .into()
}

//! The visitor beside somebody else.

use crate::app::address::Page;
use crate::app::components::code_field::code_field;
use crate::app::components::link::link;
use crate::app::components::side_by_side::side_by_side;
use crate::app::components::waiting::waiting;
use crate::app::desk::Desk;
use crate::app::element::{Element, el};
use crate::app::event::Event;
use crate::app::exports::read::Problem;
use crate::app::words::fill;
use engine::code::{decode, encode};
use engine::session::State;
use yew::Html;

/// The page for somebody whose link has this `code`; a field for it as long as there is none that can be read.
pub fn friend(desk: &Desk, code: &str) -> Html {
    let words = desk.words();
    let page = el("div")
        .class("friend-page")
        .child_opt(
            desk.visit
                .state
                .is_begun()
                .then(|| el("p").class("back").child(link(desk, Page::Result, words.route_back))),
        )
        .child(el("h1").attr("tabindex", "-1").text(words.friend_title));
    match decode(&desk.guide.atlas, code) {
        Ok(decoded) if !code.is_empty() => beside(desk, page, &decoded.state, decoded.dropped).into(),
        Ok(_) => asking(desk, page, None).into(),
        Err(error) => asking(desk, page, Some(Problem::Code(error))).into(),
    }
}

/// A field for the code.
fn asking(desk: &Desk, page: Element, problem: Option<Problem>) -> Element {
    let words = desk.words();
    page.child(el("p").class("lead").text(words.friend_lead)).child(code_field(
        desk,
        words.friend_field,
        words.friend_button,
        problem,
        |desk, decoded| Event::Open(Page::Friend(encode(&desk.guide.atlas, &decoded.state))),
    ))
}

/// Both.
fn beside(desk: &Desk, page: Element, friend: &State, dropped: usize) -> Element {
    let words = desk.words();
    let dropped = match dropped {
        0 => None,
        1 => Some(words.notice_dropped_one.to_owned()),
        many => Some(fill(words.notice_dropped_many, &[("n", &many.to_string())])),
    };
    page.child_opt(dropped.map(|text| el("p").class("note").text(&text)))
        .child(side_by_side(desk, friend))
        .child(waiting(desk, &desk.details))
        .child(el("p").child(link(desk, Page::Friend(String::new()), words.friend_another)))
}

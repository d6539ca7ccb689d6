//! The visitor beside somebody else.

use crate::app::address::Page;
use crate::app::components::code_field::code_field;
use crate::app::components::link::link;
use crate::app::components::side_by_side::side_by_side;
use crate::app::components::waiting::waiting;
use crate::app::element::{Element, el};
use crate::app::exports::read::Problem;
use crate::app::messages::interpolate;
use crate::app::msg::Msg;
use crate::app::page_context::PageContext;
use engine::code::{decode, encode};
use engine::session::State;
use yew::Html;

/// The page for somebody whose link has this `code`; a field for it as long as there is none that can be read.
pub fn friend(cx: &PageContext, code: &str) -> Html {
    let words = cx.words();
    let page = el("div")
        .class("friend-page")
        .child_opt(
            cx.model.state.is_begun().then(|| el("p").class("back").child(link(cx, Page::Result, words.route_back))),
        )
        .child(el("h1").attr("tabindex", "-1").text(words.friend_title));
    match decode(&cx.guide.atlas, code) {
        Ok(decoded) if !code.is_empty() => beside(cx, page, &decoded.state, decoded.dropped).into(),
        Ok(_) => asking(cx, page, None).into(),
        Err(error) => asking(cx, page, Some(Problem::Code(error))).into(),
    }
}

/// A field for the code.
fn asking(cx: &PageContext, page: Element, problem: Option<Problem>) -> Element {
    let words = cx.words();
    page.child(el("p").class("lead").text(words.friend_lead)).child(code_field(
        cx,
        words.friend_field,
        words.friend_button,
        problem,
        |cx, decoded| Msg::Open(Page::Friend(encode(&cx.guide.atlas, &decoded.state))),
    ))
}

/// Both.
fn beside(cx: &PageContext, page: Element, friend: &State, dropped: usize) -> Element {
    let words = cx.words();
    let dropped = match dropped {
        0 => None,
        1 => Some(words.notice_dropped_one.to_owned()),
        many => Some(interpolate(words.notice_dropped_many, &[("n", &many.to_string())])),
    };
    page.child_opt(dropped.map(|text| el("p").class("note").text(&text)))
        .child(side_by_side(cx, friend))
        .child(waiting(cx, &cx.details))
        .child(el("p").child(link(cx, Page::Friend(String::new()), words.friend_another)))
}

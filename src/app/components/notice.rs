//! What the visitor should know about the link that they came by.

use super::quiet_button::quiet_button;
use crate::app::element::{el, empty};
use crate::app::messages::interpolate;
use crate::app::msg::Msg;
use crate::app::notice::Notice;
use crate::app::page_context::PageContext;
use engine::code::CodeError;
use yew::prelude::*;

/// The notice, if there is one.
pub fn notice(cx: &PageContext) -> Html {
    let words = cx.words();
    let text = match cx.model.notice {
        None => return empty(),
        Some(Notice::Unread(CodeError::Damaged)) => words.notice_damaged.to_string(),
        Some(Notice::Unread(CodeError::Newer)) => words.notice_newer.to_string(),
        Some(Notice::Unread(CodeError::Foreign)) => words.notice_foreign.to_string(),
        Some(Notice::Cut) => words.notice_cut.to_string(),
        Some(Notice::Opened) if cx.embedded => words.kept_opened_embedded.to_string(),
        Some(Notice::Opened) => words.kept_opened.to_string(),
        Some(Notice::Dropped(1)) => words.notice_dropped_one.to_string(),
        Some(Notice::Dropped(number)) => interpolate(words.notice_dropped_many, &[("n", &number.to_string())]),
    };
    el("div")
        .class("notice")
        .attr("role", "status")
        .child(el("p").text(&text))
        .child(quiet_button(words.notice_close, cx.on(|_| Msg::Noticed)))
        .into()
}

//! What the visitor should know about the link that they came by.

use super::quiet_button::quiet_button;
use crate::app::desk::Desk;
use crate::app::element::{el, empty};
use crate::app::event::Event;
use crate::app::notice::Notice;
use crate::app::words::fill;
use engine::code::CodeError;
use yew::prelude::*;

/// The notice, if there is one.
pub fn notice(desk: &Desk) -> Html {
    let words = desk.words();
    let text = match desk.visit.notice {
        None => return empty(),
        Some(Notice::Unread(CodeError::Damaged)) => words.notice_damaged.to_string(),
        Some(Notice::Unread(CodeError::Newer)) => words.notice_newer.to_string(),
        Some(Notice::Unread(CodeError::Foreign)) => words.notice_foreign.to_string(),
        Some(Notice::Cut) => words.notice_cut.to_string(),
        Some(Notice::Opened) if desk.embedded => words.kept_opened_embedded.to_string(),
        Some(Notice::Opened) => words.kept_opened.to_string(),
        Some(Notice::Dropped(1)) => words.notice_dropped_one.to_string(),
        Some(Notice::Dropped(number)) => fill(words.notice_dropped_many, &[("n", &number.to_string())]),
    };
    el("div")
        .class("notice")
        .attr("role", "status")
        .child(el("p").text(&text))
        .child(quiet_button(words.notice_close, desk.telling(|_| Event::Noticed)))
        .into()
}

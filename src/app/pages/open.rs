//! A link or a code, to go on from on this device.

use crate::app::address::{Address, Page};
use crate::app::components::code_field::code_field;
use crate::app::components::link::link;
use crate::app::desk::Desk;
use crate::app::element::el;
use crate::app::visit::{Event, Notice};
use engine::code::{Decoded, encode};
use yew::Html;

/// The page.
pub fn open(desk: &Desk) -> Html {
    let words = desk.words();
    let found = |desk: &Desk, Decoded { state, dropped }| {
        let notice = if dropped > 0 { Notice::Dropped(dropped) } else { Notice::Opened };
        Event::Begun(Address { page: Page::Result, code: encode(&desk.guide.atlas, &state) }, Some(notice))
    };
    el("div")
        .class("open-page")
        .with(el("h1").is("tabindex", "-1").text(words.open_title))
        .with(el("p").class("lead").text(words.open_lead))
        .with(code_field(desk, words.open_field, words.open_button, None, found))
        .with(el("p").with(link(desk, Page::Samples, words.open_samples)))
        .into()
}

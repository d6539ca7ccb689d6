//! Says that the open visit is somebody else's, or may be, and leads to one's own.

use super::link::follow;
use super::quiet_button::quiet_button;
use crate::app::address::{Address, Page};
use crate::app::element::{Element, el};
use crate::app::msg::Msg;
use crate::app::origin::Origin;
use crate::app::page_context::PageContext;
use crate::app::platform::page;
use engine::code::{decode, encode};
use engine::session::{Action, apply};
use yew::Html;

/// A line with the ways on; nothing where the visit is the visitor's own.
pub fn origin_note(cx: &PageContext) -> Option<Element> {
    let words = cx.words();
    let note = |text: &str| el("p").class("note origin-note").text(text).text(" ");
    match cx.model.origin {
        Origin::Own => None,
        Origin::Sample => Some(note(words.notice_sample).child(own(cx, words.notice_sample_own))),
        Origin::Link => {
            let claim = cx.on(|_| {
                // The button goes with the note.
                page::focus("main h1");
                Msg::Claimed
            });
            let line = note(words.notice_link).child(quiet_button(words.notice_link_mine, claim)).text(" ");
            Some(line.child(own(cx, words.notice_link_own)))
        }
    }
}

/// The way to a start of one's own, which takes nothing along but the region. Back leads here.
fn own(cx: &PageContext, text: &str) -> Html {
    let state = apply(&cx.model.state, Action::StartOver);
    begin(cx, Page::Start, encode(&cx.guide.atlas, &state), text)
}

/// The way to a comparison of what a link opened with the visit that this device keeps, if it keeps one.
pub fn compare(cx: &PageContext) -> Option<Element> {
    let kept = cx.keeping.stored.clone().filter(|_| cx.model.origin == Origin::Link)?;
    let is_begun = decode(&cx.guide.atlas, &kept).is_ok_and(|decoded| decoded.state.is_begun());
    let theirs = Page::Friend(cx.model.address().code);
    is_begun.then(|| el("span").text(" ").child(begin(cx, theirs, kept, cx.words().keep_compare_own)))
}

/// A link to another visit, which is the visitor's own.
fn begin(cx: &PageContext, page: Page, code: String, text: &str) -> Html {
    let address = Address { page, code };
    el("a")
        .attr_dyn("href", address.href(&cx.base))
        .on_click(follow(cx.dispatch.clone(), Msg::Begun(address, Origin::Own, None)))
        .text(text)
        .into()
}

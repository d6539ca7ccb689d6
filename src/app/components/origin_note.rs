//! Says that the open visit is somebody else's, or may be, and leads to one's own.

use super::link::follow;
use super::quiet_button::quiet_button;
use crate::app::address::{Address, Page};
use crate::app::desk::Desk;
use crate::app::element::{Element, el};
use crate::app::event::Event;
use crate::app::origin::Origin;
use crate::app::ports::page;
use engine::code::{decode, encode};
use engine::session::{Action, apply};
use yew::Html;

/// A line with the ways on; nothing where the visit is the visitor's own.
pub fn origin_note(desk: &Desk) -> Option<Element> {
    let words = desk.words();
    let note = |text: &str| el("p").class("note origin-note").text(text).text(" ");
    match desk.visit.origin {
        Origin::Own => None,
        Origin::Sample => Some(note(words.notice_sample).child(own(desk, words.notice_sample_own))),
        Origin::Link => {
            let claim = desk.telling(|_| {
                // The button goes with the note.
                page::focus("main h1");
                Event::Claimed
            });
            let line = note(words.notice_link).child(quiet_button(words.notice_link_mine, claim)).text(" ");
            Some(line.child(own(desk, words.notice_link_own)))
        }
    }
}

/// The way to a start of one's own, which takes nothing along but the region. Back leads here.
fn own(desk: &Desk, text: &str) -> Html {
    let state = apply(&desk.visit.state, Action::StartOver);
    begin(desk, Page::Start, encode(&desk.guide.atlas, &state), text)
}

/// The way to a comparison of what a link opened with the visit that this device keeps, if it keeps one.
pub fn compare(desk: &Desk) -> Option<Element> {
    let kept = desk.keeping.stored.clone().filter(|_| desk.visit.origin == Origin::Link)?;
    let is_begun = decode(&desk.guide.atlas, &kept).is_ok_and(|decoded| decoded.state.is_begun());
    let theirs = Page::Friend(desk.visit.address().code);
    is_begun.then(|| el("span").text(" ").child(begin(desk, theirs, kept, desk.words().keep_compare_own)))
}

/// A link to another visit, which is the visitor's own.
fn begin(desk: &Desk, page: Page, code: String, text: &str) -> Html {
    let address = Address { page, code };
    el("a")
        .attr_dyn("href", address.href(&desk.base))
        .on_click(follow(desk.tell.clone(), Event::Begun(address, Origin::Own, None)))
        .text(text)
        .into()
}

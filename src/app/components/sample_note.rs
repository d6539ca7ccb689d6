//! What says that the visit is a made-up person's.

use super::link::Link;
use crate::app::address::Page;
use crate::app::desk::Desk;
use crate::app::element::{Element, el};
use crate::app::event::Event;
use crate::app::samples;
use engine::session::Action;

/// A line with the way to one's own start, as long as the answers are those of a sample.
pub fn sample_note(desk: &Desk) -> Option<Element> {
    let words = desk.words();
    let own = || Link::to(Page::Start).telling(Event::ActAndOpen(Action::StartOver, Page::Start));
    samples::is_sample(&desk.guide.atlas, &desk.visit.state).then(|| {
        el("p").class("note sample-note").text(words.sample_note).text(" ").with(own().draw(desk, words.sample_own))
    })
}

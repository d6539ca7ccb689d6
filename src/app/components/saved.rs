//! That a file was saved, and its name.

use crate::app::desk::Desk;
use crate::app::element::{Element, el};
use crate::app::event::Event;
use crate::app::words::fill;

/// A line that screen readers announce; empty as long as no file was saved.
pub fn saved(desk: &Desk) -> Element {
    let said = desk.visit.saved.as_ref().map(|name| fill(desk.words().keep_saved, &[("file", name)]));
    el("p").class("saved").is("role", "status").text(&said.unwrap_or_default())
}

/// Tells that the file `name` was saved.
pub fn tell_saved(desk: &Desk, name: &str) {
    desk.tell.emit(Event::Saved(name.into()));
}

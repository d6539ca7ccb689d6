//! That a file was saved, and its name.

use crate::app::desk::Desk;
use crate::app::element::{Element, el};
use crate::app::visit::{Event, Told};
use crate::app::words::fill;
use std::rc::Rc;

/// A line that screen readers announce; empty as long as no file was saved.
pub fn saved(desk: &Desk) -> Element {
    let said = match desk.visit.told.as_deref() {
        Some(Told::Saved(name)) => fill(desk.words().keep_saved, &[("file", name)]),
        _ => String::new(),
    };
    el("p").class("saved").is("role", "status").text(&said)
}

/// Tells that the file `name` was saved.
pub fn tell_saved(desk: &Desk, name: &str) {
    desk.tell.emit(Event::Told(Rc::new(Told::Saved(name.to_owned()))));
}

//! The guess at the region, shown as one, with one press to change it.

use super::quiet_button::quiet_button;
use crate::app::desk::Desk;
use crate::app::element::{Element, el};
use crate::app::event::Event;
use crate::app::ports::{page, storage};
use crate::app::words::fill;
use engine::atlas::Region;
use engine::session::Action;

/// A line with the region and a button for the other one; nothing where the visitor chose.
pub fn region_guess(desk: &Desk) -> Option<Element> {
    desk.visit.guessed?;
    let words = desk.words();
    let named = |region| if region == Region::Us { words.region_in_us } else { words.region_in_uk };
    let other = desk.region().other();
    let change = desk.telling(move |_| {
        storage::remember_region(other);
        // The button goes with the guess.
        page::focus("#region");
        Event::Act(Action::ShowRegion(other))
    });
    let said = fill(words.region_guessed, &[("here", named(desk.region()))]);
    let button = quiet_button(&fill(words.region_guessed_other, &[("there", named(other))]), change);
    Some(el("p").class("muted region-guess").text(&said).text(" ").child(button))
}

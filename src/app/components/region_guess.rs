//! The guess at the region, shown as one, with one press to change it.

use super::quiet_button::quiet_button;
use crate::app::element::{Element, el};
use crate::app::messages::interpolate;
use crate::app::msg::Msg;
use crate::app::page_context::PageContext;
use crate::app::platform::{page, storage};
use engine::atlas::Region;
use engine::session::Action;

/// A line with the region and a button for the other one; nothing where the visitor chose.
pub fn region_guess(cx: &PageContext) -> Option<Element> {
    cx.model.guessed?;
    let words = cx.words();
    let named = |region| if region == Region::Us { words.region_in_us } else { words.region_in_uk };
    let other = cx.region().other();
    let change = cx.on(move |_| {
        storage::remember_region(other);
        // The button goes with the guess.
        page::focus("#region");
        Msg::Act(Action::ShowRegion(other))
    });
    let said = interpolate(words.region_guessed, &[("here", named(cx.region()))]);
    let button = quiet_button(&interpolate(words.region_guessed_other, &[("there", named(other))]), change);
    Some(el("p").class("muted region-guess").text(&said).text(" ").child(button))
}

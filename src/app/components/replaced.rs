//! That the route which was chosen in the other region is not to be had in this one, with the way back.

use super::quiet_button::quiet_button;
use crate::app::desk::Desk;
use crate::app::element::{Element, el};
use crate::app::event::Event;
use crate::app::ports::storage;
use crate::app::words::fill;
use engine::atlas::Region;
use engine::outcome::Outcome;
use engine::session::Action;
use yew::prelude::*;

/// A line that screen readers announce; empty where the chosen route is the open one.
pub fn replaced(desk: &Desk, outcome: &Outcome) -> Element {
    let words = desk.words();
    let place = el("div").class("replaced").attr("role", "status");
    if !outcome.is_replaced {
        return place;
    }
    let other = desk.region().other();
    let named = |region| if region == Region::Us { words.region_in_us } else { words.region_in_uk };
    let text = fill(words.region_replaced, &[("there", named(other)), ("here", named(desk.region()))]);
    let back = desk.telling(move |_: MouseEvent| {
        storage::remember_region(other);
        Event::Act(Action::ShowRegion(other))
    });
    let button = quiet_button(&fill(words.region_back, &[("there", named(other))]), back);
    place.child(el("p").class("note").text(&text).text(" ").child(button))
}

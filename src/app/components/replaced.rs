//! That the route which was chosen in the other region is not to be had in this one, with the way back.

use super::quiet_button::quiet_button;
use crate::app::element::{Element, el};
use crate::app::messages::interpolate;
use crate::app::msg::Msg;
use crate::app::page_context::PageContext;
use crate::app::platform::storage;
use engine::atlas::Region;
use engine::outcome::Outcome;
use engine::session::Action;
use yew::prelude::*;

/// A line that screen readers announce; empty where the chosen route is the open one.
pub fn replaced(cx: &PageContext, outcome: &Outcome) -> Element {
    let words = cx.words();
    let place = el("div").class("replaced").attr("role", "status");
    if !outcome.is_replaced {
        return place;
    }
    let other = cx.region().other();
    let named = |region| if region == Region::Us { words.region_in_us } else { words.region_in_uk };
    let text = interpolate(words.region_replaced, &[("there", named(other)), ("here", named(cx.region()))]);
    let back = cx.on(move |_: MouseEvent| {
        storage::remember_region(other);
        Msg::Act(Action::ShowRegion(other))
    });
    let button = quiet_button(&interpolate(words.region_back, &[("there", named(other))]), back);
    place.child(el("p").class("note").text(&text).text(" ").child(button))
}

//! Radio buttons.

use crate::app::element::{Element, el};
use yew::prelude::*;

/// A radio button of the group `group`.
pub fn radio(group: &str, chosen: bool, onchange: Callback<Event>) -> Element {
    el("input").attr("type", "radio").attr_dyn("name", group.to_owned()).checked(chosen).on_change(onchange)
}

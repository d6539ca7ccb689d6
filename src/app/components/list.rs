//! A list of phrases.

use crate::app::desk::Desk;
use crate::app::element::{Element, el};
use crate::app::format::capital;
use engine::wording::Wording;

/// A bulleted list of phrases as they are.
pub fn list(desk: &Desk, items: &[Wording]) -> Element {
    items.iter().fold(el("ul"), |list, item| list.with(el("li").text(&desk.say(item))))
}

/// A bulleted list of phrases that each begin with a capital.
pub fn capital_list(desk: &Desk, items: &[Wording]) -> Element {
    items.iter().fold(el("ul"), |list, item| list.with(el("li").text(&capital(&desk.say(item)))))
}

//! A list of phrases.

use crate::app::element::{Element, el};
use crate::app::format::capital;

/// A bulleted list of phrases as they are.
pub fn list(items: &[String]) -> Element {
    items.iter().fold(el("ul"), |list, item| list.with(el("li").text(item)))
}

/// A bulleted list of phrases that each begin with a capital.
pub fn capital_list(items: &[String]) -> Element {
    items.iter().fold(el("ul"), |list, item| list.with(el("li").text(&capital(item))))
}

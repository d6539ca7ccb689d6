//! A fact in a description list.

use crate::app::element::{Element, el};

/// What it is called and what it is, as one entry of a `dl`.
pub fn fact(name: &str, text: &str) -> Element {
    el("div").child(el("dt").text(name)).child(el("dd").text(text))
}

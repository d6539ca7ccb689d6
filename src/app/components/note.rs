//! A remark that stands out.

use crate::app::element::{Element, el};

/// What sort of remark it is, and the remark.
pub fn note(sort: &str, text: &str) -> Element {
    el("p").class("note").child(el("strong").text(sort)).text(": ").text(text)
}

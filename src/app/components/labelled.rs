//! Controls with their words.

use crate::app::element::{Element, el};

/// A radio button or a box to tick with its words after it. A click on the words counts as well.
pub fn labelled(control: Element, text: &str) -> Element {
    el("label").child(control).child(el("span").text(text))
}

//! A section that folds: its heading opens and closes it, by the browser's own means.

use crate::app::element::{Element, el};

/// A section below `heading`, open at first or not. `said` stands beside the heading, such as how much is inside.
pub fn fold(heading: &str, said: &str, open: bool) -> Element {
    let name = el("summary").child(el("h2").text(heading));
    let name = if said.is_empty() { name } else { name.text(" ").child(el("span").class("muted").text(said)) };
    el("details").class("fold").bool_attr("open", open).child(name)
}

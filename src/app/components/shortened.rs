//! A long list: its beginning, and the rest behind a word to open.

use crate::app::desk::Desk;
use crate::app::element::{Element, el};
use crate::app::words::fill;
use yew::Html;

/// How many rows stand open. One row more than these is not worth folding.
const OPEN: usize = 5;

/// The rows in lists that `list` begins.
pub fn shortened(desk: &Desk, list: impl Fn() -> Element, mut rows: Vec<Html>) -> Element {
    if rows.len() <= OPEN + 1 {
        return list().children(rows);
    }
    let rest = rows.split_off(OPEN);
    let more = fill(desk.words().list_more, &[("n", &rest.len().to_string())]);
    let folded = el("details").class("more").child(el("summary").text(&more)).child(list().children(rest));
    el("div").child(list().children(rows)).child(folded)
}

//! A long list: its beginning, and the rest behind a word to open.

use crate::app::element::{Element, el};
use crate::app::messages::interpolate;
use crate::app::page_context::PageContext;
use yew::Html;

/// How many rows stand open. One row more than these is not worth folding.
const OPEN: usize = 5;

/// The rows in lists that `list` begins.
pub fn shortened(cx: &PageContext, list: impl Fn() -> Element, mut rows: Vec<Html>) -> Element {
    if rows.len() <= OPEN + 1 {
        return list().children(rows);
    }
    let rest = rows.split_off(OPEN);
    let more = interpolate(cx.words().list_more, &[("n", &rest.len().to_string())]);
    let folded = el("details").class("more").child(el("summary").text(&more)).child(list().children(rest));
    el("div").child(list().children(rows)).child(folded)
}

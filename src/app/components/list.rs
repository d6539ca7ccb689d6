//! A list of phrases.

use crate::app::element::{Element, el};
use crate::app::format::capital;
use crate::app::page_context::PageContext;
use engine::wording::Wording;

/// A bulleted list of phrases that each begin with a capital.
pub fn capital_list<'a>(cx: &PageContext, items: impl IntoIterator<Item = &'a Wording>) -> Element {
    items.into_iter().fold(el("ul"), |list, item| list.child(el("li").text(&capital(&cx.say(item)))))
}

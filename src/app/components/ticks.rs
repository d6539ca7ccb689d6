//! Boxes to tick off what is done or there. The same tick shows wherever its task stands.

use super::takes::takes;
use crate::app::element::{Element, el};
use crate::app::format::capital;
use crate::app::msg::Msg;
use crate::app::page_context::PageContext;
use engine::plan::Item;
use engine::session::Action;
use engine::task_id::TaskId;
use yew::prelude::*;

/// What stands above boxes: a heading, and what a tick means.
pub fn legend(heading: &str, meaning: &str) -> Element {
    el("legend").child(el("h3").text(heading)).child(el("span").class("muted").text(meaning))
}

/// A list of boxes below a heading that says what a tick means.
pub fn ticks(cx: &PageContext, heading: &str, meaning: &str, items: &[Item<'_>]) -> Html {
    let rows = items.iter().map(|item| {
        let sort = item.kind.map(|kind| el("span").class("sort").text(takes(cx.words(), kind)));
        let text = el("span").child_opt(sort).text(" ").text(&capital(&cx.say(item.text)));
        el("li").child(tick(cx, item.mark, item.ticked, text)).into()
    });
    el("fieldset").class("ticks").child(legend(heading, meaning)).child(el("ul").children(rows)).into()
}

/// A box with its words.
pub fn tick(cx: &PageContext, mark: TaskId, ticked: bool, text: Element) -> Element {
    let onchange = cx.on(move |_: yew::Event| Msg::Act(Action::Tick(mark, !ticked)));
    let control = el("input").attr("type", "checkbox").checked(ticked).on_change(onchange);
    el("label").class("tick").child(control).child(text)
}

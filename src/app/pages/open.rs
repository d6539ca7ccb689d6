//! A link, a code or a saved plan, to go on from on this device.

use crate::app::address::Page;
use crate::app::components::link::link;
use crate::app::components::plan_open::open_form;
use crate::app::element::el;
use crate::app::page_context::PageContext;
use yew::Html;

/// The page.
pub fn open(cx: &PageContext) -> Html {
    let words = cx.words();
    el("div")
        .class("open-page")
        .child(el("h1").attr("tabindex", "-1").text(words.open_title))
        .child(el("p").class("lead").text(words.open_lead))
        .child(open_form(cx, words.open_field, "main-button"))
        .child(el("p").child(link(cx, Page::Samples, words.open_samples)))
        .into()
}

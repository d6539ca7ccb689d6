//! A link, a code or a saved plan, to go on from on this device.

use crate::app::address::Page;
use crate::app::components::link::link;
use crate::app::components::plan_open::open_form;
use crate::app::desk::Desk;
use crate::app::element::el;
use yew::Html;

/// The page.
pub fn open(desk: &Desk) -> Html {
    let words = desk.words();
    el("div")
        .class("open-page")
        .child(el("h1").attr("tabindex", "-1").text(words.open_title))
        .child(el("p").class("lead").text(words.open_lead))
        .child(open_form(desk, words.open_field, "main-button"))
        .child(el("p").child(link(desk, Page::Samples, words.open_samples)))
        .into()
}

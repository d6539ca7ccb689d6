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
        .with(el("h1").is("tabindex", "-1").text(words.open_title))
        .with(el("p").class("lead").text(words.open_lead))
        .with(open_form(desk, words.open_field, "main-button"))
        .with(el("p").with(link(desk, Page::Samples, words.open_samples)))
        .into()
}

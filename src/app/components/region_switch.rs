//! UK or USA: on every page, and remembered on this device once it is chosen.

use crate::app::desk::Desk;
use crate::app::element::el;
use crate::app::ports::storage;
use crate::app::visit::Event;
use engine::atlas::Region;
use engine::session::Action;
use wasm_bindgen::JsCast;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// A native choice of the region, whose label looks like `label`.
pub fn region_switch(desk: &Desk, label: &'static str) -> Html {
    let words = desk.words();
    let onchange = desk.telling(|event: yew::Event| {
        let value = event.target().and_then(|target| target.dyn_into().ok());
        let value = value.map_or_else(String::new, |select: HtmlSelectElement| select.value());
        let region = if value == "us" { Region::Us } else { Region::Uk };
        storage::remember_region(region);
        Event::Act(Action::ShowRegion(region))
    });
    let select = el("select")
        .id("region")
        .on_change(onchange)
        .with(option(desk, Region::Uk, "uk", words.region_uk))
        .with(option(desk, Region::Us, "us", words.region_us));
    el("div")
        .class("region-switch")
        .with(el("label").is("for", "region").class(label).text(words.region_label))
        .with(select)
        .into()
}

/// A region to choose.
fn option(desk: &Desk, region: Region, value: &'static str, name: &str) -> Html {
    el("option").is("value", value).selected(desk.region() == region).text(name).into()
}

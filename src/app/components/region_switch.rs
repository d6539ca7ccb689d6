//! UK or USA: on every page, and remembered on this device once it is chosen.

use crate::app::desk::Desk;
use crate::app::element::{Element, el};
use crate::app::event::Event;
use crate::app::ports::storage;
use engine::atlas::Region;
use engine::session::Action;
use wasm_bindgen::JsCast;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// The choice with its label, which looks like `label`.
pub fn region_switch(desk: &Desk, label: &'static str) -> Html {
    el("div")
        .class("region-switch")
        .with(el("label").is("for", "region").class(label).text(desk.words().region_label))
        .with(region_select(desk, "region"))
        .into()
}

/// A native choice of the region.
pub fn region_select(desk: &Desk, id: &'static str) -> Element {
    let words = desk.words();
    let onchange = desk.telling(|event: yew::Event| {
        let value = event.target().and_then(|target| target.dyn_into().ok());
        let value = value.map_or_else(String::new, |select: HtmlSelectElement| select.value());
        let region = if value == "us" { Region::Us } else { Region::Uk };
        storage::remember_region(region);
        Event::Act(Action::ShowRegion(region))
    });
    el("select")
        .id(id)
        .is("name", "region")
        .on_change(onchange)
        .with(option(desk, Region::Uk, "uk", words.region_uk))
        .with(option(desk, Region::Us, "us", words.region_us))
}

/// A region to choose.
fn option(desk: &Desk, region: Region, value: &'static str, name: &str) -> Html {
    el("option").is("value", value).selected(desk.region() == region).text(name).into()
}

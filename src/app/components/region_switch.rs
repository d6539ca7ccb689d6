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
        .child(el("label").attr("for", "region").class(label).text(desk.words().region_label))
        .child(region_select(desk, "region"))
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
        .attr("name", "region")
        .on_change(onchange)
        .child(option(desk, Region::Uk, "uk", words.region_uk))
        .child(option(desk, Region::Us, "us", words.region_us))
}

/// A region to choose.
fn option(desk: &Desk, region: Region, value: &'static str, name: &str) -> Html {
    el("option").attr("value", value).selected(desk.region() == region).text(name).into()
}

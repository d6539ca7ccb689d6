//! UK or USA: on every page, and remembered on this device once it is chosen.

use crate::app::element::{Element, el};
use crate::app::msg::Msg;
use crate::app::page_context::PageContext;
use crate::app::platform::storage;
use engine::atlas::Region;
use engine::session::Action;
use wasm_bindgen::JsCast;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// The choice with its label, which looks like `label`.
pub fn region_switch(cx: &PageContext, label: &'static str) -> Html {
    el("div")
        .class("region-switch")
        .child(el("label").attr("for", "region").class(label).text(cx.words().region_label))
        .child(region_select(cx, "region"))
        .into()
}

/// A native choice of the region.
pub fn region_select(cx: &PageContext, id: &'static str) -> Element {
    let words = cx.words();
    let onchange = cx.on(|event: yew::Event| {
        let value = event.target().and_then(|target| target.dyn_into().ok());
        let value = value.map_or_else(String::new, |select: HtmlSelectElement| select.value());
        let region = if value == "us" { Region::Us } else { Region::Uk };
        storage::remember_region(region);
        Msg::Act(Action::ShowRegion(region))
    });
    el("select")
        .id(id)
        .attr("name", "region")
        .on_change(onchange)
        .child(option(cx, Region::Uk, "uk", words.region_uk))
        .child(option(cx, Region::Us, "us", words.region_us))
}

/// A region to choose.
fn option(cx: &PageContext, region: Region, value: &'static str, name: &str) -> Html {
    el("option").attr("value", value).selected(cx.region() == region).text(name).into()
}

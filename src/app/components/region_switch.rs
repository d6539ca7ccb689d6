//! UK or USA: on every page, and remembered on this device once it is chosen.

use crate::app::desk::Desk;
use crate::app::ports::storage;
use crate::app::visit::Event;
use engine::atlas::Region;
use engine::session::Action;
use wasm_bindgen::JsCast;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// A native choice of the region.
pub fn region_switch(desk: &Desk) -> Html {
    let words = desk.words();
    let chosen = desk.region();
    let onchange = desk.telling(|event: yew::Event| {
        let value = event.target().and_then(|target| target.dyn_into().ok());
        let value = value.map_or_else(String::new, |select: HtmlSelectElement| select.value());
        let region = if value == "us" { Region::Us } else { Region::Uk };
        storage::remember_region(region);
        Event::Act(Action::ShowRegion(region))
    });
    html! {
        <div class="region-switch">
            <label for="region" class="unseen">{ words.region_label }</label>
            <select id="region" {onchange}>
                <option value="uk" selected={chosen == Region::Uk}>{ words.region_uk }</option>
                <option value="us" selected={chosen == Region::Us}>{ words.region_us }</option>
            </select>
        </div>
    }
}

//! An address that leads nowhere.

use crate::app::address::Page;
use crate::app::components::link::Link;
use crate::app::desk::Desk;
use yew::prelude::*;

/// Says so, and leads back.
pub fn missing(desk: &Desk) -> Html {
    let words = desk.words();
    html! {
        <div class="missing">
            <h1 tabindex="-1">{ words.missing_title }</h1>
            <p class="lead">{ words.missing_lead }</p>
            <p>{ Link::to(Page::Start).class("main-button").draw(desk, words.missing_home) }</p>
        </div>
    }
}

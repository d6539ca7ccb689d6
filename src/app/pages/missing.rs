//! An address that leads nowhere.

use crate::app::address::Page;
use crate::app::components::link::Link;
use crate::app::desk::use_desk;
use yew::prelude::*;

/// Says so, and leads back.
#[component]
pub fn Missing() -> Html {
    let words = use_desk().words();
    html! {
        <div class="missing">
            <h1 tabindex="-1">{ words.missing_title }</h1>
            <p class="lead">{ words.missing_lead }</p>
            <p><Link to={Page::Start} class="main-button">{ words.missing_home }</Link></p>
        </div>
    }
}

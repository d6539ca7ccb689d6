//! Who says so.

use crate::app::desk::Desk;
use engine::atlas::SourceIx;
use yew::prelude::*;

/// A list of sources with their dates; those with an address are links.
pub fn sources(desk: &Desk, list: &[SourceIx]) -> Html {
    let item = |&source: &SourceIx| {
        let Some(source) = desk.source(source) else { return Html::default() };
        html! {
            <li>
                if let Some(address) = &source.address {
                    <a href={address.clone()} rel="external noreferrer">{ &source.name }</a>
                } else {
                    { &source.name }
                }
                { format!(", {}", source.date) }
            </li>
        }
    };
    html! { <ul class="sources">{ for list.iter().map(item) }</ul> }
}

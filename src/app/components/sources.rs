//! Who says so.

use crate::app::desk::use_desk;
use engine::atlas::SourceIx;
use yew::prelude::*;

/// What is cited.
#[derive(Clone, PartialEq, Properties)]
pub struct SourcesProps {
    /// The sources, in the order of the page.
    pub list: Vec<SourceIx>,
}

/// A list of sources with their dates; those with an address are links.
#[component]
pub fn Sources(props: &SourcesProps) -> Html {
    let desk = use_desk();
    let item = |&source: &SourceIx| {
        let source = desk.guide.atlas.source(source);
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
    html! { <ul class="sources">{ for props.list.iter().map(item) }</ul> }
}

//! Who says so.

use crate::app::desk::Desk;
use crate::app::element::{el, words};
use engine::atlas::SourceIx;
use engine::library::Source;
use yew::prelude::*;

/// A list of sources with their dates; those with an address are links.
pub fn sources(desk: &Desk, list: &[SourceIx]) -> Html {
    let items: Vec<Html> = list.iter().filter_map(|&source| desk.source(source)).map(item).collect();
    el("ul").class("sources").with_all(items).into()
}

/// One source.
fn item(source: &Source) -> Html {
    let name = match &source.address {
        Some(address) => {
            let link = el("a").has("href", address.clone()).is("rel", "external noreferrer");
            link.text(&source.name).into()
        }
        None => words(&source.name),
    };
    el("li").with(name).text(&format!(", {}", source.date)).into()
}

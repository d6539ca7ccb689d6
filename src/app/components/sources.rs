//! Who says so.

use super::foreign_source::named;
use crate::app::element::el;
use crate::app::page_context::PageContext;
use engine::atlas::SourceIx;
use engine::content::reference::Source;
use yew::prelude::*;

/// A list of sources with their dates; those with an address are links, and those of the other region say so.
pub fn sources(cx: &PageContext, list: &[SourceIx]) -> Html {
    let items: Vec<Html> = list.iter().filter_map(|&source| cx.source(source)).map(|source| item(cx, source)).collect();
    el("ul").class("sources").children(items).into()
}

/// One source.
fn item(cx: &PageContext, source: &Source) -> Html {
    let name: Html = match &source.address {
        Some(address) => {
            let link = el("a").attr_dyn("href", address.clone()).attr("rel", "external noreferrer");
            link.untranslated().text(&source.name).into()
        }
        None => el("span").untranslated().text(&source.name).into(),
    };
    let from = source.region.filter(|&region| region != cx.region());
    let from = from.map_or_else(String::new, |region| format!(" ({})", named(cx, region)));
    el("li").child(name).text(&format!(", {}{from}", source.date)).into()
}

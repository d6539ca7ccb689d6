//! That something rests on sources from the other region alone.

use crate::app::element::{Element, el};
use crate::app::page_context::PageContext;
use engine::atlas::{Region, SourceIx};

/// "UK source" or "US source", where every source speaks of a region that is not the visitor's. Nothing before the library
/// is here.
pub fn elsewhere(cx: &PageContext, sources: &[SourceIx]) -> Option<&'static str> {
    let from = cx.library()?.only_from_elsewhere(sources, cx.region())?;
    Some(named(cx, from))
}

/// The same as a mark that stands out.
pub fn elsewhere_flag(cx: &PageContext, sources: &[SourceIx]) -> Option<Element> {
    elsewhere(cx, sources).map(|text| el("span").class("flag").text(text))
}

/// What a source of `region` is called.
pub fn named(cx: &PageContext, region: Region) -> &'static str {
    match region {
        Region::Uk => cx.words().cited_uk,
        Region::Us => cx.words().cited_us,
    }
}

//! That something rests on sources from the other region alone.

use crate::app::desk::Desk;
use crate::app::element::{Element, el};
use engine::atlas::{Region, SourceIx};

/// "UK source" or "US source", where every source speaks of a region that is not the visitor's. Nothing before the library
/// is here.
pub fn elsewhere(desk: &Desk, sources: &[SourceIx]) -> Option<&'static str> {
    let from = desk.library()?.only_from_elsewhere(sources, desk.region())?;
    Some(named(desk, from))
}

/// The same as a mark that stands out.
pub fn elsewhere_flag(desk: &Desk, sources: &[SourceIx]) -> Option<Element> {
    elsewhere(desk, sources).map(|text| el("span").class("flag").text(text))
}

/// What a source of `region` is called.
pub fn named(desk: &Desk, region: Region) -> &'static str {
    match region {
        Region::Uk => desk.words().cited_uk,
        Region::Us => desk.words().cited_us,
    }
}

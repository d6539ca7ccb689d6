//! The maps of a link, for whoever has no page: what a native program draws can so be compared with what a browser shows.

use super::address::{Address, Page};
use super::components::map_routes::map_routes;
use super::components::route_map::maps;
use super::desk::{Desk, Fetched};
use super::guide::Guide;
use super::keeping::Keeping;
use super::visit::Visit;
use super::words;
use engine::map::Map;
use std::rc::Rc;
use yew::Callback;

/// The map across and the map down that the result page shows for a link's code; without lines where it shows none.
pub fn maps_of(guide: &Rc<Guide>, code: &str) -> [Map; 2] {
    let address = Address { page: Page::Result, code: code.to_owned() };
    let desk = Desk {
        visit: Rc::new(Visit::open(guide.clone(), &address)),
        guide: guide.clone(),
        details: Fetched::Wanted,
        library: Fetched::Wanted,
        base: "/".into(),
        embedded: false,
        host_links: "".into(),
        can_share: false,
        keeping: Keeping::default(),
        words: &words::WORDS,
        tell: Callback::noop(),
    };
    let shown = desk.outcome().routes.shown;
    maps(&map_routes(&desk, &shown), desk.visit.state.chosen_route.min(shown.len().saturating_sub(1)))
}

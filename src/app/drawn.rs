//! The maps of a link, for whoever has no page: what a native program draws can so be compared with what a browser shows.

use super::address::{Address, Page};
use super::components::map_routes::map_routes;
use super::components::route_map::maps;
use super::guide::Guide;
use super::messages;
use super::model::Model;
use super::page_context::PageContext;
use engine::route_map::Map;
use std::rc::Rc;
use yew::Callback;

/// The map across and the map down that the result page shows for a link's code; without lines where it shows none.
pub fn maps_of(guide: &Rc<Guide>, code: &str) -> [Map; 2] {
    let address = Address { page: Page::Result, code: code.to_owned() };
    let visit = Model::open(guide.clone(), &address);
    let cx = PageContext::new(guide.clone(), visit, "/".into(), &messages::WORDS, Callback::noop());
    let outcome = cx.outcome();
    maps(&map_routes(&cx, &outcome.routes.shown), outcome.chosen)
}

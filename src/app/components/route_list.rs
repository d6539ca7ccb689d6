//! The same routes as lists: every station and step of the drawing, in order, in words.

use super::link::link;
use super::route_choice::{letter, line_class, name, years};
use crate::app::desk::Desk;
use crate::app::element::el;
use crate::app::format;
use crate::app::naming;
use crate::app::words::fill;
use engine::routes::{Route, runs_beside};
use yew::prelude::*;

/// An ordered list for each route.
pub fn route_list(desk: &Desk, routes: &[Route]) -> Html {
    let lists: Vec<Html> = (0..routes.len()).map(|place| list(desk, routes, place)).collect();
    el("details")
        .class("route-lists")
        .with(el("summary").text(desk.words().routes_list))
        .with(el("div").class("route-lists-columns").with_all(lists))
        .into()
}

/// One route.
fn list(desk: &Desk, routes: &[Route], place: usize) -> Html {
    let (words, route) = (desk.words(), &routes[place]);
    let mut stations = Vec::new();
    if route.from_outside {
        let outside = format!("{}, {}", format::capital(words.routes_from_outside), words.routes_you_are_here);
        stations.push(el("li").class("muted").text(&outside).into());
    }
    for station in 0..route.roles.len() {
        stations.push(item(desk, route, station));
    }
    let heading = el("h3")
        .with(el("span").class("route-letter").is("aria-hidden", "true").text(letter(place)))
        .text(" ")
        .text(name(desk, routes, place));
    el("section")
        .has("class", format!("route-list {}", line_class(place)))
        .with(heading)
        .with(el("ol").with_all(stations))
        .with(el("p").class("muted").text(&format::capital(&years(words, route))))
        .into()
}

/// One station: the role, and the step that leads on from it.
fn item(desk: &Desk, route: &Route, station: usize) -> Html {
    let words = desk.words();
    let role = route.roles[station];
    let mut item = el("li").with(link(desk, desk.role_page(role), desk.title(role)));
    if station == 0 && !route.from_outside {
        item = item.with(el("span").class("muted").text(&format!(", {}", naming::standing(desk, role))));
    }
    if let Some(&step) = route.moves.get(station) {
        let atlas = &desk.guide.atlas;
        let common = naming::common(desk, atlas.step(step).how_common);
        let common = fill(words.routes_next_step, &[("common", common)]);
        let before = station.checked_sub(1).and_then(|before| route.moves.get(before));
        let beside = before.is_some_and(|&before| runs_beside(atlas, atlas.step(before)));
        let beside = if beside { format!(", {}", words.routes_meanwhile) } else { String::new() };
        let line = format!("{}{beside}, {common}", naming::stay(words, atlas, &desk.visit.state.done, step));
        item = item.with(el("br")).with(el("span").class("muted").text(&line));
    }
    item.into()
}

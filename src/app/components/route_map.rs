//! The drawn map: geometry from the engine, put into SVG. Two drawings stand in the page, one across for wide screens
//! and one down for phones; the style sheet shows one of them, and only that one is read out.

use super::link::follow;
use super::route_choice::line_class;
use crate::app::desk::Desk;
use crate::app::element::{el, row};
use crate::app::format;
use crate::app::naming;
use crate::app::visit::Event;
use engine::atlas::{HowCommon, RoleIx, RoleKind};
use engine::map::{Anchor, Line, Map, MapRoute, MapStation, Rect, Shape, Station, TextLine, Tick, length, tall, wide};
use engine::routes::{Route, span};
use yew::prelude::*;

/// Room for the drawing across, in pixels: the page's text column.
const ACROSS: f64 = 1056.0;

/// Room for the drawing down, in pixels: a small phone less its margins.
const DOWN: f64 = 328.0;

/// Key of the station that stands for being outside the industry; no role has it.
const OUTSIDE: u32 = u32::MAX;

/// The routes as a drawing whose stations are links.
pub fn route_map(desk: &Desk, routes: &[Route], chosen: usize) -> Html {
    let [across, down] = maps(desk, routes, chosen);
    el("div")
        .class("route-map")
        .with(drawing(desk, &across, chosen, "map map-wide"))
        .with(drawing(desk, &down, chosen, "map map-tall"))
        .into()
}

/// The geometry of both drawings: the one across and the one down.
pub fn maps(desk: &Desk, routes: &[Route], chosen: usize) -> [Map; 2] {
    let routes: Vec<MapRoute> = routes.iter().map(|route| map_route(desk, route)).collect();
    [wide(&routes, chosen, ACROSS), tall(&routes, chosen, DOWN)]
}

/// One drawing.
fn drawing(desk: &Desk, map: &Map, chosen: usize, class: &'static str) -> Html {
    let (width, height) = (length(map.width), length(map.height));
    let stops = map.stations.iter().map(|station| stop(desk, station, chosen)).collect();
    el("svg")
        .class(class)
        .has("viewBox", format!("0 0 {width} {height}"))
        .has("width", width)
        .has("height", height)
        .is("role", "group")
        .is("aria-label", desk.words().routes_map)
        .with(row(map.ticks.iter().map(tick).collect()))
        .with(lines(map, chosen))
        .with(row(stops))
        .into()
}

/// A mark on the years scale.
fn tick(tick: &Tick) -> Html {
    el("g")
        .class("map-tick")
        .is("aria-hidden", "true")
        .with(el("path").has("d", tick.guide.clone()))
        .with(text(&tick.text, "map-tick-text"))
        .into()
}

/// The lines of the routes, the chosen one last, so that it lies over the others.
fn lines(map: &Map, chosen: usize) -> Html {
    let (over, under): (Vec<&Line>, Vec<&Line>) = map.lines.iter().partition(|line| line.route == chosen);
    let line = |line: &Line| {
        let emphasis = if line.route == chosen { " map-line-chosen" } else { "" };
        let class = format!("map-line {}{emphasis}", line_class(line.route));
        el("path").has("class", class).has("d", line.path.clone()).into()
    };
    row(under.into_iter().chain(over).map(line).collect())
}

/// A station with its label: a link to the role, unless it stands for being outside the industry.
fn stop(desk: &Desk, station: &Station, chosen: usize) -> Html {
    let first = station.routes.iter().find(|&&route| route == chosen).or(station.routes.first());
    let line = first.map_or("", |&route| line_class(route));
    let emphasis = if first == Some(&chosen) { " map-station-chosen" } else { "" };
    let place = if station.key == OUTSIDE {
        el("g")
    } else {
        let page = desk.role_page(RoleIx(station.key as u16));
        el("a").has("href", desk.href(&page)).on_click(follow(desk.tell.clone(), Event::Open(page)))
    };
    place
        .has("class", format!("map-station {line} {}{emphasis}", shape_class(station.shape)))
        .with(target(&station.label))
        .with(mark(station))
        .with(texts(&station.title, "map-title"))
        .with(texts(&station.detail, "map-detail"))
        .into()
}

/// The room of a label, which can be clicked as a whole.
fn target(label: &Rect) -> Html {
    el("rect")
        .class("map-target")
        .has("x", length(label.x))
        .has("y", length(label.y))
        .has("width", length(label.width))
        .has("height", length(label.height))
        .into()
}

/// The mark of a station: round for jobs, a diamond for own projects, filled at the start, ringed at the goal.
fn mark(station: &Station) -> Html {
    let path = |class, inset| el("path").class(class).has("d", station.outline(inset)).into();
    let mut paths = vec![path("map-mark", 2.0)];
    if station.shape == Shape::Goal {
        paths.push(path("map-bull", 7.0));
    }
    row(paths)
}

/// The class of a shape.
const fn shape_class(shape: Shape) -> &'static str {
    match shape {
        Shape::Start => "map-start",
        Shape::Job => "map-job",
        Shape::OwnProjects => "map-own",
        Shape::Goal => "map-goal",
    }
}

/// Lines of text at their places.
fn texts(lines: &[TextLine], class: &'static str) -> Html {
    row(lines.iter().map(|line| text(line, class)).collect())
}

/// A line of text at its place.
fn text(line: &TextLine, class: &'static str) -> Html {
    let anchor = match line.anchor {
        Anchor::Start => "start",
        Anchor::Middle => "middle",
        Anchor::End => "end",
    };
    el("text")
        .class(class)
        .has("x", length(line.x))
        .has("y", length(line.y))
        .is("text-anchor", anchor)
        .text(&line.text)
        .into()
}

/// A route with the words of its stations.
fn map_route(desk: &Desk, route: &Route) -> MapRoute {
    let words = desk.words();
    let atlas = &desk.guide.atlas;
    let last = route.roles.len() - 1;
    let mut stations = Vec::new();
    let mut ticks = Vec::new();
    if route.from_outside {
        stations.push(MapStation {
            key: OUTSIDE,
            shape: Shape::Start,
            title: format::capital(words.routes_from_outside),
            detail: words.routes_you_are_here.into(),
        });
        ticks.push(words.routes_now.to_string());
    }
    for (place, &role) in route.roles.iter().enumerate() {
        let shape = match (place, atlas.role(role).kind) {
            (0, _) if !route.from_outside => Shape::Start,
            (place, _) if place == last => Shape::Goal,
            (_, RoleKind::OwnProjects) => Shape::OwnProjects,
            (_, RoleKind::Job) => Shape::Job,
        };
        let so_far = span(atlas, &desk.visit.state.done, &route.moves[..place]);
        ticks.push(if place == 0 { words.routes_now.into() } else { format::years(so_far.min, so_far.max) });
        stations.push(MapStation {
            key: u32::from(role.0),
            shape,
            title: desk.title(role).to_string(),
            detail: detail(desk, route, place),
        });
    }
    if route.from_outside {
        ticks[1] = String::new();
    }
    MapRoute { stations, ticks }
}

/// The small print of a station: how long people stay, and a warning where the step to it is rare.
fn detail(desk: &Desk, route: &Route, place: usize) -> String {
    let words = desk.words();
    let atlas = &desk.guide.atlas;
    if place == 0 && !route.from_outside {
        return words.routes_you_are_here.into();
    }
    let stay = route.moves.get(place).map(|&step| naming::years(words, atlas.step(step).years));
    let rare = place > 0 && atlas.step(route.moves[place - 1]).how_common == HowCommon::Rare;
    let rare = rare.then(|| words.routes_rare_step.to_string());
    let end = stay.is_none().then(|| words.routes_goal.to_string());
    stay.into_iter().chain(end).chain(rare).collect::<Vec<_>>().join(", ")
}

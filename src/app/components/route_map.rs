//! The drawn map: geometry from the engine, put into SVG. Two drawings stand in the page, one across for wide screens
//! and one down for phones; the style sheet shows one of them, and only that one is read out.

use super::link::follow;
use super::route_choice::line_class;
use crate::app::desk::Desk;
use crate::app::format;
use crate::app::visit::Event;
use crate::app::words::fill;
use engine::atlas::{HowCommon, RoleIx, RoleKind};
use engine::map::{Anchor, Map, MapRoute, MapStation, Shape, Station, TextLine, length, tall, wide};
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
    let routes: Vec<MapRoute> = routes.iter().map(|route| map_route(desk, route)).collect();
    html! {
        <div class="route-map">
            { drawing(desk, &wide(&routes, chosen, ACROSS), chosen, "map-wide") }
            { drawing(desk, &tall(&routes, chosen, DOWN), chosen, "map-tall") }
        </div>
    }
}

/// One drawing.
fn drawing(desk: &Desk, map: &Map, chosen: usize, class: &'static str) -> Html {
    let lines = map
        .lines
        .iter()
        .filter(|line| line.route != chosen)
        .chain(map.lines.iter().filter(|line| line.route == chosen));
    let lines = lines.map(|line| {
        let class = classes!("map-line", line_class(line.route), (line.route == chosen).then_some("map-line-chosen"));
        html! { <path {class} d={line.path.clone()} /> }
    });
    let ticks = map.ticks.iter().map(|tick| {
        html! {
            <g class="map-tick" aria-hidden="true">
                <path d={tick.guide.clone()} />
                { text(&tick.text, "map-tick-text") }
            </g>
        }
    });
    html! {
        <svg class={classes!("map", class)} viewBox={format!("0 0 {} {}", length(map.width), length(map.height))}
            width={length(map.width)} height={length(map.height)} role="group" aria-label={desk.words().routes_map}>
            { for ticks }
            { for lines }
            { for map.stations.iter().map(|station| stop(desk, station, chosen)) }
        </svg>
    }
}

/// A station with its label: a link to the role, unless it stands for being outside the industry.
fn stop(desk: &Desk, station: &Station, chosen: usize) -> Html {
    let first = station.routes.iter().find(|&&route| route == chosen).or(station.routes.first());
    let line = first.map(|&route| line_class(route));
    let class = classes!(
        "map-station",
        line,
        shape_class(station.shape),
        (first == Some(&chosen)).then_some("map-station-chosen")
    );
    let drawn = html! {
        <>
            <rect class="map-target" x={length(station.label.x)} y={length(station.label.y)}
                width={length(station.label.width)} height={length(station.label.height)} />
            { mark(station) }
            { for station.title.iter().map(|line| text(line, "map-title")) }
            { for station.detail.iter().map(|line| text(line, "map-detail")) }
        </>
    };
    if station.key == OUTSIDE {
        return html! { <g {class}>{ drawn }</g> };
    }
    let page = desk.role_page(RoleIx(station.key as u16));
    html! {
        <a {class} href={desk.href(&page)} onclick={follow(desk.tell.clone(), Event::Open(page))}>{ drawn }</a>
    }
}

/// The mark of a station: round for jobs, a diamond for own projects, filled at the start, ringed at the goal.
fn mark(station: &Station) -> Html {
    html! {
        <>
            <path class="map-mark" d={station.outline(2.0)} />
            if station.shape == Shape::Goal { <path class="map-bull" d={station.outline(7.0)} /> }
        </>
    }
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

/// A line of text at its place.
fn text(line: &TextLine, class: &'static str) -> Html {
    let anchor = match line.anchor {
        Anchor::Start => "start",
        Anchor::Middle => "middle",
        Anchor::End => "end",
    };
    html! { <text {class} x={length(line.x)} y={length(line.y)} text-anchor={anchor}>{ &line.text }</text> }
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
        let so_far = span(atlas, &route.moves[..place]);
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
    let stay = route.moves.get(place).map(|&step| {
        let years = atlas.step(step).years;
        fill(words.routes_stay, &[("years", &format::years(years.min, years.max))])
    });
    let rare = place > 0 && atlas.step(route.moves[place - 1]).how_common == HowCommon::Rare;
    let rare = rare.then(|| words.routes_rare_step.to_string());
    let end = stay.is_none().then(|| words.routes_goal.to_string());
    stay.into_iter().chain(end).chain(rare).collect::<Vec<_>>().join(", ")
}

//! The drawn map: geometry from the engine, put into SVG. Two drawings stand in the page, one across for wide screens
//! and one down for phones; the style sheet shows one of them, and only that one is read out.

use super::link::follow;
use super::map_files::map_files;
use super::map_routes::{OUTSIDE, map_routes};
use super::route_choice::{letter, line_class};
use crate::app::element::{Element, el, fragment};
use crate::app::messages::{RIGHT_TO_LEFT, interpolate};
use crate::app::msg::Msg;
use crate::app::page_context::PageContext;
use crate::app::platform::{page, sight};
use engine::atlas::RoleIx;
use engine::route_map::{
    Anchor, Line, Map, MapRoute, Rect, Shape, Station, Stroke, TextLine, Tick, Toward, length, tall, wide,
};
use engine::routes::Route;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use yew::prelude::*;

/// Room for the drawing across, in pixels: the page's text column.
const ACROSS: f64 = 1056.0;

/// Room for the drawing down, in pixels: a small phone less its margins.
const DOWN: f64 = 328.0;

/// The attribute that holds a station's index in the engine's map.
const STOP: &str = "data-stop";

/// The routes as a drawing whose stations are links, and the drawing as files.
pub fn route_map(cx: &PageContext, routes: &[Route], chosen: usize) -> Html {
    fragment(vec![drawing(cx, routes, chosen), map_files(cx)])
}

/// The drawing alone.
pub fn drawing(cx: &PageContext, routes: &[Route], chosen: usize) -> Html {
    let routes = map_routes(cx, routes);
    let drawn = Drawing { cx, routes: &routes, chosen };
    let [across, down] = maps(&routes, chosen);
    el("div")
        .class("route-map")
        // A translator's element does not show within a drawing.
        .untranslated()
        .id("route-map")
        .attr("tabindex", "-1")
        .child(drawn.svg(across, "map map-wide"))
        .child(drawn.svg(down, "map map-tall"))
        .into()
}

/// The geometry of both drawings: the one across and the one down.
pub fn maps(routes: &[MapRoute], chosen: usize) -> [Map; 2] {
    [wide(routes, chosen, ACROSS), tall(routes, chosen, DOWN)]
}

/// What every part of a drawing is made from.
struct Drawing<'a> {
    cx: &'a PageContext,
    routes: &'a [MapRoute],
    chosen: usize,
}

impl Drawing<'_> {
    /// One drawing. Other routes, or another one chosen, bring a new element, which draws its line once; anything else
    /// changes nothing.
    fn svg(&self, map: Map, class: &'static str) -> Html {
        let map = if RIGHT_TO_LEFT { map.mirrored() } else { map };
        let (width, height) = (length(map.width), length(map.height));
        let stops = map.by_route(self.chosen).into_iter().map(|at| self.stop(&map.stations[at])).collect();
        el("svg")
            .class(class)
            .keyed(&self.key(class))
            .attr_dyn("viewBox", format!("0 0 {width} {height}"))
            .attr_dyn("width", width)
            .attr_dyn("height", height)
            .attr("role", "group")
            .attr("aria-label", self.cx.words().routes_map)
            .attr("aria-describedby", "map-keys")
            .child(fragment(map.ticks.iter().map(tick).collect()))
            .child(self.lines(&map))
            .child(fragment(map.lines.iter().flat_map(|line| self.letters(line)).collect()))
            .child(fragment(stops))
            .on_key(arrows(Rc::new(map)))
            .on_focus(Callback::from(|event: FocusEvent| sight::show_focused(&event)))
            .into()
    }

    /// Tells drawings apart that show other routes.
    fn key(&self, class: &str) -> String {
        let mut key = format!("{class} {}", self.chosen);
        for route in self.routes {
            key.push('|');
            for station in &route.stations {
                key = key + " " + &station.key.to_string();
            }
        }
        key
    }

    /// The class of something that belongs to a line.
    fn class(&self, part: &str, route: Option<usize>) -> String {
        let line = route.map_or("", line_class);
        let emphasis = if route == Some(self.chosen) { " map-chosen" } else { "" };
        format!("{part} {line}{emphasis}")
    }

    /// The lines of the routes, the chosen one last, so that it lies over the others.
    fn lines(&self, map: &Map) -> Html {
        let (over, under): (Vec<&Line>, Vec<&Line>) = map.lines.iter().partition(|line| line.route == self.chosen);
        let line = |line: &Line| {
            let Stroke { width, dashes } = Stroke::of_route(line.route, line.route == self.chosen);
            let dashes: Vec<String> = dashes.iter().map(|&dash| length(dash)).collect();
            el("path")
                .attr_dyn("class", self.class("map-line", Some(line.route)))
                .attr_dyn("d", line.path.clone())
                .attr_dyn("stroke-width", length(width))
                .attr_opt("stroke-dasharray", (!dashes.is_empty()).then(|| dashes.join(" ")))
                .into()
        };
        fragment(under.into_iter().chain(over).map(line).collect())
    }

    /// The letters of a line, each on a disc.
    fn letters(&self, line: &Line) -> Vec<Html> {
        let letter = |&(x, y): &(f64, f64)| {
            let text = TextLine { x, y: y + 4.0, anchor: Anchor::Middle, text: letter(line.route).into() };
            el("g")
                .attr_dyn("class", self.class("map-letter", Some(line.route)))
                .attr("aria-hidden", "true")
                .child(el("path").attr_dyn("d", Line::disc((x, y))))
                .child(words(&text, "map-letter-text"))
                .into()
        };
        line.letters.iter().map(letter).collect()
    }

    /// A station with its label: a link to the role, unless it stands for being outside the industry.
    fn stop(&self, station: &Station) -> Html {
        let place = if is_link(station) {
            let page = self.cx.role_page(RoleIx(station.key as u16));
            el("a")
                .attr_dyn("href", self.cx.href(&page))
                .attr_dyn(STOP, station.order.to_string())
                .on_click(follow(self.cx.dispatch.clone(), Msg::Open(page)))
        } else {
            el("g").attr("role", "img")
        };
        let warns = if station.warns { " map-warns" } else { "" };
        let part = format!("map-station {}{warns}", shape_class(station.shape));
        place
            .attr_dyn("class", self.class(&part, station.line(self.chosen)))
            .attr_dyn("aria-label", self.spoken(station))
            .child(target(station.target()))
            .child(mark(station))
            .child(texts(&station.title, "map-title"))
            .child(texts(&station.detail, "map-detail"))
            .into()
    }

    /// A station in words: its name, what stands under it, and the routes that stop here.
    fn spoken(&self, station: &Station) -> String {
        let all = self.cx.words();
        let mut parts = Vec::new();
        let told = station
            .line(self.chosen)
            .and_then(|route| self.routes[route].stations.iter().find(|told| told.key == station.key));
        if let Some(told) = told {
            parts.extend([told.title.clone(), told.detail.clone()]);
        }
        let letters: Vec<&str> = station.routes.iter().map(|&route| letter(route)).collect();
        if self.routes.len() > 1 {
            parts.push(match letters[..] {
                [letter] => interpolate(all.routes_on_route, &[("letter", letter)]),
                _ => interpolate(all.routes_on_routes, &[("letters", &letters.join(", "))]),
            });
        }
        parts.join(", ")
    }
}

/// Whether a station leads to a page of its own.
const fn is_link(station: &Station) -> bool {
    station.key != OUTSIDE
}

/// Moves the focus with the arrow keys, and with Escape out of the map to the choice of a route.
fn arrows(map: Rc<Map>) -> Callback<KeyboardEvent> {
    Callback::from(move |event: KeyboardEvent| {
        if event.ctrl_key() || event.alt_key() || event.meta_key() || event.shift_key() {
            return;
        }
        let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        let Some(from) = target.and_then(|target| target.get_attribute(STOP)?.parse().ok()) else { return };
        let toward = match event.key().as_str() {
            "ArrowLeft" => Toward::Left,
            "ArrowRight" => Toward::Right,
            "ArrowUp" => Toward::Up,
            "ArrowDown" => Toward::Down,
            "Escape" => return page::focus(".route-choice :checked"),
            _ => return,
        };
        // Where the map ends, the key still must not scroll the page away from it.
        event.prevent_default();
        if let Some(to) = map.neighbour(from, toward, is_link) {
            let drawing = if map.down { "tall" } else { "wide" };
            page::focus(&format!(".map-{drawing} [{STOP}='{to}']"));
        }
    })
}

/// A mark on the years scale.
fn tick(tick: &Tick) -> Html {
    el("g")
        .class("map-tick")
        .attr("aria-hidden", "true")
        .child(el("path").attr_dyn("d", tick.guide.clone()))
        .child(words(&tick.text, "map-tick-text"))
        .into()
}

/// The room of a label, which can be clicked as a whole.
fn target(room: Rect) -> Element {
    el("rect")
        .class("map-target")
        .attr_dyn("x", length(room.x))
        .attr_dyn("y", length(room.y))
        .attr_dyn("width", length(room.width))
        .attr_dyn("height", length(room.height))
}

/// The mark of a station: round for jobs, a diamond for own projects, filled at the start, ringed at the goal.
fn mark(station: &Station) -> Html {
    let path = |class, inset| el("path").class(class).attr_dyn("d", station.outline(inset)).into();
    let mut paths = vec![path("map-mark", 2.0)];
    if station.shape == Shape::Goal {
        paths.push(path("map-bull", 7.0));
    }
    fragment(paths)
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
pub fn texts(lines: &[TextLine], class: &'static str) -> Html {
    fragment(lines.iter().map(|line| words(line, class)).collect())
}

/// A line of text at its place.
fn words(line: &TextLine, class: &'static str) -> Html {
    let anchor = match line.anchor {
        Anchor::Start => "start",
        Anchor::Middle => "middle",
        Anchor::End => "end",
    };
    el("text")
        .class(class)
        .attr_dyn("x", length(line.x))
        .attr_dyn("y", length(line.y))
        .attr("text-anchor", anchor)
        .text(&line.text)
        .into()
}

//! The whole map as a drawing: geometry from the engine, put into SVG. Two drawings stand in the page, one with the
//! levels side by side for wide screens and one in a single column for phones; the style sheet shows one of them.

use super::link::follow;
use super::route_map::texts;
use crate::app::address::Page;
use crate::app::element::{el, fragment};
use crate::app::messages::{RIGHT_TO_LEFT, interpolate};
use crate::app::msg::Msg;
use crate::app::naming;
use crate::app::page_context::PageContext;
use crate::app::pages::role::{level, standing_of};
use crate::app::platform::sight;
use engine::atlas::{DepartmentIx, GoalIx, Level, RoleIx, RoleKind};
use engine::role_map::reach::{Fits, Reach};
use engine::role_map::{Band, Cell, Manner, Overview, Stop, Strip, Wire, chosen_wires, route_wires, tall, wide};
use engine::route_map::length;
use engine::routes::{Route, Start};
use engine::search::Hit;
use yew::prelude::*;

/// Room for the drawing across, in pixels: the page's text column.
const ACROSS: f64 = 1056.0;

/// Room for the drawing down, in pixels: a small phone less its margins.
const DOWN: f64 = 320.0;

/// Every level, lowest first.
const LEVELS: [Level; 6] =
    [Level::Entry, Level::Assistant, Level::Mid, Level::Senior, Level::Head, Level::AboveTheLine];

/// What is to be seen on the map.
pub struct View<'a> {
    /// The role that is chosen.
    pub chosen: Option<RoleIx>,
    /// The goal, if there is one.
    pub goal: Option<GoalIx>,
    /// How far every role is from the goal.
    pub reach: Option<&'a Reach>,
    /// The visitor's open route, where it leads to the goal.
    pub route: Option<&'a Route>,
    /// What a search found, if there is one.
    pub hits: Option<&'a [Hit<'a>]>,
}

impl View<'_> {
    /// Which step of the visitor's route leads to `role`, from 1; the role that they are in has none.
    pub fn step(&self, role: RoleIx) -> Option<usize> {
        let route = self.route?;
        let place = route.roles.iter().position(|&one| one == role)? + usize::from(route.from_outside);
        (place > 0).then_some(place)
    }
}

/// The page of the whole map with `role` chosen.
pub fn choice(cx: &PageContext, role: RoleIx) -> Page {
    Page::Map(Some(cx.guide.atlas.role(role).number))
}

/// Both drawings.
pub fn overview(cx: &PageContext, view: &View) -> Html {
    let atlas = &cx.guide.atlas;
    let fits = Fits::of(&cx.model.state);
    let ends = |step| (u32::from(atlas.step(step).from.0), u32::from(atlas.step(step).to.0));
    let moves: Vec<(u32, u32)> = fits.moves(atlas).map(ends).collect();
    let wires = match view.route {
        Some(route) if view.chosen.is_none() => route_wires(atlas, &route.moves),
        _ => chosen_wires(atlas, view.chosen, view.reach, fits),
    };
    let heads = LEVELS.map(|one| level(cx, one).to_owned());
    let turned = |map: Overview| if RIGHT_TO_LEFT { map.mirrored() } else { map };
    let across = turned(wide(&heads, &bands(cx, view, false), &moves, &wires, ACROSS));
    let down = turned(tall(&bands(cx, view, true), &moves, &wires, DOWN));
    el("div")
        .class("overview")
        // A translator's element does not show within a drawing; the list below says the same.
        .untranslated()
        .child(drawing(cx, view, &across, &wires, "overview-drawing overview-wide"))
        .child(heads_of(&across))
        .child(drawing(cx, view, &down, &wires, "overview-drawing overview-tall"))
        .into()
}

/// The departments with their roles. Where levels are not side by side, each role says its own.
fn bands(cx: &PageContext, view: &View, alone: bool) -> Vec<Band> {
    let atlas = &cx.guide.atlas;
    let stop = |role: RoleIx| {
        let rung = atlas.role(role).level;
        let far = view.reach.map(|reach| far(cx, reach, role));
        let far = far.or_else(|| alone.then(|| standing_of(cx, atlas.role(role)).to_owned()));
        let detail = [far, own_place(cx, view, role)].into_iter().flatten().collect::<Vec<_>>().join(", ");
        Stop { key: u32::from(role.0), column: rung as usize, title: cx.title(role).into(), detail }
    };
    let band = |department: usize| Band {
        title: cx.guide.texts.departments[department].clone(),
        stops: atlas.roles_in(DepartmentIx::from(department)).into_iter().map(stop).collect(),
    };
    (0..atlas.departments.len()).map(band).collect()
}

/// That the visitor is in a role, or which step of their route it is.
pub fn own_place(cx: &PageContext, view: &View, role: RoleIx) -> Option<String> {
    let words = cx.words();
    if cx.model.state.start == Start::Role(role) {
        return Some(words.routes_you_are_here.into());
    }
    view.step(role).map(|step| interpolate(words.whole_step, &[("n", &step.to_string())]))
}

/// How far a role is from the goal, in words.
pub fn far(cx: &PageContext, reach: &Reach, role: RoleIx) -> String {
    let words = cx.words();
    match reach.far(role) {
        None => words.whole_no_way.into(),
        Some(far) if far.steps == 0 => words.routes_goal.into(),
        Some(far) => {
            let steps = match far.steps {
                1 => words.routes_steps_one.into(),
                n => interpolate(words.routes_steps_many, &[("n", &n.to_string())]),
            };
            format!("{steps}, {}", naming::span(words, far.years))
        }
    }
}

/// What stands above the columns, in a drawing of its own that stays in sight while the other one scrolls below it.
fn heads_of(map: &Overview) -> Html {
    let (width, height) = (length(map.width), length(map.strips.first().map_or(0.0, |strip| strip.rule)));
    el("svg")
        .class("overview-drawing overview-wide overview-heads")
        .attr_dyn("viewBox", format!("0 0 {width} {height}"))
        .attr_dyn("width", width)
        .attr_dyn("height", height)
        .attr("aria-hidden", "true")
        .child(texts(&map.heads, "overview-head"))
        .into()
}

/// One drawing: quiet lines, lines that stand out, boxes.
fn drawing(cx: &PageContext, view: &View, map: &Overview, wires: &[Wire], class: &'static str) -> Html {
    let (width, height) = (length(map.width), length(map.height));
    let line = |manner, class: &'static str| {
        let paths: String =
            map.lines.iter().filter(|line| line.wire.manner == manner).map(|line| line.path.as_str()).collect();
        el("path").class(class).attr_dyn("d", paths).into()
    };
    let lines = [
        line(Manner::Quiet, if wires.is_empty() { "move" } else { "move move-behind" }),
        line(Manner::In, "move move-in"),
        line(Manner::Out, "move move-out"),
    ];
    let rules: String = map.strips.iter().map(|strip| ["M0 ", &length(strip.rule), "H", &width].concat()).collect();
    let strips = map.strips.iter().zip(0..).map(|(strip, department)| {
        let name = cx.guide.texts.departments[department].clone();
        strip_of(cx, view, strip, wires, name)
    });
    el("svg")
        .class(class)
        .attr_dyn("viewBox", format!("0 0 {width} {height}"))
        .attr_dyn("width", width)
        .attr_dyn("height", height)
        .attr("role", "group")
        .attr("aria-label", cx.words().whole_drawing)
        .child(el("path").class("overview-rule").attr_dyn("d", rules))
        .children(lines)
        .children(strips)
        .on_focus(Callback::from(|event: FocusEvent| sight::show_focused(&event)))
        .into()
}

/// A department: its name and its roles.
fn strip_of(cx: &PageContext, view: &View, strip: &Strip, wires: &[Wire], name: String) -> Html {
    el("g")
        .attr("role", "group")
        .attr_dyn("aria-label", name)
        .child(el("g").attr("aria-hidden", "true").child(texts(&strip.title, "overview-name")))
        .child(fragment(strip.cells.iter().map(|cell| box_of(cx, view, cell, wires)).collect()))
        .into()
}

/// A role: a link to the same page with it chosen.
fn box_of(cx: &PageContext, view: &View, cell: &Cell, wires: &[Wire]) -> Html {
    let role = RoleIx(cell.key as u16);
    let page = choice(cx, role);
    let one = cx.guide.atlas.role(role);
    let chosen = view.chosen == Some(role);
    let ends = |manner, of: fn(&Wire) -> [u32; 2]| {
        wires.iter().any(|wire| wire.manner == manner && of(wire).contains(&cell.key))
    };
    let mut class = String::from("stop");
    let mut add = |name, when| {
        if when {
            class += name;
        }
    };
    let (into, out) = (ends(Manner::In, |wire| [wire.from; 2]), ends(Manner::Out, |wire| [wire.from, wire.to]));
    let aim = view.chosen.is_none() && view.reach.is_some_and(|reach| reach.goal == role);
    let found = view.hits.map(|hits| hits.iter().any(|hit| hit.role == role));
    let none = view.reach.is_some_and(|reach| reach.far(role).is_none());
    add(" stop-goal", cx.guide.atlas.goal_of_role(role).is_some());
    add(" stop-in", into);
    add(" stop-out", out);
    add(" stop-own", own_place(cx, view, role).is_some());
    add(" stop-chosen", chosen || aim);
    add(" stop-found", found == Some(true));
    let aside = view.chosen.is_some() && !into && !out || none;
    add(" stop-aside", !chosen && found != Some(true) && (aside || found == Some(false)));
    // Words broken into lines would be read without spaces.
    let detail: Vec<&str> = cell.detail.iter().map(|line| line.text.as_str()).collect();
    let label = [cx.title(role), &detail.join(" ")].join(" ").trim_end().to_owned();
    let radius = if one.kind == RoleKind::OwnProjects { 14.0 } else { 0.0 };
    let frame = el("rect")
        .attr_dyn("x", length(cell.rect.x))
        .attr_dyn("y", length(cell.rect.y))
        .attr_dyn("width", length(cell.rect.width))
        .attr_dyn("height", length(cell.rect.height))
        .attr_dyn("rx", length(radius));
    el("a")
        .attr_dyn("class", class)
        .attr_dyn("href", cx.href(&page))
        .attr_dyn("data-number", one.number.to_string())
        .attr_dyn("aria-label", label)
        .attr_opt("aria-current", chosen.then(|| "true".to_owned()))
        .on_click(follow(cx.dispatch.clone(), Msg::Open(page)))
        .child(frame)
        .child(texts(&cell.title, "overview-title"))
        .child(texts(&cell.detail, "overview-detail"))
        .into()
}

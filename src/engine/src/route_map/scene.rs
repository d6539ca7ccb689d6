//! What both kinds of map share: the arranged graph with its marks, and putting stations and lines together.

use super::coordinates::Lanes;
use super::crossings::{self, Lean};
use super::layered_graph::Net;
use super::layering::Stages;
use super::path;
use super::text::{DETAIL, Face, Label, TITLE};
use super::{Anchor, LINE_WIDTH, Line, MapRoute, MapStation, Piece, Rect, Shape, Station, TextLine};

/// A station's mark, across the map relative to the middle of its lane.
#[derive(Clone, Copy)]
pub(super) struct Mark {
    /// Half its extent along the map.
    pub radius: f64,
    /// How much longer it is across the map than along.
    pub across: f64,
    /// Its middle.
    pub middle: f64,
}

impl Mark {
    /// Covers lines from `low` to `high`. Ends of routes are large enough to cover some lines as a disc; so long as that
    /// is enough they stay centred on their lane.
    fn new(shape: Shape, (low, high): (f64, f64)) -> Self {
        let (radius, spare) = match shape {
            Shape::Start => (12.0, 12.0 - LINE_WIDTH / 2.0),
            Shape::Goal => (14.0, 14.0 - LINE_WIDTH / 2.0),
            Shape::Job => (9.0, 0.0),
            Shape::OwnProjects => (11.0, 0.0),
        };
        let (low, high) = ((low + spare).min(0.0), (high - spare).max(0.0));
        Self { radius, across: high - low, middle: f64::midpoint(low, high) }
    }

    /// From where to where it reaches across the map.
    pub fn reach(&self) -> (f64, f64) {
        let half = self.across / 2.0 + self.radius;
        (self.middle - half, self.middle + half)
    }
}

/// The arranged graph.
pub(super) struct Plan<'a> {
    /// The routes as given.
    routes: &'a [MapRoute],
    /// The merged graph.
    pub stages: Stages,
    /// The layered graph, arranged.
    pub net: Net,
    /// Its lanes.
    pub lanes: Lanes,
    /// Each item's mark.
    pub marks: Vec<Option<Mark>>,
    /// The item of each station.
    pub items: Vec<usize>,
    /// How many pairs of lines cross.
    pub crossings: usize,
}

impl<'a> Plan<'a> {
    /// Arranges routes. `alone` gives each station a layer of its own. None if no route has a station.
    pub fn new(routes: &'a [MapRoute], chosen: usize, alone: bool, lean: Lean) -> Option<Self> {
        let chosen = Some(chosen).filter(|&chosen| routes.get(chosen).is_some_and(|route| !route.stations.is_empty()));
        let chosen = chosen.or_else(|| routes.iter().position(|route| !route.stations.is_empty()))?;
        let stages = Stages::new(routes, chosen);
        let layers = if alone { stages.reading.iter().map(|&node| vec![node]).collect() } else { stages.abreast() };
        let mut net = Net::new(&stages, &layers);
        let crossings = crossings::arrange(&mut net, lean);
        let lanes = Lanes::new(&net);
        let mut items = vec![0; stages.nodes.len()];
        let mut marks = vec![None; net.items.len()];
        for (item, place) in net.items.iter().enumerate() {
            if let Some(node) = place.node {
                items[node] = item;
                let (route, at) = stages.nodes[node].source;
                marks[item] = Some(Mark::new(routes[route].stations[at].shape, lanes.spread[item]));
            }
        }
        Some(Self { routes, stages, net, lanes, marks, items, crossings })
    }

    /// The words and shape of a station.
    pub fn words(&self, node: usize) -> &MapStation {
        let (route, at) = self.stages.nodes[node].source;
        &self.routes[route].stations[at]
    }

    /// The layer of a station.
    pub fn layer(&self, node: usize) -> usize {
        self.net.items[self.items[node]].layer
    }

    /// The mark of a station.
    pub fn mark(&self, node: usize) -> Mark {
        self.marks[self.items[node]].unwrap_or(Mark { radius: 0.0, across: 0.0, middle: 0.0 })
    }

    /// How far lines and marks reach to both sides of the middle of a lane.
    pub fn reach(&self, lane: i32) -> (f64, f64) {
        self.lanes.reach(lane, |item| self.marks[item].as_ref().map(Mark::reach))
    }

    /// Half the extent of an item's mark along the map.
    pub fn half(&self, item: usize) -> f64 {
        self.marks[item].map_or(0.0, |mark| mark.radius)
    }

    /// Each layer's share of the way from entry to goal.
    pub fn shares(&self) -> Vec<f64> {
        let mut shares = vec![0.0; self.net.layers.len()];
        for (node, station) in self.stages.nodes.iter().enumerate() {
            shares[self.layer(node)] = station.progress();
        }
        shares
    }

    /// Pairs of layers between which a route moves without a stop, and how much it matters that such gaps are even.
    pub fn strides(&self) -> impl Iterator<Item = (usize, usize, f64)> + '_ {
        self.stages.paths.iter().enumerate().flat_map(move |(route, path)| {
            let weight = if route == self.stages.chosen { 30.0 } else { 1.0 };
            path.windows(2).map(move |pair| (self.layer(pair[0]), self.layer(pair[1]), weight))
        })
    }

    /// A finished station. `mark` is its box, `label` its words broken into lines, `corner` the label's top left corner.
    pub fn station(&self, node: usize, mark: Rect, label: &Label, corner: (f64, f64), anchor: Anchor) -> Station {
        let words = self.words(node);
        let x = match anchor {
            Anchor::Start => corner.0,
            Anchor::Middle => corner.0 + label.width / 2.0,
            Anchor::End => corner.0 + label.width,
        };
        let mut y = corner.1;
        let mut lines = |texts: &[String], face: Face| {
            let mut lines = Vec::with_capacity(texts.len());
            for text in texts {
                lines.push(TextLine { x, y: y + face.rise, anchor, text: text.clone() });
                y += face.line;
            }
            lines
        };
        Station {
            key: words.key,
            shape: words.shape,
            x: path::tenth(mark.x + mark.width / 2.0),
            y: path::tenth(mark.y + mark.height / 2.0),
            lane: self.lanes.lane[self.items[node]],
            radius: self.mark(node).radius,
            across: self.mark(node).across,
            mark,
            routes: self.stages.nodes[node].routes.clone(),
            title: lines(&label.title, TITLE),
            detail: lines(&label.detail, DETAIL),
            warns: words.warns,
            label: Rect { x: corner.0, y: corner.1, width: label.width, height: label.height },
            order: 0,
        }
    }

    /// Puts stations into reading order.
    pub fn in_order(&self, make: impl Fn(usize) -> Station) -> Vec<Station> {
        let reading = self.stages.reading.iter().enumerate();
        reading.map(|(order, &node)| Station { order, ..make(node) }).collect()
    }
}

/// Finished lines.
pub(super) fn lines(pieces: Vec<Vec<Piece>>) -> Vec<Line> {
    let line =
        |(route, pieces): (usize, Vec<Piece>)| Line { route, path: path::print(&pieces), pieces, letters: Vec::new() };
    pieces.into_iter().enumerate().map(line).collect()
}

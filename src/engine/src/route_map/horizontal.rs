//! The wide map: left to right, the chosen route straight through the middle.

use super::crossings::Lean;
use super::line_labels;
use super::path::{command, tenth};
use super::scene::{self, Plan};
use super::smoothing::{self, Ground};
use super::spacing::{self, Flow, Hop, Obstacle, Wishes};
use super::text::{self, DETAIL, Label};
use super::{Anchor, LINE_WIDTH, Map, MapRoute, Rect, TextLine, Tick};

/// Room around the drawing.
const PAD: f64 = 4.0;
/// Between a label and the lane it belongs to.
const LABEL_GAP: f64 = 6.0;
/// Between labels beside each other.
const WORD_GAP: f64 = 14.0;
/// Between what belongs to a lane and the next lane.
const LANE_GAP: f64 = 20.0;
/// Least distance between lanes.
const LANE_PITCH: f64 = 72.0;
/// Least and greatest width that labels are broken to, and the width up to which a word is not cut.
const ROOM: (f64, f64, f64) = (84.0, 160.0, 150.0);
/// What to try while the map is wider than wanted: shares of that width, and least lengths of curves as shares of their way
/// across. Narrower labels come before steeper curves.
const TIGHTER: [(f64, f64); 5] = [(1.0, 1.0), (0.9, 1.0), (0.8, 0.9), (0.75, 0.7), (0.6, 0.55)];
/// Height of the years scale.
const SCALE: f64 = 32.0;

/// Greatest ratio of the distances above and below the middle that is evened out.
const CALM: f64 = 1.8;
/// Wanted length of a curve as a share of its way across; least and greatest.
const CURVES: (f64, f64, f64) = (1.6, 56.0, 220.0);

/// Distance between a line's middle and what it must not touch.
const CLEAR: f64 = 6.0 + LINE_WIDTH / 2.0;

/// Draws the map left to right. `width` is the room available; the map is wider where its labels need it. The chosen
/// route keeps a straight line through the middle; an index out of range chooses the first route.
pub fn wide(routes: &[MapRoute], chosen: usize, width: f64) -> Map {
    let Some(plan) = Plan::new(routes, chosen, false, Lean::Neither) else { return Map::default() };
    let sides = sides(&plan);
    let mut best: Option<Sheet> = None;
    for tight in TIGHTER {
        let sheet = Sheet::new(&plan, &sides, routes, width, tight);
        let least = sheet.flow.spread.least();
        if best.as_ref().is_none_or(|best| least < best.flow.spread.least()) {
            best = Some(sheet);
        }
        if least <= width {
            break;
        }
    }
    best.map_or_else(Map::default, |sheet| sheet.draw(width))
}

/// The side of its lane on which each station's label stands.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Side {
    Above,
    Below,
}

/// Above for lanes above the middle, below for lanes below. In the middle where fewer lines leave or arrive.
fn sides(plan: &Plan) -> Vec<Side> {
    let (net, lanes) = (&plan.net, &plan.lanes);
    let mut busy = vec![(0, 0); net.layers.len()];
    for track in &net.tracks {
        for pair in track.windows(2) {
            let (from, to) = (lanes.lane[pair[0]], lanes.lane[pair[1]]);
            if from != to {
                let layer = net.items[pair[0]].layer;
                for layer in [layer, layer + 1] {
                    busy[layer].0 += i32::from(from.min(to) < 0);
                    busy[layer].1 += i32::from(from.max(to) > 0);
                }
            }
        }
    }
    let total = busy.iter().fold((0, 0), |sum, here| (sum.0 + here.0, sum.1 + here.1));
    let usual = if total.0 < total.1 { Side::Above } else { Side::Below };
    let side = |node: usize| {
        let (above, below) = busy[plan.layer(node)];
        match lanes.lane[plan.items[node]] {
            ..0 => Side::Above,
            0 if above == below => usual,
            0 if above < below => Side::Above,
            _ => Side::Below,
        }
    };
    (0..plan.items.len()).map(side).collect()
}

/// Lanes stacked from top to bottom with the labels beside them.
struct Stack {
    /// The first lane.
    first: i32,
    /// Middles of the lanes, from the first.
    middles: Vec<f64>,
    /// How far lines and marks reach above and below the middle of each lane.
    reach: Vec<(f64, f64)>,
    /// Height of all.
    height: f64,
}

impl Stack {
    fn new(plan: &Plan, sides: &[Side], labels: &[Label]) -> Self {
        let range = plan.lanes.range();
        let first = *range.start();
        let reach: Vec<(f64, f64)> = range.map(|lane| plan.reach(lane)).collect();
        let mut zones = vec![(0.0_f64, 0.0_f64); reach.len()];
        for (node, label) in labels.iter().enumerate().filter(|label| label.1.height > 0.0) {
            let zone = &mut zones[(plan.lanes.lane[plan.items[node]] - first) as usize];
            match sides[node] {
                Side::Above => zone.0 = zone.0.max(label.height + LABEL_GAP),
                Side::Below => zone.1 = zone.1.max(label.height + LABEL_GAP),
            }
        }
        let pitch = |n: usize| (reach[n - 1].1 + zones[n - 1].1 + LANE_GAP + zones[n].0 + reach[n].0).max(LANE_PITCH);
        let mut pitches: Vec<f64> = (1..reach.len()).map(pitch).collect();
        // The same distance above and below the middle looks calmer, where it costs little.
        let middle = first.unsigned_abs() as usize;
        if middle > 0 && middle < pitches.len() {
            let (less, more) = (pitches[middle - 1].min(pitches[middle]), pitches[middle - 1].max(pitches[middle]));
            if more < less * CALM {
                pitches[middle - 1..=middle].fill(more);
            }
        }
        let mut at = tenth(PAD + zones[0].0 + reach[0].0);
        let mut middles = vec![at];
        for pitch in pitches {
            at = tenth(at + pitch);
            middles.push(at);
        }
        let last = reach.len() - 1;
        let height = (at + reach[last].1 + zones[last].1 + PAD).ceil();
        Self { first, middles, reach, height }
    }

    fn at(&self, lane: i32) -> usize {
        (lane - self.first) as usize
    }
}

/// A map with its labels broken into lines, and what follows from their sizes.
struct Sheet<'a> {
    plan: &'a Plan<'a>,
    sides: &'a [Side],
    labels: Vec<Label>,
    stack: Stack,
    /// Stations of the chosen route with the years to show there.
    ticks: Vec<(usize, &'a str)>,
    hops: Vec<Vec<Hop>>,
    obstacles: Vec<Obstacle>,
    flow: Flow,
}

impl<'a> Sheet<'a> {
    /// Breaks labels to a share of the room that a station has, and finds how far apart all must be.
    fn new(
        plan: &'a Plan<'a>,
        sides: &'a [Side],
        routes: &'a [MapRoute],
        width: f64,
        (share, ease): (f64, f64),
    ) -> Self {
        let wishes = Wishes { ease, length: (28.0, 150.0), clear: CLEAR };
        let label = |node: usize| {
            let stops = plan.stages.nodes[node].routes.iter().map(|&route| plan.stages.paths[route].len()).max();
            let room = (width / stops.unwrap_or(1).max(1) as f64 - WORD_GAP) * share;
            text::label(plan.words(node), room.max(ROOM.0).min(ROOM.1), ROOM.2 * share.max(0.8), true)
        };
        let labels: Vec<Label> = (0..plan.items.len()).map(label).collect();
        let stack = Stack::new(plan, sides, &labels);
        let chosen = plan.stages.chosen;
        let ticks = plan.stages.paths[chosen].iter().copied().zip(routes[chosen].ticks.iter().map(String::as_str));
        let hops = spacing::hops(&plan.net, &plan.lanes, &|lane| stack.middles[stack.at(lane)], &wishes);
        let mut sheet = Self {
            plan,
            sides,
            labels,
            stack,
            ticks: ticks.filter(|tick| !tick.1.trim().is_empty()).collect(),
            hops,
            obstacles: Vec::new(),
            flow: Flow::default(),
        };
        sheet.obstacles = sheet.find_obstacles();
        let mut flow = Flow::new(&plan.net, &plan.shares(), &sheet.hops, &sheet.obstacles, &wishes);
        sheet.keep_apart(&mut flow);
        sheet.flow = flow;
        sheet
    }

    /// Index of a station's lane in the stack.
    fn lane(&self, node: usize) -> usize {
        self.stack.at(self.plan.lanes.lane[self.plan.items[node]])
    }

    /// Labels at both ends stand flush with the map, the others centred.
    fn anchor(&self, node: usize) -> Anchor {
        match self.plan.layer(node) {
            0 => Anchor::Start,
            layer if layer + 1 == self.plan.net.layers.len() => Anchor::End,
            _ => Anchor::Middle,
        }
    }

    /// How far a station's label reaches to the left and right of the station.
    fn label_along(&self, node: usize) -> (f64, f64) {
        self.along(node, self.labels[node].width)
    }

    /// How far words of some width reach to the left and right of their station.
    fn along(&self, node: usize, width: f64) -> (f64, f64) {
        let radius = self.plan.mark(node).radius;
        match self.anchor(node) {
            Anchor::Start => (radius, width - radius),
            Anchor::Middle => (width / 2.0, width / 2.0),
            Anchor::End => (width - radius, radius),
        }
    }

    /// Top of a station's label.
    fn label_top(&self, node: usize) -> f64 {
        let lane = self.lane(node);
        let (middle, reach) = (self.stack.middles[lane], self.stack.reach[lane]);
        match self.sides[node] {
            Side::Above => middle - reach.0 - LABEL_GAP - self.labels[node].height,
            Side::Below => middle + reach.1 + LABEL_GAP,
        }
    }

    /// From where to where a station's mark reaches from top to bottom.
    fn mark_across(&self, node: usize) -> (f64, f64) {
        let (middle, reach) = (self.stack.middles[self.lane(node)], self.plan.mark(node).reach());
        (middle + reach.0, middle + reach.1)
    }

    fn find_obstacles(&self) -> Vec<Obstacle> {
        let mut obstacles = Vec::new();
        for &node in &self.plan.stages.reading {
            let (item, radius) = (self.plan.items[node], self.plan.mark(node).radius);
            let across = self.mark_across(node);
            obstacles.push(Obstacle { item, mark: true, along: (radius, radius), across });
            if self.labels[node].height > 0.0 {
                let top = self.label_top(node);
                let across = (top, top + self.labels[node].height);
                obstacles.push(Obstacle { item, mark: false, along: self.label_along(node), across });
            }
        }
        obstacles
    }

    /// Keeps marks and labels in the same lane apart, and years; keeps all inside; asks for even gaps.
    fn keep_apart(&self, flow: &mut Flow) {
        let plan = self.plan;
        let position: Vec<usize> = (0..plan.items.len()).map(|node| flow.layers[plan.layer(node)]).collect();
        let lanes = self.stack.middles.len();
        let mut last_mark: Vec<Option<usize>> = vec![None; lanes];
        let mut last_label: [Vec<Option<usize>>; 2] = [vec![None; lanes], vec![None; lanes]];
        for &node in &plan.stages.reading {
            let lane = self.lane(node);
            let radius = plan.mark(node).radius;
            flow.spread.inside(position[node], radius + PAD, radius + PAD);
            if let Some(last) = last_mark[lane].replace(node) {
                flow.spread.apart(position[last], position[node], plan.mark(last).radius + radius + WORD_GAP);
            }
            if self.labels[node].height > 0.0 {
                let along = self.label_along(node);
                flow.spread.inside(position[node], along.0 + PAD, along.1 + PAD);
                if let Some(last) = last_label[self.sides[node] as usize][lane].replace(node) {
                    flow.spread.apart(position[last], position[node], self.label_along(last).1 + WORD_GAP + along.0);
                }
            }
        }
        let years = |tick: &(usize, &str)| self.along(tick.0, text::width(tick.1, DETAIL.size));
        for tick in &self.ticks {
            flow.spread.inside(position[tick.0], years(tick).0 + PAD, years(tick).1 + PAD);
        }
        for pair in self.ticks.windows(2) {
            let distance = years(&pair[0]).1 + WORD_GAP + years(&pair[1]).0;
            flow.spread.apart(position[pair[0].0], position[pair[1].0], distance);
        }
        for (from, to, weight) in plan.strides() {
            flow.spread.spring(flow.layers[from], flow.layers[to], weight);
        }
    }

    fn draw(mut self, room: f64) -> Map {
        let plan = self.plan;
        let width = room.max(self.flow.spread.least()).ceil();
        let at = self.flow.place(width, &mut self.hops);
        let ground = Ground {
            net: &plan.net,
            lanes: &plan.lanes,
            at: &at,
            half: &|item| plan.half(item),
            middle: &|lane| self.stack.middles[self.stack.at(lane)],
            obstacles: &self.obstacles,
            wanted: CURVES,
            clear: CLEAR - 1.0,
        };
        let lines = scene::lines(smoothing::lines(&ground, &self.hops));
        let stations = plan.in_order(|node| {
            let (x, across, radius) = (at[plan.layer(node)], self.mark_across(node), plan.mark(node).radius);
            let mark = Rect { x: tenth(x - radius), y: across.0, width: 2.0 * radius, height: across.1 - across.0 };
            let corner = (tenth(x - self.label_along(node).0), tenth(self.label_top(node)));
            plan.station(node, mark, &self.labels[node], corner, self.anchor(node))
        });
        let scale = if self.ticks.is_empty() { 0.0 } else { SCALE };
        let foot = self.stack.height;
        let tick = |&(node, years): &(usize, &str)| {
            let x = at[plan.layer(node)];
            let across = self.mark_across(node);
            let mut guide = String::new();
            let mut top = across.1;
            let mut labels: Vec<Rect> = stations.iter().map(|station| station.label).collect();
            labels.retain(|label| label.height > 0.0 && label.x - PAD < x && x < label.x + label.width + PAD);
            labels.retain(|label| label.y > top);
            crate::stable_sort::sort(&mut labels, |a, b| a.y.total_cmp(&b.y));
            for label in labels {
                if label.y - PAD > top {
                    command(&mut guide, 'M', &[x, top]);
                    command(&mut guide, 'V', &[label.y - PAD]);
                }
                top = label.y + label.height + PAD;
            }
            command(&mut guide, 'M', &[x, top]);
            command(&mut guide, 'V', &[foot + PAD]);
            let (anchor, radius) = (self.anchor(node), plan.mark(node).radius);
            let edge = match anchor {
                Anchor::Start => x - radius,
                Anchor::Middle => x,
                Anchor::End => x + radius,
            };
            let text = TextLine { x: tenth(edge), y: foot + SCALE - 12.0, anchor, text: years.to_owned() };
            Tick { x, guide, text }
        };
        let ticks = self.ticks.iter().map(tick).collect();
        let mut map =
            Map { width, height: foot + scale, stations, lines, ticks, down: false, crossings: plan.crossings };
        line_labels::put(&mut map);
        map
    }
}

//! The tall map: top to bottom, a row for each station, all words in one column beside the lanes.

use super::crossings::Lean;
use super::line_labels;
use super::path::{Piece, tenth};
use super::scene::{self, Plan};
use super::smoothing::{self, Ground};
use super::spacing::{self, Flow, Obstacle, Wishes};
use super::text::{self, Label, TITLE};
use super::{Anchor, LINE_WIDTH, Map, MapRoute, Rect};

/// Room around the drawing.
const PAD: f64 = 4.0;
/// Between the lanes and the words.
const LABEL_GAP: f64 = 14.0;
/// Least width of the column of words.
const LABEL_ROOM: f64 = 120.0;
/// Between the words of two rows.
const ROW_GAP: f64 = 16.0;
/// Between marks in neighbouring lanes.
const LANE_GAP: f64 = 8.0;
/// Distance between lanes while there are few, and the number of lanes that counts as few.
const LANE_PITCH: (f64, usize) = (30.0, 4);
/// How much longer than necessary the map may be, so that the chosen route's stations can stand evenly.
const STRETCH: f64 = 1.1;
/// Wanted length of a curve as a share of its way across; least and greatest.
const CURVES: (f64, f64, f64) = (1.6, 40.0, 72.0);

const WISHES: Wishes = Wishes { ease: 0.7, length: (24.0, 120.0), clear: 3.0 + LINE_WIDTH / 2.0 };

/// Draws the map top to bottom. `width` is the room available; the map is wider only where lanes leave no room for
/// words. The chosen route runs straight, furthest left where that costs no crossing; an index out of range chooses the
/// first route. There is no years scale.
pub fn tall(routes: &[MapRoute], chosen: usize, width: f64) -> Map {
    let Some(plan) = Plan::new(routes, chosen, true, Lean::Behind) else { return Map::default() };
    let plan = &plan;
    let first = *plan.lanes.range().start();
    let reach: Vec<(f64, f64)> = plan.lanes.range().map(|lane| plan.reach(lane)).collect();
    let mut at = tenth(PAD + reach[0].0);
    let mut middles = vec![at];
    for pair in reach.windows(2) {
        let least = if reach.len() <= LANE_PITCH.1 { LANE_PITCH.0 } else { 0.0 };
        at = tenth(at + (pair[0].1 + LANE_GAP + pair[1].0).max(least));
        middles.push(at);
    }
    let column = (at + reach[reach.len() - 1].1 + LABEL_GAP).ceil();
    let width = width.max(column + LABEL_ROOM + PAD).ceil();
    let room = width - column - PAD;
    let labels: Vec<Label> =
        (0..plan.items.len()).map(|node| text::label(plan.words(node), room, room, false)).collect();

    let middle = |lane: i32| middles[(lane - first) as usize];
    let mut hops = spacing::hops(&plan.net, &plan.lanes, &middle, &WISHES);
    let across = |node: usize| {
        let (middle, reach) = (middle(plan.lanes.lane[plan.items[node]]), plan.mark(node).reach());
        (middle + reach.0, middle + reach.1)
    };
    let obstacle = |&node: &usize| {
        let radius = plan.mark(node).radius;
        Obstacle { item: plan.items[node], mark: true, along: (radius, radius), across: across(node) }
    };
    let obstacles: Vec<Obstacle> = plan.stages.reading.iter().map(obstacle).collect();
    let mut flow = Flow::new(&plan.net, &plan.shares(), &hops, &obstacles, &WISHES);
    // The middle of the title's first line stands beside the middle of the mark.
    let head = TITLE.line / 2.0;
    for (layer, &node) in plan.stages.reading.iter().enumerate() {
        let radius = plan.mark(node).radius;
        let behind = (labels[node].height - head).max(radius);
        flow.spread.inside(flow.layers[layer], radius.max(head) + PAD, behind + PAD);
        if let Some(&next) = plan.stages.reading.get(layer + 1) {
            let distance = behind + ROW_GAP + plan.mark(next).radius.max(head);
            flow.spread.apart(flow.layers[layer], flow.layers[layer + 1], distance);
        }
    }
    for (from, to, weight) in plan.strides() {
        flow.spread.spring(flow.layers[from], flow.layers[to], weight);
    }
    let height = (flow.spread.least() * STRETCH).ceil();
    let at = flow.place(height, &mut hops);
    let ground = Ground {
        net: &plan.net,
        lanes: &plan.lanes,
        at: &at,
        half: &|item| plan.half(item),
        middle: &middle,
        obstacles: &obstacles,
        wanted: CURVES,
        clear: WISHES.clear - 0.5,
    };
    let mut pieces = smoothing::lines(&ground, &hops);
    pieces.iter_mut().flatten().for_each(turn);
    let stations = plan.in_order(|node| {
        let (y, across, radius) = (at[plan.layer(node)], across(node), plan.mark(node).radius);
        let mark = Rect { x: across.0, y: tenth(y - radius), width: across.1 - across.0, height: 2.0 * radius };
        plan.station(node, mark, &labels[node], (column, tenth(y - head)), Anchor::Start)
    });
    let lines = scene::lines(pieces);
    let mut map = Map { width, height, stations, lines, ticks: Vec::new(), down: true, crossings: plan.crossings };
    line_labels::put(&mut map);
    map
}

/// Swaps a piece's axes: along the map is now downwards.
fn turn(piece: &mut Piece) {
    let swap = |point: (f64, f64)| (point.1, point.0);
    *piece = match *piece {
        Piece::Straight(a, b) => Piece::Straight(swap(a), swap(b)),
        Piece::Curve(points) => Piece::Curve(points.map(swap)),
    };
}

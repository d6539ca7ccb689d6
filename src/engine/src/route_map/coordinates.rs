//! From places in layers to straight lanes, and the place of each line in its lane.
//!
//! Each route in turn, the chosen one first, joins its consecutive places into one straight block, unless an earlier route
//! holds them or the join would cross an earlier join. Joins never cross, so the blocks can be stacked: each lies
//! in the lane nearest to the middle that those between it and the middle leave free.

use super::layered_graph::Net;
use super::layering::chosen_first;
use super::{LINE_PITCH, LINE_WIDTH};
use std::cmp::Ordering;

/// How far lines reach from the middle of a station where all of them start or end, if they can lie that close.
const END_REACH: f64 = 9.5;
/// The least distance between such lines: they touch, but do not hide each other.
const END_PITCH: f64 = 4.75;

/// Lanes and the lines in them.
pub(super) struct Lanes {
    /// Each item's lane: 0 is the chosen route's, negative ones lie before it (above, or to the left).
    pub lane: Vec<i32>,
    /// For each route, along its track: how far from the middle of the lane it comes into the item and leaves it.
    pub ports: Vec<Vec<(f64, f64)>>,
    /// For each item, the least and the greatest distance of its lines from the middle of the lane.
    pub spread: Vec<(f64, f64)>,
}

impl Lanes {
    /// Finds lanes for an arranged net.
    pub fn new(net: &Net) -> Self {
        let (block, axis) = blocks(net);
        let lane = stack(net, &block);
        let mut lanes = Self {
            lane,
            ports: net.tracks.iter().map(|track| vec![(0.0, 0.0); track.len()]).collect(),
            spread: vec![(0.0, 0.0); net.items.len()],
        };
        for item in 0..net.items.len() {
            lanes.place_lines(net, item, &axis);
        }
        lanes
    }

    /// Lanes in use, from the first to the last.
    pub fn range(&self) -> std::ops::RangeInclusive<i32> {
        let (first, last) = self.lane.iter().fold((0, 0), |(a, b), &lane| (a.min(lane), b.max(lane)));
        first..=last
    }

    /// How far lines and marks reach to both sides of a lane's middle; `marks` gives an item's mark.
    pub fn reach(&self, lane: i32, marks: impl Fn(usize) -> Option<(f64, f64)>) -> (f64, f64) {
        let mut reach = (LINE_WIDTH / 2.0, LINE_WIDTH / 2.0);
        for item in (0..self.lane.len()).filter(|&item| self.lane[item] == lane) {
            let (low, high) = self.spread[item];
            let (before, behind) = marks(item).unwrap_or((low - LINE_WIDTH / 2.0, high + LINE_WIDTH / 2.0));
            reach = (reach.0.max(-before), reach.1.max(behind));
        }
        reach
    }

    /// Orders the lines that come into an item and those that leave it, and sets them side by side. The item's axis
    /// lies in the middle; where it comes from or goes to another lane, a line that keeps to this lane.
    fn place_lines(&mut self, net: &Net, item: usize, axis_of: &[Option<usize>]) {
        let mut routes = net.items[item].routes.clone();
        let Some(axis) = axis_of[item].or(routes.first().copied()).filter(|_| routes.len() > 1) else { return };
        let layer = net.items[item].layer;
        let at = |route: usize| layer - net.tracks[route].first().map_or(0, |&first| net.items[first].layer);
        let view = View { net, lane: &self.lane };
        crate::stable_sort::sort(&mut routes, |&p, &q| view.leaving((p, at(p)), (q, at(q))));
        // Where all lines start or all end, those that part at once need less room than a bundle.
        let (starts, ends) =
            (routes.iter().all(|&r| at(r) == 0), routes.iter().all(|&r| at(r) + 1 == net.tracks[r].len()));
        let onward = |route: usize| net.tracks[route].get(at(route) + 1).copied();
        let last = |route: usize| at(route).checked_sub(1).map(|n| net.tracks[route][n]);
        let stays = |there: Option<usize>| there.filter(|&there| self.lane[there] == self.lane[item]);
        let middle = |routes: &[usize], side: &dyn Fn(usize) -> Option<usize>| {
            let kept = std::iter::once(axis).chain(routes.iter().copied()).find_map(|route| stays(side(route)));
            kept.and_then(|there| axis_of[there]).filter(|route| routes.contains(route)).unwrap_or(axis)
        };
        let out = offsets(&routes, middle(&routes, &onward), |a, b| starts && onward(a) != onward(b));
        crate::stable_sort::sort(&mut routes, |&p, &q| {
            view.side(p, at(p).checked_sub(1), item)
                .cmp(&view.side(q, at(q).checked_sub(1), item))
                .then_with(|| view.leaving((p, at(p)), (q, at(q))))
        });
        let into = offsets(&routes, middle(&routes, &last), |a, b| ends && last(a) != last(b));
        for (route, offset) in out {
            self.ports[route][at(route)] = (offset, offset);
        }
        for (route, offset) in into {
            let n = at(route);
            let port = &mut self.ports[route][n];
            // A line that ends here leaves as it came; one that starts here has no coming.
            if n > 0 {
                let ends = n + 1 == net.tracks[route].len();
                *port = (offset, if ends { offset } else { port.1 });
            }
            let spread = &mut self.spread[item];
            *spread = (spread.0.min(port.0).min(port.1), spread.1.max(port.0).max(port.1));
        }
    }
}

/// Each route's distance from the axis, for lines in this order. Neighbours that may lie `close` together do so where
/// their side would otherwise reach further than [`END_REACH`].
fn offsets(routes: &[usize], axis: usize, close: impl Fn(usize, usize) -> bool) -> Vec<(usize, f64)> {
    let middle = routes.iter().position(|&route| route == axis).unwrap_or(0);
    let mut offsets = vec![(axis, 0.0)];
    let (before, behind) = routes.split_at(middle);
    let sides: [(Vec<usize>, f64); 2] = [(before.iter().rev().copied().collect(), -1.0), (behind[1..].to_vec(), 1.0)];
    for (side, sign) in sides {
        let inner = |n: usize| if n == 0 { axis } else { side[n - 1] };
        let loose = (0..side.len()).filter(|&n| close(inner(n), side[n])).count();
        let left = END_REACH - (side.len() - loose) as f64 * LINE_PITCH;
        let pitch = (left / loose.max(1) as f64).clamp(END_PITCH, LINE_PITCH);
        let mut offset = 0.0;
        for (n, &route) in side.iter().enumerate() {
            offset += if close(inner(n), route) { pitch } else { LINE_PITCH };
            offsets.push((route, sign * offset));
        }
    }
    offsets
}

struct View<'a> {
    net: &'a Net,
    lane: &'a [i32],
}

impl View<'_> {
    /// The side on which a route stands at a place of its track, seen from `item`: lane, then place itself.
    fn side(&self, route: usize, at: Option<usize>, item: usize) -> (i32, usize) {
        match at.and_then(|at| self.net.tracks[route].get(at)) {
            Some(&there) => (self.lane[there], there),
            None => (self.lane[item], usize::MAX),
        }
    }

    /// Order of two lines, each a route and an index into its track, that leave an item together: by where they part,
    /// else by where they met, else by route.
    fn leaving(&self, p: (usize, usize), q: (usize, usize)) -> Ordering {
        let mut here = self.net.tracks[p.0][p.1];
        for step in 1.. {
            let (a, b) = (self.side(p.0, Some(p.1 + step), here), self.side(q.0, Some(q.1 + step), here));
            if a != b {
                return a.cmp(&b);
            }
            if a.1 == usize::MAX {
                break;
            }
            here = a.1;
        }
        let mut here = self.net.tracks[p.0][p.1];
        for step in 1.. {
            let (a, b) = (self.side(p.0, p.1.checked_sub(step), here), self.side(q.0, q.1.checked_sub(step), here));
            if a != b {
                return a.cmp(&b);
            }
            if a.1 == usize::MAX {
                break;
            }
            here = a.1;
        }
        p.0.cmp(&q.0)
    }
}

/// Each item's block and the route that runs along the block's middle.
fn blocks(net: &Net) -> (Vec<usize>, Vec<Option<usize>>) {
    let mut block = vec![usize::MAX; net.items.len()];
    let mut axis = vec![None; net.items.len()];
    let mut joins: Vec<Vec<(usize, usize)>> = vec![Vec::new(); net.layers.len()];
    for (layer, &item) in net.spine.iter().enumerate() {
        block[item] = 0;
        axis[item] = net.items[item].routes.contains(&net.chosen).then_some(net.chosen);
        if layer > 0 {
            joins[layer - 1].push((net.place[net.spine[layer - 1]], net.place[item]));
        }
    }
    let mut count = 1;
    for route in chosen_first(net.tracks.len(), net.chosen) {
        let mut last: Option<usize> = None;
        for &item in &net.tracks[route] {
            if block[item] != usize::MAX {
                last = None;
                continue;
            }
            axis[item] = Some(route);
            let layer = net.items[item].layer;
            let join = last.map(|last| (net.place[last], net.place[item]));
            let clear = |&(a, b): &(usize, usize)| joins[layer - 1].iter().all(|&(c, d)| (a < c) == (b < d));
            if let (Some(last), Some(join)) = (last, join.filter(clear)) {
                block[item] = block[last];
                joins[layer - 1].push(join);
            } else {
                block[item] = count;
                count += 1;
            }
            last = Some(item);
        }
    }
    (block, axis)
}

/// Each item's lane: the nearest to the middle that is free all along its block.
fn stack(net: &Net, block: &[usize]) -> Vec<i32> {
    let count = block.iter().max().map_or(0, |last| last + 1);
    let mut lane = vec![0_i32; count];
    let mut moved = true;
    while moved {
        moved = false;
        for (layer, order) in net.layers.iter().enumerate() {
            let spine = net.place[net.spine[layer]];
            let outward = |range: &mut dyn Iterator<Item = usize>, step: i32, lane: &mut Vec<i32>| {
                let mut depth = 0;
                let mut moved = false;
                for place in range {
                    let block = block[order[place]];
                    if lane[block] * step <= depth {
                        lane[block] = (depth + 1) * step;
                        moved = true;
                    }
                    depth = lane[block] * step;
                }
                moved
            };
            moved |= outward(&mut (0..spine).rev(), -1, &mut lane);
            moved |= outward(&mut (spine + 1..order.len()), 1, &mut lane);
        }
    }
    block.iter().map(|&block| lane[block]).collect()
}

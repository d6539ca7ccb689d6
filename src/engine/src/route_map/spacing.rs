//! Spaces the layers along the map and finds room for every curve.
//!
//! Lines run straight in their lanes and change lanes only between two layers. All curves between the same two layers
//! whose ways across overlap share one interval; and since all have the same shape, two of them cross once if their
//! order differs at the ends, and otherwise never. Stations and labels in their way keep such a distance that each curve has
//! passed what stands before it when it reaches that height, and has left the height of what stands behind it in time.

use super::coordinates::Lanes;
use super::layered_graph::Net;
use super::path::reach;
use super::spread::Spread;
use super::{LINE_PITCH, LINE_WIDTH};

/// Something that curves must not touch: a station's mark or its label.
pub(super) struct Obstacle {
    /// The item that it belongs to.
    pub item: usize,
    /// Whether it is the mark itself.
    pub mark: bool,
    /// How far it reaches along the map, to both sides of its layer's position.
    pub along: (f64, f64),
    /// From where to where it reaches across the map.
    pub across: (f64, f64),
}

/// A line in a bundle that changes lanes.
pub(super) struct Run {
    /// The route.
    pub route: usize,
    /// Where it is across the map before and behind the curve.
    pub across: (f64, f64),
    /// How far its curve is shifted along the map, so that lines of a bundle keep their distance on the slope.
    pub shift: f64,
}

/// A bundle of lines between places in neighbouring layers that changes lanes.
pub(super) struct Hop {
    /// The item before.
    pub from: usize,
    /// The item behind.
    pub to: usize,
    /// Its lines.
    pub runs: Vec<Run>,
    /// The interval along the map in which it changes lanes, but for its lines' shifts.
    pub span: (f64, f64),
}

impl Hop {
    /// From where to where its lines reach across the map.
    pub fn across(&self) -> (f64, f64) {
        self.runs.iter().fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), run| {
            let (a, b) = run.across;
            (low.min(a.min(b)), high.max(a.max(b)))
        })
    }

    /// The greatest shift.
    pub fn slack(&self) -> f64 {
        self.runs.iter().map(|run| run.shift.max(-run.shift)).fold(0.0, f64::max)
    }
}

/// Curves between the same layers whose ways across the map overlap.
struct Group {
    gap: usize,
    across: (f64, f64),
    /// Length of the curves.
    length: f64,
    /// The greatest shift of a line, for which there is room on both sides.
    slack: f64,
    hops: Vec<usize>,
}

/// What both kinds of map want from the spacing.
pub(super) struct Wishes {
    /// Least length of a curve as a share of its way across.
    pub ease: f64,
    /// Least and greatest length asked for by a curve.
    pub length: (f64, f64),
    /// Distance between a curve's middle and obstacles.
    pub clear: f64,
}

/// The hops of a net, given where each lane's middle lies.
pub(super) fn hops(net: &Net, lanes: &Lanes, middle: &dyn Fn(i32) -> f64, wishes: &Wishes) -> Vec<Vec<Hop>> {
    let mut all: Vec<Vec<Hop>> = net.layers.iter().map(|_| Vec::new()).collect();
    for (route, track) in net.tracks.iter().enumerate() {
        for n in 1..track.len() {
            let (from, to) = (track[n - 1], track[n]);
            let across = (
                middle(lanes.lane[from]) + lanes.ports[route][n - 1].1,
                middle(lanes.lane[to]) + lanes.ports[route][n].0,
            );
            let run = Run { route, across, shift: 0.0 };
            let gap = &mut all[net.items[from].layer];
            match gap.iter_mut().find(|hop| hop.from == from && hop.to == to) {
                Some(hop) => hop.runs.push(run),
                None => gap.push(Hop { from, to, runs: vec![run], span: (0.0, 0.0) }),
            }
        }
    }
    for hop in all.iter_mut().flatten() {
        let count = hop.runs.len() as f64;
        let rise = hop.runs[0].across.1 - hop.runs[0].across.0;
        let mean = hop.runs.iter().map(|run| run.across.0).sum::<f64>() / count;
        // Lines a pitch apart keep that distance on a slope m when shifted by (sqrt(1 + m²) − 1) / m of it.
        let slope = 2.0 * rise / length(rise, wishes);
        let lag = if rise.abs() > 0.1 { ((1.0 + slope * slope).sqrt() - 1.0) / slope } else { 0.0 };
        for run in &mut hop.runs {
            run.shift = (mean - run.across.0) * lag;
        }
    }
    for gap in &mut all {
        gap.retain(|hop| hop.runs.iter().any(|run| (run.across.0 - run.across.1).abs() > 0.05));
    }
    all
}

fn length(rise: f64, wishes: &Wishes) -> f64 {
    (rise.abs() * wishes.ease).max(wishes.length.0).min(wishes.length.1)
}

fn groups(hops: &[Vec<Hop>], wishes: &Wishes) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for (gap, hops) in hops.iter().enumerate() {
        let first = groups.len();
        let mut order: Vec<usize> = (0..hops.len()).collect();
        crate::stable_sort::sort(&mut order, |&a, &b| hops[a].across().0.total_cmp(&hops[b].across().0));
        for hop in order {
            let across = hops[hop].across();
            let rise = hops[hop].runs[0].across.1 - hops[hop].runs[0].across.0;
            let (length, slack) = (length(rise, wishes), hops[hop].slack());
            match groups[first..].last_mut() {
                Some(group) if across.0 <= group.across.1 + LINE_PITCH => {
                    group.across.1 = group.across.1.max(across.1);
                    group.length = group.length.max(length);
                    group.slack = group.slack.max(slack);
                    group.hops.push(hop);
                }
                _ => groups.push(Group { gap, across, length, slack, hops: vec![hop] }),
            }
        }
    }
    groups
}

/// The system of positions that a map's own distances are added to.
#[derive(Default)]
pub(super) struct Flow {
    /// The system.
    pub spread: Spread,
    /// Each layer's position in it.
    pub layers: Vec<usize>,
    /// Each group's position in it: where its curves start.
    groups: Vec<(Group, usize)>,
}

impl Flow {
    /// Sets up positions for layers that wish to be at these shares of the whole, kept apart by curves and their
    /// obstacles.
    pub fn new(net: &Net, shares: &[f64], hops: &[Vec<Hop>], obstacles: &[Obstacle], wishes: &Wishes) -> Self {
        let mut flow = Self { spread: Spread::default(), layers: Vec::new(), groups: Vec::new() };
        let mut waiting = groups(hops, wishes).into_iter().peekable();
        for (layer, &share) in shares.iter().enumerate() {
            let at = flow.spread.add(Some(share));
            if layer > 0 {
                flow.spread.apart(flow.layers[layer - 1], at, 1.0);
            }
            flow.layers.push(at);
            while let Some(group) = waiting.next_if(|group| group.gap == layer) {
                let at = flow.spread.add(None);
                flow.spread.apart(flow.layers[layer], at, 0.0);
                flow.groups.push((group, at));
            }
        }
        for (group, at) in &flow.groups {
            flow.spread.apart(*at, flow.layers[group.gap + 1], group.length + 2.0 * group.slack);
            for obstacle in nearest(net, group, obstacles) {
                let layer = net.items[obstacle.item].layer;
                let hops = group.hops.iter().map(|&hop| &hops[group.gap][hop]);
                let (distance, behind) = group.distance(hops, obstacle, layer, wishes.clear);
                if behind {
                    flow.spread.apart(*at, flow.layers[layer], distance);
                } else {
                    flow.spread.apart(flow.layers[layer], *at, distance);
                }
            }
        }
        flow
    }

    /// Positions of the layers for a length of the map, to a tenth; fills in the spans of the hops.
    pub fn place(&self, length: f64, hops: &mut [Vec<Hop>]) -> Vec<f64> {
        let solved = self.spread.solve(length);
        for (group, at) in &self.groups {
            let start = solved[*at] + group.slack;
            for &hop in &group.hops {
                hops[group.gap][hop].span = (start, start + group.length);
            }
        }
        self.layers.iter().map(|&layer| super::path::tenth(solved[layer])).collect()
    }
}

impl Group {
    /// The least distance between the start of the group's room and the layer of an obstacle, and whether the
    /// obstacle stands behind it. Marks that the group's lines come from or go to are kept no further from than their edge.
    fn distance<'a>(
        &self,
        hops: impl Iterator<Item = &'a Hop>,
        obstacle: &Obstacle,
        layer: usize,
        clear: f64,
    ) -> (f64, bool) {
        let behind = layer > self.gap;
        let (low, high) = (obstacle.across.0 - clear, obstacle.across.1 + clear);
        let mut own = false;
        let mut share: Option<f64> = None;
        for hop in hops {
            own |= obstacle.mark && (hop.from == obstacle.item || hop.to == obstacle.item);
            for &Run { across: (from, to), .. } in &hop.runs {
                if from.max(to) <= low || from.min(to) >= high {
                    continue;
                }
                let risen = |at: f64| reach(((at - from) / (to - from)).clamp(0.0, 1.0));
                let (enters, leaves) = if from < to { (risen(low), risen(high)) } else { (risen(high), risen(low)) };
                share = Some(match share {
                    None => {
                        if behind {
                            leaves
                        } else {
                            enters
                        }
                    }
                    Some(share) => {
                        if behind {
                            share.max(leaves)
                        } else {
                            share.min(enters)
                        }
                    }
                });
            }
        }
        let clear = if own { 0.0 } else { clear };
        match share {
            None if behind => (0.0, true),
            None => (-self.length, false),
            Some(share) if behind => (share * self.length + 2.0 * self.slack + clear + obstacle.along.0, true),
            Some(share) => (obstacle.along.1 + clear - share * self.length, false),
        }
    }
}

/// Obstacles in a group's way across, without those that stand behind others of the same height across, seen from it.
fn nearest<'a>(net: &Net, group: &Group, obstacles: &'a [Obstacle]) -> Vec<&'a Obstacle> {
    let margin = LINE_WIDTH + LINE_PITCH;
    let mut found: Vec<&Obstacle> = Vec::new();
    for obstacle in obstacles {
        let (low, high) = obstacle.across;
        if high > group.across.0 - margin && low < group.across.1 + margin {
            let layer = net.items[obstacle.item].layer;
            let hidden = found.iter_mut().find(|seen| {
                let there = net.items[seen.item].layer;
                let alike = |a: f64, b: f64| (a - b).abs() < 0.1;
                (there <= group.gap) == (layer <= group.gap) && alike(seen.across.0, low) && alike(seen.across.1, high)
            });
            match hidden {
                Some(seen) if layer <= group.gap => *seen = obstacle,
                Some(_) => {}
                None => found.push(obstacle),
            }
        }
    }
    found
}

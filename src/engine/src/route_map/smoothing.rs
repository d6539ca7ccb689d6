//! Softens curves: each starts at its junction rather than anywhere between two layers, and takes as much length as its
//! surroundings leave. Every change is checked, so what `flow` guarantees stays true.

use super::coordinates::Lanes;
use super::layered_graph::Net;
use super::path::{HANDLE, Piece, rise, tenth};
use super::spacing::{Hop, Obstacle, Run};
use super::{LINE_PITCH, LINE_WIDTH};

/// A line's change from one place across the map to another.
#[derive(Clone, Copy)]
struct Bend {
    /// Where along the map it starts and ends.
    span: (f64, f64),
    /// Where across the map it starts and ends.
    across: (f64, f64),
}

/// A route's line: straight but for its bends.
struct Trace {
    /// Where along the map it starts and ends.
    span: (f64, f64),
    /// Where across the map it starts.
    across: f64,
    bends: Vec<Bend>,
    /// Stretches along the map that bends must keep out of: its stations.
    stops: Vec<(f64, f64)>,
}

impl Bend {
    fn at(&self, along: f64) -> f64 {
        let share = (along - self.span.0) / (self.span.1 - self.span.0);
        self.across.0 + (self.across.1 - self.across.0) * rise(share)
    }
}

impl Trace {
    fn at(&self, along: f64) -> f64 {
        let n = self.bends.partition_point(|bend| bend.span.1 <= along);
        match self.bends.get(n) {
            Some(bend) if bend.span.0 < along => bend.at(along),
            _ if n > 0 => self.bends[n - 1].across.1,
            _ => self.across,
        }
    }
}

/// What lies where.
pub(super) struct Ground<'a> {
    /// The layered graph.
    pub net: &'a Net,
    /// Its lanes.
    pub lanes: &'a Lanes,
    /// Each layer's position along the map.
    pub at: &'a [f64],
    /// Half the extent of an item's mark along the map, 0 for passing lines.
    pub half: &'a dyn Fn(usize) -> f64,
    /// The middle of each lane.
    pub middle: &'a dyn Fn(i32) -> f64,
    /// Marks and labels.
    pub obstacles: &'a [Obstacle],
    /// Wanted length of a curve as a share of its way across, and the least and greatest length.
    pub wanted: (f64, f64, f64),
    /// Distance between a line's middle and what it must not touch.
    pub clear: f64,
}

/// Points along which a changed curve is checked.
const SAMPLES: usize = 24;

/// Each route's line in pieces, first coordinate along the map, second across.
pub(super) fn lines(ground: &Ground, hops: &[Vec<Hop>]) -> Vec<Vec<Piece>> {
    let mut drawn = Drawn { ground, traces: Vec::new(), bends: Vec::new() };
    drawn.trace(hops);
    for (gap, hops) in hops.iter().enumerate() {
        for (n, hop) in hops.iter().enumerate() {
            drawn.soften(hop, gap, n);
        }
    }
    drawn.traces.iter().map(pieces).collect()
}

struct Drawn<'a> {
    ground: &'a Ground<'a>,
    traces: Vec<Trace>,
    /// For each hop, by gap and number, which bend of which route each of its lines is.
    bends: Vec<Vec<Vec<(usize, usize)>>>,
}

impl Drawn<'_> {
    /// Draws all lines within the spans that the hops were given.
    fn trace(&mut self, hops: &[Vec<Hop>]) {
        let Ground { net, lanes, at, .. } = *self.ground;
        self.bends = hops.iter().map(|hops| vec![Vec::new(); hops.len()]).collect();
        for (route, track) in net.tracks.iter().enumerate() {
            let along = |item: usize| at[net.items[item].layer];
            let (Some(&first), Some(&last)) = (track.first(), track.last()) else {
                self.traces.push(Trace { span: (0.0, 0.0), across: 0.0, bends: vec![], stops: vec![] });
                continue;
            };
            let middle = |item: usize| (self.ground.middle)(lanes.lane[item]);
            let mut trace = Trace {
                span: (along(first), along(last)),
                across: middle(first) + lanes.ports[route][0].1,
                bends: Vec::new(),
                stops: Vec::new(),
            };
            for (n, &item) in track.iter().enumerate() {
                let half = (self.ground.half)(item);
                if net.items[item].node.is_some() {
                    trace.stops.push((along(item) - half, along(item) + half));
                }
                let port = lanes.ports[route][n];
                if n > 0 && port.0.total_cmp(&port.1).is_ne() {
                    let across = (middle(item) + port.0, middle(item) + port.1);
                    // Under the mark, which hides it.
                    let half = half * 0.75;
                    trace.bends.push(Bend { span: (along(item) - half, along(item) + half), across });
                }
                let layer = net.items[item].layer;
                if let Some(hop) =
                    hops[layer].iter().position(|hop| hop.from == item && track.get(n + 1) == Some(&hop.to))
                    && let Some(run) = hops[layer][hop].runs.iter().find(|run| run.route == route)
                {
                    self.bends[layer][hop].push((route, trace.bends.len()));
                    trace.bends.push(bend(run, hops[layer][hop].span));
                }
            }
            self.traces.push(trace);
        }
    }

    /// Gives a hop the softest span that fits.
    fn soften(&mut self, hop: &Hop, gap: usize, number: usize) {
        let net = self.ground.net;
        let slack = hop.slack();
        let given = hop.span;
        let free = self.free(hop, &self.bends[gap][number]);
        let free = (free.0 + slack, free.1 - slack);
        let way = (hop.runs[0].across.1 - hop.runs[0].across.0).abs();
        let (share, least, most) = self.ground.wanted;
        let wanted = (way * share).max(least).min(most);
        let (leaves, arrives) = (net.items[hop.from].node.is_some(), net.items[hop.to].node.is_some());
        // The nearer to the junction and the longer, the better; `given` always fits.
        let mut tries = Vec::with_capacity(20);
        for step in 0..5 {
            let toward = f64::from(step) / 4.0;
            for part in [1.0, 0.8, 0.6] {
                let length = wanted * part;
                let (best, kept) = match (leaves, arrives) {
                    (true, false) => {
                        let start = free.0.min(given.0);
                        (start, given.0)
                    }
                    (false, true) => (free.1.max(given.1) - length, given.1 - length),
                    _ => {
                        let middle = f64::midpoint(given.0, given.1);
                        (middle - length / 2.0, middle - length / 2.0)
                    }
                };
                let start = best + (kept - best) * toward;
                let span = (start.max(free.0), (start + length).min(free.1));
                if span.1 - span.0 >= (given.1 - given.0).min(length * 0.8) {
                    tries.push(span);
                }
            }
        }
        for span in tries {
            if self.fits(hop, &self.bends[gap][number], span, given) {
                for (run, &(route, n)) in hop.runs.iter().zip(&self.bends[gap][number]) {
                    self.traces[route].bends[n] = bend(run, span);
                }
                return;
            }
        }
    }

    /// Between which positions all of a hop's lines are free to bend: behind their last stop and bend, before the next.
    fn free(&self, hop: &Hop, bends: &[(usize, usize)]) -> (f64, f64) {
        let mut free = (f64::NEG_INFINITY, f64::INFINITY);
        for (run, &(_, n)) in hop.runs.iter().zip(bends) {
            let trace = &self.traces[run.route];
            let middle = f64::midpoint(trace.bends[n].span.0, trace.bends[n].span.1);
            let stop = trace.stops.partition_point(|stop| f64::midpoint(stop.0, stop.1) < middle);
            free.0 = free.0.max(trace.stops[..stop].last().map_or(trace.span.0, |stop| stop.1));
            free.1 = free.1.min(trace.stops.get(stop).map_or(trace.span.1, |stop| stop.0));
            if n > 0 {
                free.0 = free.0.max(trace.bends[n - 1].span.1);
            }
            if let Some(next) = trace.bends.get(n + 1) {
                free.1 = free.1.min(next.span.0);
            }
        }
        free
    }

    /// True if a hop may bend within `span`: its lines touch no obstacle, and meet other lines no more than they do now.
    fn fits(&self, hop: &Hop, bends: &[(usize, usize)], span: (f64, f64), given: (f64, f64)) -> bool {
        let slack = hop.slack();
        let range = (span.0.min(given.0) - slack, span.1.max(given.1) + slack);
        hop.runs.iter().zip(bends).all(|(run, &(_, n))| {
            let drawn = Stretch::new(&bend(run, span), range);
            self.is_clear(run.route, &drawn)
                && self.traces.iter().enumerate().all(|(route, other)| {
                    let apart = other.span.1 < range.0 || other.span.0 > range.1;
                    if apart || hop.runs.iter().any(|run| run.route == route) {
                        return true;
                    }
                    let now = drawn.meet(other);
                    let then = Stretch::new(&self.traces[run.route].bends[n], range).meet(other);
                    now.crossings <= then.crossings && now.nearest >= then.nearest - 0.5
                })
        })
    }

    /// True if a stretch of a route's line keeps clear of labels and of the marks of stations where it does not stop.
    fn is_clear(&self, route: usize, drawn: &Stretch) -> bool {
        let (net, clear) = (self.ground.net, self.ground.clear);
        let (first, last) = (drawn.across[0], drawn.across[SAMPLES - 1]);
        self.ground.obstacles.iter().all(|obstacle| {
            let at = self.ground.at[net.items[obstacle.item].layer];
            let along = (at - obstacle.along.0 - clear, at + obstacle.along.1 + clear);
            let across = (obstacle.across.0 - clear, obstacle.across.1 + clear);
            let far = along.1 < drawn.start
                || along.0 > drawn.start + drawn.step * SAMPLES as f64
                || across.1 < first.min(last)
                || across.0 > first.max(last);
            if far || obstacle.mark && net.items[obstacle.item].routes.contains(&route) {
                return true;
            }
            // Between two samples the line stays in the box that they span, since it only rises or only falls.
            drawn.across.windows(2).enumerate().all(|(k, pair)| {
                let here = drawn.start + drawn.step * k as f64;
                here + drawn.step <= along.0
                    || here >= along.1
                    || pair[0].max(pair[1]) <= across.0
                    || pair[0].min(pair[1]) >= across.1
            })
        })
    }
}

/// Where a line with one bend is across the map, at even steps along it.
struct Stretch {
    start: f64,
    step: f64,
    across: [f64; SAMPLES],
}

impl Stretch {
    fn new(bend: &Bend, range: (f64, f64)) -> Self {
        let step = (range.1 - range.0) / (SAMPLES - 1) as f64;
        let across = std::array::from_fn(|k| {
            let along = range.0 + step * k as f64;
            if along <= bend.span.0 {
                bend.across.0
            } else if along >= bend.span.1 {
                bend.across.1
            } else {
                bend.at(along)
            }
        });
        Self { start: range.0, step, across }
    }

    fn meet(&self, other: &Trace) -> Meeting {
        let mut meeting = Meeting::default();
        for (k, across) in self.across.iter().enumerate() {
            let along = self.start + self.step * k as f64;
            if along > other.span.0 && along < other.span.1 {
                meeting.see(across - other.at(along));
            }
        }
        meeting
    }
}

/// How two lines meet over a stretch.
struct Meeting {
    last: f64,
    crossings: usize,
    /// The least distance, as far as it matters.
    nearest: f64,
}

impl Default for Meeting {
    fn default() -> Self {
        Self { last: 0.0, crossings: 0, nearest: LINE_PITCH + LINE_WIDTH }
    }
}

impl Meeting {
    fn see(&mut self, distance: f64) {
        self.crossings += usize::from(self.last * distance < 0.0);
        self.nearest = self.nearest.min(distance.abs());
        self.last = distance;
    }
}

fn bend(run: &Run, span: (f64, f64)) -> Bend {
    Bend { span: (span.0 + run.shift, span.1 + run.shift), across: run.across }
}

/// A trace's pieces, to a tenth.
fn pieces(trace: &Trace) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut here = (tenth(trace.span.0), tenth(trace.across));
    for bend in &trace.bends {
        let (start, end) = ((tenth(bend.span.0), here.1), (tenth(bend.span.1), tenth(bend.across.1)));
        if start.0 > here.0 {
            pieces.push(Piece::Straight(here, start));
        }
        let reach = (end.0 - start.0) * HANDLE;
        pieces.push(Piece::Curve([start, (tenth(start.0 + reach), start.1), (tenth(end.0 - reach), end.1), end]));
        here = end;
    }
    if tenth(trace.span.1) > here.0 {
        pieces.push(Piece::Straight(here, (tenth(trace.span.1), here.1)));
    }
    pieces
}

//! A drawn map as boxes and polylines, whoever drew it, and what can be counted on it.

use engine::route_map::{Map, Rect};

/// The stretch of a route's line from one stop to the next.
#[derive(Debug)]
pub struct Stretch {
    /// The route.
    pub route: usize,
    /// The stations that it leaves and arrives at.
    pub ends: [usize; 2],
    /// Points along it.
    pub points: Vec<(f64, f64)>,
}

/// A drawing.
#[derive(Debug, Default)]
pub struct Drawing {
    /// Width times height.
    pub area: f64,
    /// Of each station, what no other station's boxes may touch: mark and label, or one box around both.
    pub boxes: Vec<Vec<Rect>>,
    /// Of each station, what no line may run through but those that end there.
    pub words: Vec<Rect>,
    /// Of each station, the box where lines that stop there may swap places unseen.
    pub marks: Vec<Rect>,
    /// All lines.
    pub stretches: Vec<Stretch>,
}

/// What was counted.
#[derive(Clone, Copy, Debug, Default)]
pub struct Counted {
    /// Pairs of routes' lines that cross, outside stations where both stop, once for each crossing.
    pub crossings: usize,
    /// Those between moves that have no station in common.
    pub apart: usize,
    /// Pairs of stations whose boxes overlap.
    pub overlaps: usize,
    /// Routes' lines that run through words of stations where they do not stop.
    pub struck: usize,
    /// Width times height.
    pub area: f64,
}

impl Drawing {
    /// What the engine drew.
    pub fn ours(map: &Map, down: bool) -> Self {
        let along = |point: (f64, f64)| if down { point.1 } else { point.0 };
        let mut stretches = Vec::new();
        for line in &map.lines {
            let stops: Vec<usize> =
                (0..map.stations.len()).filter(|&at| map.stations[at].routes.contains(&line.route)).collect();
            // An odd number of intervals, another for each route: no two lines have a point in common by construction.
            let count = 25 + 2 * line.route as u32;
            let points: Vec<(f64, f64)> = line
                .pieces
                .iter()
                .flat_map(|piece| (0..=count).map(|n| piece.at(f64::from(n) / f64::from(count))))
                .collect();
            for pair in stops.windows(2) {
                let at = |stop: usize| along((map.stations[stop].x, map.stations[stop].y));
                let (from, to) = (at(pair[0]), at(pair[1]));
                let here = points.iter().copied().filter(|&point| along(point) >= from && along(point) <= to);
                stretches.push(Stretch { route: line.route, ends: [pair[0], pair[1]], points: here.collect() });
            }
        }
        Self {
            area: map.width * map.height,
            boxes: map
                .stations
                .iter()
                .map(
                    |station| {
                        if station.label.height > 0.0 { vec![station.mark, station.label] } else { vec![station.mark] }
                    },
                )
                .collect(),
            words: map.stations.iter().map(|station| station.label).collect(),
            marks: map.stations.iter().map(|station| station.mark).collect(),
            stretches,
        }
    }

    /// The size of each station with its words, and each move with its routes: what another program needs to know.
    pub fn sizes(&self) -> Vec<(f64, f64)> {
        let size = |boxes: &Vec<Rect>| {
            let edge =
                |of: fn(&Rect) -> f64, pick: fn(f64, f64) -> f64| boxes.iter().map(of).reduce(pick).unwrap_or(0.0);
            let width = edge(|b| b.x + b.width, f64::max) - edge(|b| b.x, f64::min);
            (width, edge(|b| b.y + b.height, f64::max) - edge(|b| b.y, f64::min))
        };
        self.boxes.iter().map(size).collect()
    }

    /// Each move once, with its routes.
    pub fn moves(&self) -> Vec<([usize; 2], Vec<usize>)> {
        let mut moves: Vec<([usize; 2], Vec<usize>)> = Vec::new();
        for stretch in &self.stretches {
            match moves.iter_mut().find(|known| known.0 == stretch.ends) {
                Some(known) => known.1.push(stretch.route),
                None => moves.push((stretch.ends, vec![stretch.route])),
            }
        }
        moves
    }

    /// Counts everything.
    pub fn count(&self) -> Counted {
        let mut counted = Counted { area: self.area, ..Counted::default() };
        for (at, a) in self.stretches.iter().enumerate() {
            // Routes that share a move may have one line for it, which does not cross itself.
            for b in self.stretches[at + 1..].iter().filter(|b| b.route != a.route && b.points != a.points) {
                let shared: Vec<usize> = a.ends.into_iter().filter(|end| b.ends.contains(end)).collect();
                let seen = crossings(&a.points, &b.points)
                    .into_iter()
                    .filter(|&point| !shared.iter().any(|&station| holds(self.marks[station], point, 0.0)))
                    .count();
                counted.crossings += seen;
                counted.apart += if shared.is_empty() { seen } else { 0 };
            }
            for (station, words) in self.words.iter().enumerate().filter(|(_, words)| words.height > 0.0) {
                counted.struck += usize::from(!a.ends.contains(&station) && runs_through(&a.points, *words));
            }
        }
        for (at, boxes) in self.boxes.iter().enumerate() {
            let touch = |others: &Vec<Rect>| boxes.iter().any(|a| others.iter().any(|b| meet(*a, *b)));
            counted.overlaps += self.boxes[at + 1..].iter().filter(|others| touch(others)).count();
        }
        counted
    }
}

fn holds(rect: Rect, (x, y): (f64, f64), inside: f64) -> bool {
    x > rect.x + inside && x < rect.x + rect.width - inside && y > rect.y + inside && y < rect.y + rect.height - inside
}

fn meet(a: Rect, b: Rect) -> bool {
    let least = |a: f64, b: f64, c: f64, d: f64| (a + b).min(c + d) - a.max(c);
    least(a.x, a.width, b.x, b.width) > 0.01 && least(a.y, a.height, b.y, b.height) > 0.01
}

/// Whether a line has a point inside a box, by more than half a pixel, at steps of a pixel.
fn runs_through(points: &[(f64, f64)], rect: Rect) -> bool {
    points.windows(2).any(|pair| {
        let (a, b) = (pair[0], pair[1]);
        let steps = ((b.0 - a.0).abs().max((b.1 - a.1).abs()) as u32).max(1);
        (0..=steps).any(|n| {
            let t = f64::from(n) / f64::from(steps);
            holds(rect, (a.0 + (b.0 - a.0) * t, a.1 + (b.1 - a.1) * t), 0.5)
        })
    })
}

/// Where two polylines cross. A line that only touches another does not cross it.
fn crossings(a: &[(f64, f64)], b: &[(f64, f64)]) -> Vec<(f64, f64)> {
    let mut found = Vec::new();
    for p in a.windows(2) {
        for q in b.windows(2) {
            found.extend(crossing(p[0], p[1], q[0], q[1]));
        }
    }
    found
}

/// Where two straight stretches cross: each has its ends on both sides of the other. A point on a line counts as on its left.
fn crossing(from: (f64, f64), to: (f64, f64), start: (f64, f64), end: (f64, f64)) -> Option<(f64, f64)> {
    let side = |tail: (f64, f64), head: (f64, f64), point: (f64, f64)| {
        (head.0 - tail.0) * (point.1 - tail.1) - (head.1 - tail.1) * (point.0 - tail.0)
    };
    let (before, behind) = (side(start, end, from), side(start, end, to));
    let parted = (side(from, to, start) >= 0.0) != (side(from, to, end) >= 0.0);
    if (before >= 0.0) == (behind >= 0.0) || !parted {
        return None;
    }
    let share = before / (before - behind);
    Some((from.0 + (to.0 - from.0) * share, from.1 + (to.1 - from.1) * share))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stretch(route: usize, ends: [usize; 2], points: &[(f64, f64)]) -> Stretch {
        Stretch { route, ends, points: points.to_vec() }
    }

    fn square(x: f64, y: f64, half: f64) -> Rect {
        Rect { x: x - half, y: y - half, width: 2.0 * half, height: 2.0 * half }
    }

    /// Two moves that cross in the middle of a square of stations, and a third beside the first.
    #[test]
    fn crossings_are_counted_by_routes_and_none_inside_a_shared_station() {
        let corners = [(0.0, 0.0), (0.0, 100.0), (100.0, 0.0), (100.0, 100.0)];
        let marks: Vec<Rect> = corners.iter().map(|&(x, y)| square(x, y, 9.0)).collect();
        let drawing = Drawing {
            area: 1.0,
            boxes: marks.iter().map(|&mark| vec![mark]).collect(),
            words: marks.clone(),
            marks,
            stretches: vec![
                stretch(0, [0, 3], &[(0.0, 0.0), (51.0, 50.0), (100.0, 100.0)]),
                stretch(1, [0, 3], &[(0.0, 4.0), (100.0, 104.0)]),
                stretch(2, [1, 2], &[(0.0, 100.0), (47.0, 50.0), (100.0, 0.0)]),
                // From the same station as the first, on the other side of it, and under the mark back again.
                stretch(3, [0, 2], &[(0.0, 3.0), (6.0, 3.0), (100.0, 0.0)]),
            ],
        };
        let counted = drawing.count();
        assert_eq!((counted.crossings, counted.apart), (2, 2));
        assert_eq!((counted.overlaps, counted.struck), (0, 0));
    }

    #[test]
    fn boxes_that_overlap_and_words_that_are_struck_are_counted() {
        let rects = [square(0.0, 0.0, 10.0), square(15.0, 0.0, 10.0), square(60.0, 0.0, 10.0)];
        let drawing = Drawing {
            area: 1.0,
            boxes: rects.iter().map(|&rect| vec![rect]).collect(),
            words: rects.to_vec(),
            marks: rects.to_vec(),
            stretches: vec![stretch(0, [0, 2], &[(0.0, 0.0), (60.0, 0.0)])],
        };
        assert_eq!((drawing.count().overlaps, drawing.count().struck), (1, 1));
    }
}

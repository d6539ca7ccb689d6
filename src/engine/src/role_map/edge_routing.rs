//! Leads moves through the grid. Positions are whole numbers: gutter `g` lies before column `g`; height `2 r + 1` is the
//! middle of row `r`, and `2 r` is the street above it.

use super::Manner;
use super::grid::{Grid, Spot};

/// A line: out of a box into a gutter, up or down there, across at one height, up or down in another gutter, into a box.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Leg {
    /// How it is drawn.
    pub manner: Manner,
    /// The stops at its ends.
    pub ends: (usize, usize),
    /// The gutters where it leaves and arrives; often one and the same.
    pub gutters: (usize, usize),
    /// The heights of its ends.
    pub heights: (usize, usize),
    /// The height at which it goes across.
    pub across: usize,
}

impl Leg {
    /// The way from one stop to another.
    pub fn new(grid: &Grid, manner: Manner, ends: (usize, usize)) -> Self {
        let (from, to) = (grid.spots[ends.0], grid.spots[ends.1]);
        let gutters = match from.column.cmp(&to.column) {
            std::cmp::Ordering::Less => (from.column + 1, to.column),
            std::cmp::Ordering::Greater => (from.column, to.column + 1),
            std::cmp::Ordering::Equal => {
                let gutter = from.column + usize::from(manner == Manner::Out);
                (gutter, gutter)
            }
        };
        let height = |spot: Spot| 2 * spot.row + 1;
        let heights = (height(from), height(to));
        // Ways into the chosen role meet beside it, all others part beside the role that they leave.
        let (trunk, other) = if manner == Manner::In { (to, from) } else { (from, to) };
        let across = match height(other) {
            _ if gutters.0 == gutters.1 => heights.1,
            row if grid.free(other.row, gutters) => row,
            row if trunk.row > other.row => row + 1,
            row => row - 1,
        };
        Self { manner, ends, gutters, heights, across }
    }
}

/// A stretch in a gutter or street: where, of which line, from and to.
type Run = (usize, Owner, usize, usize);

/// Lines that leave the same stop share their track there; so do lines that arrive at the same stop.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Owner {
    From(usize),
    To(usize),
}

/// The tracks of quiet lines.
pub(super) struct Tracks {
    gutters: Vec<Lane>,
    streets: Vec<Lane>,
}

/// The tracks of one gutter or street: the owner's, by owner.
#[derive(Clone, Default)]
struct Lane {
    tracks: Vec<(Owner, usize)>,
    count: usize,
}

impl Lane {
    /// The distance of an owner's track from the middle, in tracks.
    fn offset(&self, owner: Owner) -> f64 {
        let track = self.tracks.iter().find(|(other, _)| *other == owner).map_or(0, |(_, track)| *track);
        track as f64 - self.count.saturating_sub(1) as f64 / 2.0
    }
}

impl Tracks {
    /// Gives the lines of moves inside departments their tracks: two that meet in a gutter or street have different ones.
    pub fn new(grid: &Grid, legs: &[Leg]) -> Self {
        let (mut down, mut across): (Vec<Run>, Vec<Run>) = Default::default();
        for leg in legs {
            let (from, to) = (Owner::From(leg.ends.0), Owner::To(leg.ends.1));
            down.push((leg.gutters.0, from, leg.heights.0.min(leg.across), leg.heights.0.max(leg.across)));
            if leg.gutters.0 != leg.gutters.1 {
                down.push((leg.gutters.1, to, leg.heights.1.min(leg.across), leg.heights.1.max(leg.across)));
                across.push((leg.across, to, leg.gutters.0.min(leg.gutters.1), leg.gutters.0.max(leg.gutters.1)));
            }
        }
        // A line that goes straight on takes no track.
        down.retain(|run| run.2 < run.3);
        // In rows there is one track, and whoever arrives at the row's box may use it.
        across.retain(|run| run.0.is_multiple_of(2));
        Self { gutters: lanes(grid.columns + 1, down), streets: lanes(2 * grid.rows() + 1, across) }
    }

    /// How many tracks a gutter has.
    pub fn in_gutter(&self, gutter: usize) -> usize {
        self.gutters[gutter].count
    }

    /// How many tracks a street has.
    pub fn in_street(&self, height: usize) -> usize {
        self.streets[height].count
    }

    /// Distances from the middle, in tracks: where a quiet line leaves, where it goes across, where it arrives.
    pub fn offsets(&self, leg: &Leg) -> (f64, f64, f64) {
        let (from, to) = (Owner::From(leg.ends.0), Owner::To(leg.ends.1));
        let street = if leg.across.is_multiple_of(2) { self.streets[leg.across].offset(to) } else { 0.0 };
        let last = if leg.gutters.0 == leg.gutters.1 { from } else { to };
        (self.gutters[leg.gutters.0].offset(from), street, self.gutters[leg.gutters.1].offset(last))
    }
}

/// Gives every owner a track in each of `count` lanes: the first where nobody else is from its beginning to its end.
fn lanes(count: usize, runs: Vec<Run>) -> Vec<Lane> {
    let mut joined: Vec<Run> = Vec::new();
    for run in runs {
        match joined.iter_mut().find(|other| (other.0, other.1) == (run.0, run.1)) {
            Some(own) => (own.2, own.3) = (own.2.min(run.2), own.3.max(run.3)),
            None => joined.push(run),
        }
    }
    crate::stable_sort::sort_by_key(&mut joined, |run| (run.0, run.2, run.3, run.1));
    let mut lanes = vec![Lane::default(); count];
    let mut ends: Vec<Vec<usize>> = vec![Vec::new(); count];
    for (place, owner, from, to) in joined {
        let ends = &mut ends[place];
        let track = ends.iter().position(|&end| end < from).unwrap_or(ends.len());
        if track == ends.len() {
            ends.push(to);
        } else {
            ends[track] = to;
        }
        lanes[place].tracks.push((owner, track));
        lanes[place].count = ends.len();
    }
    lanes
}

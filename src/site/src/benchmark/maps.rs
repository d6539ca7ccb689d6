//! The second half of the comparison: crossings, overlaps and time of drawn maps.

use std::fmt::Write as _;
use std::time::Instant;

use engine::route_map::{tall, wide};

use super::dagre::lay_out;
use super::drawing::{Counted, Drawing};
use super::sets::RouteSet;
use super::{Measured, middle};
use crate::project::Project;
use crate::tools::{self, Purpose};

/// Room for the drawing across and down, in pixels: a page's column and a phone's.
const ROOM: (f64, f64) = (1056.0, 328.0);

/// How often each map is drawn.
const RUNS: usize = 3;

/// A map that both drew.
struct Pair<'a> {
    set: &'a RouteSet,
    down: bool,
    ours: Counted,
    theirs: Counted,
    /// Seconds.
    took: (f64, f64),
    /// Whether as many lines cross in ours as the engine says.
    as_told: bool,
}

/// Draws every set across and down, has dagre do the same, and counts. Where dagre cannot be had, it says why.
pub fn compare(project: &Project, sets: &[RouteSet]) -> Measured {
    let mut drawn = Vec::new();
    let mut times = Vec::new();
    let mut told = Vec::new();
    for set in sets {
        for down in [false, true] {
            let draw = || if down { tall(&set.routes, 0, ROOM.1) } else { wide(&set.routes, 0, ROOM.0) };
            let mut map = draw();
            let run = |_| {
                let start = Instant::now();
                map = std::hint::black_box(draw());
                start.elapsed().as_secs_f64()
            };
            times.push(middle((0..RUNS).map(run).collect()));
            told.push(map.crossings);
            drawn.push((Drawing::ours(&map, down), down));
        }
    }
    let theirs = tools::ensure(project, Purpose::Packages, false).and_then(|()| lay_out(project, &drawn, RUNS));
    let theirs = match theirs {
        Ok(theirs) => theirs,
        Err(error) => {
            let why = format!(
                "dagre was not asked ({error:#}). `cargo site setup` gets it with the packages of the browser tests."
            );
            return Measured { text: String::new(), missing: vec![why] };
        }
    };
    let pairs: Vec<Pair> = drawn
        .iter()
        .zip(&theirs)
        .enumerate()
        .map(|(at, ((ours, down), (theirs, took)))| {
            let ours = ours.count();
            Pair {
                set: &sets[at / 2],
                down: *down,
                ours,
                theirs: theirs.count(),
                took: (times[at], *took),
                as_told: ours.crossings == told[at],
            }
        })
        .collect();
    Measured { text: table(&pairs) + &exceptions(&pairs), missing: Vec::new() }
}

fn table(pairs: &[Pair]) -> String {
    let mut text = String::from(
        "| routes | drawn | maps | crossings, ours | dagre | fewer in ours | as many | more | overlapping boxes, ours | dagre | lines through words, ours | dagre | area to dagre's | ms a map, ours | dagre | dagre's time to ours |\n\
         |---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|\n",
    );
    for made_up in [false, true] {
        for down in [false, true] {
            let here: Vec<&Pair> =
                pairs.iter().filter(|pair| pair.set.made_up == made_up && pair.down == down).collect();
            let sum = |of: &dyn Fn(&Pair) -> usize| here.iter().map(|pair| of(pair)).sum::<usize>();
            let mean =
                |of: &dyn Fn(&Pair) -> f64| here.iter().map(|pair| of(pair)).sum::<f64>() / here.len().max(1) as f64;
            let took = (mean(&|pair| pair.took.0 * 1e3), mean(&|pair| pair.took.1 * 1e3));
            let _ = writeln!(
                text,
                "| {} | {} | {} | {} | {} | {} | {} | {} | {} | {} | {} | {} | {:.2} | {:.3} | {:.2} | {:.1} |",
                if made_up { "made up" } else { "the atlas" },
                if down { "down" } else { "across" },
                here.len(),
                sum(&|pair| pair.ours.crossings),
                sum(&|pair| pair.theirs.crossings),
                sum(&|pair| usize::from(pair.ours.crossings < pair.theirs.crossings)),
                sum(&|pair| usize::from(pair.ours.crossings == pair.theirs.crossings)),
                sum(&|pair| usize::from(pair.ours.crossings > pair.theirs.crossings)),
                sum(&|pair| pair.ours.overlaps),
                sum(&|pair| pair.theirs.overlaps),
                sum(&|pair| pair.ours.struck),
                sum(&|pair| pair.theirs.struck),
                mean(&|pair| pair.ours.area / pair.theirs.area),
                took.0,
                took.1,
                took.1 / took.0,
            );
        }
    }
    text
}

/// The maps on which more lines cross in ours.
fn exceptions(pairs: &[Pair]) -> String {
    let more = |of: &dyn Fn(&Counted) -> usize| pairs.iter().filter(|pair| of(&pair.ours) > of(&pair.theirs)).count();
    let mut text = format!(
        "\nMore crossings in ours: {} of {} maps; {} when only moves without a common station count. On {} maps the engine's own count is what is seen.\n",
        more(&|counted| counted.crossings),
        pairs.len(),
        more(&|counted| counted.apart),
        pairs.iter().filter(|pair| pair.as_told).count()
    );
    for pair in pairs.iter().filter(|pair| pair.ours.crossings > pair.theirs.crossings) {
        let way = if pair.down { "down" } else { "across" };
        let _ = writeln!(text, "- {}, {way}: {} to {}", pair.set.name, pair.ours.crossings, pair.theirs.crossings);
    }
    text
}

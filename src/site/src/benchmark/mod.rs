//! `compare`: routes and maps beside what other libraries make of the same graphs, and the first visit beside another quiz's,
//! each in one run.

mod baselines;
mod dagre;
mod drawing;
mod field;
mod maps;
mod routes;
mod sets;

use std::fs;

use anyhow::{Context, Result};
use clap::Args;
use engine::atlas::Region;
use engine::quiz::bank::Bank;

use crate::browser;
use crate::process;
use crate::project::Project;
use field::Field;

/// Where the comparison goes.
const REPORT: &str = "assets/COMPARISON.md";

/// What `compare` can be told.
#[derive(Debug, Args)]
pub struct Arguments {
    /// The seed of all random numbers
    #[arg(long, default_value_t = 2026)]
    seed: u64,
    /// Compare these only
    #[arg(long, value_enum)]
    only: Option<Half>,
    /// Visit dist/ and the same questions by `SurveyJS` on a slow phone instead, and write it into `assets/FIRST_VISIT.md`
    #[arg(long, conflicts_with_all = ["seed", "only"])]
    first_visit: bool,
}

/// A half of the comparison.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum Half {
    /// Routes with `pathfinding` and networkx
    Routes,
    /// Maps with dagre
    Maps,
}

/// What came out of a half, and what could not be asked.
#[derive(Debug, Default)]
struct Measured {
    text: String,
    missing: Vec<String>,
}

/// Roles, moves and questions of the made-up graphs.
const MADE_UP: [(usize, usize, usize); 4] =
    [(300, 1_020, 120), (1_000, 4_000, 60), (3_000, 13_500, 30), (10_000, 50_000, 12)];

/// Compares, prints, and writes the report unless only a half was asked for or a library is missing.
///
/// # Errors
/// When the atlas has errors, another program answers nonsense, or the report cannot be written; of first visits, when nothing
/// is built, there is no Chromium, or ours is not as much lighter and sooner as it should be.
pub fn benchmark(project: &Project, arguments: &Arguments) -> Result<()> {
    if arguments.first_visit {
        return browser::first_visit(project);
    }
    if cfg!(debug_assertions) {
        // Times of a program that is not optimised say nothing.
        return process::run_optimised(project);
    }
    let compiled = atlas::compile(&project.path("assets/atlas"));
    let atlas = compiled.atlas.as_ref().context("the atlas has errors: `cargo site check atlas` lists them")?;
    let texts = compiled.texts.get("en").context("the atlas has no English words")?;
    let bank = Bank::new(atlas);
    let mut text = format!(
        "# Routes and maps beside other libraries\n\nWritten by `cargo site benchmark`, seed {}.",
        arguments.seed
    );
    let mut missing = Vec::new();
    let mut add = |heading: &str, half: Measured| {
        text.push_str(heading);
        text.push_str(&half.text);
        missing.extend(half.missing);
    };
    if arguments.only != Some(Half::Maps) {
        let real = [Region::Uk, Region::Us].map(|region| Field::real(atlas, &bank, region, arguments.seed));
        let made = MADE_UP.map(|(roles, moves, asked)| Field::made_up(roles, moves, asked, arguments.seed));
        let fields: Vec<Field> = real.into_iter().chain(made).collect();
        add(ROUTES, routes::compare(project, &fields));
    }
    if arguments.only != Some(Half::Routes) {
        let sets = sets::all(atlas, texts, &bank, arguments.seed);
        add(MAPS, maps::compare(project, &sets));
    }
    println!("{text}");
    for what in &missing {
        println!("{what}");
    }
    if arguments.only.is_none() && missing.is_empty() {
        fs::write(project.path(REPORT), text).with_context(|| format!("cannot write {REPORT}"))?;
    } else {
        println!("{REPORT} stays as it is.");
    }
    Ok(())
}

/// What stands above the table of routes.
const ROUTES: &str = "\n\n## Routes\n\n\
    All programs answer the same questions on the same graphs, in one run. Ours compares time, misfit and odds and shows at most three \
    routes; `yen` of the crate pathfinding and networkx's `shortest_simple_paths` give the first three by years alone, of several \
    moves between two roles the shortest. On the atlas every role is a start and every goal is asked for, each time for another \
    person; made-up graphs are departments of ladders with moves across. Times are the middle of 7 runs (networkx: 3, in a process of \
    its own, around the call alone). Ours starts from the atlas and filters it; the others are handed a finished graph. Native, \
    built for size as the app is. `yen` is quicker: it stops at the goal, where ours needs the whole graph's bounds. Steps shared: \
    the mean over pairs of shown routes, of the shorter one's steps. Ours shares more than 60 % only where all unbeaten routes do. \
    Beaten: another route is as good on every cost and better on one, by a search of its own.\n\n";

/// What stands above the table of maps.
const MAPS: &str = "\n## Maps\n\n\
    The engine draws each set of routes across and down; @dagrejs/dagre, with its defaults, lays out the same stations and moves from \
    left to right and from top to bottom, in boxes as large as our marks with our words, each move weighed by its routes. Crossings \
    are counted alike on both drawings, by geometry, between the lines of two routes: where two routes share a move, ours draws two lines side \
    by side and dagre's one counts as two. Inside a station where both stop, nothing counts. dagre's lines are taken on to the \
    middle of their boxes, since a box that hides a crossing does not undo it. Words: of dagre, boxes that a line runs \
    through without stopping there. Times are the middle of 3 runs in each program's own process, dagre warm.\n\n";

/// The middle of several times; 0 when there is none.
fn middle(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    times.get(times.len() / 2).copied().unwrap_or(0.0)
}

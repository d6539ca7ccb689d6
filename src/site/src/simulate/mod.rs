//! `simulate`: how well the quiz does, on simulated people. The numbers come out alike on every machine, so that they can be
//! committed, shown, and checked for drift.

mod careless;
mod growth;
mod people;
mod report;
mod visits;

use std::fs;
use std::thread;

use anyhow::{Context, Result, bail};
use clap::Args;
use engine::atlas::Atlas;
use engine::quiz::bank::Bank;

use crate::process;
use crate::project::Project;
use people::World;
use visits::{Visit, visit};

/// Where the numbers go that the method page shows.
const NUMBERS: &str = "assets/study.csv";

/// Where the whole study goes, to be read.
const REPORT: &str = "assets/STUDY.md";

/// Where the reproducible part of the report ends: what follows was measured on one machine.
const MEASURED: &str = "## What an answer costs";

/// Options of `simulate`.
#[derive(Debug, Args)]
pub struct Arguments {
    /// How many people each world has
    #[arg(long, default_value_t = 4000)]
    people: u64,
    /// The seed of all random numbers
    #[arg(long, default_value_t = 2026)]
    seed: u64,
    /// Write nothing: fail when the committed study is not what comes out
    #[arg(long)]
    check: bool,
}

/// Runs the study and writes it, or compares it with the committed one.
///
/// # Errors
/// When the atlas has errors, a file cannot be read or written, or the committed study has drifted.
pub fn simulate(project: &Project, arguments: &Arguments) -> Result<()> {
    if cfg!(debug_assertions) {
        // Six times as quick.
        return process::run_optimised(project);
    }
    let compiled = atlas::compile(&project.path("assets/atlas"));
    let atlas = compiled.atlas.as_ref().context("the atlas has errors: `cargo site check atlas` lists them")?;
    let bank = Bank::new(atlas);
    let worlds = World::ALL.map(|world| (world, people(atlas, &bank, world, arguments)));
    let odd = careless::odd(atlas, &bank, arguments);
    let numbers = report::numbers(&worlds);
    let reproducible = report::report(atlas, &bank, arguments, &worlds, &odd);
    if arguments.check {
        let committed = fs::read_to_string(project.path(REPORT)).unwrap_or_default();
        let kept = committed.split(MEASURED).next().unwrap_or_default();
        if kept != reproducible || fs::read_to_string(project.path(NUMBERS)).ok().as_ref() != Some(&numbers) {
            bail!(
                "the study has drifted from {REPORT}: run `cargo site simulate`, look at what changed, and commit it"
            );
        }
        println!("{REPORT} is what comes out.");
        return Ok(());
    }
    let measured = growth::measured(&bank, MEASURED);
    println!("{reproducible}{measured}");
    for (file, text) in [(NUMBERS, numbers), (REPORT, reproducible + &measured)] {
        fs::write(project.path(file), text).with_context(|| format!("cannot write {file}"))?;
    }
    Ok(())
}

/// Everybody of one world, in order, by as many threads as there are processors.
fn people(atlas: &Atlas, bank: &Bank, world: World, arguments: &Arguments) -> Vec<Visit> {
    let threads = thread::available_parallelism().map_or(1, std::num::NonZero::get) as u64;
    let share = arguments.people.div_ceil(threads);
    let numbers = |thread: u64| thread * share..((thread + 1) * share).min(arguments.people);
    thread::scope(|scope| {
        let workers: Vec<_> = (0..threads)
            .map(|thread| {
                scope.spawn(move || {
                    numbers(thread).map(|number| visit(atlas, bank, world, arguments.seed, number)).collect::<Vec<_>>()
                })
            })
            .collect();
        workers.into_iter().flat_map(|worker| worker.join().unwrap_or_default()).collect()
    })
}

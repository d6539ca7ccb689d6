//! What an answer costs: the update, the next question and the verdict, against computing everything anew, and how that
//! grows.

use std::fmt::Write as _;
use std::hint::black_box;
use std::time::Instant;

use engine::quiz::bank::{Bank, Item, Target};
use engine::quiz::item_selection::most_helpful;
use engine::quiz::posterior::Profile;

use crate::rng::Rng;

/// Each time is the best of so many.
const TRIES: usize = 5;

/// The section of the report, headed `heading`.
pub fn measured(real: &Bank, heading: &str) -> String {
    let mut text = format!(
        "{heading}\n\nMeasured once, on one machine; ratios mean more than times. The update takes in one answer, the next \
         question looks at every other; the refit computes the profile anew from 24 answers. A row changes one size of the real bank.\n\n\
         | questions | traits | goals | update | next question | refit to update |\n|---|---|---|---|---|---|\n"
    );
    let sizes = [
        (10, 15, 3),
        (100, 15, 3),
        (1000, 15, 3),
        (60, 10, 3),
        (60, 100, 3),
        (60, 1000, 3),
        (60, 15, 10),
        (60, 15, 100),
        (60, 15, 1000),
    ];
    row(&mut text, real);
    for (items, traits, goals) in sizes {
        row(&mut text, &made(items, traits, goals));
    }
    text
}

fn row(text: &mut String, bank: &Bank) {
    let mut profile = Profile::prior(bank);
    for item in bank.items.iter().take(24) {
        profile.observe(item, 1.0);
    }
    let update = best(|| {
        let mut next = profile.clone();
        next.observe(&bank.items[0], black_box(1.0));
        next
    });
    let refit = best(|| {
        let mut anew = Profile::prior(bank);
        for item in bank.items.iter().cycle().take(24) {
            anew.observe(item, black_box(1.0));
        }
        anew
    });
    let next = best(|| most_helpful(bank, &bank.goals, black_box(&profile), &|_| true));
    let _ = writeln!(
        text,
        "| {} | {} | {} | {update:.1} µs | {next:.0} µs | {:.0} |",
        bank.items.len(),
        bank.dimensions - 1,
        bank.goals.len(),
        refit / update
    );
}

/// The shortest of several runs, in microseconds.
fn best<T>(work: impl Fn() -> T) -> f64 {
    let run = |_| {
        let start = Instant::now();
        black_box(work());
        start.elapsed().as_secs_f64() * 1e6
    };
    (0..TRIES).map(run).fold(f64::MAX, f64::min)
}

/// A bank of this size with random numbers in it.
fn made(items: usize, traits: usize, goals: usize) -> Bank {
    let mut rng = Rng::new(1, (items * 7 + traits * 3 + goals) as u64);
    let dimensions = traits + 1;
    let mut vector = || (0..dimensions).map(|_| rng.normal()).collect::<Vec<f64>>();
    let item = |loading: Vec<f64>| Item { loading, noise: 2.0 * traits as f64, middle: 3.0, step: 1.0 };
    let items = (0..items).map(|_| item(vector())).collect();
    let goals = (0..goals).map(|_| Target { weights: vector() }).collect();
    let prior =
        (0..dimensions * dimensions).map(|at| if at / dimensions == at % dimensions { 1.0 } else { 0.0 }).collect();
    Bank { dimensions, prior, items, goals, roles: Vec::new() }
}

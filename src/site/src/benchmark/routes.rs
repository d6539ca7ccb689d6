//! The first half of the comparison: time and diversity of the routes that are shown.

use std::fmt::Write as _;
use std::time::Instant;

use engine::atlas::MoveIx;
use engine::routes::{find, is_beaten};

use super::baselines::{Answers, ask_networkx, ask_yen};
use super::field::Field;
use super::{Measured, middle};
use crate::project::Project;

/// What one program's answers on one field come to.
struct Row {
    field: String,
    size: String,
    program: &'static str,
    /// Milliseconds a question, on average, and for the slowest.
    took: (f64, f64),
    /// Routes shown a question.
    shown: f64,
    /// Mean share of the shorter route's steps that two shown routes have in common.
    overlap: f64,
    /// Share of questions with two routes that have more than 60 % in common.
    alike: f64,
    /// Routes that another beats on every cost, and routes of which that is known.
    beaten: (usize, usize),
}

/// How often each question is asked: us and yen, and networkx, which takes its time.
const RUNS: (usize, usize) = (7, 3);

/// Asks all three programs all questions. Where networkx cannot be had, its rows are missing and it says why.
pub fn compare(project: &Project, fields: &[Field]) -> Measured {
    let networkx = ask_networkx(project, fields, RUNS.1);
    let mut rows = Vec::new();
    let mut missing = Vec::new();
    for (at, field) in fields.iter().enumerate() {
        let ours = ask_ours(field);
        rows.push(row(field, "ours", &ours));
        let yen = ask_yen(field, RUNS.0);
        rows.push(row(field, "yen", &as_moves(field, &yen)));
        match &networkx {
            Ok(networkx) => rows.push(row(field, "networkx", &as_moves(field, &networkx[at]))),
            Err(error) if at == 0 => missing.push(format!(
                "networkx was not asked ({error:#}). `python3 -m pip install networkx` gets it, or its `--target` folder in PYTHONPATH."
            )),
            Err(_) => {}
        }
    }
    Measured { text: table(&rows), missing }
}

/// What each question was answered with, as moves, and seconds.
type Found = (Vec<f64>, Vec<Vec<Vec<MoveIx>>>);

fn ask_ours(field: &Field) -> Found {
    let mut found = Found::default();
    for question in &field.questions {
        let mut routes = Vec::new();
        let times = (0..RUNS.0).map(|_| {
            let start = Instant::now();
            let answer = std::hint::black_box(find(&field.atlas, &question.wishes, &question.misfit));
            let took = start.elapsed().as_secs_f64();
            routes = answer.shown.into_iter().map(|route| route.moves).collect();
            took
        });
        found.0.push(middle(times.collect()));
        found.1.push(routes);
    }
    found
}

fn as_moves(field: &Field, answers: &Answers) -> Found {
    let moves =
        |routes: &Vec<Vec<usize>>| routes.iter().filter_map(|route| field.moves(route)).collect::<Vec<Vec<MoveIx>>>();
    (answers.took.clone(), answers.routes.iter().map(moves).collect())
}

/// Share of the shorter route's steps that the other one has too.
fn overlap(a: &[MoveIx], b: &[MoveIx]) -> f64 {
    a.iter().filter(|step| b.contains(step)).count() as f64 / a.len().min(b.len()).max(1) as f64
}

fn row(field: &Field, program: &'static str, (took, routes): &Found) -> Row {
    let asked = routes.len().max(1) as f64;
    let mut overlaps = Vec::new();
    let mut alike = 0;
    let mut beaten = (0, 0);
    for (question, shown) in field.questions.iter().zip(routes) {
        let pairs: Vec<f64> =
            shown.iter().enumerate().flat_map(|(at, a)| shown[at + 1..].iter().map(move |b| overlap(a, b))).collect();
        alike += usize::from(pairs.iter().any(|&share| share > 0.6 + 1e-9));
        overlaps.extend(pairs);
        for route in shown {
            if let Some(worse) = is_beaten(&field.atlas, &question.wishes, &question.misfit, route) {
                beaten = (beaten.0 + usize::from(worse), beaten.1 + 1);
            }
        }
    }
    Row {
        field: field.name.clone(),
        size: format!("{} / {}", field.steps.len(), field.size()),
        program,
        took: (took.iter().sum::<f64>() / asked * 1e3, took.iter().copied().fold(0.0, f64::max) * 1e3),
        shown: routes.iter().map(Vec::len).sum::<usize>() as f64 / asked,
        overlap: overlaps.iter().sum::<f64>() / overlaps.len().max(1) as f64,
        alike: alike as f64 / asked,
        beaten,
    }
}

fn table(rows: &[Row]) -> String {
    let mut text = String::from(
        "| graph | roles / moves | program | ms a question | slowest | time to ours | routes shown | steps shared, % | more than 60 % shared, % of questions | beaten on every cost |\n\
         |---|---|---|---|---|---|---|---|---|---|\n",
    );
    let mut ours = 1.0;
    for row in rows {
        if row.program == "ours" {
            ours = row.took.0;
        }
        let _ = writeln!(
            text,
            "| {} | {} | {} | {:.3} | {:.2} | {:.1} | {:.2} | {:.0} | {:.0} | {} of {} |",
            row.field,
            row.size,
            row.program,
            row.took.0,
            row.took.1,
            row.took.0 / ours,
            row.shown,
            row.overlap * 100.0,
            row.alike * 100.0,
            row.beaten.0,
            row.beaten.1,
        );
    }
    text
}

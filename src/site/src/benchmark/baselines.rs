//! The other programs that find routes: `yen` of the crate `pathfinding`, and networkx in a Python of its own.

use std::fmt::Write as _;
use std::io::Write as _;
use std::process::Stdio;
use std::time::Instant;

use anyhow::{Context, Result, bail, ensure};
use pathfinding::prelude::yen;

use super::field::Field;
use super::middle;
use crate::process;
use crate::project::Project;

/// How many routes each is asked for.
const MOST: usize = 3;

/// What a program answered.
#[derive(Debug, Default)]
pub struct Answers {
    /// Seconds for each question: the middle of several runs.
    pub took: Vec<f64>,
    /// For each question the routes, each as its roles.
    pub routes: Vec<Vec<Vec<usize>>>,
}

/// Asks `pathfinding::yen`, `runs` times.
pub fn ask_yen(field: &Field, runs: usize) -> Answers {
    let mut answers = Answers::default();
    for question in &field.questions {
        let ask = || {
            yen(
                &question.from,
                |&role| field.steps[role].iter().map(|&(to, years, _)| (to, years)),
                |&role| role == question.to,
                MOST,
            )
        };
        let mut found = Vec::new();
        let times = (0..runs).map(|_| {
            let start = Instant::now();
            found = std::hint::black_box(ask());
            start.elapsed().as_secs_f64()
        });
        answers.took.push(middle(times.collect()));
        answers.routes.push(found.into_iter().map(|(roles, _)| roles).collect());
    }
    answers
}

/// The program that asks networkx; it says in its first lines what it reads and writes.
const PROGRAM: &str = "src/site/src/compare/networkx_routes.py";

/// Asks networkx's `shortest_simple_paths`, `runs` times, for all fields in one process. It measures the calls alone.
///
/// # Errors
/// When there is no Python, no networkx, or it answers something unheard of.
pub fn ask_networkx(project: &Project, fields: &[Field], runs: usize) -> Result<Vec<Answers>> {
    let mut text = String::new();
    for field in fields {
        let _ = writeln!(text, "graph {} {runs} {MOST}", field.steps.len());
        for (from, steps) in field.steps.iter().enumerate() {
            for (to, years, _) in steps {
                let _ = writeln!(text, "move {from} {to} {years}");
            }
        }
        for question in &field.questions {
            let _ = writeln!(text, "ask {} {}", question.from, question.to);
        }
    }
    let said = talk(process::command(project, "python3").arg(PROGRAM), &text)?;
    let mut lines = said.lines();
    let mut all = Vec::new();
    for field in fields {
        let mut answers = Answers::default();
        for _ in &field.questions {
            let line = lines.next().context("networkx answered too little")?;
            let (took, routes) = line.split_once(' ').unwrap_or((line, ""));
            answers.took.push(took.parse().with_context(|| format!("networkx said {line}"))?);
            let route = |route: &str| route.split('-').map(str::parse).collect::<Result<Vec<usize>, _>>();
            answers.routes.push(routes.split_whitespace().map(route).collect::<Result<_, _>>()?);
        }
        all.push(answers);
    }
    ensure!(lines.next().is_none(), "networkx answered too much");
    Ok(all)
}

/// Gives a program `text` to read and returns what it prints.
///
/// # Errors
/// When it cannot be started or fails; the message carries its last line.
pub fn talk(command: &mut std::process::Command, text: &str) -> Result<String> {
    let name = command.get_program().to_string_lossy().into_owned();
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .with_context(|| format!("`{name}` cannot be started: is it installed?"))?;
    let mut stdin = child.stdin.take().context("a child without standard input")?;
    let text = text.to_owned();
    // It may answer before it has read all, so one thread writes while this one reads.
    let writer = std::thread::spawn(move || stdin.write_all(text.as_bytes()));
    let output = child.wait_with_output()?;
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr);
        bail!("`{name}`: {}", said.lines().rfind(|line| !line.trim().is_empty()).unwrap_or("it failed without a word"));
    }
    ensure!(writer.join().is_ok_and(|written| written.is_ok()), "`{name}` did not read all that it was given");
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

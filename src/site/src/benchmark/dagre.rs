//! Has dagre lay out the graphs that the engine drew, in boxes of the same size.

use std::fmt::Write as _;

use anyhow::{Context, Result, ensure};
use engine::route_map::Rect;

use super::baselines::talk;
use super::drawing::{Drawing, Stretch};
use crate::process;
use crate::project::Project;

/// The program that asks dagre; it says in its first lines what it reads and writes. It lies with the packages it imports.
const PROGRAM: &str = "tests/browser/dagre.js";

/// What dagre draws where the engine drew `ours` (each with whether it runs downwards), with the seconds it took: the
/// middle of `runs` runs.
///
/// # Errors
/// When there is no Node.js, no dagre, or it answers something unheard of.
pub fn lay_out(project: &Project, ours: &[(Drawing, bool)], runs: usize) -> Result<Vec<(Drawing, f64)>> {
    let mut text = String::new();
    for (drawing, down) in ours {
        let _ = writeln!(text, "graph {} {runs}", if *down { "TB" } else { "LR" });
        for (width, height) in drawing.sizes() {
            let _ = writeln!(text, "box {width} {height}");
        }
        for ([from, to], routes) in drawing.moves() {
            let _ = writeln!(text, "move {from} {to} {}", routes.len());
        }
    }
    let said = talk(process::command(project, "node").arg(PROGRAM), &text)?;
    let mut lines = said.lines();
    let mut numbers = |word: &str| -> Result<Vec<f64>> {
        let line = lines.next().context("dagre answered too little")?;
        let rest = line.strip_prefix(word).with_context(|| format!("dagre said {line}"))?;
        rest.split_whitespace().map(|number| number.parse().context("dagre said no number")).collect()
    };
    let mut all = Vec::new();
    for (drawing, _) in ours {
        let took = numbers("took")?.first().copied().unwrap_or_default();
        let mut boxes = Vec::new();
        for (width, height) in drawing.sizes() {
            let middle = numbers("box")?;
            ensure!(middle.len() == 2, "dagre gave a box no place");
            boxes.push(Rect { x: middle[0] - width / 2.0, y: middle[1] - height / 2.0, width, height });
        }
        let mut stretches = Vec::new();
        for (ends, routes) in drawing.moves() {
            let flat = numbers("move")?;
            let mut points: Vec<(f64, f64)> = flat.chunks_exact(2).map(|point| (point[0], point[1])).collect();
            let middle = |at: usize| (boxes[at].x + boxes[at].width / 2.0, boxes[at].y + boxes[at].height / 2.0);
            points.insert(0, middle(ends[0]));
            points.push(middle(ends[1]));
            stretches.extend(routes.into_iter().map(|route| Stretch { route, ends, points: points.clone() }));
        }
        let far = |of: fn(&Rect) -> f64| boxes.iter().map(of).fold(0.0, f64::max);
        let drawing = Drawing {
            area: far(|b| b.x + b.width) * far(|b| b.y + b.height),
            boxes: boxes.iter().map(|&one| vec![one]).collect(),
            words: boxes.clone(),
            marks: boxes,
            stretches,
        };
        all.push((drawing, took));
    }
    Ok(all)
}

//! Whether a given route is beaten: asked of routes that somebody else found, and of our own by tests.

use super::bounds::Bounds;
use super::costs::Costs;
use super::graph::Graph;
use super::{Wishes, search};
use crate::atlas::{Atlas, MoveIx};

/// Whether another route for `wishes` is at least as good as `steps` on every cost and better on one. `misfit` is what
/// [`super::find`] takes.
///
/// It searches from the starts with nothing but what `steps` cost as the limit: another way than [`super::find`] goes, so
/// that each can check the other. `None` when a step is no move that fits, or after as many labels as `find` may make.
pub fn is_beaten(atlas: &Atlas, wishes: &Wishes, misfit: &[f64], steps: &[MoveIx]) -> Option<bool> {
    let graph = Graph::new(atlas, wishes, misfit)?;
    let mut target = Costs::default();
    for &step in steps {
        let edges = graph.out.at(atlas.moves.get(step.at())?.from.0);
        target = target.plus(edges.iter().find(|edge| edge.by == step)?.cost);
    }
    let bounds = Bounds::new(&graph)?;
    let mut kept: Vec<Vec<Costs>> = vec![Vec::new(); graph.roles];
    let mut open: Vec<(u16, Costs)> = graph.starts.iter().map(|&start| (start, Costs::default())).collect();
    for _ in 0..search::LABELS {
        let Some((role, costs)) = open.pop() else { return Some(false) };
        let Some(least) = bounds.least[usize::from(role)] else { continue };
        let here = &mut kept[usize::from(role)];
        if !costs.plus(least).covers(target) || here.iter().any(|known| known.covers(costs)) {
            continue;
        }
        if role == graph.goal && costs != target {
            return Some(true);
        }
        here.push(costs);
        open.extend(graph.out.at(role).iter().map(|edge| (edge.to, costs.plus(edge.cost))));
    }
    None
}

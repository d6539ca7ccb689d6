//! Lower bounds: for every role and cost, the least that the way from there to the goal can come to; and with them
//! the routes that are best at one cost each.

use super::costs::Costs;
use super::graph::{Edge, Graph};
use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// What the way from each role to the goal comes to at least.
#[derive(Debug)]
pub(super) struct Bounds {
    /// By role: the least of each cost on its own; `None` where no way leads to the goal.
    pub least: Vec<Option<Costs>>,
    /// The routes that are best at shortest time, longest time, misfit and rarity. Ties are broken by the other costs, so
    /// that no route beats one of them on all. They may be one and the same route.
    pub best: [Best; 4],
}

/// A route that is best at one cost.
#[derive(Clone, Debug)]
pub(super) struct Best {
    /// Its steps, start first.
    pub steps: Vec<Edge>,
    /// What they cost altogether.
    pub costs: Costs,
}

/// The costs in an order, most important first, in one number: so that comparing is one operation.
type Packed = u128;

/// The costs in the order in which the run for `first` weighs them.
fn pack(costs: Costs, first: usize) -> Packed {
    let weigh = |at: usize| Packed::from(costs.all()[(first + at) % 4]);
    weigh(0) << 96 | weigh(1) << 64 | weigh(2) << 32 | weigh(3)
}

/// A run's answer for one role.
#[derive(Clone, Copy, Debug)]
struct Reached {
    /// What the best way from here to the goal costs.
    costs: Costs,
    /// Its first step; `None` at the goal.
    next: Option<Edge>,
    /// Whether it is final.
    settled: bool,
}

/// Dijkstra from the goal backwards, with all costs compared in turn, `first` first.
fn backwards(graph: &Graph, first: usize) -> Vec<Option<Reached>> {
    let mut reached: Vec<Option<Reached>> = vec![None; graph.roles];
    let mut open = BinaryHeap::new();
    reached[usize::from(graph.goal)] = Some(Reached { costs: Costs::default(), next: None, settled: false });
    open.push(Reverse((0, graph.goal)));
    while let Some(Reverse((_, role))) = open.pop() {
        let Some(here) = &mut reached[usize::from(role)] else { continue };
        if std::mem::replace(&mut here.settled, true) {
            continue;
        }
        let so_far = here.costs;
        for edge in graph.into.at(role) {
            let costs = so_far.plus(edge.cost);
            let known = &mut reached[usize::from(edge.from)];
            if known.is_none_or(|known| pack(costs, first) < pack(known.costs, first)) {
                *known = Some(Reached { costs, next: Some(*edge), settled: false });
                open.push(Reverse((pack(costs, first), edge.from)));
            }
        }
    }
    reached
}

/// The best way to the goal that a run found.
fn best(graph: &Graph, reached: &[Option<Reached>], first: usize) -> Option<Best> {
    let at = |role: u16| reached[usize::from(role)];
    let (_, start) = graph.starts.iter().filter_map(|&start| Some((pack(at(start)?.costs, first), start))).min()?;
    let steps = std::iter::successors(at(start)?.next, |edge| at(edge.to)?.next).collect();
    Some(Best { steps, costs: at(start)?.costs })
}

impl Bounds {
    /// The bounds of `graph`; `None` when no start leads to the goal.
    pub fn new(graph: &Graph) -> Option<Self> {
        let runs = [0, 1, 2, 3].map(|first| backwards(graph, first));
        let best = |first: usize| best(graph, &runs[first], first);
        let best = [best(0)?, best(1)?, best(2)?, best(3)?];
        let least = (0..graph.roles)
            .map(|role| {
                Some(Costs {
                    soonest: runs[0][role]?.costs.soonest,
                    latest: runs[1][role]?.costs.latest,
                    misfit: runs[2][role]?.costs.misfit,
                    rarity: runs[3][role]?.costs.rarity,
                })
            })
            .collect();
        Some(Self { least, best })
    }
}

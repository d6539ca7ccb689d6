//! Every route that no other route beats on all of time, misfit and rarity.
//!
//! Label setting with labels in lexicographic order (Martins 1984, doi 10.1016/0377-2217(84)90077-8), guided and
//! pruned by lower bounds to the goal as in NAMOA* (Mandow and Pérez de la Cruz 2010, doi 10.1145/1754399.1754400). Because
//! labels come in order of their shortest time, two labels at one role need comparing on the other costs only (Pulido, Mandow
//! and Pérez de la Cruz 2015, doi 10.1016/j.cor.2015.05.007).
//!
//! A label that comes back to a role costs at least as much as the label that left it, and is dropped for that: so
//! no route has a loop.

use super::bounds::Bounds;
use super::costs::Costs;
use super::graph::{Edge, Graph};
use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// Labels that a search may make. It is a promise about time and memory on any graph, not a tuning of results:
/// the real atlas makes some tens. When it is used up, the routes found until then stand: each of them is
/// unbeaten all the same, as labels come in lexicographic order.
pub(super) const LABELS: usize = 50_000;

/// A route that no other beats.
#[derive(Clone, Debug)]
pub(super) struct Found {
    /// Its steps, start first.
    pub steps: Vec<Edge>,
    /// What they cost altogether.
    pub costs: Costs,
}

/// A way from a start to some role.
#[derive(Clone, Copy, Debug)]
struct Label {
    /// What it costs.
    costs: Costs,
    /// Its last step and the label before; `None` at a start.
    last: Option<(u32, Edge)>,
    /// Where it has come to.
    role: u16,
}

/// The labels kept at one role, reduced to what later ones must beat: longest time ascending.
#[derive(Clone, Debug, Default)]
struct Front(Vec<Costs>);

impl Front {
    /// Whether a kept label is no worse; on the shortest time it never is, as it came first.
    fn covers(&self, costs: Costs) -> bool {
        let mut no_slower = self.0.iter().take_while(|kept| kept.latest <= costs.latest);
        no_slower.any(|kept| kept.misfit <= costs.misfit && kept.rarity <= costs.rarity)
    }

    /// Keeps a label that is not covered, instead of those that are now worse on everything that still counts.
    fn keep(&mut self, costs: Costs) {
        let earliest = Costs { soonest: 0, ..costs };
        self.0.retain(|kept| !earliest.covers(*kept));
        let at = self.0.partition_point(|kept| kept.latest < costs.latest);
        self.0.insert(at, costs);
    }
}

/// What has been found at the goal, against which a label's best hope is measured.
struct Goal<'a> {
    /// The routes best at one cost, known beforehand.
    best: &'a [Found],
    /// The most that a route may come to: see [`unbeaten`].
    most: Costs,
    /// The routes found by labels.
    front: Front,
}

impl Goal<'_> {
    /// Whether a label that comes to `hope` at least can still lead to a route worth having.
    fn open_to(&self, hope: Costs) -> bool {
        hope.covers(self.most) && !self.best.iter().any(|best| best.costs.covers(hope)) && !self.front.covers(hope)
    }
}

/// Every route that no other beats on all of time, misfit and rarity and that is on none of them worse than each of the routes
/// best at one cost; of routes that cost exactly the same, one. The routes best at one cost come first.
///
/// The limit leaves out only what nobody would choose: a route that is, say, slower than the quickest, than the one
/// that suits best and than the best trodden. Whatever beats a route within the limit is within it too, so the
/// routes kept are unbeaten among all routes.
pub(super) fn unbeaten(graph: &Graph, bounds: &Bounds, labels_at_most: usize) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    for best in &bounds.best {
        if found.iter().all(|other| other.costs != best.costs) {
            found.push(Found { steps: best.steps.clone(), costs: best.costs });
        }
    }
    let most = found.iter().fold(Costs::default(), |most, best| most.or_more(best.costs));
    let mut goal = Goal { best: &found, most, front: Front::default() };
    let mut fronts = vec![Front::default(); graph.roles];
    let mut labels: Vec<Label> = Vec::new();
    let mut open = BinaryHeap::new();
    let mut ends = Vec::new();

    let hope = |label: &Label| bounds.least[usize::from(label.role)].map(|least| label.costs.plus(least));
    let key = |hope: Costs, label: usize| {
        let [soonest, latest, misfit, rarity] = hope.all().map(u128::from);
        Reverse((soonest << 96 | latest << 64 | misfit << 32 | rarity, label as u32))
    };
    for &role in &graph.starts {
        let label = Label { costs: Costs::default(), last: None, role };
        if let Some(hope) = hope(&label).filter(|&hope| goal.open_to(hope)) {
            open.push(key(hope, labels.len()));
            labels.push(label);
        }
    }
    while let Some(Reverse((_, at))) = open.pop() {
        let here = labels[at as usize];
        // Both were asked when the label was made, but others have been kept since.
        if fronts[usize::from(here.role)].covers(here.costs) || !hope(&here).is_some_and(|hope| goal.open_to(hope)) {
            continue;
        }
        if here.role == graph.goal {
            goal.front.keep(here.costs);
            ends.push(here);
            continue;
        }
        fronts[usize::from(here.role)].keep(here.costs);
        for edge in graph.out.at(here.role) {
            let label = Label { costs: here.costs.plus(edge.cost), last: Some((at, *edge)), role: edge.to };
            let worth = !fronts[usize::from(label.role)].covers(label.costs);
            if let Some(hope) = hope(&label).filter(|&hope| worth && goal.open_to(hope)) {
                if labels.len() == labels_at_most {
                    open.clear();
                    break;
                }
                open.push(key(hope, labels.len()));
                labels.push(label);
            }
        }
    }
    found.extend(ends.into_iter().map(|end| Found { costs: end.costs, steps: way(&labels, end) }));
    found
}

/// The steps that led to a label, start first.
fn way(labels: &[Label], end: Label) -> Vec<Edge> {
    let back = std::iter::successors(end.last, |&(before, _)| labels[before as usize].last);
    let mut steps: Vec<Edge> = back.map(|(_, edge)| edge).collect();
    steps.reverse();
    steps
}

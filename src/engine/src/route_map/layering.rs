//! From routes to one graph: stations merged, no cycles, and how far along each station stands.

use super::MapRoute;
use crate::vec_map::SortedMap;
use std::cmp::Ordering;

/// A station of the merged graph.
pub(super) struct Node {
    /// The route and the place in it that shape and words are taken from.
    pub source: (usize, usize),
    /// Routes that stop here, in ascending order.
    pub routes: Vec<usize>,
    /// Moves on the longest way here from a station that nothing leads to.
    depth: usize,
    /// Moves on the longest way from here to a station that leads nowhere.
    height: usize,
}

impl Node {
    /// Share of the way from entry to goal, 0 to 1. It grows along every move, since the longest way through a station
    /// is one longer before it and one shorter behind it for each move.
    pub fn progress(&self) -> f64 {
        self.depth as f64 / (self.depth + self.height).max(1) as f64
    }

    /// Compares progress exactly.
    fn by_progress(&self, other: &Self) -> Ordering {
        let span = |node: &Self| (node.depth + node.height).max(1);
        (self.depth * span(other)).cmp(&(other.depth * span(self)))
    }
}

/// The merged graph.
pub(super) struct Stages {
    /// Its stations.
    pub nodes: Vec<Node>,
    /// Each route's stations, by index into `nodes`.
    pub paths: Vec<Vec<usize>>,
    /// The chosen route.
    pub chosen: usize,
    /// Stations in reading order: by progress, then the chosen route first. Every move leads from earlier to later.
    pub reading: Vec<usize>,
}

impl Stages {
    /// Merges the routes, the chosen one first. A station gets a copy of its own where merging would close a cycle.
    pub fn new(routes: &[MapRoute], chosen: usize) -> Self {
        let mut nodes: Vec<Node> = Vec::new();
        let mut after: Vec<Vec<usize>> = Vec::new();
        let mut paths = vec![Vec::new(); routes.len()];
        let mut copies: SortedMap<u32, Vec<usize>> = SortedMap::default();
        for route in chosen_first(routes.len(), chosen) {
            let mut last: Option<usize> = None;
            for (at, station) in routes[route].stations.iter().enumerate() {
                let known = copies.get_or_insert_with(station.key, Vec::new);
                let fits = |&&node: &&usize| {
                    last.is_none_or(|last| after[last].contains(&node) || !reaches(&after, node, last))
                };
                let node = known.iter().find(fits).copied().unwrap_or_else(|| {
                    let node = Node { source: (route, at), routes: vec![], depth: 0, height: 0 };
                    nodes.push(node);
                    after.push(Vec::new());
                    known.push(nodes.len() - 1);
                    nodes.len() - 1
                });
                nodes[node].routes.push(route);
                if let Some(last) = last
                    && !after[last].contains(&node)
                {
                    after[last].push(node);
                }
                paths[route].push(node);
                last = Some(node);
            }
        }
        for node in &mut nodes {
            crate::stable_sort::sort(&mut node.routes, Ord::cmp);
        }
        measure(&mut nodes, &after);
        let rank = |&node: &usize| (!nodes[node].routes.contains(&chosen), nodes[node].routes[0], node);
        let mut reading: Vec<usize> = (0..nodes.len()).collect();
        crate::stable_sort::sort(&mut reading, |a, b| {
            nodes[*a].by_progress(&nodes[*b]).then_with(|| rank(a).cmp(&rank(b)))
        });
        Self { nodes, paths, chosen, reading }
    }

    /// Stations in groups of equal progress, from entry to goal.
    pub fn abreast(&self) -> Vec<Vec<usize>> {
        let same = |a: &usize, b: &usize| self.nodes[*a].by_progress(&self.nodes[*b]).is_eq();
        self.reading.chunk_by(same).map(<[usize]>::to_vec).collect()
    }
}

/// All routes, the chosen one first, then in their order.
pub(super) fn chosen_first(routes: usize, chosen: usize) -> impl Iterator<Item = usize> {
    std::iter::once(chosen).chain((0..routes).filter(move |&route| route != chosen))
}

/// True if moves lead from `from` to `to`, or the two are the same.
fn reaches(after: &[Vec<usize>], from: usize, to: usize) -> bool {
    let mut seen = vec![false; after.len()];
    let mut open = vec![from];
    while let Some(node) = open.pop() {
        if node == to {
            return true;
        }
        if !std::mem::replace(&mut seen[node], true) {
            open.extend(&after[node]);
        }
    }
    false
}

/// Fills in every node's depth and height.
fn measure(nodes: &mut [Node], after: &[Vec<usize>]) {
    let mut waiting = vec![0; nodes.len()];
    for &next in after.iter().flatten() {
        waiting[next] += 1;
    }
    let mut sorted: Vec<usize> = (0..nodes.len()).filter(|&node| waiting[node] == 0).collect();
    let mut at = 0;
    while let Some(&node) = sorted.get(at) {
        at += 1;
        for &next in &after[node] {
            nodes[next].depth = nodes[next].depth.max(nodes[node].depth + 1);
            waiting[next] -= 1;
            if waiting[next] == 0 {
                sorted.push(next);
            }
        }
    }
    for &node in sorted.iter().rev() {
        nodes[node].height = after[node].iter().map(|&next| nodes[next].height + 1).max().unwrap_or(0);
    }
}

//! The moves that fit a visitor's wishes, as a graph in flat lists.

use super::costs::{self, Costs};
use super::{Start, Wishes};
use crate::atlas::{Atlas, Level, Move, MoveIx, RoleIx};

/// A move that may be taken.
#[derive(Clone, Copy, Debug)]
pub(super) struct Edge {
    /// Role it leaves.
    pub from: u16,
    /// Role it leads to.
    pub to: u16,
    /// The move.
    pub by: MoveIx,
    /// What it costs.
    pub cost: Costs,
}

/// Edges grouped by the role at one end.
#[derive(Debug)]
pub(super) struct Grouped {
    /// Where each role's edges begin in `edges`; one more than there are roles.
    begins: Vec<u32>,
    /// The edges, by role, in the atlas's order within one role.
    edges: Vec<Edge>,
}

impl Grouped {
    /// Groups by `end`, by counting: the order of `edges` is kept within a group.
    fn new(roles: usize, edges: &[Edge], end: impl Fn(&Edge) -> u16) -> Self {
        let mut begins = vec![0_u32; roles + 1];
        for edge in edges {
            begins[usize::from(end(edge)) + 1] += 1;
        }
        for at in 0..roles {
            begins[at + 1] += begins[at];
        }
        let mut next = begins.clone();
        let mut sorted = edges.to_vec();
        for edge in edges {
            let place = &mut next[usize::from(end(edge))];
            sorted[*place as usize] = *edge;
            *place += 1;
        }
        Self { begins, edges: sorted }
    }

    /// The edges at `role`.
    pub fn at(&self, role: u16) -> &[Edge] {
        let role = usize::from(role);
        &self.edges[self.begins[role] as usize..self.begins[role + 1] as usize]
    }
}

/// The moves that fit, from the roles where a route may start to the goal.
#[derive(Debug)]
pub(super) struct Graph {
    /// Number of roles of the atlas; edges speak of its positions.
    pub roles: usize,
    /// Edges by the role they leave.
    pub out: Grouped,
    /// Edges by the role they lead to.
    pub into: Grouped,
    /// Where a route may start, ascending, without the goal.
    pub starts: Vec<u16>,
    /// The goal's role.
    pub goal: u16,
    /// Whether all roles suit the person alike.
    pub flat: bool,
}

impl Graph {
    /// The graph for `wishes`; `None` when the goal is not in the atlas.
    pub fn new(atlas: &Atlas, wishes: &Wishes, misfit: &[f64]) -> Option<Self> {
        // Positions are 16 bits wide: roles and moves beyond cannot be spoken of.
        let roles = atlas.roles.len().min(usize::from(u16::MAX) + 1);
        let goal = atlas.goals.get(wishes.goal.at())?.role;
        if goal.at() >= roles {
            return None;
        }
        let grades = costs::grades(roles, misfit);
        let starts = starts(atlas, wishes, roles, goal.0);
        let mut free = vec![true; roles];
        for role in wishes.ruled_out.iter().filter(|role| role.at() < roles) {
            free[role.at()] = false;
        }
        let fitting = |(at, step): (usize, &Move)| {
            let (from, to) = (step.from.at(), step.to.at());
            // Nothing leads into a role that is ruled out, so it can only be left where a route starts in it.
            let fits = from < roles
                && to < roles
                && free[to]
                && from != to
                && from != goal.at()
                && step.regions.has(wishes.region)
                && step.sectors.meets(wishes.sectors);
            fits.then(|| Edge {
                from: step.from.0,
                to: step.to.0,
                by: MoveIx::from(at),
                cost: costs::of_step(
                    atlas,
                    step,
                    wishes.done.contains(&step.from),
                    grades.as_ref().map(|grades| grades[from]),
                ),
            })
        };
        let edges: Vec<Edge> =
            atlas.moves.iter().take(usize::from(u16::MAX) + 1).enumerate().filter_map(fitting).collect();
        let (out, into) = (Grouped::new(roles, &edges, |edge| edge.from), Grouped::new(roles, &edges, |edge| edge.to));
        Some(Self { roles, out, into, starts, goal: goal.0, flat: grades.is_none() })
    }

    /// Whether any route leads from a start to the goal.
    pub fn leads_there(&self) -> bool {
        let mut seen = vec![false; self.roles];
        let mut open = vec![self.goal];
        while let Some(role) = open.pop() {
            if !std::mem::replace(&mut seen[usize::from(role)], true) {
                open.extend(self.into.at(role).iter().map(|edge| edge.from));
            }
        }
        self.starts.iter().any(|&start| seen[usize::from(start)])
    }
}

/// The roles where a route may start, ascending: the person's own or, from outside, every entry role of the allowed
/// sectors, own-projects stages among them because nobody needs to be hired for those; and the roles already done.
fn starts(atlas: &Atlas, wishes: &Wishes, roles: usize, goal: u16) -> Vec<u16> {
    let free = |at: &u16| !wishes.ruled_out.contains(&RoleIx(*at));
    let known = wishes.also.iter().chain(wishes.done.iter()).map(|role| role.0).filter(free);
    let mut starts: Vec<u16> = match wishes.start {
        Start::Role(role) => std::iter::once(role.0).chain(known).collect(),
        Start::Outside => {
            let entry = |at: &u16| {
                let role = &atlas.roles[usize::from(*at)];
                role.level == Level::Entry && role.sectors.meets(wishes.sectors)
            };
            (0..roles).map(|at| at as u16).filter(entry).filter(free).chain(known).collect()
        }
    };
    starts.retain(|&at| usize::from(at) < roles && at != goal);
    crate::stable_sort::sort(&mut starts, Ord::cmp);
    starts.dedup();
    starts
}

//! How far each role is from a goal, and the ways in and out of one role, by the moves that fit a visitor's choices.

use crate::atlas::{Atlas, Move, MoveIx, Region, RoleIx, Sectors};
use crate::routes::{Span, span};
use crate::session::State;
use crate::vec_map::SortedSet;

/// Which moves fit, and whose time is served.
#[derive(Clone, Copy, Debug)]
pub struct Fits<'a> {
    /// Only moves that exist in this region.
    pub region: Region,
    /// Only moves that exist in one of these sectors.
    pub sectors: Sectors,
    /// No move leads into these roles.
    pub ruled_out: &'a SortedSet<RoleIx>,
    /// Time in these roles is served already.
    pub done: &'a SortedSet<RoleIx>,
}

impl<'a> Fits<'a> {
    /// What fits the choices of a visit.
    pub const fn of(state: &'a State) -> Self {
        Self { region: state.region, sectors: state.sectors, ruled_out: &state.ruled_out, done: &state.done }
    }

    /// Whether `step` fits.
    pub fn allows(&self, step: &Move) -> bool {
        step.regions.has(self.region) && step.sectors.meets(self.sectors) && !self.ruled_out.contains(&step.to)
    }

    /// Every move that fits, in the atlas's order.
    pub fn moves(self, atlas: &Atlas) -> impl Iterator<Item = MoveIx> {
        atlas.move_positions().filter(move |&step| self.allows(atlas.step(step)))
    }
}

/// The moves into a role and out of it, the most common first, then in the atlas's order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ways {
    /// Moves that end there.
    pub ins: Vec<MoveIx>,
    /// Moves that begin there.
    pub outs: Vec<MoveIx>,
}

impl Ways {
    /// The moves that fit, into `role` and out of it.
    pub fn of(atlas: &Atlas, role: RoleIx, fits: Fits) -> Self {
        let mut fitting: Vec<MoveIx> = fits.moves(atlas).collect();
        crate::stable_sort::sort_by_key(&mut fitting, |&step| (atlas.step(step).how_common, step));
        Self {
            ins: fitting.iter().copied().filter(|&step| atlas.step(step).to == role).collect(),
            outs: fitting.into_iter().filter(|&step| atlas.step(step).from == role).collect(),
        }
    }
}

/// How far a role is from a goal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Far {
    /// The fewest steps that lead there; 0 for the goal itself.
    pub steps: usize,
    /// The first of those steps; `None` for the goal itself.
    pub next: Option<MoveIx>,
    /// How long these steps take. Of the ways with the fewest steps it is one with the least `min + max`.
    pub years: Span,
}

/// How far every role is from one goal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reach {
    /// The role that all ways lead to.
    pub goal: RoleIx,
    /// By role; `None` where no row of moves that fit leads to the goal.
    far: Vec<Option<Far>>,
}

impl Reach {
    /// Goes from the goal backwards, one step more each time (breadth first).
    pub fn new(atlas: &Atlas, goal: RoleIx, fits: Fits) -> Self {
        let mut reach = Self { goal, far: vec![None; atlas.roles.len()] };
        let fitting: Vec<MoveIx> = fits.moves(atlas).collect();
        let mut added = vec![(goal, Far { steps: 0, next: None, years: Span::default() })];
        for steps in 1.. {
            if added.is_empty() {
                break;
            }
            for (role, far) in added.drain(..) {
                reach.far[role.at()] = Some(far);
            }
            for role in atlas.role_positions().filter(|role| reach.far[role.at()].is_none()) {
                let nearer = |&step: &MoveIx| {
                    let step = atlas.step(step);
                    step.from == role && reach.far[step.to.at()].is_some_and(|far| far.steps + 1 == steps)
                };
                let ways = fitting.iter().copied().filter(nearer).map(|step| {
                    let mut way = vec![step];
                    way.extend(reach.way(atlas, atlas.step(step).to));
                    (step, span(atlas, fits.done, &way))
                });
                let best = ways.min_by_key(|(step, years)| (u32::from(years.min) + u32::from(years.max), *step));
                added.extend(best.map(|(step, years)| (role, Far { steps, next: Some(step), years })));
            }
        }
        reach
    }

    /// How far `role` is; `None` where no way leads to the goal.
    pub fn far(&self, role: RoleIx) -> Option<Far> {
        self.far.get(role.at()).copied().flatten()
    }

    /// The steps from `role` to the goal, as [`Far`] counts them; none for the goal and where no way leads there.
    pub fn way(&self, atlas: &Atlas, role: RoleIx) -> Vec<MoveIx> {
        std::iter::successors(self.far(role).and_then(|far| far.next), |&step| self.far(atlas.step(step).to)?.next)
            .collect()
    }

    /// How many roles are 1, 2, 3 and more steps away, and how many have no way: the counts by steps, then the rest.
    pub fn counts(&self) -> (Vec<usize>, usize) {
        let mut counts = Vec::new();
        let mut none = 0;
        for far in &self.far {
            match far {
                Some(far) if far.steps > 0 => {
                    counts.resize(counts.len().max(far.steps), 0);
                    counts[far.steps - 1] += 1;
                }
                Some(_) => {}
                None => none += 1,
            }
        }
        (counts, none)
    }
}

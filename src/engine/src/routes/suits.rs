//! Why a route suits somebody: which of the traits that its jobs ask for they have, and which less so.

use super::Route;
use crate::atlas::{Atlas, TraitIx};
use crate::quiz::bank::Bank;
use crate::quiz::posterior::Profile;
use crate::quiz::readiness::{Ready, ready};

/// Most traits that are named for a route, and most that are named against it.
const NAMED: usize = 3;

/// A trait counts from this much on: its part of the score of the route's roles, on the average over the time. The roles'
/// weights are unit vectors, so that all traits together seldom come to more than 1.
const COUNTS: f64 = 0.04;

/// Traits that the jobs of a route ask for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Suits {
    /// Those that the person brings, what counts most first; at most three.
    pub with: Vec<TraitIx>,
    /// Those that the person lacks, what counts most first; at most three.
    pub against: Vec<TraitIx>,
}

impl Suits {
    /// Whether nothing speaks for the route or against it.
    pub const fn is_empty(&self) -> bool {
        self.with.is_empty() && self.against.is_empty()
    }
}

/// What speaks for and against `route`: for every trait that its roles ask for, the weight that each role gives it, averaged
/// over the time spent in the role, times how much of it the person has. Only a trait that the person surely brings speaks for
/// it, and only one that is surely missing against it, as [`ready`] tells. The goal itself is not counted, as no
/// time is spent on the way in it.
pub fn suits(atlas: &Atlas, bank: &Bank, profile: &Profile, route: &Route) -> Suits {
    let mut asked = vec![0.0; atlas.traits.len()];
    let mut whole = 0.0;
    for (&role, &step) in route.roles.iter().zip(&route.moves) {
        let Some(target) = bank.roles.get(role.at()) else { continue };
        let years = atlas.step(step).years;
        let time = f64::from(years.min) + f64::from(years.max);
        whole += time;
        for (asked, weight) in asked.iter_mut().zip(&target.weights) {
            *asked += time * weight;
        }
    }
    let counted = |sign: f64, wanted: Ready| {
        let mut parts: Vec<(TraitIx, f64)> = asked
            .iter()
            .zip(&profile.mean)
            .enumerate()
            .filter(|&(axis, (asked, _))| *asked > 0.0 && ready(bank, profile, axis) == wanted)
            .map(|(axis, (asked, mean))| (TraitIx::from(axis), sign * asked * mean / whole))
            .filter(|&(_, part)| part >= COUNTS)
            .collect();
        crate::stable_sort::sort(&mut parts, |a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        parts.into_iter().take(NAMED).map(|(which, _)| which).collect()
    };
    Suits { with: counted(1.0, Ready::Bring), against: counted(-1.0, Ready::Missing) }
}

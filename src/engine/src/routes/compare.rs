//! Two routes side by side: the stations and steps that they share, and those that only one of them has.

use super::Route;
use crate::atlas::{MoveIx, RoleIx};

/// What two routes share.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shared {
    /// Steps of both, in the order of the first.
    pub steps: Vec<MoveIx>,
    /// Stations of both, in the order of the first; the goal is the last.
    pub stations: Vec<RoleIx>,
    /// Stations of each route alone, in its order.
    pub alone: [Vec<RoleIx>; 2],
}

/// What `first` and `second` share.
pub fn shared(first: &Route, second: &Route) -> Shared {
    let without =
        |route: &Route, other: &Route| route.roles.iter().copied().filter(|role| !other.roles.contains(role)).collect();
    Shared {
        steps: first.moves.iter().copied().filter(|step| second.moves.contains(step)).collect(),
        stations: first.roles.iter().copied().filter(|role| second.roles.contains(role)).collect(),
        alone: [without(first, second), without(second, first)],
    }
}

//! Coming to a role on a route.

use crate::atlas::{Atlas, RoleIx};
use crate::outcome::Outcome;
use crate::quiz::bank::Bank;
use crate::routes::Route;
use crate::session::{Action, State, apply};

/// The state after coming to `role` by way of `route`. Routes then start there; of those shown, the one with the most steps
/// of `route` is chosen, and among equals the first, so that a plan goes on as it was where it can.
#[must_use]
pub fn reach(atlas: &Atlas, bank: &Bank, state: &State, role: RoleIx, route: &Route) -> State {
    let there = apply(state, Action::Reach(role));
    let shown = Outcome::new(atlas, bank, &there).routes.shown;
    let shared = |other: &Route| other.moves.iter().filter(|step| route.moves.contains(step)).count();
    let mut chosen = 0;
    for (place, other) in shown.iter().enumerate() {
        if shared(other) > shared(&shown[chosen]) {
            chosen = place;
        }
    }
    apply(&there, Action::ChooseRoute(chosen))
}

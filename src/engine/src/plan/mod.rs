//! The plan: what to do for the steps of a route, what of it is ticked off, and what is missing.
//!
//! [`Plan::new`] lays a route out as steps, nearest first. It invents nothing: tasks and what a step takes are the
//! atlas's, in its order; schemes are those of the region that help with the role that a step leads to.

mod gap;
mod id;
mod reach;
mod schemes;

use crate::atlas::{Atlas, MoveIx, RoleIx};
use crate::content::details::{Details, TakesKind, Task};
use crate::content::reference::{Library, Scheme};
use crate::outcome::profile;
use crate::quiz::bank::Bank;
use crate::quiz::readiness::{Asked, readiness};
use crate::routes::Route;
use crate::session::State;
use crate::task_id::TaskId;
use crate::wording::Wording;

pub use gap::Needed;
pub use id::{PLAN_ID_BITS, PlanId};
pub use reach::reach;
pub use schemes::SCHEMES_FIRST;

/// The steps of a route with what there is to do for each.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan<'a> {
    /// Nearest first. From outside the industry, the first is the way in. Never empty.
    pub steps: Vec<Step<'a>>,
}

/// A step of a plan.
#[derive(Clone, Debug, PartialEq)]
pub struct Step<'a> {
    /// The move that it is; none for the way in from outside the industry.
    pub by: Option<MoveIx>,
    /// The role that it leads to.
    pub role: RoleIx,
    /// What to do for it, what to do first at the top.
    pub tasks: Vec<Item<'a>>,
    /// What it takes.
    pub takes: Vec<Item<'a>>,
    /// What is worth a look, the most fitting first, without what a nearer step has already. The first
    /// [`SCHEMES_FIRST`] of them are enough to begin with.
    pub schemes: Vec<Look<'a>>,
    /// What is worth a look for it and stands at a nearer step already.
    pub earlier: Vec<&'a Scheme>,
    /// The traits that the role asks for, as far as the answers tell; see [`Step::needed`].
    pub traits: Vec<Asked>,
}

/// Something to tick off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Item<'a> {
    /// By what it is ticked.
    pub mark: TaskId,
    /// What it is.
    pub text: &'a Wording,
    /// What sort of thing it is, where that is said: of what a move takes.
    pub kind: Option<TakesKind>,
    /// Whether it is done, or there.
    pub ticked: bool,
}

/// A scheme to look at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Look<'a> {
    /// By what it is ticked.
    pub mark: TaskId,
    /// The scheme.
    pub scheme: &'a Scheme,
    /// Whether it was looked at.
    pub ticked: bool,
}

/// How much of a step is ticked off: of the boxes that stand open, which are its tasks, what it takes and the first few
/// schemes. Nobody needs all schemes, so the others count once they are ticked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// What is ticked, at most [`Self::of`].
    pub done: usize,
    /// All of it.
    pub of: usize,
}

impl<'a> Plan<'a> {
    /// The plan for `route`, with what `state` has ticked. As long as there is no `library`, it has no schemes.
    pub fn new(
        atlas: &Atlas,
        details: &'a Details,
        library: Option<&'a Library>,
        bank: &Bank,
        state: &State,
        route: &Route,
    ) -> Self {
        let profile = profile(bank, state);
        let mut nearer = Vec::new();
        let way_in = route.from_outside.then(|| (None, route.roles.first().copied()));
        let moves = route.moves.iter().map(|&step| (Some(step), atlas.moves.get(step.at()).map(|step| step.to)));
        let steps = way_in.into_iter().chain(moves).filter_map(|(by, role)| {
            let role = role?;
            let (tasks, takes) = to_do(details, by, role, state)?;
            let (schemes, earlier) = library
                .map_or_else(Default::default, |library| schemes::worth(library, role, state.region, &mut nearer));
            let look = |scheme: &'a Scheme| {
                let mark = scheme.mark();
                Look { mark, scheme, ticked: state.ticked.contains(&mark) }
            };
            Some(Step {
                by,
                role,
                tasks,
                takes,
                schemes: schemes.into_iter().map(look).collect(),
                earlier,
                traits: readiness(bank, &profile, &atlas.roles.get(role.at())?.profile),
            })
        });
        Self { steps: steps.collect() }
    }
}

impl<'a> Step<'a> {
    /// How much of it is ticked off.
    pub fn progress(&self) -> Progress {
        let items = self.tasks.iter().chain(&self.takes).map(|item| item.ticked);
        let first = self.first_schemes().len();
        let looks = self.schemes.iter().enumerate().filter(|(place, look)| *place < first || look.ticked);
        let ticks: Vec<bool> = items.chain(looks.map(|(_, look)| look.ticked)).collect();
        Progress { done: ticks.iter().filter(|ticked| **ticked).count(), of: ticks.len() }
    }

    /// The schemes to begin with.
    pub fn first_schemes(&self) -> &[Look<'a>] {
        &self.schemes[..self.schemes.len().min(SCHEMES_FIRST)]
    }
}

/// The tasks of a step and what it takes. The way in has no move, so both are what its role asks of beginners.
fn to_do<'a>(
    details: &'a Details,
    by: Option<MoveIx>,
    role: RoleIx,
    state: &State,
) -> Option<(Vec<Item<'a>>, Vec<Item<'a>>)> {
    let Some(by) = by else {
        let role = details.roles.get(role.at())?;
        let items = |list: &'a [Task]| list.iter().map(|one| item(one, None, state)).collect();
        return Some((items(&role.tasks), items(&role.entry)));
    };
    let step = details.moves.get(by.at())?;
    let takes = step.takes.iter().map(|one| item(&one.what, Some(one.kind), state));
    Some((step.tasks.iter().map(|one| item(one, None, state)).collect(), takes.collect()))
}

/// A task as `state` has it.
fn item<'a>(task: &'a Task, kind: Option<TakesKind>, state: &State) -> Item<'a> {
    let mark = task.mark();
    Item { mark, text: &task.text, kind, ticked: state.ticked.contains(&mark) }
}

//! Routes: moves in a row from where a person stands to a goal, and the few of them worth showing.
//!
//! [`find`] goes through four stages, one file each:
//!
//! 1. `graph`: the moves that fit the [`Wishes`], each with its three costs (`costs`).
//! 2. `bounds`: for every role and every cost, the least that the rest of the way can come to.
//! 3. `search`: every route that no other route beats on all three costs.
//! 4. `choose`: at most three of them that differ really, named and compared.
//!
//! Beside them stand what is said of the routes that are shown: why they suit (`suits`), who went that way (`company`),
//! what two of them share (`compare`), what a change of wishes did (`change`), and which letter each keeps (`letters`).
//!
//! All costs are whole numbers, so sums and comparisons are the same on every target. Nothing here panics on any
//! input: positions out of range, missing or absurd misfits and an empty atlas give no routes and a reason.

mod bounds;
mod change;
mod choose;
mod company;
mod compare;
mod costs;
mod dominance;
mod graph;
mod letters;
mod search;
mod suits;
#[cfg(test)]
mod tests;

use crate::atlas::{Atlas, GoalIx, HowCommon, MoveIx, Region, RoleIx, Sectors};
use crate::vec_map::SortedSet;

pub use change::Change;
pub use company::{Company, company};
pub use compare::{Shared, shared};
pub use costs::{Costs, Span, runs_beside, span};
pub use dominance::is_beaten;
pub use letters::keep_letters;
pub use suits::{Suits, suits};

/// Where a route starts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Start {
    /// Outside the industry: the first step is to get any entry-level role.
    #[default]
    Outside,
    /// In this role.
    Role(RoleIx),
}

/// What a visitor wants of a route.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wishes {
    /// Where they are now.
    pub start: Start,
    /// Roles that they are in besides: a route may start from any of them as well.
    pub also: SortedSet<RoleIx>,
    /// Where they want to be.
    pub goal: GoalIx,
    /// Where they live: only moves that exist there are taken.
    pub region: Region,
    /// The sectors they allow: only moves that exist in one of them are taken.
    pub sectors: Sectors,
    /// Roles that no route may pass through. The role they are in may be among them: they are leaving it.
    pub ruled_out: SortedSet<RoleIx>,
    /// Roles that they have done already: a route may start from any of them as well, and the time in it may be served.
    pub done: SortedSet<RoleIx>,
}

impl Wishes {
    /// To get from `start` to `goal` in `region`, whatever the way.
    pub fn new(start: Start, goal: GoalIx, region: Region) -> Self {
        let none = SortedSet::default;
        Self { start, goal, region, sectors: Sectors::ALL, also: none(), ruled_out: none(), done: none() }
    }
}

/// The routes worth showing, or why there are none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Routes {
    /// At most three, the one to open with first. See [`find`] for the order.
    pub shown: Vec<Route>,
    /// Why `shown` is empty; `None` when it is not.
    pub none_because: Option<NoRoute>,
}

/// Why there is no route.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoRoute {
    /// The person is already where they want to be.
    StartIsGoal,
    /// The goal is among the roles that they ruled out.
    GoalRuledOut,
    /// No row of the moves that fit leads there. [`to_lift`] says which filters to lift.
    NothingLeft,
}

/// Moves in a row from a start to a goal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Route {
    /// The stations in order: first the role in which it starts (from outside, the entry role that is got first),
    /// last the goal's role. No role comes twice.
    pub roles: Vec<RoleIx>,
    /// The steps between them: one fewer than `roles`, at least one.
    pub moves: Vec<MoveIx>,
    /// Whether the first station still has to be got, from outside the industry.
    pub from_outside: bool,
    /// How long it takes altogether.
    pub years: Span,
    /// The rarest of its steps.
    pub hardest: HowCommon,
    /// Its number of steps that are common.
    pub common: usize,
    /// Its number of steps that are possible.
    pub possible: usize,
    /// Its number of steps that are rare.
    pub rare: usize,
    /// What it costs: exact sums over its steps.
    pub costs: Costs,
    /// What it is best at among the routes shown; the first names it. Never empty, and no two routes share a name.
    pub best_at: Vec<BestAt>,
    /// What it gives up: at most one item for each cost, against the shown route that is best at it.
    pub trade_offs: Vec<GivesUp>,
}

impl Route {
    /// The parts of the industry in which every one of its steps exists. Empty where the steps cross from one part to another.
    pub fn sectors(&self, atlas: &Atlas) -> Sectors {
        self.moves.iter().fold(Sectors::ALL, |shared, &step| Sectors(shared.0 & atlas.step(step).sectors.0))
    }
}

/// What a route is best at among the routes shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum BestAt {
    /// Takes the least time.
    Quickest,
    /// Spends the least time in roles that do not suit the person. Not given when all roles suit alike.
    SuitsYouBest,
    /// Made of the most usual steps.
    BestTrodden,
    /// Leads over the person's own projects.
    OwnProjects,
}

/// Something that a route gives up against another. `than` is that route's position in [`Routes::shown`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GivesUp {
    /// It takes longer.
    SlowerBy {
        /// By how much: the difference between the middles of the two spans, in tenths of a year, 5 or more.
        tenths: u16,
        /// Than which route.
        than: usize,
    },
    /// More time goes into roles that suit the person less.
    SuitsLess {
        /// Than which route.
        than: usize,
    },
    /// Its steps are less trodden: more of them are rare or only possible, or lead into own projects.
    RarerThan {
        /// Than which route.
        than: usize,
    },
    /// Its steps are no rarer, but there are more of them.
    MoreSteps {
        /// How many more.
        steps: usize,
        /// Than which route.
        than: usize,
    },
}

/// A filter that keeps routes away.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Filter {
    /// [`Wishes::ruled_out`].
    RuledOut,
    /// [`Wishes::sectors`].
    Sectors,
    /// [`Wishes::region`].
    Region,
}

/// The routes worth showing for `wishes`.
///
/// `misfit` says for each role how badly it suits the person, from 0 (perfectly) to 1 (not at all). Only differences
/// count; where all roles suit alike to within 0.02, routes are compared by time and rarity alone.
///
/// Every route shown is unbeaten: no other route over moves that fit is at least as good on time (at its shortest and at
/// its longest), misfit and rarity, and better on one. Every one is best at something among those shown. Two of them share at most 60 % of the shorter one's steps,
/// unless all unbeaten routes are more alike than that.
///
/// The first is the one with the best places when the shown routes are ranked by each cost, where the place by rarity
/// counts twice (time and misfit often go together), and the better trodden one among equals; when all
/// roles suit alike it is the best trodden. The others come in the order of their names.
pub fn find(atlas: &Atlas, wishes: &Wishes, misfit: &[f64]) -> Routes {
    let none = |because| Routes { shown: Vec::new(), none_because: Some(because) };
    let Some(goal) = atlas.goals.get(wishes.goal.at()).map(|goal| goal.role) else { return none(NoRoute::NothingLeft) };
    if wishes.start == Start::Role(goal) {
        return none(NoRoute::StartIsGoal);
    }
    if wishes.ruled_out.contains(&goal) {
        return none(NoRoute::GoalRuledOut);
    }
    let Some(graph) = graph::Graph::new(atlas, wishes, misfit) else { return none(NoRoute::NothingLeft) };
    let Some(bounds) = bounds::Bounds::new(&graph) else { return none(NoRoute::NothingLeft) };
    let unbeaten = search::unbeaten(&graph, &bounds, search::LABELS);
    let known = |first: &RoleIx| wishes.done.contains(first) || wishes.also.contains(first);
    let from_outside = |first: RoleIx| wishes.start == Start::Outside && !known(&first);
    let chosen = choose::choose(atlas, &unbeaten, graph.flat, |route| from_outside(RoleIx(route.steps[0].from)));
    let mut shown: Vec<Route> = chosen
        .into_iter()
        .map(|chosen| {
            let route = &unbeaten[chosen.at];
            let moves: Vec<MoveIx> = route.steps.iter().map(|edge| edge.by).collect();
            let count = |how| moves.iter().filter(|&&ix| atlas.step(ix).how_common == how).count();
            let first = atlas.step(moves[0]).from;
            Route {
                roles: std::iter::once(first).chain(moves.iter().map(|&ix| atlas.step(ix).to)).collect(),
                from_outside: from_outside(first),
                years: costs::span(atlas, &wishes.done, &moves),
                hardest: moves.iter().map(|&ix| atlas.step(ix).how_common).max().unwrap_or(HowCommon::Common),
                common: count(HowCommon::Common),
                possible: count(HowCommon::Possible),
                rare: count(HowCommon::Rare),
                costs: route.costs,
                best_at: chosen.best_at,
                trade_offs: Vec::new(),
                moves,
            }
        })
        .collect();
    let trade_offs: Vec<_> = (0..shown.len()).map(|at| choose::trade_offs(&shown, at, graph.flat)).collect();
    for (route, trade_offs) in shown.iter_mut().zip(trade_offs) {
        route.trade_offs = trade_offs;
    }
    Routes { shown, none_because: None }
}

/// The filters to lift so that a route appears: as few as possible, and of those what is said here first rather
/// than last in [`Filter`]. Empty when there is a route already, or when lifting all of them does not help.
pub fn to_lift(atlas: &Atlas, wishes: &Wishes) -> Vec<Filter> {
    const FILTERS: [Filter; 3] = [Filter::RuledOut, Filter::Sectors, Filter::Region];
    let leads_there = |lifted: &[Filter]| {
        let mut wishes = wishes.clone();
        for filter in lifted {
            match filter {
                Filter::RuledOut => wishes.ruled_out.clear(),
                Filter::Sectors => wishes.sectors = Sectors::ALL,
                Filter::Region => wishes.region = wishes.region.other(),
            }
        }
        !wishes.ruled_out.iter().any(|&role| atlas.goals.get(wishes.goal.at()).is_some_and(|goal| goal.role == role))
            && graph::Graph::new(atlas, &wishes, &[]).is_some_and(|graph| graph.leads_there())
    };
    // By size, then in the order of the filters.
    let sets: [&[usize]; 8] = [&[], &[0], &[1], &[2], &[0, 1], &[0, 2], &[1, 2], &[0, 1, 2]];
    let sets = sets.map(|set| set.iter().map(|&at| FILTERS[at]).collect::<Vec<_>>());
    sets.into_iter().find(|set| leads_there(set)).unwrap_or_default()
}

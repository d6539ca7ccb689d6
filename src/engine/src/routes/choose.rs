//! Which of the unbeaten routes to show: at most three that differ really, each best at something.

use super::graph::Edge;
use super::search::Found;
use super::{BestAt, GivesUp, Route};
use crate::atlas::{Atlas, RoleKind};

/// Two shown routes share at most this many hundredths of the shorter one's steps.
pub(super) const SHARED_AT_MOST: usize = 60;

/// Candidates that sets of three are made of. More are narrowed down to the best at each cost and overall: 9,880
/// sets at most. The real atlas has fewer than ten.
const CANDIDATES: usize = 40;

/// What a set pays, in thousandths, for each route that it has fewer than three.
const FEWER: u32 = 250;
/// What a set pays for leaving out own projects where some unbeaten route leads over them.
const NO_OWN_PROJECTS: u32 = 200;
/// Most that one route's faults count, in thousandths. A twenty-fifth of it is below [`FEWER`], so that another route
/// is never too bad to be shown, only worse than another one.
const FAULTS: u32 = 3000;

/// A candidate.
#[derive(Debug)]
struct Candidate {
    /// Position in the list of unbeaten routes.
    at: usize,
    /// Its costs.
    costs: [u32; 3],
    /// By how much each cost is above the least of all unbeaten routes, in thousandths of that least.
    above: [u32; 3],
    /// The sum of the three, at most [`FAULTS`].
    faults: u32,
    /// Whether it leads over own projects.
    own: bool,
    /// Its steps, sorted, for comparing.
    steps: Vec<u16>,
}

/// A route that is to be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Chosen {
    /// Position in the list of unbeaten routes.
    pub at: usize,
    /// What it is best at.
    pub best_at: Vec<BestAt>,
}

/// Names of the three costs' best, in the order of the costs.
const NAMES: [BestAt; 3] = [BestAt::Quickest, BestAt::SuitsYouBest, BestAt::BestTrodden];

/// Whether a route leads over the person's own projects: over two such stages or more, or at least half of the
/// stations on the way. On the way are the stations between start and goal and, from outside, the first one too.
pub(super) fn on_own_projects(atlas: &Atlas, route: &Found, from_outside: bool) -> bool {
    let on_the_way = &route.steps[usize::from(!from_outside)..];
    let own = |edge: &&Edge| atlas.roles[usize::from(edge.from)].kind == RoleKind::OwnProjects;
    let stages = on_the_way.iter().filter(own).count();
    stages >= 2 || (stages == 1 && on_the_way.len() <= 2)
}

/// Whether two routes, given by their sorted steps, differ enough to be shown side by side.
pub(super) fn differ(a: &[u16], b: &[u16]) -> bool {
    let shared = a.iter().filter(|step| b.binary_search(step).is_ok()).count();
    shared * 100 <= a.len().min(b.len()) * SHARED_AT_MOST
}

/// Chooses from `unbeaten`. `flat` says that all roles suit the person alike, `outside` of a route whether its first
/// station still has to be got. Some route is chosen unless `unbeaten` is empty.
///
/// Of all sets of one to three candidates in which every two differ and every one is best at something, it is the one
/// that pays least: for each cost, how far the set's best is above the best there is (half of it for misfit, the least
/// certain of the three); a price for fewer than three, and for own projects left out; and a twenty-fifth of each
/// route's faults.
pub(super) fn choose(atlas: &Atlas, unbeaten: &[Found], flat: bool, outside: impl Fn(&Found) -> bool) -> Vec<Chosen> {
    let candidates = candidates(atlas, unbeaten, outside);
    let own_exists = candidates.iter().any(|candidate| candidate.own);
    let any_differ = |a: &Candidate| candidates.iter().any(|b| differ(&a.steps, &b.steps));
    // Where no two routes differ enough, two that are nearly alike still say more than one.
    let strict = candidates.iter().any(any_differ);
    let fits = |a: usize, b: usize| !strict || differ(&candidates[a].steps, &candidates[b].steps);
    let mut best: Option<(u32, Vec<usize>)> = None;
    let mut consider = |set: &[usize]| {
        let members: Vec<&Candidate> = set.iter().map(|&at| &candidates[at]).collect();
        if names(&members, flat).iter().all(|names| !names.is_empty()) {
            let price = price(&members, flat, own_exists);
            if best.as_ref().is_none_or(|(least, _)| price < *least) {
                best = Some((price, set.to_vec()));
            }
        }
    };
    for a in 0..candidates.len() {
        consider(&[a]);
        for b in (a + 1..candidates.len()).filter(|&b| fits(a, b)) {
            consider(&[a, b]);
            if strict {
                for c in (b + 1..candidates.len()).filter(|&c| fits(a, c) && fits(b, c)) {
                    consider(&[a, b, c]);
                }
            }
        }
    }
    let set = best.map(|(_, set)| set).unwrap_or_default();
    let members: Vec<&Candidate> = set.iter().map(|&at| &candidates[at]).collect();
    let mut chosen: Vec<(u32, u32, Chosen)> = names(&members, flat)
        .into_iter()
        .zip(&members)
        .map(|(best_at, member)| {
            let rank = |cost: usize| members.iter().filter(|other| other.costs[cost] < member.costs[cost]).count();
            let ranks = if flat { 0 } else { (rank(0) + rank(1) + 2 * rank(2)) as u32 };
            (ranks, member.costs[2], Chosen { at: member.at, best_at })
        })
        .collect();
    // The route to open with, then the others in the order of their names.
    if let Some(first) = (0..chosen.len()).min_by_key(|&at| (chosen[at].0, chosen[at].1)) {
        chosen.swap(0, first);
        crate::stable_sort::sort_by_key(&mut chosen[1..], |(_, _, route)| route.best_at.first().copied());
    }
    chosen.into_iter().map(|(_, _, route)| route).collect()
}

/// The candidates among the unbeaten routes.
fn candidates(atlas: &Atlas, unbeaten: &[Found], outside: impl Fn(&Found) -> bool) -> Vec<Candidate> {
    let costs = |route: &Found| route.costs.compared();
    let least = |cost: usize| unbeaten.iter().map(|route| costs(route)[cost]).min().unwrap_or_default();
    let least = [0, 1, 2].map(least);
    let mut all: Vec<Candidate> = unbeaten
        .iter()
        .enumerate()
        .map(|(at, route)| {
            let costs = costs(route);
            let above = [0, 1, 2].map(|cost| {
                let above = u64::from(costs[cost] - least[cost]) * 1000 / u64::from(least[cost].max(1));
                above.min(u64::from(FAULTS)) as u32
            });
            let mut steps: Vec<u16> = route.steps.iter().map(|edge| edge.by.0).collect();
            crate::stable_sort::sort(&mut steps, Ord::cmp);
            let faults = above.iter().sum::<u32>().min(FAULTS);
            Candidate { at, costs, above, faults, own: on_own_projects(atlas, route, outside(route)), steps }
        })
        .collect();
    if all.len() > CANDIDATES {
        let mut keep = vec![false; all.len()];
        let mut mark = |key: &dyn Fn(&Candidate) -> (bool, u32)| {
            let mut order: Vec<usize> = (0..all.len()).collect();
            crate::stable_sort::sort_by_key(&mut order, |&at| (key(&all[at]), all[at].faults, at));
            order.iter().take(CANDIDATES / 5).for_each(|&at| keep[at] = true);
        };
        for cost in 0..3 {
            mark(&|candidate| (false, candidate.costs[cost]));
        }
        mark(&|candidate| (false, candidate.faults));
        mark(&|candidate| (!candidate.own, candidate.faults));
        all.retain(|candidate| keep[candidate.at]);
    }
    all
}

/// What each member of a set is best at. A name goes to one member at most, and only if it is clearly better at it than
/// every other; own projects, if it can, to one that is best at nothing else.
fn names(set: &[&Candidate], flat: bool) -> Vec<Vec<BestAt>> {
    let mut names = vec![Vec::new(); set.len()];
    for cost in (0..3).filter(|&cost| !(flat && cost == 1)) {
        let clearly = |at: usize| {
            let others = set.iter().enumerate().filter(|&(other, _)| other != at);
            others.map(|(_, other)| other.costs[cost]).all(|other| clearly_less(cost, set[at].costs[cost], other))
        };
        if let Some(best) = (0..set.len()).find(|&at| clearly(at)) {
            names[best].push(NAMES[cost]);
        }
    }
    let own = (0..set.len()).filter(|&at| set[at].own).min_by_key(|&at| (!names[at].is_empty(), set[at].faults, at));
    if let Some(own) = own {
        names[own].push(BestAt::OwnProjects);
    }
    names
}

/// Whether a difference in a cost is worth a word: half a year; 5 % of the misfit; any in rarity.
fn clearly_less(cost: usize, less: u32, more: u32) -> bool {
    match cost {
        0 => less + 10 <= more,
        1 => less < more && u64::from(less) * 105 <= u64::from(more) * 100,
        _ => less < more,
    }
}

/// What a set pays: see [`choose`].
fn price(set: &[&Candidate], flat: bool, own_exists: bool) -> u32 {
    let regret = |cost: usize| set.iter().map(|member| member.above[cost]).min().unwrap_or_default();
    let regrets = regret(0) + if flat { 0 } else { regret(1) / 2 } + regret(2);
    let no_own = own_exists && !set.iter().any(|member| member.own);
    let faults: u32 = set.iter().map(|member| member.faults).sum();
    regrets + (3 - set.len() as u32) * FEWER + u32::from(no_own) * NO_OWN_PROJECTS + faults / 25
}

/// What the route at `at` gives up against the others: for each cost, against the one that is best at it.
pub(super) fn trade_offs(shown: &[Route], at: usize, flat: bool) -> Vec<GivesUp> {
    let route = &shown[at];
    let cost_of = |at: usize, cost: usize| shown[at].costs.compared()[cost];
    let best = |cost: usize| (0..shown.len()).min_by_key(|&other| cost_of(other, cost)).unwrap_or(at);
    let clearly_best =
        |cost: usize| Some(best(cost)).filter(|&than| clearly_less(cost, cost_of(than, cost), cost_of(at, cost)));
    let mut trade_offs = Vec::new();
    if let Some(than) = clearly_best(0) {
        let tenths = (cost_of(at, 0) - cost_of(than, 0)) / 2;
        trade_offs.push(GivesUp::SlowerBy { tenths: tenths.min(u32::from(u16::MAX)) as u16, than });
    }
    if let Some(than) = clearly_best(1).filter(|_| !flat) {
        trade_offs.push(GivesUp::SuitsLess { than });
    }
    if let Some(than) = clearly_best(2) {
        let other = &shown[than];
        let steps = route.moves.len().saturating_sub(other.moves.len());
        let rarer = (route.rare, route.possible) > (other.rare, other.possible);
        trade_offs.push(match steps {
            1.. if !rarer => GivesUp::MoreSteps { steps, than },
            _ => GivesUp::RarerThan { than },
        });
    }
    trade_offs
}

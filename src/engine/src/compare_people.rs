//! Two people beside each other: where their answers pull them apart, what they agree on, which jobs suit both.
//!
//! Nothing here prefers one of the two: swapping them swaps what belongs to each and changes no other bit.

use crate::atlas::{Atlas, GoalIx, QuestionIx, RoleIx};
use crate::outcome::{is_in_reach, items, misfit, profile};
use crate::quiz::Points;
use crate::quiz::attribution::shares;
use crate::quiz::bank::Bank;
use crate::quiz::posterior::Profile;
use crate::session::State;

/// A role suits somebody when fewer than this share of people, 0 to 1, would be suited better by it.
const SUITS: f64 = 0.5;

/// Most jobs that are named for both.
const JOBS: usize = 4;

/// One question that pulls the two apart or together.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// The question.
    pub question: QuestionIx,
    /// What each of the two answered; nothing where one skipped it or was not asked.
    pub points: [Option<Points>; 2],
    /// Its part of [`Pair::gap`], in standard deviations over people: above 0 it pulls them apart.
    pub part: f64,
}

/// Two people beside each other.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pair {
    /// The goal that the first is drawn to more than the second, and the goal that the second is drawn to more: the two
    /// goals on which they differ most. Nothing where they do not differ at all.
    pub between: Option<[GoalIx; 2]>,
    /// How much further the first is ahead with the first of these goals over the second goal than the second person
    /// is, in standard deviations over people; never below 0.
    pub gap: f64,
    /// Every question that counts in the gap, what pulls apart most first. The parts sum to the gap, up to rounding.
    pub parts: Vec<Part>,
    /// The questions that both answered on the same side of the scale, the strongest answers first.
    pub alike: Vec<QuestionIx>,
    /// Jobs within reach of both that suit both, the best for the one it suits less first; at most four. None as long as
    /// nothing is known of one of them.
    pub jobs: Vec<RoleIx>,
}

impl Pair {
    /// The two people that the states describe.
    pub fn new(atlas: &Atlas, bank: &Bank, people: [&State; 2]) -> Self {
        let profiles = people.map(|state| profile(bank, state));
        let between = furthest(bank, &profiles);
        let parts = between.map_or_else(Vec::new, |between| parts(bank, &profiles, people, between));
        Self {
            between,
            gap: between.map_or(0.0, |[ahead, behind]| lead_gap(bank, &profiles, ahead, behind)),
            parts,
            alike: alike(people),
            jobs: jobs(atlas, bank, &profiles, people),
        }
    }
}

/// How much the lead of one goal over another differs between the two people.
fn lead_gap(bank: &Bank, profiles: &[Profile; 2], ahead: GoalIx, behind: GoalIx) -> f64 {
    let score =
        |profile: &Profile, goal: GoalIx| bank.goals.get(goal.at()).map_or(0.0, |goal| profile.score(&goal.weights));
    let [first, second] = profiles.each_ref().map(|profile| score(profile, ahead) - score(profile, behind));
    first - second
}

/// The two goals with the largest gap, in the order in which it is above 0; of equal gaps the one of the lower goals.
fn furthest(bank: &Bank, profiles: &[Profile; 2]) -> Option<[GoalIx; 2]> {
    let goals = || (0..bank.goals.len()).map(GoalIx::from);
    let pairs = goals().flat_map(|one| goals().filter(move |other| one < *other).map(move |other| [one, other]));
    let mut best = None;
    let mut most = 0.0;
    for [one, other] in pairs {
        let gap = lead_gap(bank, profiles, one, other);
        if libm::fabs(gap) > most {
            most = libm::fabs(gap);
            best = Some(if gap > 0.0 { [one, other] } else { [other, one] });
        }
    }
    best
}

/// Each question's part of the gap: the first's share of the lead less the second's.
fn parts(bank: &Bank, profiles: &[Profile; 2], people: [&State; 2], [ahead, behind]: [GoalIx; 2]) -> Vec<Part> {
    let of = |person: usize| shares(bank, &profiles[person], items(people[person]), ahead, behind);
    let shares = [of(0), of(1)];
    let mut parts: Vec<Part> = (0..bank.items.len())
        .filter_map(|item| {
            let found = shares.each_ref().map(|shares| shares.iter().find(|share| share.item == item));
            let [first, second] = found.map(|share| share.map_or(0.0, |share| share.part));
            let points = found.map(|share| share.map(|share| share.points));
            let part = first - second;
            (part != 0.0).then_some(Part { question: QuestionIx::from(item), points, part })
        })
        .collect();
    crate::stable_sort::sort(&mut parts, |a, b| b.part.total_cmp(&a.part).then(a.question.cmp(&b.question)));
    parts
}

/// The questions that both answered on the same side.
fn alike([first, second]: [&State; 2]) -> Vec<QuestionIx> {
    let mut alike: Vec<(QuestionIx, f64)> = first
        .answers
        .iter()
        .filter_map(|(&question, answer)| {
            let other = second.answers.get(&question)?.points()?.from_middle();
            let one = answer.points()?.from_middle();
            (one * other > 0.0).then(|| (question, libm::fabs(one + other)))
        })
        .collect();
    crate::stable_sort::sort(&mut alike, |a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    alike.into_iter().map(|(question, _)| question).collect()
}

/// The jobs that suit both.
fn jobs(atlas: &Atlas, bank: &Bank, profiles: &[Profile; 2], people: [&State; 2]) -> Vec<RoleIx> {
    if people.iter().any(|state| state.answers.values().all(|answer| answer.points().is_none())) {
        return Vec::new();
    }
    let [first, second] = [0, 1].map(|person| misfit(atlas, bank, &profiles[person], GoalIx(0), people[person]));
    let worse = |role: RoleIx| first[role.at()].max(second[role.at()]);
    let fits = |role: &RoleIx| people.iter().all(|state| is_in_reach(atlas, *role, state)) && worse(*role) < SUITS;
    let mut jobs: Vec<RoleIx> = atlas.role_positions().filter(fits).collect();
    crate::stable_sort::sort(&mut jobs, |a, b| worse(*a).total_cmp(&worse(*b)).then(a.cmp(b)));
    jobs.truncate(JOBS);
    jobs
}

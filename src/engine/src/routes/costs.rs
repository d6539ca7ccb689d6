//! What a step costs: time, misfit and rarity, as whole numbers that add up exactly; and the span of time that is shown.

use crate::atlas::{Atlas, HowCommon, Level, Move, MoveIx, RoleIx, RoleKind, Standing};
use crate::vec_map::SortedSet;

/// Longest stage that is counted, in tenths of a year: a working life. It bounds every sum: 65,535 steps of the dearest
/// kind come to less than half of 2^32, so that costs and bounds add up without overflow on any graph.
const LONGEST: u16 = 400;

/// Strain of a twentieth of a year in the role that suits worst. In the one that suits best it is 0: a long ladder of jobs
/// that suit is no misfit.
const SUITS_WORST: u32 = 32;

/// Strain of a change to a job in another department: about a year in a role that suits middling. Without it a short stay
/// in some unrelated job that happens to suit would look like progress, as in runner, make-up trainee, own films.
const CHANGE: u32 = 180;

/// Roles whose misfits differ by less than this suit alike: a quiz cannot tell them apart.
const ALIKE: f64 = 0.02;

/// Rarity of a step that is common. See [`rarity`].
const COMMON: u32 = 1;
/// Rarity of a step that is possible.
const POSSIBLE: u32 = 4;
/// Rarity of a step that is rare.
const RARE: u32 = 12;

/// What a route costs: time, misfit and rarity. Each is a sum over the steps; less is better.
///
/// Time is a range, and stays one: a route is no slower than another where neither its shortest nor its longest time is
/// longer. So a route that can be quick, such as one over own projects beside a job, is not beaten by one that is sure to
/// take middling long.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Costs {
    /// Shortest usual time in tenths of a year: `min` of [`Span`].
    pub soonest: u32,
    /// Longest usual time in tenths of a year: `max` of [`Span`].
    pub latest: u32,
    /// Time weighed by how badly the role that it is spent in suits: twentieths of a year times 0 (suits best of all
    /// roles) to 32 (worst), and 180 more for every change to a job in another department; where all suit alike, time alone.
    pub misfit: u32,
    /// How rare the steps are: 1 (common), 4 (possible) or 12 (rare) a step, with two exceptions: a common
    /// step from a job into own projects counts 4, any step out of a role above the line 12.
    pub rarity: u32,
}

impl Costs {
    /// Both together.
    pub(super) const fn plus(self, other: Self) -> Self {
        Self {
            soonest: self.soonest + other.soonest,
            latest: self.latest + other.latest,
            misfit: self.misfit + other.misfit,
            rarity: self.rarity + other.rarity,
        }
    }

    /// The larger of each.
    pub(super) fn or_more(self, other: Self) -> Self {
        Self {
            soonest: self.soonest.max(other.soonest),
            latest: self.latest.max(other.latest),
            misfit: self.misfit.max(other.misfit),
            rarity: self.rarity.max(other.rarity),
        }
    }

    /// Shortest and longest time, misfit and rarity, in this order.
    pub(super) const fn all(self) -> [u32; 4] {
        [self.soonest, self.latest, self.misfit, self.rarity]
    }

    /// Time, misfit and rarity, in this order: what routes are named and compared by. Time is here one number, in
    /// twentieths of a year: twice the middle of the range.
    pub(super) const fn compared(self) -> [u32; 3] {
        [self.soonest + self.latest, self.misfit, self.rarity]
    }

    /// Whether this is no worse than `other` on any cost.
    pub(super) const fn covers(self, other: Self) -> bool {
        self.soonest <= other.soonest
            && self.latest <= other.latest
            && self.misfit <= other.misfit
            && self.rarity <= other.rarity
    }
}

/// How long a route takes, in tenths of a year.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Span {
    /// The shortest usual times added up, own projects beside the job before them.
    pub min: u16,
    /// The longest usual times added up, one after the other.
    pub max: u16,
    /// Whether own projects run beside a job in it, so that `min` is less than the sum of its stages.
    pub overlapped: bool,
    /// Whether any of its times is an estimate.
    pub estimated: bool,
}

/// Time that one step adds to a route: shortest and longest, in tenths of a year.
///
/// It is the time spent in the role that the step leaves, with two exceptions. In a role that is done already the
/// shortest is 0, because the person may have served it all; how much is not known, and a step may take years of practice
/// in any job, so the longest stays. And from a job into an own-projects stage
/// the shortest is 0. Own projects can begin on the first day beside that job, so that at best the job's time and the
/// projects' time run together, and the longer one, the projects' in all but odd cases, is what counts. At worst they
/// come one after the other, so the longest stays.
/// A rule for each single step keeps time additive, and the cost that routes are compared by equal to what is shown.
fn stage(atlas: &Atlas, step: &Move, done: bool) -> (u16, u16) {
    let max = step.years.max.min(LONGEST);
    let min = if done || runs_beside(atlas, step) { 0 } else { step.years.min.min(max) };
    (min, max)
}

/// Whether the step leads from a job into an own-projects stage that can begin beside it.
pub fn runs_beside(atlas: &Atlas, step: &Move) -> bool {
    atlas.roles.get(step.from.at()).map(|role| role.kind) == Some(RoleKind::Job) && to_own_projects(atlas, step)
}

/// Whether the step leads to a job in another department.
fn changes_department(atlas: &Atlas, step: &Move) -> bool {
    let department = |at: usize| atlas.roles.get(at).map(|role| role.department);
    department(step.from.at()) != department(step.to.at()) && !to_own_projects(atlas, step)
}

/// Whether the step leads into an own-projects stage.
fn to_own_projects(atlas: &Atlas, step: &Move) -> bool {
    atlas.roles.get(step.to.at()).map(|role| role.kind) == Some(RoleKind::OwnProjects)
}

/// What a step costs for how common it is: 1, 4 or 12, so that twelve common steps, more than any ladder has, or three
/// possible ones weigh as much as one rare leap.
///
/// The sum over a route stands for the logarithm of how likely all of it is to happen. The words are not odds, so only
/// the ratios mean something; with 1, 3 and 8 nearly all routes of the real atlas come out the same.
///
/// Two kinds of step say little about getting on and cost more than their word:
///
/// - From a job into an own-projects stage "common" counts as "possible": many begin, but that is no track that
///   others have trodden.
/// - Out of a role above the line every step counts as rare: its word speaks of the few who got there, and the way to
///   one goal should lead over another only where it must. For a person who starts there it makes no difference.
fn rarity(atlas: &Atlas, step: &Move) -> u32 {
    let above_the_line = atlas.roles.get(step.from.at()).is_some_and(|role| role.level == Level::AboveTheLine);
    match step.how_common {
        _ if above_the_line => RARE,
        HowCommon::Common if runs_beside(atlas, step) => POSSIBLE,
        HowCommon::Common => COMMON,
        HowCommon::Possible => POSSIBLE,
        HowCommon::Rare => RARE,
    }
}

/// The three costs of a step. `done` says that the role it leaves is done already, `grade` is the misfit of that role, from
/// [`grades`]; `None` where all suit alike.
pub(super) fn of_step(atlas: &Atlas, step: &Move, done: bool, grade: Option<u32>) -> Costs {
    let (min, max) = stage(atlas, step, done);
    let (soonest, latest) = (u32::from(min), u32::from(max));
    let time = soonest + latest;
    let change = if changes_department(atlas, step) { CHANGE } else { 0 };
    let misfit = grade.map_or(time, |grade| time * grade + change);
    Costs { soonest, latest, misfit, rarity: rarity(atlas, step) }
}

/// What a twentieth of a year in each role costs in misfit; `None` when all roles suit alike.
///
/// Only differences count: misfits are stretched from 0 (the role that suits best) to 1 (worst), then squared. A short
/// route in roles that suit badly would otherwise nearly always have less misfit than a longer one in
/// roles that suit well, and "suits you best" would only ever repeat "quickest". A misfit that is missing or
/// not a number counts as the middle; others are clamped to 0 to 1.
pub(super) fn grades(roles: usize, misfit: &[f64]) -> Option<Vec<u32>> {
    let known = |at: usize| misfit.get(at).filter(|value| !value.is_nan()).map(|value| value.clamp(0.0, 1.0));
    let (least, most) = (0..roles)
        .filter_map(known)
        .fold((1.0_f64, 0.0_f64), |(least, most), value| (least.min(value), most.max(value)));
    if most - least < ALIKE {
        return None;
    }
    let grade = |at: usize| {
        let stretched = known(at).map_or(0.5, |value| (value - least) / (most - least));
        (stretched * stretched * f64::from(SUITS_WORST) + 0.5) as u32
    };
    Some((0..roles).map(grade).collect())
}

/// How long the steps take altogether, for somebody who has `done` some of the roles already: of one step, of the first few,
/// or of a whole route. Every number of years that is told of a route is made by this, so that they add up: the span of some
/// steps is the sum of their spans.
pub fn span(atlas: &Atlas, done: &SortedSet<RoleIx>, steps: &[MoveIx]) -> Span {
    steps.iter().map(|&ix| atlas.step(ix)).fold(Span::default(), |sum, step| {
        let (min, max) = stage(atlas, step, done.contains(&step.from));
        Span {
            min: sum.min.saturating_add(min),
            max: sum.max.saturating_add(max),
            overlapped: sum.overlapped || runs_beside(atlas, step),
            estimated: sum.estimated || step.years.standing != Standing::Source,
        }
    })
}

//! What the page shows of a state: the verdict with its reasons, the roles that fit, and the routes.

use crate::atlas::{Atlas, Employment, GoalIx, Level, MoveIx, QuestionIx, RoleIx, RoleKind, Sector, Setting};
use crate::quiz::attribution::{Share, lift, shares};
use crate::quiz::bank::{Bank, dot};
use crate::quiz::gaussian::below;
use crate::quiz::item_selection::{self, enough, varied};
use crate::quiz::posterior::Profile;
use crate::quiz::readiness::{self, Asked, most_telling, readiness};
use crate::quiz::verdict::{Certainty, FEWEST, LIKELY, Verdict, ahead};
use crate::quiz::{Answer, Points};
use crate::routes::{BestAt, Filter, NoRoute, Route, Routes, Start, find, keep_letters, to_lift};
use crate::session::{Action, Lean, Preference, State, apply};

/// How much worse a role suits somebody for each preference that it goes against, on a scale from 0 to 1.
const AGAINST_PREFERENCE: f64 = 0.15;

/// What comes next in the quiz.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    /// This question.
    Ask(QuestionIx),
    /// Enough is known, or nothing is left to ask.
    Enough,
}

/// One answer as a reason for the verdict.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Reason {
    /// The question.
    pub question: QuestionIx,
    /// What was answered.
    pub points: Points,
    /// The goal that it speaks for: the leader, or the runner-up.
    pub towards: GoalIx,
    /// The two goals between which the answer moved most: the one that it lifted most, or lowered least, over the one
    /// that it lifted least, or lowered most. Neither needs to be the leader.
    pub between: [GoalIx; 2],
    /// Its part of the lead, relative to the largest part of all: 0 to 1.
    pub weight: f64,
}

/// Why one of the routes is the one that is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opened {
    /// The visitor chose it, or a link holds it.
    Chosen,
    /// Enough is known of the visitor to say that it suits them best, and it is neither much slower nor rarer than the
    /// one that would be open otherwise.
    SuitsBest,
    /// Too little is known of them, or no route suits clearly better: it is the one with the best places by time, fit and
    /// rarity, as [`find`] says.
    Balanced,
    /// It is the one of the best places, although another suits better: that one takes much longer.
    Quicker {
        /// The one that suits better, from 0.
        than: usize,
    },
    /// It is the one of the best places, although another suits better: that one has rarer steps.
    Commoner {
        /// The one that suits better, from 0.
        than: usize,
    },
}

/// Everything that the result page shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// The goals ranked, and how sure that is.
    pub verdict: Verdict,
    /// What the visitor brings to a goal that is settled, and what is missing; empty without one.
    pub readiness: Vec<Asked>,
    /// Whether the goal that comes second is likely ahead of the third; otherwise no order can be told of the two.
    pub second_leads: bool,
    /// How many questions were answered, skipped ones not counted.
    pub answered: usize,
    /// The answers that pushed for the leader or pulled for the runner-up, the weightiest first.
    pub reasons: Vec<Reason>,
    /// The goal whose routes are shown: chosen, known, or leading.
    pub goal: GoalIx,
    /// Jobs within reach that lead to the goal and suit the visitor, the best first.
    pub fitting: Vec<RoleIx>,
    /// The routes to [`Self::goal`].
    pub routes: Routes,
    /// Which of them is open, from 0; 0 when there is none.
    pub chosen: usize,
    /// Why it is.
    pub opened: Opened,
    /// Whether the route that was chosen in the other region is not shown in this one, so that another one is open.
    pub is_replaced: bool,
    /// Where each of the routes stands by its number in [`State::chosen_route`]; see [`Self::with_letters`].
    pub numbers: Vec<usize>,
    /// Where nothing is left: the filters to lift so that a route appears; empty when none would help.
    pub lift: Vec<Filter>,
}

impl Outcome {
    /// The outcome of `state`.
    pub fn new(atlas: &Atlas, bank: &Bank, state: &State) -> Self {
        let profile = profile(bank, state);
        let verdict = Verdict::new(bank, &items(state).collect::<Vec<_>>());
        let goal = state.viewed_goal.or(state.known_goal).or(verdict.leader()).unwrap_or(GoalIx(0));
        let misfit = misfit(atlas, bank, &profile, goal, state);
        let wishes = state.wishes(goal);
        let routes = find(atlas, &wishes, &misfit);
        let answered = answered(state);
        let is_known = answered >= FEWEST && verdict.doubt.is_none();
        let chosen_there = chosen_elsewhere(atlas, &misfit, goal, state);
        let found = chosen_there.as_ref().and_then(|moves| routes.shown.iter().position(|route| route.moves == *moves));
        let (chosen, opened) = open(&routes, state.chosen_route.or(found), is_known);
        Self {
            second_leads: match verdict.ranking[..] {
                [_, ref second, ref third, ..] => ahead(bank, &profile, second.goal, third.goal) >= LIKELY,
                _ => true,
            },
            answered,
            chosen,
            opened,
            is_replaced: chosen_there.is_some() && found.is_none(),
            numbers: (0..routes.shown.len()).collect(),
            reasons: reasons(bank, &profile, state, &verdict),
            goal,
            fitting: fitting(atlas, &misfit, goal, state),
            lift: if routes.none_because == Some(NoRoute::NothingLeft) { to_lift(atlas, &wishes) } else { Vec::new() },
            routes,
            readiness: state
                .known_goal
                .and_then(|goal| atlas.goals.get(goal.at()))
                .map_or_else(Vec::new, |goal| readiness(bank, &profile, &goal.profile)),
            verdict,
        }
    }
}

impl Outcome {
    /// The same with the routes in the places, and so with the letters, that those of them had that were there `before`, as
    /// [`keep_letters`] says.
    #[must_use]
    pub fn with_letters(mut self, before: &[Vec<MoveIx>]) -> Self {
        self.numbers = keep_letters(&mut self.routes.shown, before);
        self.chosen = self.numbers.iter().position(|&number| number == self.chosen).unwrap_or_default();
        self
    }

    /// The route that is open, if there is any.
    pub fn route(&self) -> Option<&Route> {
        self.routes.shown.get(self.chosen)
    }

    /// A number that differs, in all likelihood, as soon as one bit of the outcome does: FNV-1a, 64 bits, over every
    /// score, probability and weight and every role on every route. It shows that a link gives the same result in a
    /// browser and in a native program.
    pub fn fingerprint(&self) -> u64 {
        let ranking = self.verdict.ranking.iter().flat_map(|standing| {
            [u64::from(standing.goal.0), standing.score.to_bits(), standing.best.to_bits(), standing.fit.to_bits()]
        });
        let reasons = self
            .reasons
            .iter()
            .flat_map(|reason| [u64::from(reason.question.0), u64::from(reason.towards.0), reason.weight.to_bits()]);
        let rest = [self.verdict.certainty as u64, u64::from(self.goal.0), self.answered as u64, self.chosen as u64];
        let fitting = self.fitting.iter().map(|role| u64::from(role.0));
        let routes = self.routes.shown.iter().flat_map(|route| {
            let costs =
                [route.costs.soonest, route.costs.latest, route.costs.misfit, route.costs.rarity].map(u64::from);
            let names = route.best_at.iter().map(|&best| best as u64);
            costs.into_iter().chain(names).chain(route.moves.iter().map(|step| u64::from(step.0)))
        });
        ranking
            .chain(reasons)
            .chain(rest)
            .chain(fitting)
            .chain(routes)
            .flat_map(u64::to_le_bytes)
            .fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3))
    }
}

/// What to ask next, after the question `last`: rather not one that is like it. The first question is always the same, so that
/// a page can carry it before any code runs.
pub fn turn(atlas: &Atlas, bank: &Bank, state: &State, last: Option<QuestionIx>) -> Turn {
    if state.answers.is_empty() {
        return if atlas.questions.is_empty() { Turn::Enough } else { Turn::Ask(atlas.first_question) };
    }
    let profile = profile(bank, state);
    let open = |item: usize| !state.answers.contains_key(&QuestionIx::from(item));
    let (shown, answered) = (state.answers.len(), answered(state));
    if let Some(goal) = state.known_goal.and_then(|goal| atlas.goals.get(goal.at())) {
        let asked = readiness(bank, &profile, &goal.profile);
        return match most_telling(bank, &profile, &goal.profile, open) {
            Some((item, _)) if state.going_on || !readiness::enough(shown, answered, &asked) => {
                Turn::Ask(QuestionIx::from(item))
            }
            _ => Turn::Enough,
        };
    }
    let verdict = Verdict::new(bank, &items(state).collect::<Vec<_>>());
    // Once the goal is settled, who goes on wants to know more: which jobs.
    let settled = state.going_on && verdict.certainty == Certainty::Clear;
    let targets = if settled { &bank.roles } else { &bank.goals };
    match varied(bank, targets, &profile, &open, last.map(QuestionIx::at)) {
        Some((item, help)) if state.going_on || !enough(shown, answered, &verdict, help) => {
            Turn::Ask(QuestionIx::from(item))
        }
        _ => Turn::Enough,
    }
}

/// Which of the routes to choose after `action`, so that the one that is open before it stays open; none where that one
/// is gone, or opens by itself.
pub fn follow(atlas: &Atlas, bank: &Bank, state: &State, action: Action) -> Option<usize> {
    let before = Outcome::new(atlas, bank, state);
    let after = Outcome::new(atlas, bank, &apply(state, action));
    let open = before.routes.shown.get(before.chosen)?;
    let at = after.routes.shown.iter().position(|route| route.moves == open.moves);
    at.filter(|&at| at != after.chosen)
}

/// The moves of the route that was chosen in the other region, where none was chosen in this one.
fn chosen_elsewhere(atlas: &Atlas, misfit: &[f64], goal: GoalIx, state: &State) -> Option<Vec<MoveIx>> {
    let chosen = state.chosen_elsewhere.filter(|_| state.chosen_route.is_none())?;
    let routes = find(atlas, &state.elsewhere().wishes(goal), misfit);
    routes.shown.into_iter().nth(chosen).map(|route| route.moves)
}

/// Which of `routes` is open, and why: the one that was chosen; without a choice the first, or, as soon as enough is known
/// of the visitor, the one that suits best, unless it is much slower or rarer than the first.
fn open(routes: &Routes, chosen: Option<usize>, is_known: bool) -> (usize, Opened) {
    let shown = &routes.shown;
    let suits = || shown.iter().position(|route| route.best_at.contains(&BestAt::SuitsYouBest));
    match (chosen, suits().filter(|_| is_known)) {
        (Some(chosen), _) => (chosen.min(shown.len().saturating_sub(1)), Opened::Chosen),
        (None, None) => (0, Opened::Balanced),
        (None, Some(than)) if is_much_slower(&shown[than], &shown[0]) => (0, Opened::Quicker { than }),
        (None, Some(than)) if is_rarer(&shown[than], &shown[0]) => (0, Opened::Commoner { than }),
        (None, Some(suits)) => (suits, Opened::SuitsBest),
    }
}

/// Whether `route` takes more than half as long again as `other`, in the middle of their ranges.
fn is_much_slower(route: &Route, other: &Route) -> bool {
    let time = |route: &Route| u32::from(route.years.min) + u32::from(route.years.max);
    time(route) * 2 > time(other) * 3
}

/// Whether `route` has more rare steps than `other`, or as many and more that are merely possible.
fn is_rarer(route: &Route, other: &Route) -> bool {
    (route.rare, route.possible) > (other.rare, other.possible)
}

/// How many questions were answered, skipped ones not counted.
fn answered(state: &State) -> usize {
    state.answers.values().filter(|answer| answer.points().is_some()).count()
}

/// How many questions are asked at most, unless the visitor goes on.
pub const fn most(state: &State) -> usize {
    if state.known_goal.is_some() { readiness::MOST } else { item_selection::MOST }
}

/// What would be said if `answer` were the answer to `question`.
pub fn verdict_with(bank: &Bank, state: &State, question: QuestionIx, answer: Answer) -> Verdict {
    let others = items(state).filter(|&(item, _)| item != question.at());
    Verdict::new(bank, &others.chain([(question.at(), answer)]).collect::<Vec<_>>())
}

/// What the answers of `state` imply.
pub fn profile(bank: &Bank, state: &State) -> Profile {
    Profile::after(bank, items(state))
}

/// The answers by item.
pub(crate) fn items(state: &State) -> impl Iterator<Item = (usize, Answer)> {
    state.answers.iter().map(|(question, &answer)| (question.at(), answer))
}

/// The answers as reasons for the leader over the runner-up.
fn reasons(bank: &Bank, profile: &Profile, state: &State, verdict: &Verdict) -> Vec<Reason> {
    let (Some(leader), Some(second)) = (verdict.leader(), verdict.runner_up()) else {
        return Vec::new();
    };
    let shares = shares(bank, profile, items(state), leader, second);
    let largest = shares.first().map_or(0.0, |share| libm::fabs(share.part));
    shares
        .into_iter()
        .filter(|share| share.part != 0.0)
        .map(|share| {
            let towards = if share.part > 0.0 { [leader, second] } else { [second, leader] };
            Reason {
                question: QuestionIx::from(share.item),
                points: share.points,
                towards: towards[0],
                between: widest(bank, profile, &share, towards),
                weight: libm::fabs(share.part) / largest,
            }
        })
        .collect()
}

/// The two goals between which an answer moved most, what it speaks for first; of equal moves, that between `towards`.
fn widest(bank: &Bank, profile: &Profile, share: &Share, towards: [GoalIx; 2]) -> [GoalIx; 2] {
    let lift = |goal: GoalIx| lift(bank, profile, share.item, share.points, goal);
    (0..bank.goals.len()).map(GoalIx::from).fold(towards, |[most, least], goal| {
        let lifted = lift(goal);
        [if lifted > lift(most) { goal } else { most }, if lifted < lift(least) { goal } else { least }]
    })
}

/// How badly each role suits the visitor, 0 to 1: the share of people whom it would suit better, and a step more for
/// each preference that it goes against. As long as nothing is known of the visitor, somebody whom the goal fits
/// stands in for them.
pub(crate) fn misfit(atlas: &Atlas, bank: &Bank, profile: &Profile, goal: GoalIx, state: &State) -> Vec<f64> {
    let person = match bank.goals.get(goal.at()) {
        Some(goal) if profile.mean.iter().all(|&mean| mean == 0.0) => &goal.weights,
        _ => &profile.mean,
    };
    let suits = bank.roles.iter().map(|role| below(-dot(&role.weights, person)));
    atlas
        .role_positions()
        .zip(suits)
        .map(|(role, misfit)| {
            let against = Preference::ALL.into_iter().filter(|&preference| is_against(atlas, role, preference, state));
            (misfit + AGAINST_PREFERENCE * against.count() as f64).min(1.0)
        })
        .collect()
}

/// Whether a role goes against what the visitor prefers.
fn is_against(atlas: &Atlas, role: RoleIx, preference: Preference, state: &State) -> bool {
    let role = atlas.role(role);
    let company = role.sectors.has(Sector::Tv) || role.sectors.has(Sector::Commercials);
    let independent = role.sectors.has(Sector::Film) || role.sectors.has(Sector::Hetv);
    let (low, high) = match preference {
        Preference::Place => (role.setting == Setting::Set, role.setting == Setting::Office),
        Preference::Terms => (role.employment == Employment::Freelance, role.employment == Employment::Staff),
        Preference::Sector => (company && !independent, independent && !company),
    };
    match state.preferences[preference as usize] {
        Lean::Either => false,
        Lean::Low => high,
        Lean::High => low,
    }
}

/// How many fitting roles are shown.
const FITTING: usize = 4;

/// The jobs within reach that suit the visitor best: no lower than where they stand, and at most the assistant rung or one
/// move up; and of those only such as lead to the goal by jobs, not by own projects alone, which any job allows.
fn fitting(atlas: &Atlas, misfit: &[f64], goal: GoalIx, state: &State) -> Vec<RoleIx> {
    let (lowest, highest, next): (Level, Level, Vec<RoleIx>) = match state.start {
        Start::Outside => (Level::Entry, Level::Entry, Vec::new()),
        Start::Role(role) => {
            let level = atlas.role(role).level;
            let leaves = atlas.moves.iter().filter(|step| step.from == role && step.regions.has(state.region));
            (level, level.max(Level::Assistant), leaves.map(|step| step.to).collect())
        }
    };
    let leads = lead_by_jobs(atlas, goal, state);
    let mut roles: Vec<RoleIx> = atlas
        .role_positions()
        .filter(|&ix| {
            let level = atlas.role(ix).level;
            is_open(atlas, ix, state)
                && leads[ix.at()]
                && level >= lowest
                && (level <= highest || next.contains(&ix))
                && state.start != Start::Role(ix)
                && !state.also.contains(&ix)
                && !state.done.contains(&ix)
        })
        .collect();
    crate::stable_sort::sort(&mut roles, |a, b| misfit[a.at()].total_cmp(&misfit[b.at()]).then(a.cmp(b)));
    roles.truncate(FITTING);
    roles
}

/// For each role, whether moves from job to job lead from it to the goal in the visitor's region and sectors.
fn lead_by_jobs(atlas: &Atlas, goal: GoalIx, state: &State) -> Vec<bool> {
    let mut leads = vec![false; atlas.roles.len()];
    let mut open: Vec<RoleIx> = atlas.goals.get(goal.at()).map(|goal| goal.role).into_iter().collect();
    while let Some(role) = open.pop() {
        if !std::mem::replace(&mut leads[role.at()], true) {
            let into = atlas.moves.iter().filter(|step| {
                step.to == role
                    && step.regions.has(state.region)
                    && step.sectors.meets(state.sectors)
                    && atlas.role(step.from).kind == RoleKind::Job
            });
            open.extend(into.map(|step| step.from));
        }
    }
    leads
}

/// Whether a role is a job up to the assistant rung or the visitor's own, and open to them.
pub(crate) fn is_in_reach(atlas: &Atlas, ix: RoleIx, state: &State) -> bool {
    let reach = match state.start {
        Start::Outside => Level::Entry,
        Start::Role(role) => atlas.role(role).level.max(Level::Assistant),
    };
    atlas.role(ix).level <= reach && is_open(atlas, ix, state)
}

/// Whether a role is a job in a part of the industry that the visitor wants, that they did not rule out and that is no goal.
fn is_open(atlas: &Atlas, ix: RoleIx, state: &State) -> bool {
    let role = atlas.role(ix);
    role.kind == RoleKind::Job
        && role.sectors.meets(state.sectors)
        && atlas.goal_of_role(ix).is_none()
        && !state.ruled_out.contains(&ix)
}

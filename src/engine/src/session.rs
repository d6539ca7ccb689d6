//! A visit as a value: what was said and chosen, and how an action changes it.

use crate::atlas::{GoalIx, QuestionIx, Region, RoleIx, Sector, Sectors};
use crate::plan::PlanId;
use crate::quiz::Answer;
use crate::routes::{Start, Wishes};
use crate::task_id::TaskId;
use crate::vec_map::{SortedMap, SortedSet};

/// Everything a visitor said and chose. The link code carries all of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    /// Which titles, moves and pay are shown.
    pub region: Region,
    /// Where the visitor stands now.
    pub start: Start,
    /// The goal that the visitor says is settled, if any.
    pub known_goal: Option<GoalIx>,
    /// The goal whose routes the visitor chose to look at, where it is not the known or leading one.
    pub viewed_goal: Option<GoalIx>,
    /// Which of the shown routes the visitor chose, from 0; none as long as the page opens one by itself.
    pub chosen_route: Option<usize>,
    /// Which of the routes of the other region the visitor had chosen there, from 0. It is found again here where it exists,
    /// and there on the way back.
    pub chosen_elsewhere: Option<usize>,
    /// Whether the visitor wants to go on answering after the quiz said that it is enough.
    pub going_on: bool,
    /// Parts of the industry that routes may use. Never empty.
    pub sectors: Sectors,
    /// How the visitor likes to work, in the order of [`Preference::ALL`].
    pub preferences: [Lean; 3],
    /// Roles that no route may use.
    pub ruled_out: SortedSet<RoleIx>,
    /// Roles that the visitor has done already.
    pub done: SortedSet<RoleIx>,
    /// Roles that the visitor is in besides [`Self::start`].
    pub also: SortedSet<RoleIx>,
    /// What the visitor ticked off, of any plan. Marks that this atlas does not know are kept: another one may.
    pub ticked: SortedSet<TaskId>,
    /// What tells this visit's plan from other people's, once it was saved as a file.
    pub plan: Option<PlanId>,
    /// Every question that was shown and left with an answer or a skip.
    pub answers: SortedMap<QuestionIx, Answer>,
}

impl Default for State {
    fn default() -> Self {
        Self {
            region: Region::Uk,
            start: Start::Outside,
            known_goal: None,
            viewed_goal: None,
            chosen_route: None,
            chosen_elsewhere: None,
            going_on: false,
            sectors: Sectors::ALL,
            preferences: [Lean::Either; 3],
            ruled_out: SortedSet::default(),
            done: SortedSet::default(),
            also: SortedSet::default(),
            ticked: SortedSet::default(),
            plan: None,
            answers: SortedMap::default(),
        }
    }
}

impl State {
    /// This state with the wishes of `other`, such as a "what if" before it was tried out. What was answered and ticked off
    /// since stays, and so do the region, the goal and the identity of the plan.
    #[must_use]
    pub fn wishing(&self, other: &Self) -> Self {
        let same_goal = (self.known_goal, self.viewed_goal) == (other.known_goal, other.viewed_goal);
        let (chosen_route, chosen_elsewhere) = match same_goal.then(|| self.region == other.region) {
            Some(true) => (other.chosen_route, other.chosen_elsewhere),
            Some(false) => (other.chosen_elsewhere, other.chosen_route),
            None => (None, None),
        };
        Self {
            chosen_route,
            chosen_elsewhere,
            region: self.region,
            known_goal: self.known_goal,
            viewed_goal: self.viewed_goal,
            going_on: self.going_on,
            ticked: self.ticked.clone(),
            plan: self.plan,
            answers: self.answers.clone(),
            ..other.clone()
        }
    }

    /// Whether anything was said or chosen but the region. The first route alone is no choice: older links always hold it.
    pub fn is_begun(&self) -> bool {
        let chosen_route = self.chosen_route.filter(|&route| route == 0);
        *self != Self { region: self.region, chosen_route, ..Self::default() }
    }

    /// The same visit in the other region, with the route that was chosen there.
    #[must_use]
    pub fn elsewhere(&self) -> Self {
        Self {
            region: self.region.other(),
            chosen_route: self.chosen_elsewhere,
            chosen_elsewhere: self.chosen_route,
            ..self.clone()
        }
    }

    /// What the visitor wants of a route to `goal`.
    pub fn wishes(&self, goal: GoalIx) -> Wishes {
        Wishes {
            start: self.start,
            goal,
            region: self.region,
            sectors: self.sectors,
            also: self.also.clone(),
            ruled_out: self.ruled_out.clone(),
            done: self.done.clone(),
        }
    }
}

/// A way of working that a visitor can lean to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Preference {
    /// On set, or in an office.
    Place,
    /// Freelance, or on a company's staff.
    Terms,
    /// Television and adverts, or films and big dramas.
    Sector,
}

impl Preference {
    /// Every preference, in the order of the atlas's list.
    pub const ALL: [Self; 3] = [Self::Place, Self::Terms, Self::Sector];
}

/// Which end of a preference a visitor leans to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Lean {
    /// Neither end, or not asked.
    #[default]
    Either,
    /// The first end: set, freelance, television and adverts.
    Low,
    /// The second end: office, staff, films and big dramas.
    High,
}

/// Something a visitor does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// Choose a region.
    ShowRegion(Region),
    /// Say where one stands.
    StartFrom(Start),
    /// Say that the goal is settled, or that it is not.
    KnowGoal(Option<GoalIx>),
    /// Look at the routes to a goal.
    ViewGoal(GoalIx),
    /// Choose one of the shown routes, from 0.
    ChooseRoute(usize),
    /// Answer or skip a question; an earlier answer to it is replaced, later ones stay.
    Answer(QuestionIx, Answer),
    /// Lean to an end of a preference.
    Prefer(Preference, Lean),
    /// Let routes use a sector, or not. The last one allowed cannot be taken away.
    AllowSector(Sector, bool),
    /// Forbid a role, or allow it again.
    RuleOut(RoleIx, bool),
    /// Say that a role is done, or not.
    MarkDone(RoleIx, bool),
    /// Say that one is in a role besides the start, or not.
    HoldAlso(RoleIx, bool),
    /// Say that one has come to a role: it becomes the start, and the start before is done.
    Reach(RoleIx),
    /// Tick a task off, or take the tick away.
    Tick(TaskId, bool),
    /// Give the plan an identity; one that it has already stays.
    NamePlan(PlanId),
    /// Go on answering although it is enough.
    GoOn,
    /// Forget every answer and choice but the region.
    StartOver,
}

/// The state after `action`. After another answer, start, goal or filter, none of the new routes is chosen. Each region keeps
/// the route that was chosen there.
#[must_use]
pub fn apply(state: &State, action: Action) -> State {
    let mut next = state.clone();
    match action {
        Action::ShowRegion(region) if region != state.region => next = state.elsewhere(),
        Action::ShowRegion(_) => {}
        Action::StartFrom(start) => next.start = start,
        Action::KnowGoal(goal) => (next.known_goal, next.viewed_goal) = (goal, None),
        Action::ViewGoal(goal) => next.viewed_goal = Some(goal),
        Action::ChooseRoute(route) => next.chosen_route = Some(route.min(MOST_ROUTES - 1)),
        Action::Answer(question, answer) => {
            next.answers.insert(question, answer);
        }
        Action::Prefer(preference, lean) => next.preferences[preference as usize] = lean,
        Action::AllowSector(sector, allowed) => {
            let sectors = if allowed { state.sectors.with(sector) } else { state.sectors.without(sector) };
            if sectors != Sectors::default() {
                next.sectors = sectors;
            }
        }
        Action::RuleOut(role, out) => put(&mut next.ruled_out, role, out),
        Action::MarkDone(role, done) => put(&mut next.done, role, done),
        Action::HoldAlso(role, held) => put(&mut next.also, role, held),
        Action::Reach(role) => reach(&mut next, role),
        Action::Tick(mark, ticked) => put(&mut next.ticked, mark, ticked),
        Action::NamePlan(id) => next.plan = state.plan.or(Some(id)),
        Action::GoOn => next.going_on = true,
        Action::StartOver => next = State { region: state.region, ..State::default() },
    }
    if redraws(action) {
        (next.chosen_route, next.chosen_elsewhere) = (None, None);
    }
    next
}

impl Action {
    /// Whether it is a "what if": a wish that the routes follow, which a visitor may want to take back.
    pub const fn is_what_if(self) -> bool {
        matches!(
            self,
            Self::StartFrom(_)
                | Self::Prefer(..)
                | Self::AllowSector(..)
                | Self::RuleOut(..)
                | Self::MarkDone(..)
                | Self::HoldAlso(..)
                | Self::Reach(_)
        )
    }
}

impl Action {
    /// Whether both are made with the same control, so that the second takes the place of the first.
    pub fn replaces(self, other: Self) -> bool {
        match (self, other) {
            (Self::StartFrom(_), Self::StartFrom(_)) => true,
            (Self::Prefer(one, _), Self::Prefer(other, _)) => one == other,
            _ => false,
        }
    }
}

/// Most routes that are ever shown for one goal.
pub const MOST_ROUTES: usize = 3;

/// Whether an action can bring other routes, so that the chosen one may be gone.
fn redraws(action: Action) -> bool {
    !matches!(
        action,
        Action::ShowRegion(_) | Action::ChooseRoute(_) | Action::GoOn | Action::Tick(..) | Action::NamePlan(_)
    )
}

/// Moves the start to `role`, and what was the start to what is done.
fn reach(state: &mut State, role: RoleIx) {
    if let Start::Role(before) = state.start {
        state.done.insert(before);
    }
    state.start = Start::Role(role);
    state.done.remove(&role);
    state.also.remove(&role);
    state.ruled_out.remove(&role);
}

/// Adds `one` to `set` or takes it out.
fn put<T: Copy + Ord>(set: &mut SortedSet<T>, one: T, member: bool) {
    if member {
        set.insert(one);
    } else {
        set.remove(&one);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quiz::Points;

    #[test]
    fn changing_an_early_answer_keeps_the_later_ones() {
        let say = |state: &State, question, point| {
            apply(state, Action::Answer(QuestionIx(question), Answer::Points(Points::new(point).unwrap())))
        };
        let state = say(&say(&State::default(), 0, 5), 1, 2);
        let changed = say(&state, 0, 1);
        assert_eq!(changed.answers.get(&QuestionIx(1)), state.answers.get(&QuestionIx(1)));
        assert_ne!(changed.answers.get(&QuestionIx(0)), state.answers.get(&QuestionIx(0)));
    }

    #[test]
    fn wishes_are_taken_back_without_answers_and_ticks() {
        let before = apply(&State::default(), Action::ChooseRoute(1));
        let tried = apply(&before, Action::AllowSector(Sector::Film, false));
        let tried = apply(&tried, Action::RuleOut(RoleIx(3), true));
        let since = apply(&apply(&tried, Action::Tick(TaskId(7), true)), Action::ShowRegion(Region::Us));
        let back = since.wishing(&before);
        assert_eq!((back.sectors, back.ruled_out.len(), back.chosen_elsewhere), (Sectors::ALL, 0, Some(1)));
        assert_eq!((back.ticked.len(), back.region), (1, Region::Us));
        let elsewhere = apply(&since, Action::ViewGoal(GoalIx(2))).wishing(&before);
        assert_eq!(
            (elsewhere.viewed_goal, elsewhere.chosen_route),
            (Some(GoalIx(2)), None),
            "other routes, the first of them"
        );
    }

    #[test]
    fn the_last_sector_stays() {
        let state = Sector::ALL
            .into_iter()
            .fold(State::default(), |state, sector| apply(&state, Action::AllowSector(sector, false)));
        assert_eq!(state.sectors.iter().collect::<Vec<_>>(), [Sector::Commercials]);
    }

    #[test]
    fn a_new_start_has_no_chosen_route() {
        let state = apply(&State::default(), Action::ChooseRoute(2));
        assert_eq!(state.chosen_route, Some(2));
        assert_eq!(apply(&state, Action::StartFrom(Start::Role(RoleIx(3)))).chosen_route, None);
    }

    #[test]
    fn each_region_keeps_the_route_that_was_chosen_there() {
        let to = |state: &State, region| apply(state, Action::ShowRegion(region));
        let here = apply(&apply(&State::default(), Action::ChooseRoute(2)), Action::Tick(TaskId(7), true));
        let there = to(&here, Region::Us);
        assert_eq!((there.chosen_route, there.chosen_elsewhere, there.ticked.len()), (None, Some(2), 1));
        assert_eq!(to(&there, Region::Us), there);
        assert_eq!(to(&there, Region::Uk), here);
        let both = apply(&there, Action::ChooseRoute(1));
        assert_eq!(
            (to(&both, Region::Uk).chosen_route, to(&to(&both, Region::Uk), Region::Us)),
            (Some(2), both.clone())
        );
        let other = apply(&both, Action::StartFrom(Start::Role(RoleIx(3))));
        assert_eq!((other.chosen_route, other.chosen_elsewhere), (None, None), "other routes");
    }

    #[test]
    fn coming_to_a_role_moves_the_start_and_keeps_what_was() {
        let runner = apply(&State::default(), Action::StartFrom(Start::Role(RoleIx(3))));
        let there = apply(&runner, Action::Reach(RoleIx(5)));
        assert_eq!((there.start, there.done.contains(&RoleIx(3))), (Start::Role(RoleIx(5)), true));
        let back = apply(&there, Action::Reach(RoleIx(3)));
        assert_eq!(back.done.iter().copied().collect::<Vec<_>>(), [RoleIx(5)], "no role is both done and held");
    }

    #[test]
    fn starting_over_keeps_the_region_only() {
        let state = apply(&apply(&State::default(), Action::ShowRegion(Region::Us)), Action::GoOn);
        assert_eq!(apply(&state, Action::StartOver), State { region: Region::Us, ..State::default() });
    }
}

//! Plans on the real atlas: what they hold, what counts, and what a tick and a new job change.
#![allow(clippy::expect_used, reason = "a helper of tests may fail them")]

mod common;

use common::guide;
use crewpath::app::guide::Guide;
use engine::atlas::{GoalIx, MoveIx, Region, RoleIx};
use engine::content::details::Details;
use engine::content::reference::Library;
use engine::outcome::Outcome;
use engine::plan::{Needed, Plan, SCHEMES_FIRST, Step, reach};
use engine::quiz::readiness::Ready;
use engine::quiz::{Answer, Points};
use engine::routes::{Route, Start};
use engine::session::{Action, State, apply};
use engine::task_id::TaskId;
use proptest::prelude::*;
use std::collections::BTreeSet;
use std::path::Path;
use std::sync::LazyLock;

static GUIDE: LazyLock<Guide> = LazyLock::new(guide);

static WORDS: LazyLock<(Details, Library)> = LazyLock::new(|| {
    let mut compiled = atlas::compile(Path::new("assets/atlas"));
    (compiled.details.remove("en").expect("English"), compiled.libraries.remove("en").expect("English"))
});

fn plan<'a>(state: &State, route: &Route) -> Plan<'a> {
    Plan::new(&GUIDE.atlas, &WORDS.0, Some(&WORDS.1), &GUIDE.bank, state, route)
}

fn routes(state: &State) -> Vec<Route> {
    Outcome::new(&GUIDE.atlas, &GUIDE.bank, state).routes.shown
}

fn role(id: &str) -> RoleIx {
    GUIDE.atlas.role_by_id(id).expect("a role")
}

fn from(start: Start, goal: usize) -> State {
    let state = apply(&State::default(), Action::StartFrom(start));
    apply(&state, Action::KnowGoal(Some(GoalIx::from(goal))))
}

/// Every start with every goal, in both regions.
fn everybody() -> impl Iterator<Item = State> {
    let starts = GUIDE.atlas.role_positions().map(Start::Role).chain([Start::Outside]);
    starts.flat_map(|start| {
        (0..GUIDE.atlas.goals.len()).flat_map(move |goal| {
            [Region::Uk, Region::Us].map(|region| apply(&from(start, goal), Action::ShowRegion(region)))
        })
    })
}

fn marks(step: &Step<'_>) -> Vec<TaskId> {
    let items = step.tasks.iter().chain(&step.takes).map(|item| item.mark);
    items.chain(step.schemes.iter().map(|look| look.mark)).collect()
}

#[test]
fn a_plan_has_every_step_of_its_route_and_something_to_do_for_each() {
    let mut planned = 0;
    for state in everybody() {
        for route in routes(&state) {
            let plan = plan(&state, &route);
            assert_eq!(plan.steps.len(), route.moves.len() + usize::from(route.from_outside));
            let moves: Vec<MoveIx> = plan.steps.iter().filter_map(|step| step.by).collect();
            assert_eq!(moves, route.moves);
            assert_eq!(plan.steps.last().map(|step| step.role), route.roles.last().copied());
            for step in &plan.steps {
                assert!(!step.takes.is_empty() && !step.tasks.is_empty());
                assert_eq!(step.progress().done, 0, "nothing is ticked at first");
                assert!(step.progress().of >= 2);
                assert!(step.first_schemes().len() <= SCHEMES_FIRST);
            }
            planned += 1;
        }
    }
    assert!(planned > 500, "{planned} plans");
}

#[test]
fn schemes_are_open_in_the_region_help_with_the_role_and_come_once() {
    for state in everybody() {
        for route in routes(&state).iter().take(1) {
            let mut seen = BTreeSet::new();
            for step in plan(&state, route).steps {
                for look in &step.schemes {
                    assert!(look.scheme.regions.has(state.region) && look.scheme.roles.contains(&step.role));
                    assert!(seen.insert(look.scheme.id.clone()), "{} comes twice", look.scheme.id);
                }
                assert!(step.earlier.iter().all(|scheme| seen.contains(&scheme.id)));
                let all = WORDS.1.schemes_for(step.role, state.region).len();
                assert_eq!(step.schemes.len() + step.earlier.len(), all, "none is left out");
                let doubtful =
                    |look: &engine::plan::Look<'_>| look.scheme.check.is_some() || look.scheme.sources.is_empty();
                assert!(step.schemes.is_sorted_by_key(|look| (doubtful(look), look.scheme.roles.len())));
            }
        }
    }
}

#[test]
fn a_tick_counts_once_for_its_own_step_and_fills_the_gap() {
    a_tick_counts_from(Start::Role(role("runner")));
    a_tick_counts_from(Start::Outside);
}

fn a_tick_counts_from(start: Start) {
    let state = from(start, 1);
    let route = &routes(&state)[0];
    let before = plan(&state, route);
    let step = &before.steps[0];
    for item in step.tasks.iter().chain(&step.takes) {
        let ticked = apply(&state, Action::Tick(item.mark, true));
        let after = plan(&ticked, route);
        assert_eq!(after.steps[0].progress().done, 1);
        assert_eq!(after.steps[0].progress().of, step.progress().of);
        assert_eq!(plan(&apply(&ticked, Action::Tick(item.mark, false)), route), before);
    }
    let thing = step.takes[0];
    let is_it = |needed: Needed<'_>| matches!(needed, Needed::Thing(item) if item.mark == thing.mark);
    assert!(step.needed(Ready::Missing).any(is_it) && !step.needed(Ready::Bring).any(is_it));
    let ticked = plan(&apply(&state, Action::Tick(thing.mark, true)), route);
    assert!(ticked.steps[0].needed(Ready::Bring).any(is_it) && !ticked.steps[0].needed(Ready::Missing).any(is_it));
}

#[test]
fn what_counts_are_the_boxes_that_stand_open_and_every_tick() {
    let state = from(Start::Outside, 0);
    let route = &routes(&state)[0];
    let before = plan(&state, route);
    let step = &before.steps[0];
    let open = step.tasks.len() + step.takes.len() + step.first_schemes().len();
    assert_eq!(step.progress().of, open);
    for (place, look) in step.schemes.iter().enumerate() {
        let after = plan(&apply(&state, Action::Tick(look.mark, true)), route);
        assert!(after.steps[0].schemes[place].ticked);
        let folded = usize::from(place >= step.first_schemes().len());
        assert_eq!((after.steps[0].progress().done, after.steps[0].progress().of), (1, open + folded));
    }
}

#[test]
fn the_gap_holds_everything_that_is_needed_exactly_once() {
    let answered = GUIDE.atlas.question_positions().take(40).fold(from(Start::Outside, 2), |state, question| {
        let points = Points::new(1 + (question.0 * 7 % 5) as u8).expect("a point");
        apply(&state, Action::Answer(question, Answer::Points(points)))
    });
    for state in [from(Start::Outside, 2), answered] {
        for route in routes(&state) {
            for step in plan(&state, &route).steps {
                let all = [Ready::Bring, Ready::Growing, Ready::Missing, Ready::Unknown];
                let sizes: Vec<usize> = all.map(|ready| step.needed(ready).count()).to_vec();
                let wanted = GUIDE.atlas.role(step.role).profile.iter().filter(|weight| **weight > 0).count();
                assert_eq!(sizes.iter().sum::<usize>(), wanted + step.takes.len());
                assert_eq!(step.knows_visitor(), !state.answers.is_empty(), "{}", GUIDE.atlas.role(step.role).id);
            }
        }
    }
}

#[test]
fn a_new_job_is_where_routes_start_and_the_plan_goes_on_as_it_was() {
    let (mut reached, mut kept) = (0, 0);
    for state in everybody().filter(|state| state.region == Region::Uk) {
        let shown = routes(&state);
        for (place, route) in shown.iter().enumerate() {
            let state = apply(&state, Action::ChooseRoute(place));
            let next = plan(&state, route).steps[0].role;
            let there = reach(&GUIDE.atlas, &GUIDE.bank, &state, next, route);
            assert_eq!(there.start, Start::Role(next));
            if let Start::Role(before) = state.start {
                assert!(there.done.contains(&before));
            }
            let after = routes(&there);
            let Some(chosen) = there.chosen_route.and_then(|chosen| after.get(chosen)) else {
                assert!(GUIDE.atlas.goal_of_role(next).is_some(), "only the goal ends a plan");
                continue;
            };
            reached += 1;
            let rest = |other: &Route| other.moves.iter().filter(|step| route.moves.contains(step)).count();
            assert!(after.iter().all(|other| rest(other) <= rest(chosen)));
            kept += usize::from(route.moves.ends_with(&chosen.moves));
        }
    }
    assert!(kept * 2 > reached, "{kept} of {reached} plans go on step by step");
}

#[test]
fn the_other_region_and_back_keeps_the_route_or_says_that_it_is_not_there() {
    let (mut same, mut replaced) = (0, 0);
    for state in everybody().filter(|state| state.region == Region::Uk) {
        for place in 0..routes(&state).len() {
            let here = apply(&state, Action::ChooseRoute(place));
            let chosen = |state: &State| {
                let outcome = Outcome::new(&GUIDE.atlas, &GUIDE.bank, state);
                (outcome.route().map(|route| route.moves.clone()), outcome.is_replaced)
            };
            let there = apply(&here, Action::ShowRegion(Region::Us));
            let ((wished, _), (open, is_replaced)) = (chosen(&here), chosen(&there));
            assert_eq!(open != wished, is_replaced);
            assert_eq!(routes(&there).iter().any(|route| Some(&route.moves) == wished.as_ref()), !is_replaced);
            assert_eq!(apply(&there, Action::ShowRegion(Region::Uk)), here);
            *(if is_replaced { &mut replaced } else { &mut same }) += 1;
        }
    }
    assert!(same > 50 && replaced > 50, "{same} the same, {replaced} replaced");
}

/// What can be ticked in some plan.
fn every_mark() -> Vec<TaskId> {
    let (details, library) = &*WORDS;
    let moves = details.moves.iter().flat_map(|step| step.takes.iter().map(|one| &one.what).chain(&step.tasks));
    let roles = details.roles.iter().flat_map(|role| role.entry.iter().chain(&role.tasks));
    let all = roles.chain(moves).map(engine::content::details::Task::mark);
    all.chain(library.schemes.iter().map(engine::content::reference::Scheme::mark)).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn ticks_change_nothing_but_what_they_tick(picks in prop::collection::vec(any::<prop::sample::Index>(), 0..40)) {
        let all = every_mark();
        let state = from(Start::Role(role("runner")), 0);
        let ticked = picks.iter().fold(state.clone(), |state, pick| apply(&state, Action::Tick(*pick.get(&all), true)));
        let (before, after) = (routes(&state), routes(&ticked));
        prop_assert_eq!(&before, &after, "routes do not hang on ticks");
        for route in &after {
            for step in plan(&ticked, route).steps {
                for item in step.tasks.iter().chain(&step.takes) {
                    prop_assert_eq!(item.ticked, ticked.ticked.contains(&item.mark));
                }
                prop_assert!(marks(&step).iter().all(|mark| all.contains(mark)));
            }
        }
    }
}

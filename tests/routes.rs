//! Routes on the real atlas, for many visitors: sound, within the filters, unbeaten, and different from each other.

mod common;

use common::guide;
use engine::atlas::{Atlas, GoalIx, MoveIx, QuestionIx, Region, RoleIx, Sector};
use engine::outcome::Outcome;
use engine::quiz::{Answer, Points};
use engine::routes::{Route, Start, Wishes, find, is_beaten};
use engine::session::State;
use engine::vec_map::{SortedMap, SortedSet};
use std::collections::BTreeSet;

/// Visitors with answers of their own.
const VISITORS: usize = 300;

/// Small numbers that look random and are the same in every run.
struct Numbers(u32);

impl Numbers {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (self.0 >> 16) as usize % end
    }
}

/// Every start, from outside too, every goal and both regions.
fn places(atlas: &Atlas) -> Vec<(Start, GoalIx, Region)> {
    let starts: Vec<Start> = atlas.role_positions().map(Start::Role).chain([Start::Outside]).collect();
    let goals = (0..atlas.goals.len()).map(GoalIx::from);
    let pairs = goals.flat_map(|goal| starts.iter().map(move |&start| (start, goal)));
    pairs.flat_map(|(start, goal)| [Region::Uk, Region::Us].map(|region| (start, goal, region))).collect()
}

/// Checks what can be seen of a route itself.
fn check(atlas: &Atlas, state: &State, route: &Route, goal: RoleIx) {
    assert_eq!(route.roles.iter().collect::<BTreeSet<_>>().len(), route.roles.len(), "no role twice");
    assert_eq!(route.roles.last(), Some(&goal));
    for (at, &step) in route.moves.iter().enumerate() {
        let step = atlas.step(step);
        assert_eq!((step.from, step.to), (route.roles[at], route.roles[at + 1]));
        assert!(step.regions.has(state.region) && step.sectors.meets(state.sectors));
        assert!(!state.ruled_out.contains(&step.to));
    }
    for sector in Sector::ALL {
        let everywhere = route.moves.iter().all(|&step| atlas.step(step).sectors.has(sector));
        assert_eq!(route.sectors(atlas).has(sector), everywhere, "a route exists where all its steps do");
    }
}

/// Each visitor asks from a few places, so that together they ask from every place many times over.
#[test]
fn every_visitor_is_shown_sound_routes_from_everywhere() {
    let guide = guide();
    let atlas = &guide.atlas;
    let places = places(atlas);
    let mut numbers = Numbers(1);
    let mut asked = 0;
    for visitor in 0..VISITORS {
        let answers: SortedMap<QuestionIx, Answer> = atlas
            .question_positions()
            .filter(|_| numbers.below(3) == 0)
            .collect::<Vec<_>>()
            .into_iter()
            .map(|question| (question, Points::new(1 + numbers.below(5) as u8).map_or(Answer::Skipped, Answer::Points)))
            .collect();
        let ruled_out: SortedSet<RoleIx> =
            (0..numbers.below(3)).map(|_| RoleIx::from(numbers.below(atlas.roles.len()))).collect();
        // Every 26th place: 11 visitors or more come to each.
        for &(start, goal, region) in places.iter().skip(visitor % 26).step_by(26) {
            let ruled_out = if visitor % 2 == 0 { SortedSet::default() } else { ruled_out.clone() };
            let state = State {
                start,
                region,
                viewed_goal: Some(goal),
                ruled_out,
                answers: answers.clone(),
                ..State::default()
            };
            let outcome = Outcome::new(atlas, &guide.bank, &state);
            for route in &outcome.routes.shown {
                check(atlas, &state, route, atlas.goal(goal).role);
            }
            assert_eq!(outcome.routes.shown.is_empty(), outcome.routes.none_because.is_some());
            asked += 1;
        }
    }
    assert!(asked > 11 * places.len());
}

/// Whether two routes share at most 60 % of the shorter one's steps.
fn differ(a: &[MoveIx], b: &[MoveIx]) -> bool {
    a.iter().filter(|step| b.contains(step)).count() * 10 <= a.len().min(b.len()) * 6
}

/// A search of its own finds no route that beats a shown one; and what is shown side by side differs, wherever any
/// two routes of the three that are best at one cost do.
#[test]
fn what_is_shown_is_unbeaten_and_differs() {
    let guide = guide();
    let atlas = &guide.atlas;
    let mut numbers = Numbers(2);
    for (start, goal, region) in places(atlas) {
        let misfit: Vec<f64> = atlas.roles.iter().map(|_| numbers.below(1000) as f64 / 1000.0).collect();
        let wishes = Wishes::new(start, goal, region);
        let shown = find(atlas, &wishes, &misfit).shown;
        for route in &shown {
            assert_eq!(is_beaten(atlas, &wishes, &misfit, &route.moves), Some(false), "{wishes:?}");
        }
        let differing = |a: &Route| shown.iter().filter(|b| differ(&a.moves, &b.moves)).count();
        let alike = shown.iter().any(|a| differing(a) + 1 < shown.len());
        // Three are only shown where they differ; two that are alike where nothing else is to be had.
        assert!(!alike || shown.len() == 2, "{wishes:?}");
    }
}

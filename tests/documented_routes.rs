//! Documented routes: the atlas has each of their steps, and someone whom the route fits is shown it.

mod common;

use common::guide;
use crewpath::app::guide::Guide;
use engine::atlas::{GoalIx, QuestionIx, Region, RoleIx, Sectors};
use engine::outcome::Outcome;
use engine::quiz::bank::POINT;
use engine::quiz::{Answer, Points};
use engine::routes::{Route, Start};
use engine::session::{Lean, State};
use engine::vec_map::{SortedMap, SortedSet};

/// A route that a source documents.
struct Named {
    /// Where it leads.
    goal: &'static str,
    /// The roles that it names, one after another.
    roles: &'static [&'static str],
}

const fn named(goal: &'static str, roles: &'static [&'static str]) -> Named {
    Named { goal, roles }
}

/// Every documented route that leads to a goal, and the ladders within a department that lead towards one.
const NAMED: &[Named] = &[
    named("producer", &["runner", "production-coordinator", "production-manager", "line-producer", "producer"]),
    named("producer", &["runner", "researcher", "assistant-producer", "producer"]),
    named("producer", &["production-coordinator", "indie-producer", "producer"]),
    named("producer", &["short-film-maker", "indie-producer", "producer"]),
    named("director", &["first-ad", "director"]),
    named("director", &["editor", "director"]),
    named("director", &["producer", "director"]),
    named("director", &["screenwriter", "director"]),
    named("director", &["runner", "commercials-director", "director"]),
    named("director", &["assistant-producer", "producer-director", "director"]),
    named("director", &["short-film-maker", "indie-director", "director"]),
    named("director", &["short-film-maker", "director"]),
    named("screenwriter", &["runner", "spec-screenwriter", "screenwriter"]),
    named("screenwriter", &["camera-trainee", "spec-screenwriter", "screenwriter"]),
    named("screenwriter", &["office-pa", "screenwriter"]),
    named("screenwriter", &["development-assistant", "screenwriter"]),
    named("screenwriter", &["researcher", "assistant-producer", "screenwriter"]),
    named("screenwriter", &["writers-assistant", "screenwriter"]),
    named("screenwriter", &["script-reader", "screenwriter"]),
    named("screenwriter", &["spec-screenwriter", "staff-writer", "screenwriter"]),
    named("producer", &["runner", "production-secretary", "assistant-production-coordinator"]),
    named("producer", &["office-pa", "assistant-production-coordinator", "production-coordinator"]),
    named("producer", &["production-trainee", "production-secretary"]),
    named("producer", &["production-coordinator", "commercials-producer"]),
];

/// Ladders that end below the three goals: a role page shows each next rung as a way on.
const LADDERS: &[&[&str]] =
    &[&["art-trainee", "art-assistant", "art-director", "supervising-art-director", "production-designer"]];

/// Own-projects stages that somebody may not want.
const OWN_PROJECTS: [&str; 4] = ["short-film-maker", "indie-director", "indie-producer", "spec-screenwriter"];

fn roles(guide: &Guide, ids: &[&str]) -> Vec<RoleIx> {
    ids.iter().map(|id| guide.atlas.role_by_id(id).unwrap_or_else(|| panic!("no role {id}"))).collect()
}

/// Answers of somebody whose traits are those that the roles ask for, all in all.
fn fitting(guide: &Guide, roles: &[RoleIx]) -> SortedMap<QuestionIx, Answer> {
    let wanted = |axis: usize| roles.iter().map(|role| guide.bank.roles[role.at()].weights[axis]).sum::<f64>();
    let wanted: Vec<f64> = (0..guide.bank.dimensions).map(wanted).collect();
    let length = wanted.iter().map(|value| value * value).sum::<f64>().sqrt();
    let answer = |question: QuestionIx| {
        let loading = &guide.bank.items[question.at()].loading;
        let value: f64 = loading.iter().zip(&wanted).map(|(load, value)| load * value * 2.5 / length).sum();
        let point = (value / POINT).round().clamp(-2.0, 2.0) + 3.0;
        Points::new(point as u8).map_or(Answer::Skipped, Answer::Points)
    };
    guide.atlas.question_positions().map(|question| (question, answer(question))).collect()
}

/// Every mix of the three preferences.
fn ways_of_working() -> Vec<[Lean; 3]> {
    let leans = [Lean::Either, Lean::Low, Lean::High];
    let pairs = leans.into_iter().flat_map(|place| leans.map(|terms| (place, terms)));
    pairs.flat_map(|(place, terms)| leans.map(|sector| [place, terms, sector])).collect()
}

/// Every visitor with these answers who starts in the route's first role: in both regions, with any sectors and ways of
/// working, with own projects or without.
fn visitors(guide: &Guide, goal: GoalIx, route: &[RoleIx]) -> Vec<State> {
    let answers = fitting(guide, &route[..route.len() - 1]);
    let without = roles(guide, &OWN_PROJECTS).into_iter().filter(|role| !route.contains(role));
    let ruled_out = [SortedSet::default(), without.collect()];
    let mut all = Vec::new();
    for (region, sectors) in [Region::Uk, Region::Us].into_iter().flat_map(|at| (1..16).rev().map(move |set| (at, set)))
    {
        for ruled_out in &ruled_out {
            for preferences in ways_of_working() {
                all.push(State {
                    region,
                    sectors: Sectors(sectors),
                    start: Start::Role(route[0]),
                    known_goal: Some(goal),
                    preferences,
                    ruled_out: ruled_out.clone(),
                    answers: answers.clone(),
                    ..State::default()
                });
            }
        }
    }
    all
}

#[test]
fn every_documented_route_is_shown_to_somebody_whom_it_fits() {
    let guide = guide();
    for Named { goal, roles: ids } in NAMED {
        let route = roles(&guide, ids);
        let goal = GoalIx::from(guide.atlas.goals.iter().position(|one| one.id == *goal).expect("a goal"));
        let holds = |shown: &Route| shown.roles.windows(route.len()).any(|part| part == route);
        let shown = visitors(&guide, goal, &route)
            .iter()
            .any(|state| Outcome::new(&guide.atlas, &guide.bank, state).routes.shown.iter().any(holds));
        assert!(shown, "{ids:?}");
    }
}

#[test]
fn every_rung_of_a_named_ladder_leads_to_the_next() {
    let guide = guide();
    for ladder in LADDERS {
        for pair in roles(&guide, ladder).windows(2) {
            let leads = guide.atlas.moves.iter().any(|step| step.from == pair[0] && step.to == pair[1]);
            assert!(leads, "{} to {}", guide.atlas.role(pair[0]).id, guide.atlas.role(pair[1]).id);
        }
    }
}

//! The sample people: their codes lose nothing and lean clearly, each to a goal of its own.
#![allow(clippy::expect_used, reason = "a helper of tests may fail them")]

mod common;

use common::{Person, guide, whole_quiz};
use crewpath::app::guide::Guide;
use crewpath::app::samples::CODES;
use engine::atlas::GoalIx;
use engine::code::{decode, encode};
use engine::outcome::Outcome;
use engine::quiz::verdict::Certainty;
use engine::routes::Start;
use engine::session::{Action, apply};

/// Who stands behind each code: what they are high and low on, the job they have, and the goal that they lean to.
const PEOPLE: [(Person, Option<&str>, &str); 3] = [
    (
        Person(&[("picture", 2.0), ("lead", 2.0), ("own-work", 1.5), ("numbers", -1.5), ("solo-write", -1.0)]),
        Some("runner"),
        "director",
    ),
    (
        Person(&[("organise", 2.0), ("numbers", 2.0), ("deal", 1.5), ("picture", -1.5), ("solo-write", -1.5)]),
        Some("office-pa"),
        "producer",
    ),
    (
        Person(&[("solo-write", 2.0), ("story", 2.0), ("lead", -2.0), ("numbers", -1.5), ("deal", -1.0)]),
        None,
        "screenwriter",
    ),
];

/// The code that each of them gets from the quiz as it is now.
fn made_anew(guide: &Guide) -> [String; 3] {
    PEOPLE.each_ref().map(|(person, job, _)| {
        let state = whole_quiz(guide, |question| person.answers(guide, question));
        let start = job.map_or(Start::Outside, |id| Start::Role(guide.atlas.role_by_id(id).expect("a role")));
        encode(&guide.atlas, &apply(&state, Action::StartFrom(start)))
    })
}

#[test]
fn every_sample_loses_nothing_and_leans_clearly_to_its_own_goal() {
    let guide = guide();
    let anew = made_anew(&guide);
    for (place, code) in CODES.iter().enumerate() {
        let decoded = decode(&guide.atlas, code).expect("a sample's code");
        let outcome = Outcome::new(&guide.atlas, &guide.bank, &decoded.state);
        let goal = &guide.atlas.goal(GoalIx::from(place)).id;
        let leads = outcome.verdict.leader() == Some(GoalIx::from(place)) && goal == PEOPLE[place].2;
        let is_good = decoded.dropped == 0 && leads && outcome.verdict.certainty == Certainty::Clear;
        assert!(is_good && !outcome.routes.shown.is_empty(), "the sample for {goal} is stale; these are new: {anew:?}");
    }
}

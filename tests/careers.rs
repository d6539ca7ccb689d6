//! Careers on record: enough of them, from both countries and many ways in, each one a walk over the atlas.
#![allow(clippy::expect_used, reason = "a helper of tests may fail them")]

mod common;

use common::guide;
use engine::atlas::{Atlas, Region, RoleIx};
use engine::content::reference::Career;
use std::collections::BTreeSet;
use std::path::Path;

fn careers() -> Vec<Career> {
    atlas::compile(Path::new("assets/atlas")).libraries.remove("en").expect("there is an English library").careers
}

/// Whether a move leads from one role to the other.
fn leads(atlas: &Atlas, from: RoleIx, to: RoleIx) -> bool {
    atlas.moves.iter().any(|step| (step.from, step.to) == (from, to))
}

#[test]
fn consecutive_stages_are_joined_by_a_move_or_by_two() {
    let atlas = guide().atlas;
    let (mut direct, mut through) = (0, 0);
    for career in careers() {
        assert!(career.stages.len() >= 2, "{}", career.person);
        for pair in career.stages.windows(2) {
            let (from, to) = (pair[0].role, pair[1].role);
            if leads(&atlas, from, to) {
                direct += 1;
            } else {
                let between = |role: RoleIx| leads(&atlas, from, role) && leads(&atlas, role, to);
                assert!(atlas.role_positions().any(between), "{}: {from:?} to {to:?}", career.person);
                through += 1;
            }
        }
        let last = career.stages.last().map(|stage| stage.role);
        assert_eq!(last, Some(atlas.goal(career.goal).role), "{}", career.person);
        assert!(!career.sources.is_empty(), "{}", career.person);
    }
    assert!(direct > through, "most steps of real careers are moves of the atlas: {direct} direct, {through} by two");
}

#[test]
fn at_least_forty_half_of_them_british_from_many_ways_in() {
    let careers = careers();
    assert!(careers.len() >= 40, "{}", careers.len());
    let british = careers.iter().filter(|career| career.region == Region::Uk).count();
    assert!(british * 2 >= careers.len(), "{british} of {}", careers.len());
    for goal in 0..guide().atlas.goals.len() {
        let of_goal: Vec<&Career> = careers.iter().filter(|career| career.goal.at() == goal).collect();
        assert!(of_goal.len() >= 12, "goal {goal}: {}", of_goal.len());
        let ways_in: BTreeSet<RoleIx> = of_goal.iter().map(|career| career.stages[0].role).collect();
        assert!(ways_in.len() >= 8, "goal {goal}: {} ways in", ways_in.len());
    }
}

//! The real atlas: complete, and no dead end in it.

mod common;

use common::guide;
use engine::atlas::{Form, GoalIx, Region, Sectors};
use engine::routes::{Start, Wishes, find};
use engine::sorted::SortedSet;
use engine::texts::Details;
use std::collections::BTreeSet;
use std::path::Path;

#[test]
fn it_compiles_without_a_word_of_complaint() {
    let compiled = atlas::compile(Path::new("assets/atlas"));
    let complaints: Vec<String> = compiled.diagnostics.iter().map(ToString::to_string).collect();
    assert!(complaints.is_empty(), "{}", complaints.join("\n"));
}

#[test]
fn what_is_packed_comes_back_the_same() {
    let compiled = atlas::compile(Path::new("assets/atlas"));
    let guide = guide();
    assert_eq!(compiled.atlas.as_ref(), Some(&guide.atlas));
    assert_eq!(compiled.texts.get("en"), Some(&guide.texts));
    let details = compiled.details.get("en").expect("there are English details");
    assert_eq!(Details::unpack(&atlas::pack_details(details)).as_ref(), Ok(details));
    assert_eq!(details.roles.len(), guide.atlas.roles.len());
    assert_eq!(details.moves.len(), guide.atlas.moves.len());
}

#[test]
fn it_holds_what_the_fact_base_promises() {
    let atlas = guide().atlas;
    assert_eq!(atlas.traits.len(), 15);
    assert_eq!(atlas.preferences.len(), 3);
    assert_eq!(
        atlas.goals.iter().map(|goal| goal.id.as_str()).collect::<Vec<_>>(),
        ["director", "producer", "screenwriter"]
    );
    assert!(atlas.roles.len() >= 49, "{} roles", atlas.roles.len());
    assert!(atlas.moves.len() >= 177, "{} moves", atlas.moves.len());
    assert!(atlas.questions.len() >= 45, "{} questions", atlas.questions.len());
    let choices = atlas.questions.iter().filter(|question| matches!(question.form, Form::Choice { .. })).count();
    assert!((choices * 2).abs_diff(atlas.questions.len()) <= atlas.questions.len() / 5, "{choices} choices");
}

#[test]
fn every_start_reaches_every_goal_in_both_regions() {
    let guide = guide();
    let strain = vec![0.5; guide.atlas.roles.len()];
    let starts = guide.atlas.role_positions().map(Start::Role).chain([Start::Outside]);
    for start in starts {
        for goal in (0..guide.atlas.goals.len()).map(GoalIx::from) {
            for region in [Region::Uk, Region::Us] {
                let is_goal = start == Start::Role(guide.atlas.goal(goal).role);
                let ends =
                    matches!(start, Start::Role(role) if !guide.atlas.moves.iter().any(|step| step.from == role));
                let wishes = Wishes {
                    start,
                    goal,
                    region,
                    sectors: Sectors::ALL,
                    ruled_out: SortedSet::default(),
                    done: SortedSet::default(),
                };
                let routes = find(&guide.atlas, &wishes, &strain);
                assert_eq!(routes.shown.is_empty(), is_goal || ends, "{start:?} to {goal:?} in {region:?}");
            }
        }
    }
}

#[test]
fn routes_never_loop_and_every_step_is_a_move_of_the_region() {
    let guide = guide();
    let strain = vec![0.5; guide.atlas.roles.len()];
    for start in guide.atlas.role_positions().map(Start::Role).chain([Start::Outside]) {
        for goal in (0..guide.atlas.goals.len()).map(GoalIx::from) {
            for region in [Region::Uk, Region::Us] {
                let wishes = Wishes {
                    start,
                    goal,
                    region,
                    sectors: Sectors::ALL,
                    ruled_out: SortedSet::default(),
                    done: SortedSet::default(),
                };
                for route in find(&guide.atlas, &wishes, &strain).shown {
                    let visited: BTreeSet<_> = route.roles.iter().collect();
                    assert_eq!(visited.len(), route.roles.len());
                    assert_eq!(route.roles.last(), Some(&guide.atlas.goal(goal).role));
                    for (place, &step) in route.moves.iter().enumerate() {
                        let step = guide.atlas.step(step);
                        assert_eq!((step.from, step.to), (route.roles[place], route.roles[place + 1]));
                        assert!(step.regions.has(region));
                    }
                }
            }
        }
    }
}

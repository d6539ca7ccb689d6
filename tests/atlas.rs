//! The real atlas: complete, and no dead end in it.

mod common;

use common::guide;
use engine::atlas::{Atlas, Form, GoalIx, Region};
use engine::content::details::Details;
use engine::content::reference::{How, Library};
use engine::quiz::role_distance::distances;
use engine::routes::{Start, Wishes, find};
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
    let library = compiled.libraries.get("en").expect("there is an English library");
    assert_eq!(Library::unpack(&atlas::pack_library(library)).as_ref(), Ok(library));
}

#[test]
fn statements_and_choices_are_about_as_many() {
    let questions = guide().atlas.questions;
    let choices = questions.iter().filter(|question| matches!(question.form, Form::Choice { .. })).count();
    assert!((choices * 2).abs_diff(questions.len()) <= questions.len() / 5, "{choices} choices");
}

#[test]
fn every_trait_is_measured_by_at_least_four_questions() {
    let atlas = guide().atlas;
    for (ix, one) in atlas.traits.iter().enumerate() {
        let measures = |weights: &[(engine::atlas::TraitIx, i8)]| weights.iter().any(|(at, _)| at.at() == ix);
        let count = atlas.questions.iter().filter(|question| match &question.form {
            Form::Agree { measures: weights } => measures(weights),
            Form::Choice { a, b } => measures(a) || measures(b),
        });
        assert!(count.count() >= 4, "{}", one.id);
    }
}

#[test]
fn no_two_roles_are_the_same_to_the_quiz() {
    let atlas = guide().atlas;
    let (a, b, distance) = distances(&atlas)[0];
    assert!(distance > 0.1, "{} and {} are {distance} apart", atlas.role(a).id, atlas.role(b).id);
}

#[test]
fn the_library_is_whole() {
    let atlas = guide().atlas;
    let compiled = atlas::compile(Path::new("assets/atlas"));
    let library = &compiled.libraries["en"];
    for region in [Region::Uk, Region::Us] {
        assert!(library.schemes.iter().any(|scheme| scheme.regions.has(region)));
        for ix in atlas.role_positions().filter(|&ix| atlas.role(ix).kind == engine::atlas::RoleKind::Job) {
            for how in How::ALL {
                let said = library.becoming(ix, atlas.role(ix).department, region, how);
                assert!(!said.is_empty(), "{} by {how:?} in {region:?}", atlas.role(ix).id);
            }
        }
        for goal in &library.sections {
            assert!(goal.iter().filter(|section| section.regions.has(region)).count() >= 5);
            assert!(goal.iter().any(|section| section.side == Some(engine::content::reference::Side::Company)));
            assert!(goal.iter().any(|section| section.side == Some(engine::content::reference::Side::Independent)));
        }
    }
    assert!(library.disputes.len() >= 11);
}

/// Every start, goal and region, with no wish beside.
fn all_wishes(atlas: &Atlas) -> Vec<Wishes> {
    let starts = atlas.role_positions().map(Start::Role).chain([Start::Outside]);
    let goals = (0..atlas.goals.len()).map(GoalIx::from);
    let cases = starts.flat_map(|start| goals.clone().map(move |goal| (start, goal)));
    cases.flat_map(|(start, goal)| [Region::Uk, Region::Us].map(|region| Wishes::new(start, goal, region))).collect()
}

#[test]
fn every_start_reaches_every_goal_in_both_regions() {
    let atlas = guide().atlas;
    let misfit = vec![0.5; atlas.roles.len()];
    for wishes in all_wishes(&atlas) {
        let there = wishes.start == Start::Role(atlas.goal(wishes.goal).role);
        let ends = matches!(wishes.start, Start::Role(role) if !atlas.leads_on(role));
        assert_eq!(find(&atlas, &wishes, &misfit).shown.is_empty(), there || ends, "{wishes:?}");
    }
}

#[test]
fn routes_never_loop_and_every_step_is_a_move_of_the_region() {
    let atlas = guide().atlas;
    let misfit = vec![0.5; atlas.roles.len()];
    for wishes in all_wishes(&atlas) {
        for route in find(&atlas, &wishes, &misfit).shown {
            let visited: BTreeSet<_> = route.roles.iter().collect();
            assert_eq!(visited.len(), route.roles.len());
            assert_eq!(route.roles.last(), Some(&atlas.goal(wishes.goal).role));
            for (place, &step) in route.moves.iter().enumerate() {
                let step = atlas.step(step);
                assert_eq!((step.from, step.to), (route.roles[place], route.roles[place + 1]));
                assert!(step.regions.has(wishes.region));
            }
        }
    }
}

#[test]
fn every_term_of_the_glossary_is_explained_on_some_page() {
    let compiled = atlas::compile(Path::new("assets/atlas"));
    let glossary = &compiled.libraries.get("en").expect("there is an English library").glossary;
    let lists = [&glossary.both, &glossary.uk, &glossary.us].into_iter().flatten();
    let used: BTreeSet<u16> = lists.flatten().copied().collect();
    let idle: Vec<&str> = (0u16..)
        .zip(&glossary.terms)
        .filter(|(ix, _)| !used.contains(ix))
        .map(|(_, term)| term.name.written())
        .collect();
    assert!(glossary.terms.len() > 50 && idle.is_empty(), "no page explains {idle:?}");
}

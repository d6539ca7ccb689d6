//! What comes out when nothing is wrong: order, positions, words, bytes.

use crate::support::Edit::{Swap, Write};
use crate::support::{edited, role, smallest, step};
use engine::atlas::{Atlas, Form, MoveKind, Region, TraitIx};
use engine::texts::Texts;

fn compiled() -> atlas::Compiled {
    let pay = "facts = [9]\n[[pay]]\nregion = \"us\"\nyear = 2023\nsources = [\"survey\"]\nen = \"USD 20 an hour.\"\n[profile]";
    let files = edited(
        smallest(),
        &[
            Write("roles/runner-driver.toml", role(7, "entry", "Driver", "picture = 1\nwrite = 1", "guild")),
            Write("moves/runner-driver--runner.toml", step("runner-driver", "runner")),
            Swap("roles/runner.toml", "[profile]", pay),
            Swap("traits.toml", "id = \"picture\"", "id = \"picture\"\nfacts = [3, 4]"),
        ],
    );
    let compiled = atlas::compile_files(&files);
    assert_eq!(compiled.diagnostics, []);
    compiled
}

#[test]
fn lists_are_in_the_order_that_the_engine_relies_on() {
    let compiled = compiled();
    let atlas = compiled.atlas.unwrap();
    let ids: Vec<&str> = atlas.roles.iter().map(|role| role.id.as_str()).collect();
    assert_eq!(ids, ["director", "producer", "runner", "runner-driver", "screenwriter"], "by id, not by file name");
    for (position, id) in ids.iter().enumerate() {
        assert_eq!(atlas.role_by_id(id).map(engine::atlas::RoleIx::at), Some(position));
    }
    assert!(atlas.moves.is_sorted_by_key(|step| (step.from, step.to, step.kind)));
    assert_eq!(atlas.moves[0].kind, MoveKind::Promotion);
    let numbers: Vec<u16> = atlas.questions.iter().map(|question| question.number).collect();
    assert_eq!(numbers, [1, 2, 3, 4]);
    let goals: Vec<&str> = atlas.goals.iter().map(|goal| atlas.role(goal.role).id.as_str()).collect();
    assert_eq!(goals, ["director", "producer", "screenwriter"]);
    assert_eq!(atlas.question(atlas.first_question).id, "lists");
}

#[test]
fn weights_stand_in_the_order_of_the_traits() {
    let atlas = compiled().atlas.unwrap();
    assert_eq!(atlas.role(atlas.role_by_id("runner").unwrap()).profile, [1, 0, -1]);
    let Form::Choice { a, b } = &atlas.questions[2].form else { panic!("a choice") };
    assert_eq!((a.as_slice(), b.as_slice()), (&[(TraitIx(0), 2)][..], &[(TraitIx(1), 2), (TraitIx(2), 1)][..]));
}

#[test]
fn years_are_tenths_and_pay_keeps_its_words() {
    let compiled = compiled();
    let atlas = compiled.atlas.unwrap();
    assert_eq!((atlas.moves[0].years.min, atlas.moves[0].years.max), (5, 20));
    let runner = atlas.role_by_id("runner").unwrap();
    let pay = &compiled.details["en"].role_facts[runner.at()].pay[0];
    assert_eq!(
        (pay.region, pay.year, compiled.details["en"].sources[pay.sources[0].at()].id.as_str()),
        (Region::Us, Some(2023), "survey")
    );
    assert_eq!(compiled.details["en"].roles[runner.at()].pay, ["USD 20 an hour."]);
}

#[test]
fn words_are_parallel_to_the_atlas() {
    let compiled = compiled();
    let (atlas, texts) = (compiled.atlas.unwrap(), &compiled.texts["en"]);
    let sizes = [atlas.traits.len(), atlas.goals.len(), atlas.preferences.len(), atlas.departments.len()];
    assert_eq!(
        sizes,
        [
            compiled.details["en"].traits.len(),
            texts.goals.len(),
            compiled.details["en"].preferences.len(),
            texts.departments.len()
        ]
    );
    let sizes = [atlas.roles.len(), atlas.moves.len(), atlas.questions.len()];
    assert_eq!(sizes, [texts.roles.len(), compiled.details["en"].moves.len(), texts.questions.len()]);
    assert_eq!(texts.roles[atlas.role_by_id("runner-driver").unwrap().at()].uk, "Driver");
}

#[test]
fn facts_and_counts_are_kept() {
    let compiled = compiled();
    let facts: Vec<(&str, u32)> = compiled.facts.iter().map(|fact| (fact.file.as_str(), fact.number)).collect();
    assert_eq!(facts, [("roles/runner.toml", 9), ("traits.toml", 3), ("traits.toml", 4)]);
    assert_eq!(
        compiled.counts.to_string(),
        "21 files: 5 roles, 4 moves, 4 questions, 3 goals, 3 traits, 1 departments, 2 sources; 0 errors, 0 warnings"
    );
}

#[test]
fn packing_loses_nothing_and_never_varies() {
    let (first, second) = (compiled(), compiled());
    let (atlas, texts) = (first.atlas.unwrap(), &first.texts["en"]);
    let bytes = atlas::pack(&atlas);
    assert_eq!(bytes, atlas::pack(&second.atlas.unwrap()));
    assert_eq!(Atlas::unpack(&bytes).unwrap(), atlas);
    let bytes = atlas::pack_texts(texts);
    assert_eq!(bytes, atlas::pack_texts(&second.texts["en"]));
    assert_eq!(&Texts::unpack(&bytes).unwrap(), texts);
}

#[test]
fn a_folder_is_named_in_what_is_said_of_it() {
    let folder = std::env::temp_dir().join(format!("atlas-output-{}", std::process::id()));
    for (name, text) in edited(smallest(), &[Swap("quiz.toml", "lists", "list")]) {
        let path = folder.join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }
    std::fs::write(folder.join("roles/photo.toml"), [0xff, 0xfe]).unwrap();
    let compiled = atlas::compile(&folder);
    std::fs::remove_dir_all(&folder).unwrap();
    let found: Vec<String> = compiled.diagnostics.iter().map(ToString::to_string).collect();
    let folder = folder.to_string_lossy().replace('\\', "/");
    assert_eq!(found[0], format!("{folder}/quiz.toml:1:9: no question `list`; did you mean `lists`?"));
    assert!(found[1].starts_with(&format!("{folder}/roles/photo.toml:1:1: cannot be read: ")), "{}", found[1]);
    assert_eq!((found.len(), compiled.counts.errors, compiled.atlas.is_none()), (2, 2, true));
}

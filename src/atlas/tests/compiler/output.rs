//! What comes out when nothing is wrong: order, positions, words, bytes.

use crate::support::Edit::{Swap, Write};
use crate::support::{edited, folder, right, said};
use engine::atlas::{Atlas, Form, MoveKind, Region, TraitIx};
use engine::content::core::Texts;
use engine::content::details::Details;
use engine::content::reference::Library;
use engine::content::reference::{Price, Who};

/// The smallest atlas with one more role, whose file stands before that of the role before it.
fn compiled() -> atlas::Compiled {
    let files = right();
    let driver = files["roles/short-film-maker.toml"]
        .replace("number = 5", "number = 7")
        .replace("Short-film maker", "Driver")
        .replace("picture = 1\nwrite = 1", "picture = 1");
    let driver = driver.replace("picture = 1", "organise = 1\npicture = 1");
    let step = files["moves/runner--short-film-maker.toml"]
        .replace("\"runner\"", "\"runner-driver\"")
        .replace("\"short-film-maker\"", "\"runner\"");
    let more = [Write("roles/runner-driver.toml", driver), Write("moves/runner-driver--runner.toml", step)];
    let compiled = atlas::compile_files(&edited(files, &more));
    assert_eq!(compiled.diagnostics, []);
    compiled
}

#[test]
fn lists_are_in_the_order_that_the_engine_relies_on() {
    let atlas = compiled().atlas.unwrap();
    let ids: Vec<&str> = atlas.roles.iter().map(|role| role.id.as_str()).collect();
    let expected = ["director", "producer", "runner", "runner-driver", "screenwriter", "short-film-maker"];
    assert_eq!(ids, expected, "by id, not by file name");
    for (position, id) in ids.iter().enumerate() {
        assert_eq!(atlas.role_by_id(id).map(engine::atlas::RoleIx::at), Some(position));
    }
    assert!(atlas.moves.is_sorted_by_key(|step| (step.from, step.to, step.kind)));
    assert_eq!(atlas.moves[0].kind, MoveKind::Sideways);
    let numbers: Vec<u16> = atlas.questions.iter().map(|question| question.number).collect();
    assert_eq!(numbers, [1, 2, 3, 4]);
    let goals: Vec<&str> = atlas.goals.iter().map(|goal| atlas.role(goal.role).id.as_str()).collect();
    assert_eq!(goals, ["director", "producer", "screenwriter"]);
    assert_eq!(atlas.question(atlas.first_question).number, 1);
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
    let runner = atlas.role_by_id("runner").unwrap();
    let step = atlas.moves.iter().find(|step| step.from == runner).unwrap();
    assert_eq!((step.years.min, step.years.max), (5, 120));
    let library = &compiled.libraries["en"];
    let pay = &library.pages[runner.at()].pay[0];
    assert_eq!((pay.region, pay.year, pay.says.as_str()), (Region::Uk, Some(2023), "About £120 a day."));
    assert_eq!(library.sources[pay.sources[0].at()].id, "guild");
}

#[test]
fn words_are_parallel_to_the_atlas() {
    let compiled = compiled();
    let (atlas, texts) = (compiled.atlas.unwrap(), &compiled.texts["en"]);
    let (details, library) = (&compiled.details["en"], &compiled.libraries["en"]);
    let sizes = [atlas.goals.len(), atlas.departments.len(), atlas.roles.len(), atlas.questions.len()];
    assert_eq!(sizes, [texts.goals.len(), texts.departments.len(), texts.roles.len(), texts.questions.len()]);
    let sizes = [atlas.traits.len(), atlas.preferences.len(), atlas.questions.len(), atlas.moves.len()];
    let parallel = [details.traits.len(), details.preferences.len(), details.reasons.len(), details.moves.len()];
    assert_eq!(sizes, parallel);
    let sizes = [atlas.roles.len(), atlas.departments.len(), atlas.roles.len(), atlas.goals.len()];
    let parallel = [details.roles.len(), library.become_in.len(), library.pages.len(), library.sections.len()];
    assert_eq!(library.become_role.len(), library.pages.len());
    let scheme = &library.schemes[0];
    assert_eq!((scheme.who, scheme.price, scheme.doubtful), (Who::Beginner, Some(Price::Free), true));
    assert_eq!(library.sources.iter().map(|one| one.region).collect::<Vec<_>>(), [Some(Region::Uk), None]);
    assert_eq!((library.method.len(), library.notices.len()), (1, 1));
    assert_eq!(sizes, parallel);
    assert_eq!(texts.roles[atlas.role_by_id("runner-driver").unwrap().at()].uk, "Driver");
}

#[test]
fn what_was_read_is_counted() {
    let compiled = compiled();
    assert_eq!(
        compiled.counts.to_string(),
        "33 files: 6 roles, 6 moves, 4 questions, 3 goals, 3 traits, 2 departments, 1 schemes, 2 topics, 2 terms, \
         1 disputes, 1 careers, 2 sources; 0 errors, 0 warnings"
    );
}

#[test]
fn packing_loses_nothing_and_never_varies() {
    let (first, second) = (compiled(), compiled());
    let atlas = first.atlas.unwrap();
    let bytes = atlas::pack(&atlas);
    assert_eq!(bytes, atlas::pack(&second.atlas.unwrap()));
    assert_eq!(Atlas::unpack(&bytes).unwrap(), atlas);
    let bytes = atlas::pack_texts(&first.texts["en"]);
    assert_eq!(bytes, atlas::pack_texts(&second.texts["en"]));
    assert_eq!(Texts::unpack(&bytes).unwrap(), first.texts["en"]);
    let bytes = atlas::pack_details(&first.details["en"]);
    assert_eq!(bytes, atlas::pack_details(&second.details["en"]));
    assert_eq!(Details::unpack(&bytes).unwrap(), first.details["en"]);
    let bytes = atlas::pack_library(&first.libraries["en"]);
    assert_eq!(bytes, atlas::pack_library(&second.libraries["en"]));
    assert_eq!(Library::unpack(&bytes).unwrap(), first.libraries["en"]);
}

#[test]
fn what_is_cut_short_does_not_unpack() {
    let compiled = compiled();
    let details = atlas::pack_details(&compiled.details["en"]);
    let library = atlas::pack_library(&compiled.libraries["en"]);
    assert!((0..details.len()).all(|end| Details::unpack(&details[..end]).is_err()));
    assert!((0..library.len()).all(|end| Library::unpack(&library[..end]).is_err()));
}

#[test]
fn the_name_of_packed_words_changes_with_them_and_with_the_atlas() {
    let name = atlas::name("details", "en", b"atlas", b"words");
    let parts: Vec<&str> = name.split('.').collect();
    assert_eq!((parts[0], parts[1], parts[2].len(), parts[3]), ("details", "en", 16, "bin"));
    assert_eq!(name, atlas::name("details", "en", b"atlas", b"words"));
    assert_ne!(name, atlas::name("details", "en", b"atlas", b"other words"));
    assert_ne!(name, atlas::name("details", "en", b"another atlas", b"words"));
}

#[test]
fn a_folder_is_named_in_what_is_said_of_it() {
    let place = std::env::temp_dir().join(format!("atlas-output-{}", std::process::id()));
    for (name, text) in edited(right(), &[Swap("quiz.toml", "lists", "list")]) {
        let path = place.join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }
    std::fs::write(place.join("roles/photo.toml"), [0xff, 0xfe]).unwrap();
    // These are passed over.
    for name in ["notes.md", ".hidden", "roles/.hidden.toml"] {
        std::fs::write(place.join(name), "").unwrap();
    }
    std::fs::create_dir(place.join("schema")).unwrap();
    std::fs::write(place.join("schema/roles.json"), "{}").unwrap();
    let compiled = atlas::compile(&place);
    std::fs::remove_dir_all(&place).unwrap();
    let (found, place) = (said(&compiled), place.to_string_lossy().replace('\\', "/"));
    assert_eq!(found[0], format!("{place}/quiz.toml:1:9: no question `list`; did you mean `lists`?"));
    assert!(found[1].starts_with(&format!("{place}/roles/photo.toml:1:1: cannot be read: ")), "{}", found[1]);
    assert_eq!((found.len(), compiled.counts.errors, compiled.atlas.is_none()), (2, 2, true));
}

#[test]
fn a_folder_that_is_not_there_is_reported_with_all_that_it_lacks() {
    let compiled = atlas::compile(&folder("nowhere"));
    assert!(said(&compiled).iter().any(|line| line.contains("nowhere:1:1: cannot be read: ")));
    assert!(compiled.atlas.is_none());
}

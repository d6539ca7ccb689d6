//! What is read on pages of its own: how to become something, schemes, disputes, careers, sections, topics.

use crate::support::{folder, right};
use engine::atlas::{Atlas, DepartmentIx, GoalIx, Region, RoleIx};
use engine::content::details::{Details, TakesKind};
use engine::content::reference::{How, Library, Side};
use engine::glossary::{Glossary, Shown};
use engine::wording::Wording;

/// The smallest atlas with its English details and library.
fn compiled() -> (Atlas, Details, Library) {
    let mut compiled = atlas::compile_files(&right());
    let details = compiled.details.remove("en").unwrap();
    let library = compiled.libraries.remove("en").unwrap();
    (compiled.atlas.unwrap(), details, library)
}

fn role(atlas: &Atlas, id: &str) -> RoleIx {
    atlas.role_by_id(id).unwrap()
}

fn ids<'a>(atlas: &'a Atlas, roles: &[RoleIx]) -> Vec<&'a str> {
    roles.iter().map(|&ix| atlas.role(ix).id.as_str()).collect()
}

fn within(region: Region, words: &[Wording]) -> Vec<String> {
    words.iter().map(|text| text.within(region)).collect()
}

#[test]
fn a_role_s_own_words_on_becoming_one_win_over_its_department_s_and_those_over_everybody_s() {
    let (atlas, _, library) = compiled();
    let says = |id: &str, region: Region, how: How| -> Vec<String> {
        let ix = role(&atlas, id);
        let said = library.becoming(ix, atlas.role(ix).department, region, how);
        said.iter().flat_map(|one| within(region, &one.says)).collect()
    };
    assert_eq!(says("runner", Region::Us, How::School), ["High school is enough."], "its own");
    assert_eq!(says("runner", Region::Uk, How::School), ["Business helps in the office."], "its department's");
    assert_eq!(says("runner", Region::Uk, How::Network), ["Offices hire whom they know."], "its department's");
    assert_eq!(says("runner", Region::Uk, How::Degree), ["You need none."], "everybody's");
    assert_eq!(says("producer", Region::Us, How::School), ["Take what you like best.", "Math helps."]);
    assert_eq!(says("director", Region::Uk, How::School), ["Take what you like best.", "Maths helps."]);
    assert_eq!(says("director", Region::Uk, How::Network), ["Meet people on set."]);
}

#[test]
fn what_is_said_of_becoming_stands_where_its_department_and_role_do() {
    let (atlas, _, library) = compiled();
    let departments: Vec<&str> = atlas.departments.iter().map(|one| one.id.as_str()).collect();
    assert_eq!(departments, ["production", "story"], "in their order, not by id");
    assert_eq!(library.become_in.iter().map(Vec::len).collect::<Vec<_>>(), [2, 0]);
    assert_eq!(atlas.role(role(&atlas, "director")).department, DepartmentIx(1));
    let counts: Vec<usize> = library.become_role.iter().map(Vec::len).collect();
    assert_eq!((counts.len(), counts.iter().sum::<usize>()), (atlas.roles.len(), 1));
    let own = &library.become_role[role(&atlas, "runner").at()][0];
    assert_eq!((own.how, own.regions.uk, own.regions.us), (How::School, false, true));
    assert_eq!(library.sources[own.sources[0].at()].id, "guild");
}

#[test]
fn a_scheme_helps_the_roles_that_it_names_and_those_of_its_departments() {
    let (atlas, _, library) = compiled();
    let scheme = &library.schemes[0];
    assert_eq!(ids(&atlas, &scheme.roles), ["producer", "runner", "short-film-maker"], "each once, in order");
    assert_eq!(scheme.address.as_deref(), Some("https://example.org/first-days"));
    let helped = |id: &str, region: Region| library.schemes_for(role(&atlas, id), region).len();
    assert_eq!(
        [helped("producer", Region::Uk), helped("producer", Region::Us), helped("director", Region::Uk)],
        [1, 0, 0]
    );
    assert_eq!(scheme.gives.within(Region::Us), "Ten paid days on a real program.");
    assert_eq!(scheme.cost, Some(Wording::new("Free.")));
}

#[test]
fn disputes_careers_and_sections_point_at_what_they_name() {
    let (atlas, details, library) = compiled();
    let dispute = &library.disputes[0];
    let step = atlas.step(dispute.moves[0]);
    assert_eq!(ids(&atlas, &dispute.roles), ["runner"]);
    assert_eq!(ids(&atlas, &[step.from, step.to]), ["runner", "producer"]);
    let cited: Vec<&str> = dispute.sides.iter().map(|side| library.sources[side.sources[0].at()].id.as_str()).collect();
    assert_eq!(cited, ["survey", "guild"], "in the order of the file");

    let career = &library.careers[0];
    assert_eq!((career.person.as_str(), career.region, career.goal), ("Alex Example", Region::Uk, GoalIx(0)));
    let stages: Vec<_> =
        career.stages.iter().map(|stage| (atlas.role(stage.role).id.as_str(), stage.from, stage.to)).collect();
    assert_eq!(stages, [("runner", Some(1990), Some(1994)), ("director", Some(1996), None)]);

    assert_eq!(library.sections.iter().map(Vec::len).collect::<Vec<_>>(), [1, 0, 0], "one list for each goal");
    let section = &library.sections[0][0];
    assert_eq!((section.side, section.topics.len()), (Some(Side::Independent), 1));
    assert_eq!(details.topics[section.topics[0].at()].id, "mentors");
    assert_eq!(section.lines[1].within(Region::Us), "Show it at festivals, in color or not.");
}

#[test]
fn what_a_step_takes_has_its_kind_beside_it() {
    let (atlas, details, _) = compiled();
    let (runner, producer) = (role(&atlas, "runner"), role(&atlas, "producer"));
    let at = atlas.moves.iter().position(|step| (step.from, step.to) == (runner, producer)).unwrap();
    let takes: Vec<_> = details.moves[at].takes.iter().map(|item| (item.kind, item.what.text.written())).collect();
    assert_eq!(takes, [(TakesKind::Credits, "years in the office"), (TakesKind::People, "trust")]);
    let topics: Vec<&str> = details.moves[at].topics.iter().map(|ix| details.topics[ix.at()].id.as_str()).collect();
    assert_eq!(topics, ["mentors", "jobs"], "in the order of the file");
}

#[test]
fn a_page_explains_the_terms_of_its_own_texts_in_every_language() {
    let (atlas, _, library) = compiled();
    let names = |shown: Shown| -> Vec<String> {
        library.glossary.used(Region::Us, &[shown]).iter().map(|term| term.name.within(Region::Us)).collect()
    };
    assert_eq!(names(Shown::Page(role(&atlas, "runner"))), ["Errand"], "it runs errands");
    assert_eq!(names(Shown::Entry(role(&atlas, "screenwriter"))), ["Credit"], "it takes credits");
    assert!(names(Shown::Line(role(&atlas, "runner"))).is_empty(), "its line has no term");
    for language in atlas::PSEUDO {
        let spoken = atlas::compile_in(&folder("right"), language).libraries.remove(language).unwrap().glossary;
        let lists = |one: &Glossary| [one.both.clone(), one.uk.clone(), one.us.clone()];
        assert_eq!(lists(&spoken), lists(&library.glossary), "{language}");
    }
}

#[test]
fn numbers_of_what_is_retired_lead_on_or_nowhere() {
    let (atlas, ..) = compiled();
    let runner = atlas.role_by_id("runner");
    assert_eq!([1, 8, 9, 10].map(|number| atlas.role_by_number(number)), [runner, runner, None, None]);
    assert_eq!(atlas.retired.iter().map(|retired| retired.number).collect::<Vec<_>>(), [8, 9]);
    assert_eq!(atlas.question_by_number(9), None);
}

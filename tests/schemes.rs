//! Schemes can be found: by name in spite of a slip, by role, by whom they are for and by cost.
#![allow(clippy::expect_used, reason = "a helper of tests may fail them")]

mod common;

use common::guide;
use engine::atlas::{Region, RoleIx, TopicIx};
use engine::content::reference::{Library, Price, Scheme, SchemeKind, Who};
use engine::scheme_filter::SchemeFilter;
use std::collections::BTreeSet;
use std::path::Path;

fn library() -> Library {
    atlas::compile(Path::new("assets/atlas")).libraries.remove("en").expect("an English library")
}

fn found<'a>(library: &'a Library, sift: &SchemeFilter, region: Region) -> Vec<&'a Scheme> {
    sift.of(&library.schemes, &guide().texts.roles, region)
}

fn typed(text: &str) -> SchemeFilter {
    SchemeFilter { text: text.into(), ..SchemeFilter::default() }
}

#[test]
fn what_is_left_open_lets_every_scheme_of_the_region_through() {
    let library = library();
    for region in [Region::Uk, Region::Us] {
        let all = library.schemes.iter().filter(|scheme| scheme.regions.has(region)).count();
        assert_eq!(found(&library, &typed(" - "), region).len(), all);
        assert!(typed(" ").is_open() && !typed("a").is_open());
    }
}

#[test]
fn every_scheme_comes_first_under_its_own_name() {
    let library = library();
    for scheme in &library.schemes {
        let region = if scheme.regions.has(Region::Uk) { Region::Uk } else { Region::Us };
        let first = found(&library, &typed(&scheme.name), region).first().map(|one| one.id.as_str());
        assert_eq!(first, Some(scheme.id.as_str()));
    }
}

#[test]
fn a_slip_or_a_job_finds_what_was_meant() {
    let library = library();
    let ids = |text, region| found(&library, &typed(text), region).iter().map(|one| one.id.clone()).collect::<Vec<_>>();
    assert!(ids("screnskills trainee", Region::Uk).contains(&"screenskills-trainee-finder".to_owned()));
    assert!(ids("sundnace", Region::Us).contains(&"sundance-episodic-lab".to_owned()));
    // "Runner" is a UK title; who types it in the USA means the same job.
    assert_eq!(ids("runner", Region::Us).is_empty(), ids("production assistant", Region::Us).is_empty());
    assert!(ids("qqqq", Region::Uk).is_empty());
}

#[test]
fn a_choice_lets_through_what_fits_it_and_nothing_else() {
    let library = library();
    let guide = guide();
    for region in [Region::Uk, Region::Us] {
        let kinds = SchemeKind::ALL.map(|kind| SchemeFilter { kind: Some(kind), ..SchemeFilter::default() });
        let by_kind: usize = kinds.iter().map(|sift| found(&library, sift, region).len()).sum();
        assert_eq!(by_kind, found(&library, &SchemeFilter::default(), region).len(), "each scheme is of one kind");
        for role in (0..guide.atlas.roles.len()).map(RoleIx::from) {
            let ids = |list: Vec<&Scheme>| list.into_iter().map(|one| one.id.clone()).collect::<BTreeSet<_>>();
            let sift = SchemeFilter { role: Some(role), ..SchemeFilter::default() };
            assert_eq!(ids(found(&library, &sift, region)), ids(library.schemes_for(role, region)));
        }
        for who in [Who::Student, Who::Beginner, Who::Working] {
            let here = found(&library, &SchemeFilter { who: Some(who), ..SchemeFilter::default() }, region);
            assert!(here.iter().all(|one| one.who == who || one.who == Who::Anybody));
            assert!(here.iter().any(|one| one.who == who), "{who:?} in {region:?}");
        }
        for price in [Price::Paid, Price::Costs] {
            let here = found(&library, &SchemeFilter { price: Some(price), ..SchemeFilter::default() }, region);
            assert!(!here.is_empty() && here.iter().all(|one| one.price == Some(price)), "{price:?} in {region:?}");
        }
    }
}

#[test]
fn a_word_for_the_cost_has_a_sentence_that_says_it() {
    let unsaid: Vec<String> = library()
        .schemes
        .into_iter()
        .filter(|one| one.price.is_some() && one.cost.is_none())
        .map(|one| one.id)
        .collect();
    assert!(unsaid.is_empty(), "{unsaid:?}");
}

#[test]
fn what_is_doubtful_says_what_to_check() {
    let library = library();
    let doubtful = library.schemes.iter().filter(|one| one.doubtful);
    assert!(doubtful.clone().count() * 3 < library.schemes.len(), "a mark that most have says nothing");
    assert!(doubtful.clone().all(|one| one.check.is_some()));
}

#[test]
fn a_place_or_another_name_finds_what_is_there() {
    let library = library();
    let places = |text, region| {
        found(&library, &typed(text), region).iter().filter_map(|one| one.place.clone()).collect::<Vec<_>>()
    };
    for (text, region, place) in [
        ("yorkshire", Region::Uk, "Yorkshire and the Humber"),
        ("leeds", Region::Uk, "Yorkshire and the Humber"),
        ("wales", Region::Uk, "Wales"),
        ("georgia", Region::Us, "Georgia"),
        ("atlanta", Region::Us, "Georgia"),
        ("los angeles", Region::Us, "Los Angeles"),
    ] {
        assert!(places(text, region).contains(&place.to_owned()), "{text}");
    }
    let ids =
        |text| found(&library, &typed(text), Region::Us).iter().map(|one| one.id.clone()).collect::<BTreeSet<_>>();
    assert!(ids("dga").len() > 1);
    assert_eq!(ids("dga"), ids("directors guild"), "whoever writes it out finds as much");
}

#[test]
fn what_holds_in_the_whole_country_is_for_no_place_in_it() {
    let library = library();
    for region in [Region::Uk, Region::Us] {
        let sift = typed("somewhere that nobody has heard of");
        let everywhere = sift.nationwide(&library.schemes, region);
        let here = |one: &Scheme| one.regions.has(region) && one.place.is_none();
        assert_eq!(everywhere.len(), library.schemes.iter().filter(|one| here(one)).count());
        assert!(everywhere.iter().all(|one| here(one)));
        assert!(everywhere.iter().any(|one| one.kind == SchemeKind::Database), "a way to lists of crew in {region:?}");
    }
}

#[test]
fn whatever_is_named_has_a_way_on() {
    let library = library();
    let topics: BTreeSet<TopicIx> = library.pages.iter().flat_map(|page| page.topics.clone()).collect();
    for region in [Region::Uk, Region::Us] {
        for &topic in &topics {
            assert!(!library.schemes_about(topic, region).is_empty(), "{topic:?} in {region:?}");
        }
        let all: Vec<TopicIx> = topics.iter().copied().collect();
        let helping = library.helping(&all, region);
        assert!(helping.is_sorted_by_key(|(_, with)| all.len() - with.len()), "what helps with most comes first");
        let named: BTreeSet<TopicIx> = helping.into_iter().flat_map(|(_, with)| with).collect();
        assert_eq!(named, topics);
    }
}

//! What a visitor from the USA reads is said in words of the USA, and what rests on the UK alone says so.
#![allow(clippy::expect_used, reason = "a helper of tests may fail them")]

mod common;

use atlas::Compiled;
use common::guide;
use engine::atlas::{Region, SourceIx};
use engine::content::details::Details;
use engine::content::reference::Library;
use engine::wording::Wording;
use std::path::Path;

/// UK titles that crews in the USA use and understand as well.
const SHARED: [&str; 3] = ["director of photography", "director's assistant", "focus puller"];

fn compiled() -> (Details, Library) {
    let Compiled { mut details, mut libraries, .. } = atlas::compile(Path::new("assets/atlas"));
    (details.remove("en").expect("English details"), libraries.remove("en").expect("an English library"))
}

/// Everything that the pages of roles, steps and schemes say in the USA.
fn texts(details: &Details, library: &Library) -> Vec<String> {
    let roles = details.roles.iter().zip(&library.pages).flat_map(|(role, page)| {
        let tasks = role.entry.iter().chain(&role.tasks).map(|task| &task.text);
        tasks.chain([&role.line]).chain(&page.does).chain(&page.good_at).chain(&page.note)
    });
    let atlas = guide().atlas;
    let here = details.moves.iter().zip(&atlas.moves).filter(|(_, step)| step.regions.has(Region::Us));
    let moves = here.flat_map(|(step, _)| {
        let takes = step.takes.iter().map(|takes| &takes.what.text);
        takes.chain(step.tasks.iter().map(|task| &task.text)).chain(&step.note)
    });
    let all = [&library.become_any].into_iter().chain(&library.become_in).chain(&library.become_role).flatten();
    let becoming = all.filter(|one| one.regions.has(Region::Us)).flat_map(|one| &one.says);
    let sections = library.sections.iter().flatten().filter(|one| one.regions.has(Region::Us));
    let sections = sections.flat_map(|one| one.lines.iter().chain([&one.title]));
    let schemes = library.schemes.iter().filter(|one| one.regions.has(Region::Us));
    let schemes = schemes.flat_map(|one| [&one.gives].into_iter().chain(&one.whom).chain(&one.cost).chain(&one.check));
    let read = |text: &Wording| text.within(Region::Us);
    roles.chain(moves).chain(becoming).chain(sections).chain(schemes).map(read).collect()
}

/// The words of a text, with a space before and after each, so that one can be looked for whole; marks part them.
fn spaced(text: &str) -> String {
    let letters = text.to_lowercase().chars().fold(String::new(), |letters, letter| match letter {
        ',' | ';' | ':' | '(' | ')' | '.' => letters + " | ",
        letter if letter.is_alphanumeric() => letters + &letter.to_string(),
        _ => letters + " ",
    });
    format!(" {} ", letters.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// Whether a sentence speaks of the countries themselves or of both titles, and so may name what the other one says.
fn compares(text: &str) -> bool {
    [" uk ", " us ", " usa ", " runner and production assistant "].iter().any(|country| spaced(text).contains(country))
}

#[test]
fn no_text_calls_a_job_by_its_uk_title_in_the_usa() {
    let (details, library) = compiled();
    let guide = guide();
    let titles = guide.texts.roles.iter().map(|titles| (spaced(&titles.uk), spaced(&titles.us)));
    let foreign: Vec<String> = titles
        .filter(|(uk, us)| !us.contains(uk.as_str()) && !SHARED.iter().any(|shared| spaced(shared) == *uk))
        .map(|(uk, _)| uk.trim_end().to_owned())
        .collect();
    assert!(foreign.len() > 30 && foreign.contains(&" runner".to_owned()));
    let texts = texts(&details, &library);
    assert!(texts.len() > 3000, "{} texts", texts.len());
    let wrong: Vec<String> = texts
        .iter()
        .filter(|text| !compares(text))
        .filter_map(|text| {
            let said = spaced(text);
            let title =
                foreign.iter().find(|uk| said.contains(&format!("{uk} ")) || said.contains(&format!("{uk}s ")))?;
            Some(format!("{}: {text}", title.trim()))
        })
        .collect();
    assert!(wrong.is_empty(), "{} texts:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn words_of_the_uk_alone_are_not_said_in_the_usa() {
    let (details, library) = compiled();
    let foreign = [" cv ", " cvs ", " driving licence ", " spark ", " sparks ", " kit "];
    let said = texts(&details, &library);
    let wrong = said.iter().filter(|text| !compares(text) && foreign.iter().any(|word| spaced(text).contains(word)));
    // Make-up artists in the USA call theirs a kit too.
    let kits = |text: &&String| text.contains("make-up") || text.contains("kit and a portfolio");
    let wrong: Vec<&String> = wrong.filter(|text| !kits(text)).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// The words that name a region.
const NAMES: [(Region, &[&str]); 2] = [
    (Region::Uk, &["UK", "Britain", "British", "England", "Scotland", "Wales"]),
    (Region::Us, &["US", "USA", "America", "American", "Americans"]),
];

/// Everything that is listed of roles and steps in `region`: what people do, what it takes, what to do first.
fn listed(details: &Details, library: &Library, region: Region) -> Vec<String> {
    let roles = details.roles.iter().zip(&library.pages).flat_map(|(role, page)| {
        let tasks = role.entry.iter().chain(&role.tasks).map(|task| &task.text);
        tasks.chain([&role.line]).chain(&page.does).chain(&page.good_at)
    });
    let atlas = guide().atlas;
    let here = details.moves.iter().zip(&atlas.moves).filter(|(_, step)| step.regions.has(region));
    let moves = here.flat_map(|(step, _)| {
        step.takes.iter().map(|takes| &takes.what.text).chain(step.tasks.iter().map(|task| &task.text))
    });
    roles.chain(moves).map(|text| text.within(region)).collect()
}

#[test]
fn what_is_listed_in_a_region_is_never_said_of_the_other_one() {
    let (details, library) = compiled();
    for (elsewhere, names) in NAMES {
        let texts = listed(&details, &library, elsewhere.other());
        assert!(texts.len() > 1500, "{} texts", texts.len());
        let names_it =
            |text: &&String| text.split(|letter: char| !letter.is_alphanumeric()).any(|word| names.contains(&word));
        let wrong: Vec<&String> = texts.iter().filter(names_it).collect();
        assert!(wrong.is_empty(), "{wrong:#?}");
    }
}

#[test]
fn sources_say_whose_trade_they_speak_of() {
    let (_, library) = compiled();
    let of_both = library.sources.iter().filter(|source| source.region.is_none()).count();
    assert!(of_both * 10 < library.sources.len(), "{of_both} sources speak of both or neither");
    let british = [".gov.uk", ".ac.uk", "screenskills.com", "bectu.org.uk"];
    for source in &library.sources {
        let address = source.address.as_deref().unwrap_or_default();
        if british.iter().any(|end| address.split('/').nth(2).is_some_and(|host| host.ends_with(end))) {
            assert_eq!(source.region, Some(Region::Uk), "{}", source.id);
        }
    }
}

#[test]
fn a_claim_is_from_elsewhere_only_if_every_source_is() {
    let (_, library) = compiled();
    let of = |region| {
        let found = library.sources.iter().position(|source| source.region == region);
        SourceIx::from(found.expect("there are sources of each sort"))
    };
    let (uk, us, both) = (of(Some(Region::Uk)), of(Some(Region::Us)), of(None));
    let from = |sources: &[SourceIx]| library.only_from_elsewhere(sources, Region::Us);
    assert_eq!(from(&[uk]), Some(Region::Uk));
    assert_eq!(from(&[uk, uk]), Some(Region::Uk));
    for sources in [&[us][..], &[both], &[uk, us], &[uk, both], &[]] {
        assert_eq!(from(sources), None);
    }
    assert_eq!(library.only_from_elsewhere(&[us], Region::Uk), Some(Region::Us));
}

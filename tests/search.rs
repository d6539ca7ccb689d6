//! The search over the roles of the real atlas forgives slips.

mod common;

use common::guide;
use engine::atlas::RoleIx;
use engine::search::{Typed, find};
use std::path::Path;

/// Ways to slip once in a text, at every third letter: it is left out, doubled, swapped with the next one, or another one.
fn slips(text: &str) -> Vec<String> {
    let letters: Vec<char> = text.chars().collect();
    let mut all = Vec::new();
    for at in 0..letters.len() {
        if !letters[at].is_alphabetic() || at % 3 != letters.len() % 3 {
            continue;
        }
        let mut with = |change: &dyn Fn(&mut Vec<char>)| {
            let mut slip = letters.clone();
            change(&mut slip);
            all.push(slip.into_iter().collect());
        };
        with(&|slip| {
            slip.remove(at);
        });
        with(&|slip| slip.insert(at, letters[at]));
        with(&|slip| slip[at] = 'x');
        if letters.get(at + 1).is_some_and(|next| next.is_alphabetic()) {
            with(&|slip| slip.swap(at, at + 1));
        }
    }
    all
}

#[test]
fn a_title_with_one_slip_finds_that_title_first() {
    let guide = guide();
    let details = atlas::compile(Path::new("assets/atlas")).details.remove("en").unwrap_or_default().roles;
    assert_eq!(details.len(), guide.atlas.roles.len());
    let (mut tried, mut lost) = (0, Vec::new());
    for (place, titles) in guide.texts.roles.iter().enumerate() {
        // Words of up to three letters allow no slip: those that are typed wrong are other words.
        let long = |word: &str| word.is_empty() || word.chars().count() > 4;
        let forgiving = |title: &&String| title.split(|one: char| !one.is_alphabetic()).all(long);
        for title in [&titles.uk, &titles.us].into_iter().filter(forgiving) {
            for typed in slips(title) {
                let hits = find(&typed, &guide.texts.roles, Some(&details)).unwrap_or_default();
                tried += 1;
                let fits = hits.first().is_some_and(|hit| {
                    // What was typed may be another name as it stands, or as near to another title.
                    let other = &guide.texts.roles[hit.role.at()];
                    let rank = |name: &str| Typed::new(&typed).and_then(|typed| typed.rank(name));
                    let theirs = [&other.uk, &other.us].into_iter().filter_map(|name| rank(name)).min();
                    hit.role == RoleIx::from(place) || theirs <= rank(title) && theirs.is_some()
                });
                if !fits {
                    lost.push(format!("{typed}: {:?}", hits.first().map(|hit| hit.name)));
                }
            }
        }
    }
    assert!(tried > 300, "{tried}");
    assert_eq!(lost, [] as [String; 0]);
}

#[test]
fn a_slip_brings_few_roles_all_with_the_word_in_a_title() {
    let guide = guide();
    let details = atlas::compile(Path::new("assets/atlas")).details.remove("en").unwrap_or_default().roles;
    for (typed, first, most) in [("producr", "Producer", 14), ("runer", "Runner", 8), ("directr", "Director", 18)] {
        let hits = find(typed, &guide.texts.roles, Some(&details)).unwrap_or_default();
        let titles: Vec<&str> = hits.iter().map(|hit| hit.name).collect();
        assert_eq!(titles.first(), Some(&first));
        assert!((2..=most).contains(&titles.len()), "{typed}: {titles:?}");
        assert!(titles.iter().all(|title| title.to_lowercase().contains(&first.to_lowercase())), "{titles:?}");
    }
}

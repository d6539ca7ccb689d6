//! Everything that has words has them in every language.

use crate::ast::{Ast, Languages};
use crate::report::{Place, Report};
use crate::suggest::did_you_mean;
use std::collections::BTreeMap;

/// The language that everything is first written in.
pub const FIRST: &str = "en";

/// Whether `key` has the shape of a language tag: two small letters, perhaps with a region or script behind.
pub fn is_language(key: &str) -> bool {
    let (tag, rest) = key.split_once('-').unwrap_or((key, ""));
    let tag_fits = tag.len() == 2 && tag.bytes().all(|letter| letter.is_ascii_lowercase());
    let rest_fits = rest.is_empty() && !key.contains('-')
        || (2..=4).contains(&rest.len()) && rest.bytes().all(|letter| letter.is_ascii_alphanumeric());
    tag_fits && rest_fits
}

/// Checks that every language present anywhere is present everywhere. A language in less than half of the places is
/// one slip or a translation just begun, and is reported once instead of everywhere that it is not.
pub fn check(ast: &Ast, report: &Report) {
    let entities = ast.languages();
    let mut places: BTreeMap<&str, Vec<Place>> = BTreeMap::from([(FIRST, Vec::new())]);
    for (language, place) in entities.iter().flat_map(|entity| &entity.present) {
        places.entry(language).or_default().push(*place);
    }
    let known: Vec<&str> = places.keys().copied().collect();
    for (language, present) in &places {
        if *language != FIRST && present.len() * 2 < entities.len() {
            let first = present.iter().min().copied().unwrap_or(Place::top(0));
            let reason = format!("words in `{language}` are in {} of {} places", present.len(), entities.len());
            let others = known.iter().copied().filter(|other| other != language);
            let fix = did_you_mean(language, others).unwrap_or_else(|| "write the others too".to_owned());
            report.error(first, reason, Some(fix));
        } else {
            for entity in &entities {
                expect(entity, language, report);
            }
        }
    }
}

fn expect(entity: &Languages, language: &str, report: &Report) {
    if entity.readable && entity.present.iter().all(|(present, _)| *present != language) {
        let reason = format!("{} has no words in `{language}`", entity.what);
        report.error(entity.place, reason, Some(format!("add `{language}`")));
    }
}

#[cfg(test)]
mod tests {
    use super::is_language;

    #[test]
    fn language_tags_have_two_letters_and_perhaps_a_region() {
        let tags = ["en", "cy", "pt-BR", "zh-Hant", "a", "eng", "EN", "en-", "e1", "first"];
        assert_eq!(tags.map(is_language), [true, true, true, true, false, false, false, false, false, false]);
    }
}

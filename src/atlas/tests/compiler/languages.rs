//! More languages than English: a second one that is whole or nearly so, and the pseudo-languages.

use crate::support::Edit::Swap;
use crate::support::{Files, edited, folder, right, said};
use engine::content::details::{Details, Task};
use engine::content::reference::{Library, Scheme};
use engine::task_id::TaskId;
use serde::Serialize;
use serde_json::Value;
use std::collections::BTreeMap;

/// What stands under these is for code or is a word of the format; a visitor reads it in no language.
const CODE: [&str; 11] =
    ["address", "common_basis", "how", "id", "kind", "price", "profile_standing", "region", "side", "standing", "who"];

/// `text` with every English word once more in Welsh, as far as the compiler can tell.
fn bilingual(text: &str) -> String {
    let (mut whole, mut words) = (String::new(), String::new());
    for line in text.lines() {
        if line.is_empty() || line.starts_with('[') {
            whole += &std::mem::take(&mut words);
        }
        if let Some(header) = line.strip_suffix("en]") {
            words = format!("{header}cy]\n");
        } else if !words.is_empty() {
            words.extend([line, "\n"]);
        }
        whole.extend([line, "\n"]);
        if let Some(value) = line.strip_prefix("en = ") {
            whole.extend(["cy = ", value, "\n"]);
        }
    }
    whole + &words
}

fn in_two_languages() -> Files {
    right().into_iter().map(|(name, text)| (name, bilingual(&text))).collect()
}

#[test]
fn two_whole_languages_are_right() {
    let compiled = atlas::compile_files(&in_two_languages());
    assert_eq!(compiled.diagnostics, []);
    assert_eq!(compiled.texts.keys().collect::<Vec<_>>(), ["cy", "en"]);
    assert_eq!(compiled.texts["cy"], compiled.texts["en"]);
    assert_eq!(compiled.details["cy"], compiled.details["en"]);
    assert_eq!(compiled.libraries["cy"], compiled.libraries["en"]);
}

#[test]
fn a_language_that_is_nearly_everywhere_must_be_everywhere() {
    let gone = edited(in_two_languages(), &[Swap("questions/lists.toml", "[cy]", "[en-GB]")]);
    assert_eq!(
        said(&atlas::compile_files(&gone)),
        [
            "questions/lists.toml:1:1: question `lists` has no words in `cy`; add `cy`",
            "questions/lists.toml:13:1: words in `en-GB` are in 1 of 48 places; write the others too",
        ]
    );
}

#[test]
fn an_app_in_one_language_gets_the_words_of_no_other() {
    let all = atlas::compile(&folder("right"));
    let english = atlas::compile_in(&folder("right"), "en");
    assert_eq!((&english.texts, &english.details, &english.libraries), (&all.texts, &all.details, &all.libraries));
    let welsh = atlas::compile_in(&folder("right"), "cy");
    assert_eq!(welsh.atlas, all.atlas);
    assert!(welsh.texts.is_empty() && welsh.details.is_empty() && welsh.libraries.is_empty());
}

/// Every text that a visitor may read, by where it stands.
fn texts(words: &impl Serialize) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    collect("", &serde_json::to_value(words).unwrap(), &mut found);
    found
}

fn collect(place: &str, value: &Value, found: &mut BTreeMap<String, String>) {
    match value {
        Value::String(text) => {
            found.insert(place.to_owned(), text.clone());
        }
        Value::Array(items) => {
            for (at, item) in items.iter().enumerate() {
                collect(&format!("{place}[{at}]"), item, found);
            }
        }
        Value::Object(fields) => {
            for (key, field) in fields.iter().filter(|(key, _)| !CODE.contains(&key.as_str())) {
                collect(&format!("{place}.{key}"), field, found);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// The braces of a text and what stands between two variants.
fn braces(text: &str) -> String {
    text.chars().filter(|letter| matches!(letter, '{' | '|' | '}')).collect()
}

/// Every text is another one in `spoken`, with the same variants in it.
fn is_foreign(english: &impl Serialize, spoken: &impl Serialize) -> usize {
    let (english, spoken) = (texts(english), texts(spoken));
    assert_eq!(english.keys().collect::<Vec<_>>(), spoken.keys().collect::<Vec<_>>());
    for (place, text) in &english {
        let foreign = &spoken[place];
        assert_ne!(text, foreign, "{place} is hard-wired");
        assert!(foreign.starts_with('[') && foreign.ends_with(']'), "{place}: {foreign} may be cut off unseen");
        assert_eq!(braces(text), braces(foreign), "{place}: {foreign}");
        assert_eq!(engine::wording::check(foreign), Ok(()), "{place}: {foreign}");
    }
    english.len()
}

#[test]
fn a_pseudo_language_changes_every_text_and_keeps_the_variants() {
    let english = atlas::compile(&folder("right"));
    for language in atlas::PSEUDO {
        let spoken = atlas::compile_in(&folder("right"), language);
        assert_eq!(spoken.diagnostics, []);
        assert_eq!(spoken.atlas, english.atlas, "what is no text stays");
        assert_eq!(spoken.texts.keys().collect::<Vec<_>>(), [language]);
        let counts = [
            is_foreign(&english.texts["en"], &spoken.texts[language]),
            is_foreign(&english.details["en"], &spoken.details[language]),
            is_foreign(&english.libraries["en"], &spoken.libraries[language]),
        ];
        assert!(counts.iter().all(|&count| count > 20), "{counts:?} texts were compared");
    }
}

/// The marks of everything that can be ticked off, in the order of the atlas.
fn marks(details: &Details, library: &Library) -> Vec<TaskId> {
    let roles = details.roles.iter().flat_map(|role| role.entry.iter().chain(&role.tasks));
    let moves = details.moves.iter().flat_map(|step| step.takes.iter().map(|one| &one.what).chain(&step.tasks));
    let schemes = library.schemes.iter().map(Scheme::mark);
    roles.chain(moves).map(Task::mark).chain(schemes).collect()
}

#[test]
fn a_tick_holds_in_every_language() {
    let english = atlas::compile(&folder("right"));
    let expected = marks(&english.details["en"], &english.libraries["en"]);
    for language in atlas::PSEUDO {
        let spoken = atlas::compile_in(&folder("right"), language);
        assert_eq!(marks(&spoken.details[language], &spoken.libraries[language]), expected, "{language}");
    }
    let mut files = in_two_languages();
    let step = files.get_mut("moves/director--producer.toml").unwrap();
    let (before, welsh) = step.split_once("[cy]").unwrap();
    *step = format!(
        "{before}[cy]{}",
        welsh.replacen("Ask a producer to show you a budget", "Gofynnwch am weld cyllideb", 1)
    );
    let welsh = atlas::compile_files(&files);
    assert_eq!(welsh.diagnostics, []);
    assert_eq!(marks(&welsh.details["cy"], &welsh.libraries["cy"]), expected);
    assert_ne!(welsh.details["cy"], welsh.details["en"], "the words are others");
}

//! The words of the interface.

use std::collections::BTreeMap;

fn check(files: &[(&str, &str)], expected: &[&str]) {
    let files: BTreeMap<String, String> =
        files.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect();
    let locales = atlas::locale_files(&files);
    let found: Vec<String> = locales.diagnostics.iter().map(ToString::to_string).collect();
    assert_eq!(found, expected);
    assert_eq!(locales.messages.len(), if expected.is_empty() { files.len() } else { 0 });
}

#[test]
fn keys_in_tables_get_the_table_s_name() {
    let messages = atlas::locale("en.toml", "back = \"Back\"\n[quiz]\nskip = \"Skip {question}\"\n").unwrap();
    let pairs: Vec<(&str, &str)> = messages.iter().map(|(key, text)| (key.as_str(), text.as_str())).collect();
    assert_eq!(pairs, [("back", "Back"), ("quiz.skip", "Skip {question}")]);
}

#[test]
fn everything_wrong_with_one_file() {
    let text = "a = 1\nb = \" x\"\nc = \"{\"\nd = \"}\"\ne = \"{Two words}\"\n[f.g]\nh = \"\"\n[i]\nJ-k = \"l\"\n";
    let found: Vec<String> = atlas::locale("en.toml", text).unwrap_err().iter().map(ToString::to_string).collect();
    assert_eq!(
        found,
        [
            "en.toml:1:5: `a` must be a text in quotes, not a whole number",
            "en.toml:2:5: `b` begins or ends with white space; take the white space out",
            "en.toml:3:5: `c` has a `{` without a `}`; write it as in `{name}`",
            "en.toml:4:5: `d` has a `}` without a `{`; write it as in `{name}`",
            "en.toml:5:5: `e` has a placeholder without a proper name; \
             write it as in `{name}`",
            "en.toml:6:1: `f.g` must be a text in quotes, not a table",
            "en.toml:9:1: key `i.J-k` is out of shape; \
             write it in small letters, digits, `-` and `_`, beginning with a letter",
        ]
    );
}

#[test]
fn languages_have_the_same_keys_and_placeholders() {
    check(
        &[
            ("cy.toml", "hello = \"Helo {nmae}\"\n[quiz]\nskp = \"Sgipio\"\n"),
            ("en.toml", "hello = \"Hello {name}\"\nbye = \"Bye\"\n[quiz]\nskip = \"Skip\"\n"),
        ],
        &[
            "cy.toml:1:1: `hello` has `{nmae}`, which is not in `en`; did you mean `name`?",
            "cy.toml:1:1: `hello` lacks `{name}`, which is in `en`",
            "cy.toml:1:1: missing key `bye`; translate it",
            "cy.toml:1:1: missing key `quiz.skip`; translate it",
            "cy.toml:3:1: `en` has no key `quiz.skp`; did you mean `quiz.skip`?",
        ],
    );
}

#[test]
fn english_must_be_there_and_names_must_be_languages() {
    check(
        &[("cy.toml", "a = \"A\"\n"), ("welsh.toml", "a = \"A\"\n")],
        &[
            "en.toml:1:1: there is no such file; write it",
            "welsh.toml:1:1: the file's name is not a language with `.toml`",
        ],
    );
}

#[test]
fn a_pseudo_language_keeps_keys_and_placeholders() {
    let place = std::env::temp_dir().join(format!("atlas-locales-{}", std::process::id()));
    std::fs::create_dir_all(&place).unwrap();
    std::fs::write(place.join("en.toml"), "hello = \"Hello {name}\"\n[quiz]\nof = \"{at} of {all}\"\n").unwrap();
    let [english, spoken, welsh] = ["en", "en-XA", "cy"].map(|language| atlas::locales_in(&place, language));
    std::fs::remove_dir_all(&place).unwrap();
    let (english, foreign) = (&english.messages["en"], &spoken.messages["en-XA"]);
    assert_eq!(english.keys().collect::<Vec<_>>(), foreign.keys().collect::<Vec<_>>());
    assert!(english.iter().all(|(key, text)| *text != foreign[key]));
    assert!(foreign["hello"].contains("{name}"), "{foreign:?}");
    assert!(foreign["quiz.of"].contains("{at}") && foreign["quiz.of"].contains("{all}"), "{foreign:?}");
    assert!(welsh.messages.is_empty());
}

//! The smallest atlas that is right, edits to make it wrong, and the check of what the compiler says about it.

use std::collections::BTreeMap;

/// Files by name.
pub type Files = BTreeMap<String, String>;

/// One change to the files.
pub enum Edit {
    /// Puts the second text in place of the first, which must occur once.
    Swap(&'static str, &'static str, &'static str),
    /// Writes a file.
    Write(&'static str, String),
    /// Takes a file away.
    Remove(&'static str),
}

/// Compiles the smallest atlas after the edits: exactly the expected lines must come out, in their order.
pub fn check(edits: &[Edit], expected: &[&str]) {
    let compiled = atlas::compile_files(&edited(smallest(), edits));
    let found: Vec<String> = compiled.diagnostics.iter().map(ToString::to_string).collect();
    assert_eq!(found, expected, "\nfound:\n{}\n", found.join("\n"));
    let wrong = compiled.diagnostics.iter().any(atlas::Diagnostic::is_error);
    assert_eq!(compiled.atlas.is_none(), wrong, "an atlas comes out exactly when there is no error");
    assert_eq!(compiled.texts.is_empty(), wrong, "words come out exactly when there is no error");
}

/// `files` after the edits.
pub fn edited(mut files: Files, edits: &[Edit]) -> Files {
    for edit in edits {
        match edit {
            Edit::Swap(name, old, new) => {
                let text = files.get_mut(*name).unwrap_or_else(|| panic!("no file {name}"));
                assert_eq!(text.matches(old).count(), 1, "{old:?} must occur once in {name}:\n{text}");
                *text = text.replace(old, new);
            }
            Edit::Write(name, text) => {
                files.insert((*name).to_owned(), text.clone());
            }
            Edit::Remove(name) => {
                files.remove(*name).unwrap_or_else(|| panic!("no file {name}"));
            }
        }
    }
    files
}

/// Three traits, one department, two sources, four roles, three moves, four questions, all in English.
pub fn smallest() -> Files {
    let mut files: Vec<(&str, String)> = vec![
        ("departments.toml", "[[department]]\nid = \"office\"\n[department.en]\nname = \"Office\"\n".into()),
        ("quiz.toml", "first = \"lists\"\n".into()),
        ("sources.toml", format!("{}\n{}", source("guild"), source("survey"))),
        ("traits.toml", [word_trait("organise"), word_trait("picture"), word_trait("write")].join("\n")),
        ("preferences.toml", [preference("place"), preference("terms"), preference("sector")].join("\n")),
        ("goals/director.toml", goal(1, "picture = 2")),
        ("goals/producer.toml", goal(2, "organise = 2")),
        ("goals/screenwriter.toml", goal(3, "write = 2")),
        ("roles/director.toml", role(2, "above-the-line", "Director", "picture = 2", "survey")),
        ("roles/producer.toml", role(3, "above-the-line", "Producer", "organise = 2", "guild")),
        ("roles/runner.toml", role(1, "entry", "Runner", "organise = 1\nwrite = -1", "guild")),
        ("roles/screenwriter.toml", role(4, "above-the-line", "Screenwriter", "write = 2", "guild")),
        ("moves/runner--director.toml", step("runner", "director")),
        ("moves/runner--producer.toml", step("runner", "producer")),
        ("moves/runner--screenwriter.toml", step("runner", "screenwriter")),
        ("questions/lists.toml", agree(1)),
        ("questions/plans.toml", agree(2)),
        ("questions/pages.toml", choice(3)),
        ("questions/rooms.toml", choice(4)),
    ];
    files.drain(..).map(|(name, text)| (name.to_owned(), text)).collect()
}

fn word_trait(id: &str) -> String {
    format!("[[trait]]\nid = \"{id}\"\n[trait.en]\nname = \"Trait\"\nmeaning = \"like to {id}\"\n")
}

fn preference(id: &str) -> String {
    format!(
        "[[preference]]\nid = \"{id}\"\n[preference.en]\nquestion = \"Which?\"\nlow = \"This\"\nmiddle = \"Either\"\n\
         high = \"That\"\n"
    )
}

/// A source.
pub fn source(id: &str) -> String {
    format!(
        "[[source]]\nid = \"{id}\"\nname = \"The {id}\"\naddress = \"https://example.org/{id}\"\ndate = \"2021-12\"\n"
    )
}

fn goal(order: u8, profile: &str) -> String {
    format!(
        "order = {order}\n[profile]\n{profile}\n[en]\ndoing = \"making\"\nnoun = \"maker\"\nline = \"Makes things.\"\n"
    )
}

/// A role in the office.
pub fn role(number: u16, level: &str, title: &str, profile: &str, source: &str) -> String {
    format!(
        r#"number = {number}
kind = "job"
department = "office"
level = "{level}"
sectors = ["film", "tv"]
setting = "both"
employment = "freelance"
works_with = []
reports_to = []
sources = ["{source}"]
standing = "source"
[profile]
standing = "judgement"
{profile}
[en]
uk = "{title}"
us = "{title}"
line = "Does things."
does = ["carry things"]
good_at = ["staying calm"]
entry = ["nothing at all"]
"#
    )
}

/// A move within both regions.
pub fn step(from: &str, to: &str) -> String {
    format!(
        r#"from = "{from}"
to = "{to}"
kind = "promotion"
sectors = ["film"]
regions = ["uk", "us"]
sources = ["survey"]
standing = "source"
[years]
min = 0.5
max = 2
standing = "estimate"
[common]
how = "rare"
basis = "judgement"
[en]
takes = ["luck", "patience"]
tasks = ["Ask around"]
"#
    )
}

fn agree(number: u8) -> String {
    format!(
        "number = {number}\nform = \"agree\"\n[measures]\norganise = 2\npicture = 1\nwrite = -1\n[en]\n\
         statement = \"I like lists.\"\nagree = \"You like lists\"\ndisagree = \"You dislike lists\"\n"
    )
}

fn choice(number: u8) -> String {
    format!(
        "number = {number}\nform = \"choice\"\n[a]\norganise = 2\n[b]\npicture = 2\nwrite = 1\n[en]\n\
         prompt = \"Which?\"\na = \"Plan it\"\nb = \"Draw it\"\nchose_a = \"You plan\"\nchose_b = \"You draw\"\n"
    )
}

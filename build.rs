//! Packs the atlas and writes the interface's words as Rust, so that every build carries the data as it stands now
//! and a word that is missing does not compile.

use std::collections::BTreeMap;
use std::error::Error;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

/// Languages that are written from right to left; `en-XB` is the pseudo-language for them.
const RIGHT_TO_LEFT: [&str; 4] = ["ar", "fa", "he", "ur"];

/// Sections of words on pages that are only files. No program goes with them.
const STILL: [&str; 4] = ["offline", "paper", "still", "ways"];

/// Sections of words that the quiz program shows. It goes without all others, which would weigh 6 kB in it.
const QUIZ: [&str; 8] = ["kept", "lean", "notice", "question", "region", "site", "start", "waiting"];

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=assets/atlas");
    println!("cargo::rerun-if-changed=assets/locales");
    println!("cargo::rerun-if-env-changed=CREWPATH_LANGUAGE");
    let out = PathBuf::from(env::var_os("OUT_DIR").ok_or("cargo sets OUT_DIR")?);
    let language = env::var("CREWPATH_LANGUAGE").unwrap_or_else(|_| "en".to_owned());

    let compiled = atlas::compile_in(Path::new("assets/atlas"), &language);
    if compiled.atlas.is_none() && is_served()? {
        write_problems(&out, &compiled.diagnostics)?;
    } else {
        report(&compiled.diagnostics);
        pack(&out, &language, &compiled)?;
    }

    let locales = atlas::locales_in(Path::new("assets/locales"), &language);
    report(&locales.diagnostics);
    if locales.diagnostics.iter().any(atlas::Diagnostic::is_error) {
        return Err("the words of the interface have errors; each is listed above with its file and line".into());
    }
    let messages =
        locales.messages.get(&language).ok_or_else(|| format!("assets/locales/{language}.toml is missing"))?;
    fs::write(out.join("messages.rs"), words(&language, messages)?)?;
    Ok(())
}

/// Whether this is for somebody who works on the site, and sees it in a browser.
fn is_served() -> Result<bool, env::VarError> {
    Ok(env::var("PROFILE")? == "debug" && env::var("TARGET")?.starts_with("wasm32"))
}

/// Writes what is wrong with the atlas in place of what is packed of it, for the page to say.
fn write_problems(out: &Path, diagnostics: &[atlas::Diagnostic]) -> Result<(), Box<dyn Error>> {
    for empty in ["atlas.bin", "texts.bin", "details.bin", "library.bin", "details.name", "library.name"] {
        fs::write(out.join(empty), "")?;
    }
    let errors = diagnostics.iter().filter(|diagnostic| diagnostic.is_error());
    let lines = errors.map(|diagnostic| format!("{diagnostic}\n"));
    fs::write(out.join("problems.txt"), format!("The atlas has errors.\n{}", lines.collect::<String>()))?;
    Ok(())
}

/// Packs the atlas and what goes with it.
fn pack(out: &Path, language: &str, compiled: &atlas::Compiled) -> Result<(), Box<dyn Error>> {
    let Some(data) = &compiled.atlas else {
        return Err("the atlas has errors; each is listed above with its file and line".into());
    };
    let missing = || format!("the atlas has no words in `{language}`");
    let packed = atlas::pack(data);
    fs::write(out.join("texts.bin"), atlas::pack_texts(compiled.texts.get(language).ok_or_else(missing)?))?;
    let details = atlas::pack_details(compiled.details.get(language).ok_or_else(missing)?);
    let library = atlas::pack_library(compiled.libraries.get(language).ok_or_else(missing)?);
    for (kind, part) in [("details", details), ("library", library)] {
        fs::write(out.join(format!("{kind}.name")), atlas::name(kind, language, &packed, &part))?;
        fs::write(out.join(format!("{kind}.bin")), part)?;
    }
    fs::write(out.join("atlas.bin"), packed)?;
    fs::write(out.join("problems.txt"), "")?;
    Ok(())
}

/// Hands the problems to cargo, which prints them.
fn report(diagnostics: &[atlas::Diagnostic]) {
    for diagnostic in diagnostics {
        let level = if diagnostic.is_error() { "error" } else { "warning" };
        println!("cargo::{level}={diagnostic}");
    }
}

/// The language of the build, a struct with one field for each word, and its value in that language.
fn words(language: &str, messages: &BTreeMap<String, String>) -> Result<String, Box<dyn Error>> {
    let mut code = format!(
        "/// The language of this build, as a tag.\npub const LANGUAGE: &str = {language:?};\n\n\
         /// Whether it is written from right to left.\npub const RIGHT_TO_LEFT: bool = {};\n\n\
         /// Every message of the interface in one language.\n#[derive(Debug)]\npub struct Messages {{\n    \
         /// The same as they read in the USA.\n    pub us: American,\n",
        RIGHT_TO_LEFT.contains(&language.split('-').next().unwrap_or_default()) || language == "en-XB"
    );
    for (key, text) in messages {
        writeln!(code, "    /// {}\n    pub {}: &'static str,", text.escape_debug(), field(key))?;
    }
    code.push_str("}\n");
    let in_quiz = |key: &str| QUIZ.contains(&key.split('.').next().unwrap_or_default());
    let drawn_natively = env::var_os("CARGO_FEATURE_SSR").is_some();
    let in_app = |key: &str| drawn_natively || !STILL.contains(&key.split('.').next().unwrap_or_default());
    write_words(&mut code, "WORDS", "The words in the language of this build.", messages, in_app)?;
    let what = "Those of them that the quiz program shows; the others are empty.";
    write_words(&mut code, "QUIZ_WORDS", what, messages, in_quiz)?;
    Ok(code)
}

/// Writes a value of all words for each region, with those that are not `wanted` left empty.
fn write_words(
    code: &mut String,
    name: &str,
    what: &str,
    messages: &BTreeMap<String, String>,
    wanted: impl Fn(&str) -> bool,
) -> std::fmt::Result {
    let us = format!("{name}_US");
    for (place, (name, what)) in [(name, what), (&us, "The same as they read in the USA.")].into_iter().enumerate() {
        writeln!(code, "\n/// {what}\npub static {name}: Messages = Messages {{\n    us: American(&{us}),")?;
        for (key, text) in messages {
            let text = if wanted(key) { &atlas::regional(text)[place] } else { "" };
            writeln!(code, "    {}: {text:?},", field(key))?;
        }
        code.push_str("};\n");
    }
    Ok(())
}

/// The field of a key such as `start.title`.
fn field(key: &str) -> String {
    key.replace(['.', '-'], "_")
}

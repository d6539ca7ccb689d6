//! Packs the atlas and writes the interface's words as Rust, so that every build carries the data as it stands now
//! and a word that is missing does not compile.

use std::collections::BTreeMap;
use std::error::Error;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=assets/atlas");
    println!("cargo::rerun-if-changed=assets/locales");
    let out = PathBuf::from(env::var_os("OUT_DIR").ok_or("cargo sets OUT_DIR")?);

    let compiled = atlas::compile(Path::new("assets/atlas"));
    report(&compiled.diagnostics);
    let Some(data) = &compiled.atlas else {
        return Err("the atlas has errors; each is listed above with its file and line".into());
    };
    let packed = atlas::pack(data);
    fs::write(out.join("atlas.bin"), &packed)?;
    for (language, texts) in &compiled.texts {
        fs::write(out.join(format!("texts.{language}.bin")), atlas::pack_texts(texts))?;
    }
    for (language, details) in &compiled.details {
        let details = atlas::pack_details(details);
        fs::write(out.join(format!("details.{language}.name")), atlas::details_name(language, &packed, &details))?;
        fs::write(out.join(format!("details.{language}.bin")), details)?;
    }

    let locales = atlas::locales(Path::new("assets/locales"));
    report(&locales.diagnostics);
    if locales.diagnostics.iter().any(atlas::Diagnostic::is_error) {
        return Err("the words of the interface have errors; each is listed above with its file and line".into());
    }
    fs::write(out.join("words.rs"), words(&locales.messages)?)?;
    Ok(())
}

/// Hands the problems to cargo, which prints them.
fn report(diagnostics: &[atlas::Diagnostic]) {
    for diagnostic in diagnostics {
        let level = if diagnostic.is_error() { "error" } else { "warning" };
        println!("cargo::{level}={diagnostic}");
    }
}

/// A struct with one field for each word, and a value of it for each language.
fn words(languages: &BTreeMap<String, BTreeMap<String, String>>) -> Result<String, Box<dyn Error>> {
    let english = languages.get("en").ok_or("assets/locales/en.toml is missing")?;
    let mut code =
        String::from("/// Every word of the interface in one language.\n#[derive(Debug)]\npub struct Words {\n");
    for (key, text) in english {
        writeln!(code, "    /// {}\n    pub {}: &'static str,", text.escape_debug(), field(key))?;
    }
    code.push_str("}\n");
    for (language, messages) in languages {
        let name = language.to_uppercase().replace('-', "_");
        writeln!(code, "\n/// The words in `{language}`.\npub static {name}: Words = Words {{")?;
        for (key, text) in messages {
            writeln!(code, "    {}: {text:?},", field(key))?;
        }
        code.push_str("};\n");
    }
    Ok(code)
}

/// The field of a key such as `start.title`.
fn field(key: &str) -> String {
    key.replace(['.', '-'], "_")
}

//! `browsers`: the oldest browsers that have what the built site uses, held against `docs/browsers.md`.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use clap::Args;
use wasmparser::{Validator, WasmFeatures};

use crate::postbuild::folder;
use crate::process;
use crate::project::Project;
use crate::tools::{self, Purpose};

/// What `browsers` can be told.
#[derive(Debug, Args)]
pub struct Arguments {
    /// The folder with the built site
    #[arg(long, value_name = "DIR", default_value = "dist")]
    dist: PathBuf,
    /// Put the outcome into docs/browsers.md
    #[arg(long)]
    write: bool,
}

/// What WebAssembly has gained since its first version, by the names that MDN's compatibility data gives it.
const FEATURES: [(WasmFeatures, &str); 12] = [
    (WasmFeatures::BULK_MEMORY, "bulk-memory-operations"),
    (WasmFeatures::REFERENCE_TYPES, "reference-types"),
    (WasmFeatures::MULTI_VALUE, "multi-value"),
    (WasmFeatures::SIGN_EXTENSION, "sign-extension-operations"),
    (WasmFeatures::SATURATING_FLOAT_TO_INT, "non-trapping-float-to-int-conversions"),
    (WasmFeatures::SIMD, "fixed-width-SIMD"),
    (WasmFeatures::THREADS, "threads-and-atomics"),
    (WasmFeatures::TAIL_CALL, "tail-calls"),
    (WasmFeatures::EXCEPTIONS, "exceptionsFinal"),
    (WasmFeatures::EXTENDED_CONST, "extended-constant-expressions"),
    (WasmFeatures::MULTI_MEMORY, "multiMemory"),
    (WasmFeatures::MEMORY64, "memory64"),
];

/// Finds the oldest browsers, and checks or writes the page about them.
///
/// # Errors
/// When the page is no longer true, or a script uses something whose meaning cannot be told.
pub fn browsers(project: &Project, arguments: &Arguments) -> Result<()> {
    let dist = project.root().join(&arguments.dist);
    ensure!(dist.join("index.html").is_file(), "{} holds no site: run `cargo site build`", dist.display());
    compare(project, &dist, arguments.write)
}

/// Holds the page against a built site, or writes it.
///
/// # Errors
/// When the page is no longer true, or a script uses something whose meaning cannot be told.
pub fn compare(project: &Project, dist: &Path, write: bool) -> Result<()> {
    tools::ensure(project, Purpose::Packages, false)?;
    let mut node = process::command(project, "node");
    node.arg("tests/browser/oldest/main.js").arg(dist).arg(of_site(dist)?.join(","));
    node.args(write.then_some("--write"));
    process::run(&mut node)
}

/// The features that the programs of a site use.
fn of_site(dist: &Path) -> Result<Vec<&'static str>> {
    let mut used = Vec::new();
    for path in folder::files(dist)?.iter().filter(|path| path.rsplit_once('.').is_some_and(|(_, end)| end == "wasm")) {
        let program = fs::read(dist.join(path)).with_context(|| format!("cannot read {path}"))?;
        used.extend(of_program(&program).with_context(|| format!("cannot read {path}"))?);
    }
    used.sort_unstable();
    used.dedup();
    Ok(used)
}

/// The features without which a program is not valid.
fn of_program(program: &[u8]) -> Result<Vec<&'static str>> {
    let validates = |features| Validator::new_with_features(features).validate_all(program).map(|_| ());
    let known = FEATURES.iter().fold(WasmFeatures::WASM1, |known, (feature, _)| known.union(*feature));
    validates(known)
        .context("the program is not valid WebAssembly, or uses what the compatibility data is not asked for")?;
    let without = |feature: WasmFeatures| validates(known.difference(feature)).is_err();
    Ok(FEATURES.iter().filter(|(feature, _)| without(*feature)).map(|(_, name)| *name).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A program with one function of type `i32 -> i32`, with these instructions.
    fn program(instructions: &[u8]) -> Vec<u8> {
        let body = [&[0], instructions, &[0x0b]].concat();
        let length = |bytes: &[u8]| u8::try_from(bytes.len()).unwrap();
        let code = [&[1, length(&body)], &body[..]].concat();
        [b"\0asm\x01\0\0\0\x01\x06\x01\x60\x01\x7f\x01\x7f\x03\x02\x01\x00\x0a".as_slice(), &[length(&code)], &code]
            .concat()
    }

    #[test]
    fn a_program_needs_what_its_instructions_are_of() {
        // local.get 0
        assert_eq!(of_program(&program(&[0x20, 0])).unwrap(), Vec::<&str>::new());
        // local.get 0; i32.extend8_s
        assert_eq!(of_program(&program(&[0x20, 0, 0xc0])).unwrap(), ["sign-extension-operations"]);
        // local.get 0; f32.convert_i32_s; i32.trunc_sat_f32_s
        let saturating = program(&[0x20, 0, 0xb2, 0xfc, 0x00]);
        assert_eq!(of_program(&saturating).unwrap(), ["non-trapping-float-to-int-conversions"]);
        assert!(of_program(b"no program").is_err());
        // An import in the form of the proposal `compact-imports`, which no list of ours has.
        assert!(of_program(b"\0asm\x01\0\0\0\x01\x04\x01\x60\0\0\x02\x0a\x01\x01a\0\x7f\x01\x01b\0\0").is_err());
    }
}

//! The atlas and the words of the interface, compiled and checked as the build does it.

use std::path::Path;

use anyhow::{Result, bail};
use atlas::Diagnostic;

use crate::steps::Done;

/// Compiles `assets/atlas` and `assets/locales` and prints everything that is wrong with them, a line for each.
///
/// # Errors
/// When anything stops the build. Warnings are printed and do not.
pub fn check() -> Result<Done> {
    // Named from the repository's root, where this tool works, so that editors and terminals can follow the names.
    let atlas = atlas::compile(Path::new("assets/atlas"));
    let locales = atlas::locales(Path::new("assets/locales"));
    let found = || atlas.diagnostics.iter().chain(&locales.diagnostics);
    for diagnostic in found() {
        println!("{diagnostic}");
    }
    println!("{}; interface in {} languages", atlas.counts, locales.messages.len());
    match found().filter(|diagnostic| Diagnostic::is_error(diagnostic)).count() {
        0 => Ok(Done::Passed),
        1 => bail!("1 error to fix"),
        errors => bail!("{errors} errors to fix"),
    }
}

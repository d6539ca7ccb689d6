//! The atlas and the words of the interface, compiled and checked as the build does it.

use std::path::Path;

use anyhow::{Result, bail};
use atlas::Diagnostic;
use engine::atlas::Atlas;
use engine::quiz::role_distance::distances;

use crate::codegen;
use crate::project::Project;
use crate::steps::Done;

/// How many of the pairs of roles that are hardest to tell apart are printed.
const CLOSEST: usize = 5;

/// Compiles `assets/atlas` and `assets/locales` and prints everything that is wrong with them, a line for each.
///
/// # Errors
/// When anything stops the build, or a derived file is stale. Warnings are printed and do not.
pub fn check(project: &Project) -> Result<Done> {
    // Named from the repository's root, where this tool works, so that editors and terminals can follow the names.
    let atlas = atlas::compile(Path::new("assets/atlas"));
    let locales = atlas::locales(Path::new("assets/locales"));
    let found = || atlas.diagnostics.iter().chain(&locales.diagnostics);
    for diagnostic in found() {
        println!("{diagnostic}");
    }
    println!("{}; interface in {} languages", atlas.counts, locales.messages.len());
    if let Some(atlas) = &atlas.atlas {
        print_closest(atlas);
    }
    match found().filter(|diagnostic| Diagnostic::is_error(diagnostic)).count() {
        0 => {}
        1 => bail!("1 error to fix"),
        errors => bail!("{errors} errors to fix"),
    }
    let stale = codegen::stale(project);
    if !stale.is_empty() {
        bail!("stale: {}; run `cargo site codegen`", stale.join(", "));
    }
    Ok(Done::Passed)
}

/// Prints the pairs of roles that the quiz finds hardest to tell apart.
fn print_closest(atlas: &Atlas) {
    println!("roles hardest to tell apart (distance of their profiles, 0 to 2):");
    for (a, b, distance) in distances(atlas).into_iter().take(CLOSEST) {
        println!("  {distance:.3}  {} and {}", atlas.role(a).id, atlas.role(b).id);
    }
}

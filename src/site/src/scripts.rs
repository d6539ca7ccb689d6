//! Scripts as the site sends them: bundled and minified by esbuild.

use std::path::Path;

use anyhow::{Context, Result};

use crate::process;
use crate::project::Project;

/// The newest language that a script may be written in. `docs/browsers.md` says which browsers know it.
const TARGET: &str = "--target=es2022";

/// Writes a script and the modules that it imports as one file. What it imports from `./embed/` stays a file of its own.
///
/// # Errors
/// When a module cannot be read or has an error, or the file cannot be written.
pub fn bundle(project: &Project, script: &str, into: &Path) -> Result<()> {
    esbuild(project, Path::new(script), into, &["--bundle", "--external:./embed/*"])
}

/// Minifies a script where it lies.
///
/// # Errors
/// When the script has an error, or the file cannot be written.
pub fn minify(project: &Project, script: &Path) -> Result<()> {
    esbuild(project, script, script, &["--minify", "--allow-overwrite"])
}

fn esbuild(project: &Project, script: &Path, into: &Path, options: &[&str]) -> Result<()> {
    let mut esbuild = process::command(project, "esbuild");
    esbuild.arg(script).arg(format!("--outfile={}", into.display())).args(options);
    esbuild.args(["--format=esm", "--charset=utf8", "--log-level=warning", TARGET]);
    process::output(&mut esbuild).with_context(|| format!("cannot make {}", into.display()))?;
    Ok(())
}

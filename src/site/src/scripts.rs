//! Bundles and minifies scripts with esbuild.

use std::path::Path;

use anyhow::{Context, Result};

use crate::process;
use crate::project::Project;

/// The newest syntax that esbuild may emit. `docs/browsers.md` lists the browsers that support it.
const TARGET: &str = "--target=es2022";

/// Bundles a script with the modules it imports. Imports from `./embed/` stay external.
///
/// # Errors
/// When a module cannot be read or has an error, or the file cannot be written.
pub fn bundle(project: &Project, script: &str, into: &Path) -> Result<()> {
    esbuild(project, Path::new(script), into, &["--bundle", "--external:./embed/*"])
}

/// Minifies a script in place.
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
    process::output(&mut esbuild).with_context(|| format!("cannot write {}", into.display()))?;
    Ok(())
}

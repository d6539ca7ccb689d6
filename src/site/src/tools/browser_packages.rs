//! The npm packages of `tests/browser`: what the browser tests import, esbuild and wasm-opt.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, bail};

use super::{Tool, version};
use crate::process;
use crate::project::Project;

/// The oldest Node.js that the packages run on.
const OLDEST_NODE: u32 = 20;

/// The packages, exactly as the lock file names them.
#[derive(Debug)]
pub struct BrowserPackages;

impl Tool for BrowserPackages {
    fn name(&self) -> String {
        "packages of tests/browser".to_owned()
    }

    fn find(&self, project: &Project) -> Result<Option<String>> {
        let wanted = lock(project)?;
        // A missing or unreadable copy means that nothing was installed from it.
        let installed = fs::read_to_string(installed_lock(project)).unwrap_or_default();
        Ok((wanted == installed).then(|| "tests/browser/node_modules".to_owned()))
    }

    fn effort(&self) -> &'static str {
        "Getting them with npm takes about 5 seconds."
    }

    fn get(&self, project: &Project) -> Result<()> {
        npm_ci(project)
    }
}

/// Installs exactly what the lock file names, without running any package's own scripts.
pub(super) fn npm_ci(project: &Project) -> Result<()> {
    let node = process::which(project, "node").and_then(|path| version::of(project, &path));
    match node.as_deref().map(major) {
        None => bail!("install Node.js {OLDEST_NODE} or newer with npm (https://nodejs.org)"),
        Some(found) if found < OLDEST_NODE => {
            bail!("Node.js {found} is too old: install version {OLDEST_NODE} or newer (https://nodejs.org)")
        }
        Some(_) => {}
    }
    let mut npm = process::command(project, "npm");
    npm.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]);
    process::run(npm.current_dir(project.browser_tests()))?;
    fs::write(installed_lock(project), lock(project)?).context("cannot note what was installed")
}

/// `20.1.0` gives 20; what is no version gives 0.
fn major(version: &str) -> u32 {
    version.split('.').next().and_then(|number| number.parse().ok()).unwrap_or(0)
}

fn lock(project: &Project) -> Result<String> {
    let path = project.browser_tests().join("package-lock.json");
    fs::read_to_string(&path).with_context(|| format!("cannot read {}", project.show(&path)))
}

/// A copy of the lock file that the installed packages came from. npm removes it with the packages.
fn installed_lock(project: &Project) -> PathBuf {
    project.browser_tests().join("node_modules/.installed-from.json")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn node_versions_are_compared_by_their_first_number() {
        assert_eq!(major("20.20.2"), 20);
        assert_eq!(major("22.0.0"), 22);
        assert_eq!(major("nonsense"), 0);
    }
}

//! Programs that are built from crates.io into `target/tools`.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::{Tool, version};
use crate::process;
use crate::project::Project;

/// A program of a crate.
#[derive(Debug)]
pub struct CrateProgram {
    /// The crate's name on crates.io.
    pub package: &'static str,
    /// The program's name.
    pub program: &'static str,
    /// The version that is installed when none fits.
    pub version: String,
    /// Whether a version already on the machine does.
    pub fits: fn(found: &str, pinned: &str) -> bool,
    /// Whether to build with the crate's own lock file.
    pub locked: bool,
    /// How long building takes.
    pub effort: &'static str,
}

impl Tool for CrateProgram {
    fn name(&self) -> String {
        format!("{} {}", self.program, self.version)
    }

    fn find(&self, project: &Project) -> Result<Option<String>> {
        let Some(path) = process::which(project, self.program) else { return Ok(None) };
        let Some(found) = version::of(project, &path) else { return Ok(None) };
        Ok((self.fits)(&found, &self.version).then(|| project.show(&path)))
    }

    fn effort(&self) -> &'static str {
        self.effort
    }

    fn get(&self, project: &Project) -> Result<()> {
        let mut cargo = process::command(project, "cargo");
        cargo
            .args(["install", "--force", "--no-default-features", "--root"])
            .arg(project.tools())
            .arg(format!("{}@{}", self.package, self.version));
        if self.locked {
            cargo.arg("--locked");
        }
        if !std::io::IsTerminal::is_terminal(&std::io::stderr()) {
            cargo.arg("--quiet");
        }
        // Our tools need to be here soon, not to be fast: this cuts building Trunk from 13 minutes to 3.
        cargo
            .env("CARGO_PROFILE_RELEASE_LTO", "off")
            .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
            .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0")
            .env("CARGO_TARGET_DIR", build_folder(project));
        // What is set for the project's own builds must not reach a program for this machine.
        for name in ["CARGO_BUILD_TARGET", "CARGO_ENCODED_RUSTFLAGS", "RUSTFLAGS"] {
            cargo.env_remove(name);
        }
        process::run(&mut cargo)
    }
}

/// One folder for all, so that an interrupted build goes on where it was and common crates are built once.
fn build_folder(project: &Project) -> PathBuf {
    project.tools().join("build")
}

/// Removes what building the tools has left: about a gigabyte.
///
/// # Errors
/// When the folder is there and cannot be removed.
pub fn remove_build_folder(project: &Project) -> Result<()> {
    let folder = build_folder(project);
    if !Path::exists(&folder) {
        return Ok(());
    }
    std::fs::remove_dir_all(&folder).with_context(|| format!("cannot remove {}", project.show(&folder)))
}

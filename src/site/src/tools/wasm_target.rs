//! The standard library for the browser's target.

use std::path::PathBuf;

use anyhow::{Context, Result};

use super::Tool;
use crate::process;
use crate::project::Project;

/// What the app is compiled for.
pub const TARGET: &str = "wasm32-unknown-unknown";

/// The target's standard library, which `rust-toolchain.toml` asks for.
#[derive(Debug)]
pub struct WasmTarget;

impl Tool for WasmTarget {
    fn name(&self) -> String {
        format!("Rust for {TARGET}")
    }

    /// Looks into the compiler's own folder, which works with and without rustup.
    fn find(&self, project: &Project) -> Result<Option<String>> {
        let folder = process::output(process::command(project, "rustc").args(["--print", "sysroot"]))
            .context("install Rust with rustup (https://rustup.rs)")?;
        let library = PathBuf::from(folder.trim()).join("lib/rustlib").join(TARGET).join("lib");
        Ok(library.is_dir().then(|| library.display().to_string()))
    }

    fn effort(&self) -> &'static str {
        "Getting it with rustup takes a few seconds."
    }

    fn get(&self, project: &Project) -> Result<()> {
        process::run(process::command(project, "rustup").args(["target", "add", TARGET])).with_context(|| {
            format!("install Rust with rustup (https://rustup.rs), or your system's package of Rust for {TARGET}")
        })
    }
}

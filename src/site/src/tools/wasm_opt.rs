//! wasm-opt of Binaryen, which shrinks the release build.

use anyhow::Result;

use super::browser_packages::npm_ci;
use super::{Tool, version};
use crate::process;
use crate::project::Project;
use crate::tool_versions::ToolVersions;

/// wasm-opt at the version that `Trunk.toml` pins.
#[derive(Debug)]
pub struct WasmOpt {
    version: String,
}

impl WasmOpt {
    /// The pinned one.
    pub fn new(pins: &ToolVersions) -> Self {
        Self { version: pins.wasm_opt.clone() }
    }
}

impl Tool for WasmOpt {
    fn name(&self) -> String {
        format!("wasm-opt {}", self.version)
    }

    fn find(&self, project: &Project) -> Result<Option<String>> {
        let Some(path) = process::which(project, "wasm-opt") else { return Ok(None) };
        let fits = version::of(project, &path).is_some_and(|found| found == self.version);
        Ok(fits.then(|| project.show(&path)))
    }

    fn effort(&self) -> &'static str {
        "Getting it with npm takes about 5 seconds."
    }

    fn get(&self, project: &Project) -> Result<()> {
        npm_ci(project)
    }
}

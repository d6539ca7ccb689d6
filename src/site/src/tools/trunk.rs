//! Trunk, which bundles the site.

use super::crates::CrateProgram;
use crate::tool_versions::ToolVersions;

/// Trunk at the version that `Trunk.toml` asks for; it refuses to run at any other.
pub fn trunk(pins: &ToolVersions) -> CrateProgram {
    CrateProgram {
        package: "trunk",
        program: "trunk",
        version: pins.trunk.clone(),
        fits: |found, pinned| found == pinned,
        locked: true,
        effort: "Building it from crates.io takes about 3 minutes, once.",
    }
}

//! wasm-bindgen, which writes the JavaScript between the browser and the app.

use super::crates::CrateProgram;
use crate::tool_versions::ToolVersions;

/// wasm-bindgen at exactly the version of the crate in `Cargo.lock`: the two share an unstable format.
pub fn wasm_bindgen(pins: &ToolVersions) -> CrateProgram {
    CrateProgram {
        package: "wasm-bindgen-cli",
        program: "wasm-bindgen",
        version: pins.wasm_bindgen.clone(),
        fits: |found, pinned| found == pinned,
        // Its own lock file names a crate version that was withdrawn.
        locked: false,
        effort: "Building it from crates.io takes about 1 minute, once.",
    }
}

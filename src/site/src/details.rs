//! `details`: the details of roles and moves, packed beside the app, which fetches them once the quiz runs.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use clap::Args;

/// What `details` can be told.
#[derive(Debug, Args)]
pub struct Arguments {
    /// The folder to write into
    #[arg(long, value_name = "DIR", env = "TRUNK_STAGING_DIR")]
    into: PathBuf,
}

/// Compiles the atlas and writes a file for each language. Trunk calls this after each build (see Trunk.toml).
///
/// # Errors
/// When the atlas has an error, or a file cannot be written.
pub fn write(arguments: &Arguments) -> Result<()> {
    let compiled = atlas::compile(Path::new("assets/atlas"));
    let atlas = compiled.atlas.as_ref().context("the atlas has errors: `cargo site check atlas` lists them")?;
    let packed = atlas::pack(atlas);
    for (language, details) in &compiled.details {
        let details = atlas::pack_details(details);
        let path = arguments.into.join(atlas::details_name(language, &packed, &details));
        fs::write(&path, details).with_context(|| format!("cannot write {}", path.display()))?;
    }
    Ok(())
}

//! What other people's pages take from the site: the loader and what belongs to it.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

/// The folder of the site with the files for hosts.
pub const FOLDER: &str = "embed";

/// The same files in the repository.
const SOURCE: &str = "assets/embed";

/// Puts the files for hosts into `embed/` below `into`.
///
/// # Errors
/// When a file cannot be read or written.
pub fn copy(into: &Path) -> Result<()> {
    let to = into.join(FOLDER);
    fs::create_dir_all(&to).with_context(|| format!("cannot make {}", to.display()))?;
    for entry in fs::read_dir(SOURCE).with_context(|| format!("cannot read {SOURCE}"))? {
        let entry = entry?;
        fs::copy(entry.path(), to.join(entry.file_name()))
            .with_context(|| format!("cannot copy {}", entry.path().display()))?;
    }
    Ok(())
}

//! `codegen`: JSON Schemas for the editors of the atlas, committed beside it.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::project::Project;

/// Where the atlas is, from the repository's root.
const ATLAS: &str = "assets/atlas";

/// Writes every derived file.
///
/// # Errors
/// When one cannot be written.
pub fn write(project: &Project) -> Result<()> {
    for (name, text) in files() {
        let path = project.path(&name);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))?;
        }
        if fs::read_to_string(&path).ok().as_ref() != Some(&text) {
            fs::write(&path, text).with_context(|| format!("cannot write {}", path.display()))?;
            println!("wrote {name}");
        }
    }
    Ok(())
}

/// The names of derived files that are not as the atlas would have them.
pub fn stale(project: &Project) -> Vec<String> {
    let files = files().into_iter();
    files
        .filter(|(name, text)| fs::read_to_string(project.path(name)).ok().as_ref() != Some(text))
        .map(|one| one.0)
        .collect()
}

/// The derived files by name, from the repository's root.
fn files() -> BTreeMap<String, String> {
    let schemas = atlas::schemas(Path::new(ATLAS));
    schemas.into_iter().map(|(name, text)| (format!("{ATLAS}/schema/{name}"), text)).collect()
}

//! What other people's pages take from the site: the loader and what belongs to it.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::finish::lean;

/// The folder with the files for hosts, seen from the repository's root.
const FOLDER: &str = "assets/embed";

/// Puts the files for hosts into `embed/` below `into`, scripts without their comments.
///
/// # Errors
/// When a file cannot be read or written.
pub fn copy(into: &Path) -> Result<()> {
    let to = into.join("embed");
    fs::create_dir_all(&to).with_context(|| format!("cannot make {}", to.display()))?;
    for entry in fs::read_dir(FOLDER).with_context(|| format!("cannot read {FOLDER}"))? {
        let path = entry?.path();
        let text = fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
        let name = path.file_name().unwrap_or_default();
        let script = path.extension().is_some_and(|extension| extension == "js");
        let text = if script { lean(&text) } else { text };
        fs::write(to.join(name), text).with_context(|| format!("cannot write {}", to.join(name).display()))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_string_of_the_scripts_goes_over_a_line_s_end() {
        let project = crate::project::Project::find().unwrap();
        for name in ["crewpath.js", "frame.js", "history.js"] {
            let text = fs::read_to_string(project.path("assets/embed").join(name)).unwrap();
            for (at, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().starts_with("//")) {
                assert!(line.matches('`').count() % 2 == 0, "{name}:{}: {line}", at + 1);
            }
        }
    }
}

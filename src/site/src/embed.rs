//! What other people's pages take from the site: the loader and what belongs to it.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

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
        let text = if script { bare(&text) } else { text };
        fs::write(to.join(name), text).with_context(|| format!("cannot write {}", to.join(name).display()))?;
    }
    Ok(())
}

/// A script without comments and indents, line by line. No string of these scripts goes over a line's end.
fn bare(script: &str) -> String {
    let comment = |line: &str| {
        line == "*" || line.starts_with("//") || line.starts_with("/**") || line.starts_with("* ") || line == "*/"
    };
    let lines = script.lines().map(str::trim).filter(|line| !line.is_empty() && !comment(line));
    lines.flat_map(|line| [line, "\n"]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_script_keeps_its_code_and_loses_its_comments() {
        assert_eq!(bare("// what\nconst a = 1;\n  /** why */\n  b(); // here\n\n"), "const a = 1;\nb(); // here\n");
    }

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

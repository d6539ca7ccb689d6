//! `styles`: the style sheets as one file, so that a visit asks for one.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::project::Project;

/// Where the one file goes; `index.html` names it.
const INTO: &str = "target/styles/crewpath.css";

/// Sheets that come before all others, in this order: later rules win.
const FIRST: [&str; 3] = ["tokens.css", "base.css", "controls.css"];

/// The sheet that comes after all others.
const LAST: &str = "print.css";

/// Joins the sheets of `assets/styles`. Trunk calls this before each build (see Trunk.toml).
///
/// # Errors
/// When a sheet cannot be read, or the one file cannot be written.
pub fn write(project: &Project) -> Result<()> {
    let folder = project.path("assets/styles");
    let mut names = Vec::new();
    for entry in fs::read_dir(&folder).with_context(|| format!("cannot read {}", project.show(&folder)))? {
        names.push(entry?.file_name().to_string_lossy().into_owned());
    }
    let mut together = String::new();
    for name in in_order(names) {
        let path = folder.join(&name);
        together += &fs::read_to_string(&path).with_context(|| format!("cannot read {}", project.show(&path)))?;
    }
    let into = project.path(INTO);
    if fs::read_to_string(&into).is_ok_and(|before| before == together) {
        return Ok(());
    }
    let parent: PathBuf = into.parent().map(Into::into).unwrap_or_default();
    fs::create_dir_all(&parent)
        .and_then(|()| fs::write(&into, together))
        .with_context(|| format!("cannot write {INTO}"))
}

/// The sheets in the order in which they are joined.
fn in_order(mut names: Vec<String>) -> Vec<String> {
    names.retain(|name| Path::new(name).extension().is_some_and(|extension| extension == "css"));
    let place = |name: &String| FIRST.iter().position(|first| first == name).unwrap_or(FIRST.len());
    names.sort_by_key(|name| (name == LAST, place(name), name.clone()));
    names
}

#[cfg(test)]
mod tests {
    use super::in_order;

    #[test]
    fn tokens_come_first_and_print_last() {
        let names = ["print.css", "map.css", "base.css", "notes.txt", "tokens.css", "controls.css", "start.css"];
        let ordered = in_order(names.map(str::to_owned).to_vec());
        assert_eq!(ordered, ["tokens.css", "base.css", "controls.css", "map.css", "start.css", "print.css"]);
    }
}

//! `styles`: the style sheets as two files: what the quiz looks like, so that its first question is there soon, and all else.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::project::Project;

/// Where the two files go; `index.html` names them.
const INTO: [&str; 2] = ["target/styles/quiz.css", "target/styles/crewpath.css"];

/// Sheets of the quiz, in this order: later rules win. Every page has them, before all others.
const QUIZ: [&str; 6] = ["tokens.css", "base.css", "controls.css", "layout.css", "question.css", "start.css"];

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
    for (into, names) in INTO.into_iter().zip(in_order(names)) {
        let mut together = String::new();
        for name in names {
            let path = folder.join(&name);
            together += &fs::read_to_string(&path).with_context(|| format!("cannot read {}", project.show(&path)))?;
        }
        let path = project.path(into);
        if fs::read_to_string(&path).is_ok_and(|before| before == together) {
            continue;
        }
        let parent: PathBuf = path.parent().map(Into::into).unwrap_or_default();
        fs::create_dir_all(&parent)
            .and_then(|()| fs::write(&path, together))
            .with_context(|| format!("cannot write {into}"))?;
    }
    Ok(())
}

/// The sheets of each file in the order in which they are joined.
fn in_order(mut names: Vec<String>) -> [Vec<String>; 2] {
    names.retain(|name| Path::new(name).extension().is_some_and(|extension| extension == "css"));
    let place = |name: &String| QUIZ.iter().position(|first| first == name).unwrap_or(QUIZ.len());
    names.sort_by_key(|name| (name == LAST, place(name), name.clone()));
    let others = names.split_off(names.partition_point(|name| place(name) < QUIZ.len()));
    [names, others]
}

#[cfg(test)]
mod tests {
    use super::in_order;

    #[test]
    fn tokens_come_first_and_print_last() {
        let names = ["print.css", "map.css", "start.css", "base.css", "notes.txt", "tokens.css", "still.css"];
        let [quiz, others] = in_order(names.map(str::to_owned).to_vec());
        assert_eq!(quiz, ["tokens.css", "base.css", "start.css"]);
        assert_eq!(others, ["map.css", "still.css", "print.css"]);
    }
}

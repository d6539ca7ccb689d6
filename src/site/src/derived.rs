//! `derive`: what is written from the atlas and committed beside it, so that it can be read without running anything:
//! JSON Schemas for editors, and the table of facts.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use atlas::Compiled;

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
    let compiled = atlas::compile(Path::new(ATLAS));
    let schemas = atlas::schemas(Path::new(ATLAS));
    let mut files: BTreeMap<String, String> =
        schemas.into_iter().map(|(name, text)| (format!("{ATLAS}/schema/{name}"), text)).collect();
    files.insert(format!("{ATLAS}/FACTS.md"), facts(&compiled));
    files
}

/// Which file carries each line of the fact list.
fn facts(compiled: &Compiled) -> String {
    let mut carriers: BTreeMap<u32, BTreeSet<String>> = BTreeMap::new();
    for fact in &compiled.facts {
        let file = fact.file.strip_prefix(ATLAS).unwrap_or(&fact.file).trim_start_matches('/');
        let file = file.trim_end_matches(".toml");
        let carrier = if fact.entity.is_empty() { file.to_owned() } else { format!("{file}: {}", fact.entity) };
        carriers.entry(fact.number).or_default().insert(carrier);
    }
    let lines = compiled.fact_groups.iter().map(|(first, last, _)| last - first + 1).sum::<u32>();
    let carried = carriers.len();
    let mut text = format!(
        "# Where each fact is\n\nWritten by `cargo site derive` from the keys `facts` of the atlas; a check fails when it is \
         stale.\n{carried} of {lines} lines of the fact list are carried.\n"
    );
    for (first, last, name) in &compiled.fact_groups {
        let _ = write!(text, "\n## {first} to {last}: {name}\n\n| line | carried by |\n|---|---|\n");
        for line in *first..=*last {
            let files: Vec<&str> = carriers.get(&line).into_iter().flatten().map(String::as_str).collect();
            let _ = writeln!(text, "| {line} | {} |", files.join(", "));
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use atlas::Fact;

    #[test]
    fn the_table_lists_every_line_with_its_files() {
        let fact = |file: &str, number| Fact { file: format!("{ATLAS}/{file}.toml"), entity: String::new(), number };
        let compiled = Compiled {
            facts: vec![fact("roles/runner", 1), fact("moves/a--b", 1), fact("roles/runner", 2)],
            fact_groups: vec![(1, 2, "The runner".to_owned())],
            ..Compiled::default()
        };
        let text = facts(&compiled);
        assert!(text.contains("2 of 2 lines"), "{text}");
        assert!(text.contains("| 1 | moves/a--b, roles/runner |\n| 2 | roles/runner |\n"), "{text}");
    }
}

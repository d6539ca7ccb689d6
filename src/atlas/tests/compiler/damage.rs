//! Whatever happens to a file, the compiler comes back with an atlas or with an error, never with neither or both.

use crate::support::{Files, right};

fn holds(files: &Files, damage: &str) {
    let compiled = atlas::compile_files(files);
    let errors = compiled.diagnostics.iter().filter(|diagnostic| diagnostic.is_error()).count();
    assert_eq!(compiled.atlas.is_some(), errors == 0, "{damage}: {:?}", compiled.diagnostics);
    assert_eq!(compiled.libraries.len(), usize::from(errors == 0), "{damage}");
    assert!(compiled.diagnostics.is_sorted_by_key(|found| (&found.file, found.line, found.column)), "{damage}");
}

#[test]
fn any_line_lost_doubled_or_cut() {
    let whole = right();
    // One file of each kind is enough, and takes a third of the time.
    let alike = ["goals/producer", "roles/producer", "screenwriter", "story", "plans", "rooms"];
    for (name, text) in whole.iter().filter(|(name, _)| alike.iter().all(|end| !name.contains(end))) {
        let lines: Vec<&str> = text.lines().collect();
        for at in 0..lines.len() {
            let (before, line, after) = (&lines[..at], lines[at], &lines[at + 1..]);
            let half = &line[..line.len() / 2];
            let versions: [Vec<&str>; 4] = [
                [before, after].concat(),
                [before, &[line, line], after].concat(),
                [before, &[half], after].concat(),
                before.to_vec(),
            ];
            for (version, lines) in versions.iter().enumerate() {
                let mut files = whole.clone();
                files.insert(name.clone(), lines.join("\n"));
                holds(&files, &format!("{name}:{} damaged in way {version}", at + 1));
            }
        }
    }
}

#[test]
fn any_file_lost() {
    let whole = right();
    for name in whole.keys() {
        let mut files = whole.clone();
        files.remove(name);
        holds(&files, &format!("{name} lost"));
    }
}

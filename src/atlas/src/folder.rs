//! Text files from the disk.

use crate::diagnostic::{Diagnostic, Severity};
use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::Path;

/// Every file below `folder` by its name relative to it, with `/` between folders. Hidden files, pages
/// written in Markdown and the folder `schema` are passed over; what cannot be read is reported.
pub fn read(folder: &Path) -> (BTreeMap<String, String>, Vec<Diagnostic>) {
    let mut files = BTreeMap::new();
    let mut diagnostics = Vec::new();
    read_into(folder, "", &mut files, &mut diagnostics);
    (files, diagnostics)
}

fn read_into(folder: &Path, prefix: &str, files: &mut BTreeMap<String, String>, problems: &mut Vec<Diagnostic>) {
    let entries = fs::read_dir(folder).and_then(Iterator::collect::<io::Result<Vec<fs::DirEntry>>>);
    let entries = match entries {
        Ok(entries) => entries,
        Err(error) => {
            problems.push(unreadable(folder, &error));
            return;
        }
    };
    for entry in entries {
        let path = entry.path();
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.starts_with('.')
            || path.extension().is_some_and(|extension| extension == "md")
            || prefix.is_empty() && name == "schema"
        {
            continue;
        }
        let full = format!("{prefix}{name}");
        if path.is_dir() {
            read_into(&path, &format!("{full}/"), files, problems);
            continue;
        }
        match fs::read_to_string(&path) {
            Ok(text) => {
                files.insert(full, text);
            }
            Err(error) => problems.push(unreadable(&path, &error)),
        }
    }
}

fn unreadable(path: &Path, error: &io::Error) -> Diagnostic {
    Diagnostic {
        file: name(path),
        line: 1,
        column: 1,
        severity: Severity::Error,
        reason: format!("cannot be read: {error}"),
        fix: None,
    }
}

/// A path as messages show it: with `/` on every system.
pub fn name(path: &Path) -> String {
    path.to_string_lossy().replace('\\', "/")
}

/// Puts the folder's own name before the file of each diagnostic.
pub fn inside(folder: &Path, diagnostics: &mut [Diagnostic]) {
    for diagnostic in diagnostics {
        diagnostic.file = full_name(folder, &diagnostic.file);
    }
}

/// The name of a file in `folder`.
pub fn full_name(folder: &Path, file: &str) -> String {
    name(&folder.join(file))
}

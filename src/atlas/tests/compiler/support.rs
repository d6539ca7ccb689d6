//! The smallest atlas that is right, from the folder `right`, and edits to it.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// Files by name, with `/` between folders.
pub type Files = BTreeMap<String, String>;

/// One change to the files.
pub enum Edit {
    /// Puts the third text in place of the second, which must occur once in the file.
    Swap(&'static str, &'static str, &'static str),
    /// Writes a file.
    Write(&'static str, String),
}

/// A folder of these tests, such as `right`.
pub fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(name)
}

/// The smallest right atlas: every kind of thing once at least, and every key.
pub fn right() -> Files {
    files_below(&folder("right"))
}

/// Every file below `folder`, by its name relative to it.
pub fn files_below(folder: &Path) -> Files {
    let mut files = Files::new();
    collect(folder, "", &mut files);
    files
}

fn collect(folder: &Path, prefix: &str, files: &mut Files) {
    for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
        let name = format!("{prefix}{}", entry.file_name().to_str().unwrap());
        if entry.path().is_dir() {
            collect(&entry.path(), &format!("{name}/"), files);
        } else {
            let text = fs::read_to_string(entry.path()).unwrap_or_else(|error| panic!("{name}: {error}"));
            files.insert(name, text);
        }
    }
}

/// `files` after the edits.
pub fn edited(mut files: Files, edits: &[Edit]) -> Files {
    for edit in edits {
        match edit {
            Edit::Swap(name, old, new) => {
                let text = files.get_mut(*name).unwrap_or_else(|| panic!("no file {name}"));
                assert_eq!(text.matches(old).count(), 1, "{old:?} must occur once in {name}:\n{text}");
                *text = text.replace(old, new);
            }
            Edit::Write(name, text) => {
                files.insert((*name).to_owned(), text.clone());
            }
        }
    }
    files
}

/// What the compiler says of `files`, line by line.
pub fn said(compiled: &atlas::Compiled) -> Vec<String> {
    compiled.diagnostics.iter().map(ToString::to_string).collect()
}

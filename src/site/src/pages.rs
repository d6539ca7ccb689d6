//! The pages of the site as folders, so that a plain file host answers every address.
//!
//! Each folder holds a copy of the start page; the app draws the page that the address names.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};

use crate::project::Project;

/// The pages that are there once, apart from the start page itself.
const SINGLE: [&str; 13] = [
    "question", "result", "route", "compare", "plan", "open", "samples", "friend", "roles", "map", "schemes", "method",
    "embed",
];

/// The address of every page but the start page, without slashes at the ends, in order.
///
/// # Errors
/// When the atlas has no folder of roles, or it cannot be read.
pub fn paths(project: &Project) -> Result<Vec<String>> {
    let mut paths: Vec<String> = SINGLE.iter().map(|page| (*page).to_owned()).collect();
    let folder = project.path("assets/atlas/roles");
    for entry in fs::read_dir(&folder).with_context(|| format!("cannot read {}", project.show(&folder)))? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "toml")
            && let Some(id) = path.file_stem().and_then(|stem| stem.to_str())
        {
            paths.push(format!("role/{id}"));
        }
    }
    paths.sort();
    Ok(paths)
}

/// Puts the start page into the folder of every page, and beside itself as `404.html` for unknown addresses.
///
/// # Errors
/// When there is no start page or a file cannot be written.
pub fn write(dist: &Path, paths: &[String]) -> Result<()> {
    let start = dist.join("index.html");
    ensure!(start.is_file(), "the build left no index.html in {}", dist.display());
    let copy = |to: &Path| fs::copy(&start, to).with_context(|| format!("cannot write {}", to.display()));
    copy(&dist.join("404.html"))?;
    for path in paths {
        let folder = dist.join(path);
        fs::create_dir_all(&folder).with_context(|| format!("cannot make {}", folder.display()))?;
        copy(&folder.join("index.html"))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_role_has_a_page() {
        let paths = paths(&Project::find().unwrap()).unwrap();
        assert!(paths.contains(&"role/runner".to_owned()));
        assert!(paths.contains(&"question".to_owned()));
        assert!(paths.is_sorted());
    }

    #[test]
    fn each_folder_and_the_error_page_get_the_start_page() {
        let dist = std::env::temp_dir().join(format!("site-pages-{}", std::process::id()));
        fs::create_dir_all(&dist).unwrap();
        fs::write(dist.join("index.html"), "start").unwrap();
        write(&dist, &["roles".into(), "role/runner".into()]).unwrap();
        for file in ["404.html", "roles/index.html", "role/runner/index.html"] {
            assert_eq!(fs::read_to_string(dist.join(file)).unwrap(), "start", "{file}");
        }
        fs::remove_dir_all(&dist).unwrap();
    }
}

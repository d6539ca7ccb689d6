//! The browser that the tests drive.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use super::Tool;
use crate::process;
use crate::project::Project;

/// The environment's word on which browser to take.
pub const VARIABLE: &str = "CREWPATH_CHROMIUM";

/// The names it has on `PATH`, best first.
const NAMES: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/// Where macOS keeps it, off `PATH`.
const MACOS: [&str; 2] = [
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/// Any recent Chromium or Chrome.
#[derive(Debug)]
pub struct Chromium;

impl Tool for Chromium {
    fn name(&self) -> String {
        "Chromium".to_owned()
    }

    fn find(&self, project: &Project) -> Result<Option<String>> {
        Ok(path(project)?.map(|path| path.display().to_string()))
    }

    fn effort(&self) -> &'static str {
        "Getting it from the system's packages takes about a minute."
    }

    fn get(&self, project: &Project) -> Result<()> {
        if !can_use_apt(project) {
            bail!("install Chromium or Chrome from your system's packages, or set {VARIABLE} to the path of one");
        }
        let apt = |arguments: &[&str]| {
            let mut command = process::command(project, "apt-get");
            process::run(command.env("DEBIAN_FRONTEND", "noninteractive").arg("-qq").args(arguments))
        };
        apt(&["update"])?;
        apt(&["install", "--yes", "--no-install-recommends", "chromium", "fonts-liberation"])
            .with_context(|| format!("install Chromium or Chrome by hand, or set {VARIABLE} to the path of one"))
    }
}

/// The browser to use, or nothing when there is none.
///
/// # Errors
/// When the environment names one that is no program.
pub fn path(project: &Project) -> Result<Option<PathBuf>> {
    if let Some(named) = std::env::var_os(VARIABLE).filter(|value| !value.is_empty()) {
        let named = PathBuf::from(named);
        if process::is_program(&named) {
            return Ok(Some(named));
        }
        bail!("{VARIABLE} is set to {}, which is no program", named.display());
    }
    let on_path = NAMES.iter().find_map(|name| process::which(project, name));
    Ok(on_path.or_else(|| MACOS.iter().map(PathBuf::from).find(|path| process::is_program(path))))
}

/// Whether the system's packages can be installed without asking for a password.
fn can_use_apt(project: &Project) -> bool {
    let root = process::output(process::command(project, "id").arg("-u")).is_ok_and(|id| id.trim() == "0");
    root && Path::new("/usr/bin/apt-get").exists()
}

//! The browsers that the tests drive: packages of the system, or whatever the environment names.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use super::{Tool, version};
use crate::process;
use crate::project::Project;

/// A browser that the tests drive, or the driver that starts it.
#[derive(Debug)]
pub struct Browser {
    /// Its name.
    pub name: &'static str,
    /// The environment variable that says which one to take, and that tells the tests.
    pub variable: &'static str,
    /// The names it has on `PATH`, best first.
    programs: &'static [&'static str],
    /// Where macOS keeps it, off `PATH`.
    places: &'static [&'static str],
    /// The oldest major version that Playwright can drive; 0 for any.
    oldest: u32,
    /// Another program that its tests need.
    needs: Option<&'static str>,
    /// Debian's packages.
    packages: &'static [&'static str],
}

/// Any recent Chromium or Chrome.
pub static CHROMIUM: Browser = Browser {
    name: "Chromium",
    variable: "CREWPATH_CHROMIUM",
    programs: &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"],
    places: &[
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    ],
    oldest: 0,
    needs: None,
    packages: &["chromium", "fonts-liberation"],
};

/// An unmodified Firefox, no older than the version that added `network.addDataCollector`, which Playwright uses.
pub static FIREFOX: Browser = Browser {
    name: "Firefox",
    variable: "CREWPATH_FIREFOX",
    programs: &["firefox-esr", "firefox"],
    places: &["/Applications/Firefox.app/Contents/MacOS/firefox"],
    oldest: 143,
    needs: None,
    packages: &["firefox-esr"],
};

/// The driver of `WebKitGTK`, which starts its own browser on a virtual screen.
pub static WEBKIT: Browser = Browser {
    name: "WebKitGTK",
    variable: "CREWPATH_WEBKIT",
    programs: &["WebKitWebDriver"],
    places: &[],
    oldest: 0,
    needs: Some("Xvfb"),
    packages: &["webkit2gtk-driver", "xvfb"],
};

impl Browser {
    /// The program to use, or nothing when there is none.
    ///
    /// # Errors
    /// When the environment names one that is no program.
    pub fn path(&self, project: &Project) -> Result<Option<PathBuf>> {
        if self.needs.is_some_and(|program| process::which(project, program).is_none()) {
            return Ok(None);
        }
        let Self { variable, programs, places, .. } = self;
        if let Some(named) = std::env::var_os(variable).filter(|value| !value.is_empty()) {
            let named = PathBuf::from(named);
            if process::is_program(&named) {
                return Ok(Some(named));
            }
            bail!("{variable} is set to {}, which is no program", named.display());
        }
        let on_path = programs.iter().filter_map(|name| process::which(project, name));
        let in_places = places.iter().map(PathBuf::from).filter(|path| process::is_program(path));
        Ok(on_path.chain(in_places).find(|path| self.is_new_enough(project, path)))
    }

    /// Whether the tests can drive this version of a program.
    fn is_new_enough(&self, project: &Project, program: &Path) -> bool {
        self.oldest == 0
            || version::of(project, program)
                .and_then(|found| version::major_minor(&found))
                .is_some_and(|(major, _)| major >= self.oldest)
    }

    /// Its name and the oldest version.
    fn wanted(&self) -> String {
        match self.oldest {
            0 => self.name.to_owned(),
            oldest => format!("{} {oldest} or newer", self.name),
        }
    }
}

impl Tool for &'static Browser {
    fn name(&self) -> String {
        self.wanted()
    }

    fn find(&self, project: &Project) -> Result<Option<String>> {
        Ok(self.path(project)?.map(|path| path.display().to_string()))
    }

    fn effort(&self) -> &'static str {
        "Installing it from the system's packages takes about a minute."
    }

    fn get(&self, project: &Project) -> Result<()> {
        let Browser { variable, packages, .. } = self;
        let name = self.wanted();
        if !can_use_apt(project) {
            bail!("install {name} from your system's packages, or set {variable} to its path");
        }
        let apt = |arguments: &[&str]| {
            let mut command = process::command(project, "apt-get");
            process::run(command.env("DEBIAN_FRONTEND", "noninteractive").arg("-qq").args(arguments))
        };
        apt(&["update"])?;
        apt(&[&["install", "--yes", "--no-install-recommends"], *packages].concat())
            .with_context(|| format!("install {name} by hand, or set {variable} to its path"))
    }
}

/// Whether the system's packages can be installed without asking for a password.
fn can_use_apt(project: &Project) -> bool {
    let root = process::output(process::command(project, "id").arg("-u")).is_ok_and(|id| id.trim() == "0");
    root && Path::new("/usr/bin/apt-get").exists()
}

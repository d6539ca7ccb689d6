//! `build`: the site for release, and what it weighs.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use anyhow::{Context, Result, bail, ensure};
use clap::Args;

use crate::oldest_browsers;
use crate::postbuild::folder;
use crate::precompress;
use crate::process;
use crate::project::Project;
use crate::sizes::Weights;
use crate::steps::seconds;
use crate::tools::wasm_target::TARGET;
use crate::tools::{self, Purpose};

/// What `build` can be told.
#[derive(Debug, Args)]
pub struct Arguments {
    /// Where the site will be served: `/`, a folder such as `/crewpath/`, or a whole address
    #[arg(long, value_name = "URL", default_value = "/", value_parser = public_url)]
    public_url: String,
    /// The folder to build into, seen from the repository's root; it is emptied first
    #[arg(long, value_name = "DIR", default_value = "dist")]
    dist: PathBuf,
    /// The language of the site: one that the atlas is written in, or a pseudo-language (`en-XA`: accented and 40 %
    /// longer; `en-XB`: the same, set from right to left)
    #[arg(long, value_name = "TAG", default_value = FIRST_LANGUAGE)]
    language: String,
}

/// The language that everything is written in.
const FIRST_LANGUAGE: &str = "en";

impl Default for Arguments {
    fn default() -> Self {
        Self { public_url: "/".to_owned(), dist: PathBuf::from("dist"), language: FIRST_LANGUAGE.to_owned() }
    }
}

impl Arguments {
    /// A build in `language` into `dist`, for tests.
    pub fn in_language(language: &str, dist: &str) -> Self {
        Self { language: language.to_owned(), dist: PathBuf::from(dist), ..Self::default() }
    }
}

/// What `sizes` can be told.
#[derive(Debug, Args)]
pub struct SizesArguments {
    /// The folder with the built site
    #[arg(long, value_name = "DIR", default_value = "dist")]
    dist: PathBuf,
}

/// Builds the site and prints the weights.
///
/// # Errors
/// When a tool cannot be had, the build fails, or the site is heavier than its budget or needs newer browsers than it says.
pub fn build(project: &Project, arguments: &Arguments) -> Result<()> {
    let dist = project.root().join(&arguments.dist);
    refuse_foreign(project, &dist)?;
    tools::ensure(project, Purpose::Build, false)?;
    fetch_crates(project, true)?;

    let start = Instant::now();
    println!("Building the site (about a minute the first time).");
    let mut trunk = trunk(project);
    trunk.args(["build", "--release", "--locked", "--public-url", &arguments.public_url, "--dist"]).arg(&dist);
    trunk.env("CREWPATH_LANGUAGE", &arguments.language);
    process::run(&mut trunk)?;
    println!("Built in {}.", seconds(start.elapsed()));

    // Nobody visits a site in a pseudo-language; it only shows how things fit.
    if atlas::PSEUDO.contains(&arguments.language.as_str()) {
        return Ok(());
    }
    let start = Instant::now();
    println!("Compressed {} files in {}.", precompress::pack(&dist)?, seconds(start.elapsed()));
    weigh(&dist)?;
    oldest_browsers::compare(project, &dist, false)
}

/// Prints what a built site weighs.
///
/// # Errors
/// When the folder holds no site, or the site is heavier than its budget.
pub fn sizes(project: &Project, arguments: &SizesArguments) -> Result<()> {
    weigh(&project.root().join(&arguments.dist))
}

fn weigh(dist: &Path) -> Result<()> {
    let start = Instant::now();
    let weights = Weights::of(dist)?;
    println!("\n{weights}\nWeighed in {}.", seconds(start.elapsed()));
    weights.within_budget()
}

/// Trunk, ready for its arguments.
pub fn trunk(project: &Project) -> Command {
    let mut trunk = process::command(project, "trunk");
    // Where backtraces are on, Trunk adds pages of its own insides to a compile error, which then is hard to find.
    trunk.env("RUST_LIB_BACKTRACE", "0");
    trunk.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", nameless_paths().join(" "));
    trunk
}

/// Has the compiler leave out where the crates lie on this machine, so that every machine makes the same programs. A path
/// with a space cannot be told this way; such a machine makes programs that work and differ.
fn nameless_paths() -> Vec<String> {
    registries().iter().filter(|path| !path.contains(' ')).map(|path| format!("--remap-path-prefix={path}=")).collect()
}

/// The folders with the sources of the crates, one for each registry.
fn registries() -> Vec<String> {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| std::env::home_dir().map(|home| home.join(".cargo"))).unwrap_or_default();
    let Ok(entries) = fs::read_dir(home.join("registry/src")) else { return Vec::new() };
    entries.flatten().map(|entry| entry.path().to_string_lossy().into_owned()).collect()
}

/// Checks that a built site names no folder of this machine, which another machine would name differently.
///
/// # Errors
/// When a file does.
pub fn names_no_folder(project: &Project, dist: &Path) -> Result<()> {
    let mut folders = registries();
    folders.push(project.root().to_string_lossy().into_owned());
    for path in folder::files(dist)? {
        // The others are written from the atlas, whose addresses may well hold such words.
        if !matches!(path.rsplit_once('.'), Some((_, "wasm" | "js"))) {
            continue;
        }
        let bytes = fs::read(dist.join(&path))?;
        let text = String::from_utf8_lossy(&bytes);
        if let Some(folder) = folders.iter().find(|folder| text.contains(folder.as_str())) {
            bail!("{path} names {folder}, so that another machine would build another site");
        }
    }
    Ok(())
}

/// Gets the crates that the lock file names: Trunk has cargo work offline.
///
/// # Errors
/// When a crate cannot be had.
pub fn fetch_crates(project: &Project, locked: bool) -> Result<()> {
    let mut cargo = process::command(project, "cargo");
    // The app's own target, and this machine's for build scripts and macros.
    cargo.args(["fetch", "--quiet", "--target", TARGET, "--target", &this_machine(project)?]);
    if locked {
        cargo.arg("--locked");
    }
    process::run(&mut cargo)
}

fn this_machine(project: &Project) -> Result<String> {
    let about = process::output(process::command(project, "rustc").arg("-vV"))?;
    let host = about.lines().find_map(|line| line.strip_prefix("host: "));
    host.map(str::to_owned).context("`rustc -vV` names no host")
}

/// Trunk empties the folder that it builds into, so only an empty one or an earlier build will do.
fn refuse_foreign(project: &Project, dist: &Path) -> Result<()> {
    // A folder that is not there yet has nothing to lose.
    let Ok(real) = dist.canonicalize() else { return Ok(()) };
    ensure!(!project.root().starts_with(&real), "{} would be emptied: choose a folder of its own", dist.display());
    let Ok(mut entries) = fs::read_dir(dist) else { return Ok(()) };
    ensure!(
        entries.next().is_none() || dist.join("index.html").is_file() || dist.join(".stage").is_dir(),
        "{} would be emptied, and it holds something other than a built site: choose another folder",
        dist.display()
    );
    Ok(())
}

/// Page folders reach their files by absolute addresses, so a relative one cannot work.
fn public_url(value: &str) -> Result<String, String> {
    if value.starts_with('/') || value.starts_with("https://") || value.starts_with("http://") {
        Ok(if value.ends_with('/') { value.to_owned() } else { format!("{value}/") })
    } else {
        Err("begin it with `/` or `https://`: pages in folders cannot use a relative one".to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn public_urls_are_absolute_and_end_in_a_slash() {
        assert_eq!(public_url("/"), Ok("/".to_owned()));
        assert_eq!(public_url("/quiz"), Ok("/quiz/".to_owned()));
        assert_eq!(public_url("https://example.org/quiz/"), Ok("https://example.org/quiz/".to_owned()));
        assert!(public_url("./").is_err());
        assert!(public_url("quiz").is_err());
    }

    #[test]
    fn only_a_built_site_is_emptied() {
        let project = Project::find().unwrap();
        assert!(refuse_foreign(&project, project.root()).is_err());
        assert!(refuse_foreign(&project, project.root().parent().unwrap()).is_err());
        assert!(refuse_foreign(&project, &project.path("..")).is_err());
        assert!(refuse_foreign(&project, &project.path("src")).is_err());
        assert!(refuse_foreign(&project, &project.path("no-such-folder")).is_ok());
    }
}

//! `test`: everything that must pass before a change lands.

use std::net::{Ipv4Addr, TcpListener};
use std::path::PathBuf;
use std::process::Command;
use std::thread;

use anyhow::{Context, Result, ensure};
use clap::{Args, ValueEnum};

use crate::files::Site;
use crate::project::Project;
use crate::steps::{Done, Steps};
use crate::tools::{self, Purpose, chromium};
use crate::{check, process, release};

/// What `test` can be told.
#[derive(Debug, Args)]
pub struct Arguments {
    /// Run only these parts
    #[arg(value_enum)]
    parts: Vec<Part>,
    /// The same, as an option: `--only unit,browser`
    #[arg(long, value_enum, value_delimiter = ',', hide_possible_values = true)]
    only: Vec<Part>,
}

/// A part of the tests.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Part {
    /// Formatting, lints, the atlas, licences: as `cargo site check`
    Check,
    /// The tests that need no browser
    Unit,
    /// Whether the committed study of the quiz is what comes out
    Study,
    /// The release build and its byte budget
    Build,
    /// Pages of the built site in a real browser: of dist/ as it stands, when asked for alone
    Browser,
}

/// The pseudo-language that shows what is hard-wired: longer, accented, and set from right to left.
const PSEUDO: &str = "en-XB";

/// Where the site in it goes.
const PSEUDO_SITE: &str = "target/pseudo";

/// Runs the parts that were asked for, or all.
///
/// # Errors
/// When any of them failed; what each found has been printed.
pub fn test(project: &Project, arguments: &Arguments) -> Result<()> {
    let asked = [arguments.parts.as_slice(), arguments.only.as_slice()].concat();
    let wanted = |part| asked.is_empty() || asked.contains(&part);
    let mut steps = Steps::default();
    if asked.is_empty() {
        steps.run("tools", || tools::ensure(project, Purpose::All, true).map(|()| Done::Passed));
    }
    if wanted(Part::Check) {
        check::run(project, &mut steps, |_| true);
    }
    if wanted(Part::Unit) {
        steps.run("unit", || unit(project));
    }
    if wanted(Part::Study) {
        steps.run("study", || study(project));
    }
    let built = !wanted(Part::Build) || steps.run("build", || build(project));
    if wanted(Part::Browser) {
        steps.run("browser", || {
            ensure!(built, "the build failed, so there is nothing to open");
            browser(project)
        });
    }
    steps.finish()
}

/// The site for release, and the one in the pseudo-language.
fn build(project: &Project) -> Result<Done> {
    release::build(project, &release::Arguments::default())?;
    release::build(project, &release::Arguments::in_language(PSEUDO, PSEUDO_SITE))?;
    Ok(Done::Passed)
}

fn unit(project: &Project) -> Result<Done> {
    process::run(process::command(project, "cargo").args(["test", "--workspace", "--locked"]))?;
    Ok(Done::Passed)
}

/// The study, by a program that is optimised: it simulates thousands of people.
fn study(project: &Project) -> Result<Done> {
    let arguments = ["run", "--release", "--quiet", "--locked", "--package", "site", "--", "study", "--check"];
    process::run(process::command(project, "cargo").args(arguments))?;
    Ok(Done::Passed)
}

/// The browser tests of `dist`, by Node's test runner.
fn browser(project: &Project) -> Result<Done> {
    let tests = spec_files(project)?;
    // It leaves links with their native results in target/tmp/, which the browser must reach as well.
    process::run(process::command(project, "cargo").args(["test", "--locked", "--quiet", "--test", "links"]))?;
    let mut node = process::command(project, "node");
    node.args(["--test", "--test-reporter=spec"]).args(tests);
    with_site(project, &mut node)?;
    Ok(Done::Passed)
}

/// Draws the README's picture from `dist`.
///
/// # Errors
/// When nothing is built, there is no Chromium, or the picture cannot be written.
pub fn picture(project: &Project) -> Result<()> {
    let mut node = process::command(project, "node");
    node.arg(project.browser_tests().join("picture.js"));
    with_site(project, &mut node)
}

/// Serves `dist`, and the site in the pseudo-language if it was built, on free ports while `program` runs, which learns
/// the addresses and the browser from its environment.
///
/// # Errors
/// When nothing is built, there is no Chromium, or the program fails.
pub fn with_site(project: &Project, program: &mut Command) -> Result<()> {
    program.env("CREWPATH_URL", serve(project, "dist")?);
    if project.path(PSEUDO_SITE).join("index.html").is_file() {
        program.env("CREWPATH_PSEUDO_URL", serve(project, PSEUDO_SITE)?);
    }
    tools::ensure(project, Purpose::Browser, false)?;
    let chromium = chromium::path(project)?.context("there is no Chromium")?;
    process::run(program.env(chromium::VARIABLE, chromium))
}

/// Serves a built site on a free port for as long as this program runs, and returns its address.
fn serve(project: &Project, folder: &str) -> Result<String> {
    let site = Site::new(&project.path(folder), "/")?;
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).context("cannot listen on any port")?;
    let url = format!("http://{}/", listener.local_addr()?);
    println!("{folder} is at {url}");
    // The thread ends with the process.
    thread::spawn(move || site.serve(&listener));
    Ok(url)
}

/// The browser tests, each named: what a folder's name means to `node --test` differs between its versions.
fn spec_files(project: &Project) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(project.browser_tests()).context("cannot read tests/browser")? {
        let path = entry?.path();
        if path.file_name().is_some_and(|name| name.to_string_lossy().ends_with(".spec.js")) {
            files.push(path);
        }
    }
    ensure!(!files.is_empty(), "tests/browser holds no *.spec.js");
    files.sort();
    Ok(files)
}

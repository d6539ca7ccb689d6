//! Programs that look at the built site in a real browser: the tests, the pictures of every screen, the README's picture.

use std::fs;
use std::net::{Ipv4Addr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread;

use anyhow::{Context, Result, anyhow, ensure};

use crate::files::Site;
use crate::process;
use crate::project::Project;
use crate::steps::Done;
use crate::tools::{self, Purpose, chromium};

/// Where the site in the pseudo-language is, if it was built.
pub const PSEUDO_SITE: &str = "target/pseudo";

/// Where the browser tests leave what failed and why.
const FAILURES: &str = "target/browser-failures.txt";

/// Where `rival.js` leaves its page.
const RIVAL: &str = "target/rival";

/// The browser tests of `dist`, by Node's test runner.
///
/// # Errors
/// When one fails, nothing is built, or there is no Chromium.
pub fn tests(project: &Project) -> Result<Done> {
    let tests = spec_files(project)?;
    // It leaves links with their native results in target/tmp/, which the browser must reach as well.
    process::run(process::command(project, "cargo").args(["test", "--locked", "--quiet", "--test", "links"]))?;
    let (reporter, failures) = (project.browser_tests().join("support/failures.js"), project.path(FAILURES));
    let mut node = process::command(project, "node");
    node.args(["--test", "--test-reporter=spec", "--test-reporter-destination=stdout"])
        .args([Path::new("--test-reporter"), &reporter, Path::new("--test-reporter-destination"), &failures])
        .args(tests);
    with_site(project, &mut node).map_err(|error| match fs::read_to_string(failures) {
        Ok(failed) if !failed.is_empty() => anyhow!("these tests:\n{failed}"),
        _ => error,
    })?;
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

/// Builds a page with the same questions by another library, and measures the first visit to it and to `dist`.
///
/// # Errors
/// When nothing is built, there is no Chromium, the other page cannot be made, or ours is not as much lighter and sooner as it
/// should be.
pub fn first_visit(project: &Project) -> Result<()> {
    tools::ensure(project, Purpose::Packages, false)?;
    let program = |name| {
        let mut node = process::command(project, "node");
        node.arg(project.browser_tests().join(name));
        node
    };
    process::run(&mut program("rival.js"))?;
    with_site(project, program("first_visit.js").env("CREWPATH_RIVAL_URL", serve(project, RIVAL)?))
}

/// Compares every screen of `dist` with its accepted picture, or accepts what is there now.
///
/// # Errors
/// When a screen looks different, nothing is built, or there is no Chromium.
pub fn looks(project: &Project, accept: bool) -> Result<Done> {
    let mut node = process::command(project, "node");
    node.arg(project.browser_tests().join("looks.js"));
    if accept {
        node.arg("--accept");
    }
    with_site(project, &mut node)?;
    let not_compared = fs::read_to_string(project.path("target/looks/not-compared.txt"));
    Ok(not_compared.map_or(Done::Passed, |why| Done::Skipped(why.trim().to_owned())))
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
    for entry in fs::read_dir(project.browser_tests()).context("cannot read tests/browser")? {
        let path = entry?.path();
        if path.file_name().is_some_and(|name| name.to_string_lossy().ends_with(".spec.js")) {
            files.push(path);
        }
    }
    ensure!(!files.is_empty(), "tests/browser holds no *.spec.js");
    files.sort();
    Ok(files)
}

//! Programs that look at the built site in a real browser: the pictures of every screen, the README's picture, the first visit.

use std::fs;
use std::net::{Ipv4Addr, TcpListener};
use std::process::Command;
use std::thread;

use anyhow::{Context, Result};

use crate::files::Site;
use crate::process;
use crate::project::Project;
use crate::steps::Done;
use crate::tools::browsers::CHROMIUM;
use crate::tools::{self, Purpose};

/// Where the site in the pseudo-language is, if it was built.
pub const PSEUDO_SITE: &str = "target/pseudo";

/// Where `rival.js` leaves its page.
const RIVAL: &str = "target/rival";

/// Draws the README's picture from `dist`.
///
/// # Errors
/// When nothing is built, there is no Chromium, or the picture cannot be written.
pub fn readme_image(project: &Project) -> Result<()> {
    let mut node = process::command(project, "node");
    node.arg(project.browser_tests().join("readme-image.js"));
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
pub fn screenshots(project: &Project, update: bool) -> Result<Done> {
    let mut node = process::command(project, "node");
    node.arg(project.browser_tests().join("screenshots.js"));
    if update {
        node.arg("--update");
    }
    with_site(project, &mut node)?;
    let not_compared = fs::read_to_string(project.path("target/screenshots/not-compared.txt"));
    Ok(not_compared.map_or(Done::Passed, |why| Done::Skipped(why.trim().to_owned())))
}

/// Serves `dist`, and the site in the pseudo-language if it was built, on free ports while `program` runs, which learns
/// the addresses and the browser from its environment.
///
/// # Errors
/// When nothing is built, there is no Chromium, or the program fails.
pub fn with_site(project: &Project, program: &mut Command) -> Result<()> {
    serve_to(project, program)?;
    tools::ensure(project, Purpose::Browser, false)?;
    let chromium = CHROMIUM.path(project)?.context("there is no Chromium")?;
    process::run(program.env(CHROMIUM.variable, chromium))
}

/// Serves `dist`, and the site in the pseudo-language if it was built, on free ports for as long as this program runs, and
/// tells `program` the addresses.
///
/// # Errors
/// When nothing is built or no port is free.
pub fn serve_to(project: &Project, program: &mut Command) -> Result<()> {
    program.env("CREWPATH_URL", serve(project, "dist")?);
    if project.path(PSEUDO_SITE).join("index.html").is_file() {
        program.env("CREWPATH_PSEUDO_URL", serve(project, PSEUDO_SITE)?);
    }
    Ok(())
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

//! `test`: everything that must pass before a change lands.

use anyhow::{Result, ensure};
use clap::{Args, ValueEnum};

use crate::browser::PSEUDO_SITE;
use crate::browser_tests::SUITES;
use crate::project::Project;
use crate::steps::{Done, Steps};
use crate::tools::{self, Purpose};
use crate::{browser, browser_tests, check, process, release};

/// What `test` can be told.
#[derive(Debug, Args)]
pub struct Arguments {
    /// Run only these parts
    #[arg(value_enum)]
    parts: Vec<Part>,
    /// The same, as an option: `--only unit,browser`
    #[arg(long, value_enum, value_delimiter = ',', hide_possible_values = true)]
    only: Vec<Part>,
    /// Fail where Firefox or `WebKitGTK` is missing and cannot be installed, instead of leaving its tests out
    #[arg(long)]
    every_browser: bool,
}

/// A part of the tests.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Part {
    /// Formatting, lints, the atlas, licences: as `cargo site check`
    Check,
    /// The tests that need no browser
    Unit,
    /// Whether the committed simulation of the quiz is reproduced
    Simulate,
    /// The release build and its byte budget
    Build,
    /// The four below: pages of the built site in real browsers; of dist/ as it stands, when asked for alone
    Browser,
    /// All of them in Chromium
    Chromium,
    /// What visitors do, in Chromium, on a page that a browser translates
    Translated,
    /// Whole visits, embeds and offline use in Firefox
    Firefox,
    /// The quiz, its pages, the embed and offline use in `WebKitGTK`
    Webkit,
    /// Whether every screen matches its committed screenshot
    Screenshots,
}

/// The pseudo-language that shows what is hard-wired: longer, accented, and set from right to left.
const PSEUDO: &str = "en-XB";

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
    if wanted(Part::Simulate) {
        steps.run("simulate", || simulate(project));
    }
    let built = !wanted(Part::Build) || steps.run("build", || build(project));
    for (suite, part) in SUITES.iter().zip([Part::Chromium, Part::Translated, Part::Firefox, Part::Webkit]) {
        if wanted(part) || wanted(Part::Browser) {
            steps.run(suite.name, || {
                ensure!(built, "the build failed, so there is nothing to open");
                browser_tests::run(project, suite, arguments.every_browser)
            });
        }
    }
    if wanted(Part::Screenshots) {
        steps.run("screenshots", || {
            ensure!(built, "the build failed, so there is nothing to look at");
            browser::screenshots(project, false)
        });
    }
    steps.finish()
}

/// The site for release, and the one in the pseudo-language.
fn build(project: &Project) -> Result<Done> {
    release::build(project, &release::Arguments::default())?;
    release::names_no_folder(project, &project.path("dist"))?;
    release::build(project, &release::Arguments::in_language(PSEUDO, PSEUDO_SITE))?;
    Ok(Done::Passed)
}

fn unit(project: &Project) -> Result<Done> {
    process::run(process::command(project, "cargo").args([
        "test",
        "--workspace",
        "--locked",
        "--features",
        "crewpath/ssr",
    ]))?;
    Ok(Done::Passed)
}

/// The study, by a program that is optimised: it simulates thousands of people.
fn simulate(project: &Project) -> Result<Done> {
    let arguments = ["run", "--release", "--quiet", "--locked", "--package", "site", "--", "simulate", "--check"];
    process::run(process::command(project, "cargo").args(arguments))?;
    Ok(Done::Passed)
}

//! The one command-line tool of the project. Run it as `cargo site`.

mod browser;
mod browser_tests;
mod check;
mod compare;
mod derived;
mod dice;
mod doctor;
mod embed;
mod files;
mod finish;
mod marked;
mod mime;
mod oldest_browsers;
mod packing;
mod pins;
mod process;
mod project;
mod release;
mod scripts;
mod serve;
mod sizes;
mod steps;
mod study;
mod styles;
mod test;
mod tools;
mod words;

use std::process::ExitCode;
use std::time::Instant;

use anyhow::{Context, Result};
use clap::{Parser, Subcommand};

use project::Project;
use tools::Purpose;

/// Everything that is done with this repository, from one command.
///
/// Tools that are missing are got first, with a word on what and how long: about 5 minutes in all, once.
#[derive(Debug, Parser)]
#[command(name = "cargo site", bin_name = "cargo site", disable_help_subcommand = true)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Get the tools: the browser's Rust target, Trunk, wasm-bindgen, wasm-opt, cargo-deny, the test browser
    ///
    /// Whatever fits is taken from PATH. The rest goes into the repository, below target/ and tests/browser/; only
    /// Chromium is a package of the system. Nothing is done twice.
    Setup {
        /// Leave out what only `check` and `test` need
        #[arg(long)]
        no_tests: bool,
    },
    /// Serve the site on this machine, and rebuild and reload on every edit
    ///
    /// Sources, styles, the atlas and the locales are watched. The build is a debug build: large, but there in seconds.
    Serve(serve::Arguments),
    /// Build the site for release into dist/, and print what it weighs
    ///
    /// Fails when more than the byte budget is needed until the first question works, or when browsers that docs/browsers.md
    /// names could not run it.
    Build(release::Arguments),
    /// Serve a built site as a plain file host would, under the strict policy that a host may set
    Preview(serve::PreviewArguments),
    /// Check how a deployed site is served, and say what to change where that is wrong
    ///
    /// Types, compression, caching, unknown addresses, headers, policies and oEmbed are checked from outside, as a browser
    /// sees them. Fails when something does not work.
    Doctor(doctor::Arguments),
    /// Serve a built site by nginx, Caddy, Apache and Python with its own settings files, and have `doctor` check each
    Hosts(doctor::trial::Arguments),
    /// Find the oldest browsers that can run a built site, and compare them with docs/browsers.md
    ///
    /// Scripts, sheets, pages and WebAssembly are read, and looked up in MDN's compatibility data.
    Browsers(oldest_browsers::Arguments),
    /// Print what a built site weighs, file by file, and fail past the byte budget
    Sizes(release::SizesArguments),
    /// Join the style sheets into two files, as Trunk does before each build
    Styles,
    /// Pack what the quiz does not need and name the files by their content, as Trunk does after each build
    Finish(finish::Arguments),
    /// Write the JSON Schemas for editors of the atlas, from its readers
    Derive,
    /// Simulate people who take the quiz, and write how well it does into assets/STUDY.md
    Study(study::Arguments),
    /// Compare routes with yen and networkx, and the map's layout with dagre, and write it into assets/COMPARISON.md; or the
    /// first visit with one to `SurveyJS`
    Compare(compare::Arguments),
    /// Measure the reading age of every screen of dist/, and write it into assets/READING.md
    Words,
    /// Check formatting, lints, the atlas and the licences, and report every problem at once
    Check(check::Arguments),
    /// Compare every screen of dist/ with the picture of it that was accepted
    Looks {
        /// Take the screens as they are now for the ones to compare with
        #[arg(long)]
        accept: bool,
    },
    /// Draw the README's picture anew from dist/
    Picture,
    /// Run everything that must pass: check, unit tests, build, browser tests
    Test(test::Arguments),
}

fn main() -> ExitCode {
    let start = Instant::now();
    let command = Arguments::parse().command;
    let end = Project::find().and_then(|project| run(&project, command));
    let took = steps::seconds(start.elapsed());
    match end {
        Ok(()) => {
            println!("Done in {took}.");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("\nerror: {error:#}\nStopped after {took}.");
            ExitCode::FAILURE
        }
    }
}

fn run(project: &Project, command: Command) -> Result<()> {
    // Every path that is given or shown starts at the repository's root, from wherever this is called.
    std::env::set_current_dir(project.root()).context("cannot enter the repository")?;
    match command {
        Command::Setup { no_tests } => setup(project, no_tests),
        Command::Serve(arguments) => serve::serve(project, &arguments),
        Command::Build(arguments) => release::build(project, &arguments),
        Command::Preview(arguments) => serve::preview(project, &arguments),
        Command::Doctor(arguments) => doctor::doctor(&arguments),
        Command::Hosts(arguments) => doctor::trial::run(project, &arguments),
        Command::Browsers(arguments) => oldest_browsers::browsers(project, &arguments),
        Command::Sizes(arguments) => release::sizes(project, &arguments),
        Command::Styles => styles::write(project),
        Command::Finish(arguments) => finish::finish(project, &arguments),
        Command::Study(arguments) => study::study(project, &arguments),
        Command::Compare(arguments) => compare::compare(project, &arguments),
        Command::Derive => derived::write(project),
        Command::Check(arguments) => check::check(project, &arguments),
        Command::Words => words::words_of(project),
        Command::Looks { accept } => looks(project, accept),
        Command::Picture => browser::picture(project),
        Command::Test(arguments) => test::test(project, &arguments),
    }
}

fn looks(project: &Project, accept: bool) -> Result<()> {
    if let steps::Done::Skipped(why) = browser::looks(project, accept)? {
        anyhow::bail!("not compared: {why}");
    }
    Ok(())
}

fn setup(project: &Project, no_tests: bool) -> Result<()> {
    tools::ensure(project, if no_tests { Purpose::Build } else { Purpose::All }, true)?;
    let [tools, packages] = project.program_folders();
    println!("\nTo call trunk yourself: export PATH=\"{}:{}:$PATH\"", tools.display(), packages.display());
    Ok(())
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory as _;

    #[test]
    fn the_arguments_make_sense() {
        super::Arguments::command().debug_assert();
    }
}

//! The one command-line tool of the project. Run it as `cargo site`.

mod benchmark;
mod browser;
mod browser_tests;
mod check;
mod codegen;
mod doctor;
mod embed;
mod files;
mod marked;
mod mime;
mod oldest_browsers;
mod postbuild;
mod precompress;
mod process;
mod project;
mod readability;
mod release;
mod rng;
mod scripts;
mod serve;
mod simulate;
mod sizes;
mod steps;
mod styles;
mod test;
mod tool_versions;
mod tools;

use std::process::ExitCode;
use std::time::Instant;

use anyhow::{Context, Result};
use clap::{Parser, Subcommand};

use project::Project;
use tools::Purpose;

/// Builds, serves, checks and tests Crewpath.
///
/// Installs missing tools first, saying which and how long it takes: about 5 minutes in all, once.
#[derive(Debug, Parser)]
#[command(name = "cargo site", bin_name = "cargo site", disable_help_subcommand = true)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Install the tools: the WebAssembly target, Trunk, wasm-bindgen, wasm-opt, cargo-deny, the test browser
    ///
    /// Tools on PATH are used if their versions fit. The rest go below target/ and tests/browser/; only Chromium is a
    /// system package. Nothing is installed twice.
    Setup {
        /// Skip the tools that only `check` and `test` need
        #[arg(long)]
        no_tests: bool,
    },
    /// Serve the site on this machine, and rebuild and reload on every edit
    ///
    /// Watches the sources, styles, the atlas and the locales. Makes debug builds, which are large but take seconds.
    Serve(serve::Arguments),
    /// Build the release site into dist/, and print its sizes
    ///
    /// Fails if it is over the byte budget, or if a browser listed in docs/browsers.md could not run it.
    Build(release::Arguments),
    /// Serve a built site as a plain file host would, with a strict Content-Security-Policy
    Preview(serve::PreviewArguments),
    /// Check how a deployed site is served, and say what to change
    ///
    /// Checks types, compression, caching, the 404 page, headers, policies and oEmbed from outside, as a browser sees them.
    /// Fails if something does not work.
    Doctor(doctor::Arguments),
    /// Serve a built site from nginx, Caddy, Apache and Python with our settings files, and run `doctor` on each
    Hosts(doctor::trial::Arguments),
    /// Find the oldest browsers that can run a built site, and compare them with docs/browsers.md
    ///
    /// Looks up every feature used by the scripts, style sheets, pages and WebAssembly in MDN's compatibility data.
    Browsers(oldest_browsers::Arguments),
    /// Print the size of each file of a built site, and fail if it is over the byte budget
    Sizes(release::SizesArguments),
    /// Bundle the style sheets into two files (run by Trunk before each build)
    Styles,
    /// Bundle, minify, hash and prerender what Trunk built (run by Trunk after each build)
    Postbuild(postbuild::Arguments),
    /// Generate the JSON Schemas of the atlas from its readers
    Codegen,
    /// Simulate people who take the quiz, and write the results to assets/STUDY.md
    Simulate(simulate::Arguments),
    /// Compare routes with yen and networkx, and the layout of maps with dagre, in assets/COMPARISON.md; or the first visit
    /// with one to `SurveyJS`
    Benchmark(benchmark::Arguments),
    /// Measure the reading age of every screen of dist/, and write it to assets/READING.md
    Readability,
    /// Check formatting, lints, the atlas and licences, and report every problem at once
    Check(check::Arguments),
    /// Compare every screen of dist/ with its committed screenshot
    Screenshots {
        /// Replace the committed screenshots with the current ones
        #[arg(long)]
        update: bool,
    },
    /// Render the README's image from dist/
    ReadmeImage,
    /// Run everything that must pass: checks, unit tests, builds and browser tests
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
        Command::Postbuild(arguments) => postbuild::postbuild(project, &arguments),
        Command::Simulate(arguments) => simulate::simulate(project, &arguments),
        Command::Benchmark(arguments) => benchmark::benchmark(project, &arguments),
        Command::Codegen => codegen::write(project),
        Command::Check(arguments) => check::check(project, &arguments),
        Command::Readability => readability::measure_screens(project),
        Command::Screenshots { update } => screenshots(project, update),
        Command::ReadmeImage => browser::readme_image(project),
        Command::Test(arguments) => test::test(project, &arguments),
    }
}

fn screenshots(project: &Project, update: bool) -> Result<()> {
    if let steps::Done::Skipped(why) = browser::screenshots(project, update)? {
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

//! `check`: what can be said about the sources without running them. Every check runs, whatever the others say.

mod atlas;
mod licences;

use anyhow::Result;
use clap::{Args, ValueEnum};

use crate::process;
use crate::project::Project;
use crate::steps::{Done, Steps};
use crate::tools::wasm_target::TARGET;
use crate::tools::{self, Purpose};

/// What `check` can be told.
#[derive(Debug, Args)]
pub struct Arguments {
    /// Run only these checks
    #[arg(value_enum)]
    checks: Vec<Check>,
    /// The same, as an option: `--only fmt,atlas`
    #[arg(long, value_enum, value_delimiter = ',', hide_possible_values = true)]
    only: Vec<Check>,
}

/// One of the checks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Check {
    /// Formatting
    Fmt,
    /// Lints of everything, for this machine
    Clippy,
    /// Lints of the app, for the browser
    ClippyWasm,
    /// The atlas and the interface's words: about a second
    Atlas,
    /// Licences, sources and known weaknesses of the crates we use
    Deny,
}

impl Check {
    /// All of them, in the order in which they run: quick ones first.
    pub const ALL: [Self; 5] = [Self::Fmt, Self::Atlas, Self::Clippy, Self::ClippyWasm, Self::Deny];
}

/// Runs the checks that were asked for, or all.
///
/// # Errors
/// When any of them failed; what each found has been printed.
pub fn check(project: &Project, arguments: &Arguments) -> Result<()> {
    let asked = [arguments.checks.as_slice(), arguments.only.as_slice()].concat();
    let mut steps = Steps::default();
    run(project, &mut steps, |check| asked.is_empty() || asked.contains(&check));
    steps.finish()
}

/// Runs the wanted checks as steps of a larger whole.
pub fn run(project: &Project, steps: &mut Steps, wanted: impl Fn(Check) -> bool) {
    for check in Check::ALL.into_iter().filter(|check| wanted(*check)) {
        match check {
            Check::Fmt => cargo(project, steps, "fmt", &["fmt", "--all", "--check"]),
            Check::Atlas => {
                steps.run("atlas", || atlas::check(project));
            }
            Check::Clippy => {
                let lint = [
                    "clippy",
                    "--quiet",
                    "--workspace",
                    "--all-targets",
                    "--features",
                    "crewpath/ssr",
                    "--locked",
                    "--",
                    "--deny",
                    "warnings",
                ];
                cargo(project, steps, "clippy", &lint);
            }
            Check::ClippyWasm => {
                steps.run("clippy-wasm", || {
                    tools::ensure(project, Purpose::Compile, false)?;
                    let lint = ["clippy", "--quiet", "--locked", "--target", TARGET, "--", "--deny", "warnings"];
                    process::run(process::command(project, "cargo").args(lint))?;
                    Ok(Done::Passed)
                });
            }
            Check::Deny => licences::check(project, steps),
        }
    }
}

fn cargo(project: &Project, steps: &mut Steps, name: &'static str, arguments: &[&str]) {
    steps.run(name, || {
        process::run(process::command(project, "cargo").args(arguments))?;
        Ok(Done::Passed)
    });
}

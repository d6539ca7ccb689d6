//! The crates that we use: their licences, where they come from, and what is known against them.

use std::time::Duration;

use anyhow::Result;

use crate::process;
use crate::project::Project;
use crate::steps::{Done, Steps};
use crate::tools::{self, Purpose};

/// How long the database of known weaknesses may take to arrive.
const PATIENCE: Duration = Duration::from_mins(1);

/// Runs cargo-deny in two steps: what the lock file alone tells, and what needs the advisory database.
pub fn check(project: &Project, steps: &mut Steps) {
    let there = steps.run("deny", || {
        tools::ensure(project, Purpose::Deny, false)?;
        deny(project, &["check", "--hide-inclusion-graph", "bans", "licenses", "sources"])
    });
    if there {
        steps.run("advisories", || advisories(project));
    }
}

fn advisories(project: &Project) -> Result<Done> {
    let mut fetch = process::command(project, "cargo-deny");
    if let Err(error) = process::run_within(fetch.args(["fetch", "db"]), PATIENCE) {
        return Ok(Done::Skipped(format!(
            "the advisory database at github.com/rustsec/advisory-db cannot be had now ({error}). \
             Known weaknesses of the crates were NOT checked."
        )));
    }
    deny(project, &["check", "advisories"])
}

fn deny(project: &Project, arguments: &[&str]) -> Result<Done> {
    process::run(process::command(project, "cargo-deny").args(["--log-level", "warn"]).args(arguments))?;
    Ok(Done::Passed)
}

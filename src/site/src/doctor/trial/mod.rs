//! `hosts`: real servers on this machine, each with the site's own settings file, checked by the doctor.

mod start;

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, bail, ensure};
use clap::Args;

use super::finding::{Level, Report};
use super::server::Topic;
use crate::project::Project;
use crate::steps::{Done, Steps};
use start::{Ground, tried};

/// What `hosts` can be told.
#[derive(Debug, Args)]
pub struct Arguments {
    /// The folder with a site built for an address of this machine, such as `build --public-url http://127.0.0.1:8470/careers/quiz/`
    #[arg(long, value_name = "DIR", default_value = "target/hosting/dist")]
    dist: PathBuf,
    /// Put the outcome into docs/hosting.md
    #[arg(long)]
    write: bool,
}

/// The page with the outcome, and the lines that enclose it there.
const PAGE: &str = "docs/hosting.md";
const MARKS: [&str; 2] = ["<!-- Written by `cargo site hosts --write`. -->", "<!-- End of what is written. -->"];

/// A server, and what the doctor is to find there.
struct Trial {
    /// What it is called in the outcome.
    name: &'static str,
    /// The program.
    program: &'static str,
    /// The word that asks the program for its version.
    version: &'static str,
    /// Modules that are loaded beside the bare ones; a trial whose modules are missing is left out.
    modules: &'static [&'static str],
    /// Topics that a warning is expected about. No server may show an error.
    warnings: &'static [Topic],
}

/// All trials.
const TRIALS: [Trial; 6] = [
    Trial { name: "nginx, `hosting/nginx.conf`", program: "nginx", version: "-v", modules: &[], warnings: &[] },
    Trial {
        name: "nginx with ngx_brotli, `brotli_static on`",
        program: "nginx",
        version: "-v",
        modules: &["ngx_http_brotli_static_module"],
        warnings: &[],
    },
    Trial { name: "Caddy, `hosting/Caddyfile`", program: "caddy", version: "version", modules: &[], warnings: &[] },
    Trial {
        name: "Apache, `.htaccess`",
        program: "apache2",
        version: "-v",
        modules: &["headers", "rewrite"],
        warnings: &[],
    },
    Trial {
        name: "Apache without mod_headers",
        program: "apache2",
        version: "-v",
        modules: &["rewrite"],
        warnings: &[Topic::Compression, Topic::Caching, Topic::Headers, Topic::Sandbox, Topic::Weight],
    },
    Trial {
        name: "`python3 -m http.server`",
        program: "python3",
        version: "--version",
        modules: &[],
        warnings: &[
            Topic::Compression,
            Topic::Caching,
            Topic::Missing,
            Topic::Headers,
            Topic::Sandbox,
            Topic::Types,
            Topic::Weight,
        ],
    },
];

/// Tries every server that is installed.
///
/// # Errors
/// When the folder holds no site for this machine, or a server shows something else than expected.
pub fn run(project: &Project, arguments: &Arguments) -> Result<()> {
    let dist = project.path(".").join(&arguments.dist);
    let oembed = fs::read_to_string(dist.join("oembed.json")).ok();
    let base = oembed.and_then(|text| serde_json::from_str::<serde_json::Value>(&text).ok());
    let base = base
        .and_then(|says| says["provider_url"].as_str().map(str::to_owned))
        .filter(|base| base.starts_with("http://127.0.0.1:"));
    let base = base.with_context(|| {
        format!(
            "{} holds no site for this machine: run `cargo site build --public-url http://127.0.0.1:8470/careers/quiz/ --dist {}`",
            dist.display(),
            arguments.dist.display()
        )
    })?;
    let dist = dist.canonicalize()?;
    let (mut steps, mut rows) = (Steps::default(), Vec::new());
    for trial in &TRIALS {
        let work = std::env::temp_dir().join(format!("crewpath-hosts-{}-{}", std::process::id(), trial.program));
        let ground = Ground { work, dist: dist.clone(), base: base.clone() };
        steps.run(trial.name, || match tried(project, trial, &ground)? {
            Ok((version, report)) => {
                rows.push(row(trial, &version, &report));
                println!("{report}");
                as_expected(trial, &report).map(|()| Done::Passed)
            }
            Err(missing) => {
                rows.push(format!("| {} | not installed | | | |", trial.name));
                Ok(Done::Skipped(format!("{missing} is not installed")))
            }
        });
    }
    steps.finish()?;
    if arguments.write { write(project, &rows) } else { Ok(()) }
}

/// A line of the table.
fn row(trial: &Trial, version: &str, report: &Report) -> String {
    let is_warning =
        |topic: &Topic| report.findings.iter().any(|found| found.topic == *topic && found.level == Level::Warning);
    let mut topics: Vec<_> =
        report.findings.iter().map(|found| found.topic).filter(is_warning).map(Topic::word).collect();
    topics.dedup();
    let topics = if topics.is_empty() { "none".to_owned() } else { topics.join(", ") };
    let weight = report.findings.iter().find(|found| found.topic == Topic::Weight);
    let weight = weight.and_then(|found| found.what.split(" needs ").nth(1)).and_then(|rest| rest.split(" of ").next());
    format!(
        "| {} | {version} | {} | {topics} | {} |",
        trial.name,
        report.count(Level::Error),
        weight.unwrap_or_default()
    )
}

/// Checks that a report shows no error, and the expected warnings and no others.
fn as_expected(trial: &Trial, report: &Report) -> Result<()> {
    for finding in &report.findings {
        match finding.level {
            Level::Error => bail!("an error: {}", finding.what),
            Level::Warning if !trial.warnings.contains(&finding.topic) => {
                bail!("an unexpected warning: {}", finding.what)
            }
            _ => {}
        }
    }
    // A server that is said to lack something has to show it, or the doctor overlooks it.
    let quiet = |topic: &&Topic| **topic != Topic::Weight && **topic != Topic::Types;
    for topic in trial.warnings.iter().filter(quiet) {
        let warned = report.findings.iter().any(|found| found.topic == *topic && found.level == Level::Warning);
        ensure!(warned, "no warning about {}", topic.word());
    }
    Ok(())
}

/// Puts the table into the page.
fn write(project: &Project, rows: &[String]) -> Result<()> {
    let path = project.path(PAGE);
    let page = fs::read_to_string(&path).with_context(|| format!("cannot read {PAGE}"))?;
    let (before, rest) = page.split_once(MARKS[0]).with_context(|| format!("{PAGE} has lost its marks"))?;
    let (_, after) = rest.split_once(MARKS[1]).with_context(|| format!("{PAGE} has lost its marks"))?;
    let head =
        "| server and settings | version | errors | warnings | kB until the first question |\n|---|---|---|---|---|";
    fs::write(&path, format!("{before}{}\n\n{head}\n{}\n\n{}{after}", MARKS[0], rows.join("\n"), MARKS[1]))?;
    Ok(())
}

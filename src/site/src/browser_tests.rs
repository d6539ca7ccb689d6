//! The browser tests of the built site: in Chromium, under translation, in Firefox and in `WebKitGTK`.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow, ensure};

use crate::browser;
use crate::process;
use crate::project::Project;
use crate::steps::Done;
use crate::tools::browsers::{Browser, CHROMIUM, FIREFOX, WEBKIT};
use crate::tools::{self, Purpose};

/// Where the tests leave what failed and why, and how each file ended.
const RESULTS: &str = "target/browser-tests";

/// A run of browser tests.
#[derive(Debug)]
pub struct Suite {
    /// Its name in the results.
    pub name: &'static str,
    browser: &'static Browser,
    /// What the tests call the engine.
    engine: &'static str,
    /// The folder of its tests.
    folder: &'static str,
    /// Its files; empty for all in the folder.
    files: &'static [&'static str],
    /// What else the tests are told by their environment.
    variables: &'static [(&'static str, &'static str)],
}

/// Every file in Chromium.
const IN_CHROMIUM: Suite =
    Suite { name: "chromium", browser: &CHROMIUM, engine: "chromium", folder: "", files: &[], variables: &[] };

/// Every run of browser tests.
pub static SUITES: [Suite; 4] = [
    IN_CHROMIUM,
    // What visitors do, with every text replaced as a browser's translation replaces it.
    Suite {
        name: "translated",
        files: &["journey.spec.js", "quiz.spec.js", "whatif.spec.js", "map.spec.js", "plan.spec.js"],
        variables: &[("CREWPATH_TRANSLATE", "1")],
        ..IN_CHROMIUM
    },
    // Everything that its driver supports. It cannot switch JavaScript off, and it crashes when "what if" reads many options
    // at once; files that measure time or simulate browsers run in Chromium only.
    Suite {
        name: "firefox",
        browser: &FIREFOX,
        engine: "firefox",
        files: &[
            "access.spec.js",
            "address.spec.js",
            "embed.spec.js",
            "front.spec.js",
            "glossary.spec.js",
            "host.spec.js",
            "journey.spec.js",
            "keep.spec.js",
            "library.spec.js",
            "map.spec.js",
            "mapfile.spec.js",
            "offline.spec.js",
            "page.spec.js",
            "plan.spec.js",
            "quiet.spec.js",
            "quiz.spec.js",
            "slow.spec.js",
            "snippet.spec.js",
            "starts.spec.js",
            "visit.spec.js",
            "worker.spec.js",
        ],
        ..IN_CHROMIUM
    },
    Suite { name: "webkit", browser: &WEBKIT, engine: "webkit", folder: "webkit", ..IN_CHROMIUM },
];

/// A file that measures time, so that no other may run beside it.
const ALONE: &str = "speed.spec.js";

/// Runs one suite on `dist`, by Node's test runner.
///
/// # Errors
/// When one fails or nothing is built; and when the browser is missing and cannot be installed, if it is `required`.
pub fn run(project: &Project, suite: &Suite, required: bool) -> Result<Done> {
    if let Err(why) = tools::find_or_get(project, &suite.browser, false) {
        ensure!(!required, "{why:#}");
        return Ok(Done::Skipped(format!("{why:#}")));
    }
    tools::ensure(project, Purpose::Packages, false)?;
    // It leaves links with their native results in target/tmp/, which the browser must reach as well.
    process::run(process::command(project, "cargo").args(["test", "--locked", "--quiet", "--test", "links"]))?;
    let (alone, together) =
        spec_files(project, suite)?.into_iter().partition::<Vec<_>, _>(|file| file.ends_with(ALONE));
    let ends = [(together, "2"), (alone, "1")].map(|(files, at_once)| test(project, suite, files, at_once));
    ends.into_iter().collect::<Result<()>>()?;
    Ok(Done::Passed)
}

/// Runs some files, `at_once` of them at a time, and prints how each ended.
fn test(project: &Project, suite: &Suite, files: Vec<PathBuf>, at_once: &str) -> Result<()> {
    if files.is_empty() {
        return Ok(());
    }
    let folder = project.path(RESULTS);
    fs::create_dir_all(&folder).with_context(|| format!("cannot create {RESULTS}"))?;
    let result = |name: &str| folder.join(format!("{}-{at_once}-{name}.txt", suite.name));
    let (failures, table) = (result("failures"), result("files"));
    let mut node = process::command(project, "node");
    node.args(["--test", "--test-reporter=spec", "--test-reporter-destination=stdout"]);
    for (reporter, destination) in [("failures", &failures), ("files", &table)] {
        let reporter = project.browser_tests().join("support").join(reporter).with_extension("js");
        node.args([Path::new("--test-reporter"), &reporter, Path::new("--test-reporter-destination"), destination]);
    }
    node.arg(format!("--test-concurrency={at_once}")).args(files);
    let program = suite.browser.path(project)?.with_context(|| format!("there is no {}", suite.browser.name))?;
    node.env(suite.browser.variable, program)
        .env("CREWPATH_BROWSER", suite.engine)
        .envs(suite.variables.iter().copied());
    browser::serve_to(project, &mut node)?;
    let end = process::run(&mut node);
    println!("{}", fs::read_to_string(table).unwrap_or_default());
    end.map_err(|error| match fs::read_to_string(failures) {
        Ok(failed) if !failed.is_empty() => anyhow!("these tests:\n{failed}"),
        _ => error,
    })
}

/// The browser tests, each named: what a folder's name means to `node --test` differs between its versions.
fn spec_files(project: &Project, suite: &Suite) -> Result<Vec<PathBuf>> {
    let folder = project.browser_tests().join(suite.folder);
    let mut files = Vec::new();
    if !suite.files.is_empty() {
        return Ok(suite.files.iter().map(|name| folder.join(name)).collect());
    }
    for entry in fs::read_dir(&folder).with_context(|| format!("cannot read {}", project.show(&folder)))? {
        let path = entry?.path();
        if path.file_name().is_some_and(|name| name.to_string_lossy().ends_with(".spec.js")) {
            files.push(path);
        }
    }
    ensure!(!files.is_empty(), "{} holds no *.spec.js", project.show(&folder));
    files.sort();
    Ok(files)
}

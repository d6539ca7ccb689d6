//! The tools that the project needs, how each is found, and how it is got when it is missing.

mod browser_packages;
pub mod browsers;
mod cargo_deny;
mod crates;
mod trunk;
pub mod version;
mod wasm_bindgen;
mod wasm_opt;
pub mod wasm_target;

use std::time::Instant;

use anyhow::{Context, Result, bail};

use crate::project::Project;
use crate::steps::seconds;
use crate::tool_versions::ToolVersions;

/// Something that must be on the machine.
pub trait Tool {
    /// Its name and, where one is pinned, its version.
    fn name(&self) -> String;

    /// Where a fitting one is, or nothing.
    ///
    /// # Errors
    /// When what is there can never do, and getting it anew would not help.
    fn find(&self, project: &Project) -> Result<Option<String>>;

    /// What getting it will do and how long that takes, as a phrase.
    fn effort(&self) -> &'static str;

    /// Gets it.
    ///
    /// # Errors
    /// When it cannot be had; the message says what to install by hand.
    fn get(&self, project: &Project) -> Result<()>;
}

/// What the tools are wanted for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// To make the site: what `serve` and `build` need.
    Build,
    /// To compile for the browser, without bundling.
    Compile,
    /// To check licences and advisories.
    Deny,
    /// To run programs on Node.js that import the packages of the browser tests.
    Packages,
    /// To open the built site in a browser.
    Browser,
    /// For every command.
    All,
}

/// Makes sure that the tools for a purpose are there. Says what it gets, and says what it found when `verbose`.
///
/// # Errors
/// When a tool could not be had; the others are got all the same, and every problem is reported.
pub fn ensure(project: &Project, purpose: Purpose, verbose: bool) -> Result<()> {
    let mut problems = Vec::new();
    for tool in wanted(project, purpose)? {
        if let Err(error) = find_or_get(project, tool.as_ref(), verbose) {
            problems.push(format!("{}: {error:#}", tool.name()));
        }
    }
    crates::remove_build_folder(project)?;
    if problems.is_empty() {
        return Ok(());
    }
    bail!("cannot get every tool that is needed:\n  {}", problems.join("\n  "));
}

/// Makes sure that one tool is there. Says what it installs, and where it found it when `verbose`.
///
/// # Errors
/// When the tool is missing and cannot be installed here.
pub fn find_or_get(project: &Project, tool: &dyn Tool, verbose: bool) -> Result<()> {
    let (name, start) = (tool.name(), Instant::now());
    if let Some(place) = tool.find(project)? {
        if verbose {
            println!("{name:<28} {place}");
        }
        return Ok(());
    }
    println!("{name}: missing. {}", tool.effort());
    tool.get(project)?;
    let place =
        tool.find(project)?.context("it was installed without an error, but cannot be found or has another version")?;
    println!("{name:<28} {place} (installed in {})", seconds(start.elapsed()));
    Ok(())
}

fn wanted(project: &Project, purpose: Purpose) -> Result<Vec<Box<dyn Tool>>> {
    let all = purpose == Purpose::All;
    let mut tools: Vec<Box<dyn Tool>> = Vec::new();
    if all || matches!(purpose, Purpose::Build | Purpose::Compile) {
        tools.push(Box::new(wasm_target::WasmTarget));
    }
    if all || matches!(purpose, Purpose::Build | Purpose::Browser | Purpose::Packages) {
        tools.push(Box::new(browser_packages::BrowserPackages));
    }
    if all || purpose == Purpose::Build {
        let pins = ToolVersions::read(project)?;
        tools.push(Box::new(trunk::trunk(&pins)));
        tools.push(Box::new(wasm_bindgen::wasm_bindgen(&pins)));
        tools.push(Box::new(wasm_opt::WasmOpt::new(&pins)));
    }
    if all || purpose == Purpose::Deny {
        tools.push(Box::new(cargo_deny::cargo_deny()));
    }
    if all || purpose == Purpose::Browser {
        tools.push(Box::new(&browsers::CHROMIUM));
    }
    Ok(tools)
}

//! `doctor`: whether a deployed site is served as it should be, and what to change where it is not.

mod answers;
mod client;
mod files;
mod finding;
mod places;
mod policy;
mod server;
mod site;
pub mod trial;

use anyhow::{Result, ensure};
use clap::Args;

use client::Client;
use finding::{Level, Report};
use places::Places;
use server::Server;
use site::Site;

/// What `doctor` can be told.
#[derive(Debug, Args)]
pub struct Arguments {
    /// The address of the site, or of any of its pages
    #[arg(value_name = "URL")]
    url: String,
}

/// Checks a site and prints what it finds.
///
/// # Errors
/// When the address leads to no Crewpath, or something at the site does not work.
pub fn doctor(arguments: &Arguments) -> Result<()> {
    let report = examine(&arguments.url)?;
    println!("{report}");
    let errors = report.count(Level::Error);
    ensure!(errors == 0, "{errors} of these keep the site from working");
    Ok(())
}

/// Checks a site.
///
/// # Errors
/// When the address leads to no Crewpath, or answers stop coming.
pub fn examine(url: &str) -> Result<Report> {
    let client = Client::new();
    let site = Site::visit(&client, url)?;
    let places = Places::visit(&client, &site)?;
    let findings = [
        files::there(&site),
        files::types(&site),
        files::content(&site),
        files::compression(&site),
        files::caching(&site),
        places::folders(&places),
        places::missing(&site, &places),
        answers::headers(&site),
        policy::check(&site),
        policy::framing(&site),
        answers::sandbox(&client, &site)?,
        answers::addresses(&client, &site)?,
        places::https(&site, &places),
        answers::weight(&site),
    ];
    let banner = site.start.plain.header("server").unwrap_or_default().to_owned();
    Ok(Report { server: Server::of(&site.start.plain), banner, base: site.base, findings: findings.concat() })
}

#[cfg(test)]
mod tests;

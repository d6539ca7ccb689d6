//! `serve`: Trunk's own server while one works on the site; `preview`: a built site as hosts will serve it.

use std::io::ErrorKind;
use std::net::{Ipv4Addr, TcpListener};
use std::path::PathBuf;

use anyhow::{Context, Result, bail};
use clap::Args;

use crate::files::Site;
use crate::project::Project;
use crate::tools::{self, Purpose};
use crate::{process, release};

/// Where the debug build goes, so that it never takes the place of a release build in `dist`.
const SERVED: &str = "target/serve";

/// What `serve` can be told.
#[derive(Debug, Args)]
pub struct Arguments {
    /// The port to serve on
    #[arg(long, default_value_t = 8080)]
    port: u16,
    /// Open the site in a browser once it is built
    #[arg(long)]
    open: bool,
}

/// What `preview` can be told.
#[derive(Debug, Args)]
pub struct PreviewArguments {
    /// The port to serve on
    #[arg(long, default_value_t = 8081)]
    port: u16,
    /// The folder with the built site
    #[arg(long, value_name = "DIR", default_value = "dist")]
    dist: PathBuf,
    /// The path that the site was built for with `build --public-url`
    #[arg(long, value_name = "PATH", default_value = "/")]
    base: String,
}

/// Serves the site until it is interrupted.
///
/// # Errors
/// When a tool cannot be had, the port is taken, or Trunk fails.
pub fn serve(project: &Project, arguments: &Arguments) -> Result<()> {
    let port = arguments.port;
    // Trunk would find this out only after it has built everything.
    drop(listen(port, "serve")?);
    tools::ensure(project, Purpose::Build, false)?;
    release::fetch_crates(project, false)?;
    println!("\nhttp://localhost:{port}/ answers once the site is built: a minute the first time, seconds after that.");
    println!("Edits of index.html and below src and assets show by themselves. Ctrl-C stops.\n");
    let mut trunk = release::trunk(project);
    trunk.args(["serve", "--dist", SERVED, "--port", &port.to_string()]);
    if arguments.open {
        trunk.arg("--open");
    }
    process::become_program(&mut trunk)
}

/// Serves a built site until it is interrupted.
///
/// # Errors
/// When the folder holds no site or the port is taken.
pub fn preview(project: &Project, arguments: &PreviewArguments) -> Result<()> {
    let site = Site::new(&project.root().join(&arguments.dist), &arguments.base)?;
    let listener = listen(arguments.port, "preview")?;
    println!("{} is at http://localhost:{}{}. Ctrl-C stops.", arguments.dist.display(), arguments.port, site.base());
    site.serve(&listener);
    Ok(())
}

/// Takes a port on this machine only.
fn listen(port: u16, command: &str) -> Result<TcpListener> {
    match TcpListener::bind((Ipv4Addr::LOCALHOST, port)) {
        Ok(listener) => Ok(listener),
        Err(error) if error.kind() == ErrorKind::AddrInUse => bail!(
            "port {port} is in use. Stop the program that has it, or take another: cargo site {command} --port {}",
            port.checked_add(1).unwrap_or(8080)
        ),
        Err(error) => Err(error).with_context(|| format!("cannot listen on port {port}")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_taken_port_is_a_clear_error() {
        let first = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let port = first.local_addr().unwrap().port();
        let error = listen(port, "serve").unwrap_err().to_string();
        assert!(error.starts_with(&format!("port {port} is in use.")), "{error}");
        assert!(error.contains("cargo site serve --port"), "{error}");
    }
}

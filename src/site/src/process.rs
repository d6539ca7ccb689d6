//! Running other programs: with our tools on `PATH`, and without what `cargo run` put into the environment.

use std::ffi::OsString;
use std::io::{ErrorKind, Read};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, anyhow, bail};

use crate::project::Project;

/// A command that runs in the repository's root, sees our tools first, and a clean environment.
pub fn command(project: &Project, program: &str) -> Command {
    let mut command = Command::new(program);
    command.current_dir(project.root()).env("PATH", search_path(project));
    // `cargo run` describes this tool's package in the environment; a build that we start must not take it for its own.
    for (key, _) in std::env::vars_os() {
        let name = key.to_string_lossy();
        if name.starts_with("CARGO_PKG_") || name.starts_with("CARGO_MANIFEST_") {
            command.env_remove(&key);
        }
    }
    command
}

/// Runs a command with its output shown, after a line that says what is run.
///
/// # Errors
/// When the program cannot be started or reports failure.
pub fn run(command: &mut Command) -> Result<()> {
    println!("  $ {}", shown(command));
    let status = command.status().map_err(|error| not_started(command, &error))?;
    if status.success() { Ok(()) } else { bail!("`{}` failed ({status})", shown(command)) }
}

/// Ends this program by becoming another, so that whoever stops this one stops that one. Returns only on failure where
/// the system can do this, and when the other program has ended elsewhere.
///
/// # Errors
/// When the program cannot be started, or, elsewhere, reports failure.
pub fn become_program(command: &mut Command) -> Result<()> {
    #[cfg(unix)]
    {
        println!("  $ {}", shown(command));
        let error = std::os::unix::process::CommandExt::exec(command);
        Err(not_started(command, &error))
    }
    #[cfg(not(unix))]
    run(command)
}

/// What a command printed on standard output.
///
/// # Errors
/// When the program cannot be started or reports failure; the message carries what it said.
pub fn output(command: &mut Command) -> Result<String> {
    let output = command.stdin(Stdio::null()).output().map_err(|error| not_started(command, &error))?;
    if !output.status.success() {
        bail!("`{}` failed: {}", shown(command), String::from_utf8_lossy(&output.stderr).trim());
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Runs this very command of the tool once more, in an optimised build.
///
/// # Errors
/// When it fails, or cannot be built.
pub fn run_optimised(project: &Project) -> Result<()> {
    let mut cargo = command(project, "cargo");
    cargo.args(["run", "--release", "--quiet", "--package", "site", "--"]).args(std::env::args_os().skip(1));
    run(&mut cargo)
}

/// Runs a command quietly, and ends it when it takes longer than `limit`.
///
/// # Errors
/// When the program cannot be started, reports failure (the message carries what it said last) or takes too long.
pub fn run_within(command: &mut Command, limit: Duration) -> Result<()> {
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|error| not_started(command, &error))?;
    let mut stderr = child.stderr.take().context("a child without standard error")?;
    let said = thread::spawn(move || {
        let mut text = Vec::new();
        // Whatever could be read is shown; a broken pipe only means that there is no more.
        let _ = stderr.read_to_end(&mut text);
        String::from_utf8_lossy(&text).into_owned()
    });
    let start = Instant::now();
    loop {
        if let Some(status) = child.try_wait()? {
            let said = said.join().unwrap_or_default();
            return if status.success() { Ok(()) } else { Err(anyhow!(last_line(&said).to_owned())) };
        }
        if start.elapsed() > limit {
            child.kill()?;
            child.wait()?;
            bail!("no answer within {} seconds", limit.as_secs());
        }
        thread::sleep(Duration::from_millis(50));
    }
}

/// The first program of this name in our own folders, then on `PATH`.
pub fn which(project: &Project, program: &str) -> Option<PathBuf> {
    std::env::split_paths(&search_path(project)).map(|folder| folder.join(program)).find(|path| is_program(path))
}

/// Whether a path is a file that may be run.
pub fn is_program(path: &Path) -> bool {
    let Ok(about) = path.metadata() else { return false };
    #[cfg(unix)]
    let allowed = std::os::unix::fs::PermissionsExt::mode(&about.permissions()) & 0o111 != 0;
    #[cfg(not(unix))]
    let allowed = true;
    about.is_file() && allowed
}

fn search_path(project: &Project) -> OsString {
    let inherited = std::env::var_os("PATH").unwrap_or_default();
    let folders = project.program_folders().into_iter().chain(std::env::split_paths(&inherited));
    // Joining fails only for a folder whose name holds the separator; such a checkout falls back to the plain PATH.
    std::env::join_paths(folders).unwrap_or(inherited)
}

/// The command as one would type it.
fn shown(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(|word| word.to_string_lossy().into_owned()).collect::<Vec<_>>().join(" ")
}

fn not_started(command: &Command, error: &std::io::Error) -> anyhow::Error {
    let program = command.get_program().to_string_lossy();
    if error.kind() == ErrorKind::NotFound {
        anyhow!("`{program}` is not installed, or not on PATH")
    } else {
        anyhow!("`{program}` could not be started: {error}")
    }
}

fn last_line(text: &str) -> &str {
    text.lines().map(str::trim).rfind(|line| !line.is_empty()).unwrap_or("it failed without a word")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn project() -> Project {
        Project::find().unwrap()
    }

    #[test]
    fn a_missing_program_is_named() {
        let error = output(&mut command(&project(), "no-such-program-at-all")).unwrap_err();
        assert_eq!(error.to_string(), "`no-such-program-at-all` is not installed, or not on PATH");
    }

    #[test]
    fn our_tools_come_before_the_rest_of_the_path() {
        let path = search_path(&project());
        let folders: Vec<_> = std::env::split_paths(&path).collect();
        assert_eq!(folders[..2], project().program_folders());
    }

    #[test]
    fn the_last_line_that_says_something_is_kept() {
        assert_eq!(last_line("first\n  second  \n\n"), "second");
        assert_eq!(last_line("\n"), "it failed without a word");
    }

    #[cfg(unix)]
    #[test]
    fn a_program_that_takes_too_long_is_ended() {
        let start = Instant::now();
        let error = run_within(command(&project(), "sleep").arg("20"), Duration::from_millis(100)).unwrap_err();
        assert!(error.to_string().starts_with("no answer within"), "{error}");
        assert!(start.elapsed() < Duration::from_secs(10));
    }
}

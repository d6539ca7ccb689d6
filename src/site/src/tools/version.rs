//! Asking a program for its version.

use std::path::Path;

use crate::process;
use crate::project::Project;

/// The version that a program reports for `--version`; nothing when it cannot be run.
pub fn of(project: &Project, program: &Path) -> Option<String> {
    let mut command = process::command(project, &program.to_string_lossy());
    let said = process::output(command.arg("--version")).ok()?;
    in_output(&said).map(str::to_owned)
}

/// The first word that is a number, with or without a `v`: `trunk 0.22.0-beta.1`, `v20.20.2`,
/// `wasm-opt version 132 (version_132)`.
pub fn in_output(said: &str) -> Option<&str> {
    let words = said.split_whitespace().map(|word| word.strip_prefix('v').unwrap_or(word));
    words.into_iter().find(|word| word.starts_with(|first: char| first.is_ascii_digit()))
}

/// The first two numbers of a version: `0.20.2` gives (0, 20).
pub fn major_minor(version: &str) -> Option<(u32, u32)> {
    let mut numbers = version.split('.');
    Some((numbers.next()?.parse().ok()?, numbers.next()?.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_found_in_what_the_tools_say() {
        assert_eq!(in_output("trunk 0.22.0-beta.1\n"), Some("0.22.0-beta.1"));
        assert_eq!(in_output("wasm-bindgen 0.2.130 (a8d5f3e)"), Some("0.2.130"));
        assert_eq!(in_output("wasm-opt version 132 (version_132)"), Some("132"));
        assert_eq!(in_output("Chromium 156.0.8078.73 built on Debian"), Some("156.0.8078.73"));
        assert_eq!(in_output("v20.20.2\n"), Some("20.20.2"));
        assert_eq!(in_output("no version here"), None);
    }

    #[test]
    fn the_first_two_numbers_order_versions() {
        assert!(major_minor("0.20.2") > major_minor("0.9.9"));
        assert_eq!(major_minor("153.8.0esr"), Some((153, 8)));
        assert_eq!(major_minor("132"), None);
    }
}

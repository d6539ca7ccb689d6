//! The versions that this project pins, each read from the one file that decides it.

use anyhow::{Context, Result, ensure};

use crate::project::Project;

/// The pinned versions of the tools that make the site.
#[derive(Debug, PartialEq, Eq)]
pub struct ToolVersions {
    /// Trunk, from `trunk-version` in `Trunk.toml`.
    pub trunk: String,
    /// The program wasm-bindgen, from `Trunk.toml`; it must equal the crate in `Cargo.lock`.
    pub wasm_bindgen: String,
    /// wasm-opt, from `Trunk.toml`, without the words before the number.
    pub wasm_opt: String,
}

impl ToolVersions {
    /// Reads the pins of a project.
    ///
    /// # Errors
    /// When a file cannot be read, lacks a pin, or two files disagree; the message says what to edit.
    pub fn read(project: &Project) -> Result<Self> {
        let read =
            |name: &str| std::fs::read_to_string(project.path(name)).with_context(|| format!("cannot read {name}"));
        Self::parse(&read("Trunk.toml")?, &read("Cargo.lock")?)
    }

    fn parse(trunk_toml: &str, cargo_lock: &str) -> Result<Self> {
        let pin = |section: &str, key: &str| {
            value(trunk_toml, section, key)
                .with_context(|| format!("Trunk.toml pins no {key}: add it under [{section}]"))
        };
        let trunk = value(trunk_toml, "", "trunk-version").context("Trunk.toml names no trunk-version")?;
        let pins = Self {
            trunk: trunk.trim_start_matches('=').to_owned(),
            wasm_bindgen: pin("tools", "wasm_bindgen")?.to_owned(),
            wasm_opt: pin("tools", "wasm_opt")?.trim_start_matches("version_").to_owned(),
        };
        if let Some(locked) = locked(cargo_lock, "wasm-bindgen") {
            ensure!(
                locked == pins.wasm_bindgen,
                "Cargo.lock has wasm-bindgen {locked}, but Trunk.toml pins {}: set wasm_bindgen = \"{locked}\" in Trunk.toml",
                pins.wasm_bindgen
            );
        }
        Ok(pins)
    }
}

/// The version that a `Cargo.lock` names for a package; the first, where it names several.
fn locked<'a>(cargo_lock: &'a str, package: &str) -> Option<&'a str> {
    let mut lines = cargo_lock.lines();
    lines.find(|line| quoted(line, "name") == Some(package))?;
    quoted(lines.next()?, "version")
}

/// The value of `key = "value"` in a section of a TOML file; `""` is what comes before the first section.
fn value<'a>(toml: &'a str, section: &str, key: &str) -> Option<&'a str> {
    let mut here = "";
    for line in toml.lines().map(str::trim) {
        if let Some(name) = line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
            here = name;
        } else if here == section
            && let Some(value) = quoted(line, key)
        {
            return Some(value);
        }
    }
    None
}

/// The value of a line `key = "value"`.
fn quoted<'a>(line: &'a str, key: &str) -> Option<&'a str> {
    let value = line.trim().strip_prefix(key)?.trim_start().strip_prefix('=')?.trim_start();
    value.strip_prefix('"')?.split('"').next()
}

#[cfg(test)]
mod tests {
    use super::*;

    const TRUNK: &str = "trunk-version = \"=0.22.0-beta.1\"\n[build]\nwasm_opt = \"no\"\n# note\n[tools]\n\
                         wasm_bindgen = \"0.2.130\" # note\nwasm_opt = \"version_132\"\n";

    #[test]
    fn pins_come_from_their_sections() {
        let pins = ToolVersions::parse(TRUNK, "").unwrap();
        let expected =
            ToolVersions { trunk: "0.22.0-beta.1".into(), wasm_bindgen: "0.2.130".into(), wasm_opt: "132".into() };
        assert_eq!(pins, expected);
    }

    #[test]
    fn the_lock_file_decides_on_wasm_bindgen() {
        let lock = "[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"0.2.1\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.131\"\n";
        assert_eq!(locked(lock, "wasm-bindgen"), Some("0.2.131"));
        let error = ToolVersions::parse(TRUNK, lock).unwrap_err().to_string();
        assert!(error.ends_with("set wasm_bindgen = \"0.2.131\" in Trunk.toml"), "{error}");
    }

    #[test]
    fn a_missing_pin_is_named() {
        let error = ToolVersions::parse("trunk-version = \"=1.0.0\"\n[tools]\n", "").unwrap_err().to_string();
        assert_eq!(error, "Trunk.toml pins no wasm_bindgen: add it under [tools]");
    }

    #[test]
    fn this_project_pins_one_wasm_opt() {
        let project = Project::find().unwrap();
        let pins = ToolVersions::read(&project).unwrap();
        let packages = std::fs::read_to_string(project.path("tests/browser/package.json")).unwrap();
        assert!(packages.contains(&format!("\"binaryen\": \"{}.0.0\"", pins.wasm_opt)));
    }
}

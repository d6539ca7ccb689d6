//! The boot script: modules in the source, one file on the site, so that a visit waits for one file.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};

/// The module that imports the others.
const MAIN: &str = "assets/boot.js";

/// Writes the boot script into the folder that is built into.
///
/// # Errors
/// When a module cannot be read or joined, or the file cannot be written.
pub fn write(into: &Path) -> Result<()> {
    let read = |path: &str| fs::read_to_string(path).with_context(|| format!("cannot read {path}"));
    let script = joined(&read(MAIN)?, &|name| read(&format!("assets/{name}")))?;
    fs::write(into.join("boot.js"), script).context("cannot write boot.js")
}

/// The main module with the modules that it imports by name, each in the place of the line that imports it.
fn joined(main: &str, read: &dyn Fn(&str) -> Result<String>) -> Result<String> {
    let mut script = String::new();
    for line in main.lines() {
        let Some(name) = imported(line) else {
            script += line;
            script.push('\n');
            continue;
        };
        let module = read(name)?;
        ensure!(
            !module.lines().any(|line| line.starts_with("import ")),
            "{name} imports a module, which is not joined"
        );
        for line in module.lines() {
            script += line.strip_prefix("export ").unwrap_or(line);
            script.push('\n');
        }
    }
    Ok(script)
}

/// The module of the boot script that a line imports, such as `boot/load.js`.
fn imported(line: &str) -> Option<&str> {
    let (_, from) = line.strip_prefix("import { ")?.split_once(" } from \"./")?;
    from.strip_suffix("\";").filter(|name| name.starts_with("boot/"))
}

#[cfg(test)]
mod tests {
    use super::joined;

    #[test]
    fn a_module_stands_where_it_is_imported() {
        let main = "import { a, b } from \"./boot/one.js\";\nimport(\"./embed/frame.js\");\na(b);\n";
        let read = |name: &str| {
            assert_eq!(name, "boot/one.js");
            Ok("const c = 1;\nexport const b = c;\nexport function a() {}\n".to_owned())
        };
        let script = "const c = 1;\nconst b = c;\nfunction a() {}\nimport(\"./embed/frame.js\");\na(b);\n";
        assert_eq!(joined(main, &read).unwrap(), script);
    }

    #[test]
    fn an_import_within_a_module_is_an_error() {
        let read = |_: &str| Ok("import { c } from \"./two.js\";\n".to_owned());
        assert!(joined("import { a } from \"./boot/one.js\";", &read).is_err());
    }
}

//! Shortens the names of a module's imports and exports, in the module and in its script. Those that wasm-bindgen generates end
//! in hashes, which do not compress: 3 kB of brotli before the first question, 4 kB in the whole app.

use std::collections::HashMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use serde::Deserialize;

use crate::process;
use crate::project::Project;

/// The names that wasm-opt changed.
#[derive(Deserialize)]
struct Renamed {
    /// Imports: module, old name, new name.
    imports: Vec<[String; 3]>,
    /// Exports: old name, new name.
    exports: Vec<[String; 2]>,
}

/// The features that Rust compiles for. With more, wasm-opt would use newer encodings that browsers lack.
const FEATURES: [&str; 7] = [
    "--mvp-features",
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// The module that wasm-opt moves every import to, as the script writes it.
const MODULE: &str = "\"a\"";

/// Shortens the names in a module and its script.
///
/// # Errors
/// When a file cannot be read or written, the module is invalid, or the script does not define an import.
pub fn shorten(project: &Project, script: &Path, module: &Path) -> Result<()> {
    let mut wasm_opt = process::command(project, "wasm-opt");
    wasm_opt.arg(module).arg("-o").arg(module).args(FEATURES).arg("--minify-imports-and-exports-and-modules");
    let said = process::output(&mut wasm_opt)?;
    let renamed = serde_json::from_str(&said).context("cannot read the names that wasm-opt changed")?;
    let text = fs::read_to_string(script).with_context(|| format!("cannot read {}", script.display()))?;
    let text = rename(&text, &renamed).with_context(|| format!("cannot shorten {}", script.display()))?;
    fs::write(script, text).with_context(|| format!("cannot write {}", script.display()))
}

/// Renames imports where the script defines them and exports where it calls them.
fn rename(script: &str, renamed: &Renamed) -> Result<String> {
    let mut imports: HashMap<&str, &str> = renamed.imports.iter().map(|[_, old, new]| (&**old, &**new)).collect();
    let exports: HashMap<&str, &str> = renamed.exports.iter().map(|[old, new]| (&**old, &**new)).collect();
    let (mut made, mut rest) = (String::new(), script);
    while let Some(at) = rest.find(is_of_name) {
        let (before, tail) = rest.split_at(at);
        let (name, after) = tail.split_at(tail.find(|c| !is_of_name(c)).unwrap_or(tail.len()));
        made += before;
        let new = match (made.ends_with('.'), after.starts_with([':', '('])) {
            (true, _) => exports.get(name).copied(),
            (false, true) => imports.remove(name),
            (false, false) => None,
        };
        made += new.unwrap_or(name);
        rest = after;
    }
    made += rest;
    ensure!(imports.is_empty(), "the script does not define {:?}", imports.keys());
    for [from, ..] in &renamed.imports {
        made = made.replace(&format!("\"{from}\""), MODULE);
    }
    Ok(made)
}

/// Whether a character can be part of an identifier.
const fn is_of_name(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || matches!(letter, '_' | '$')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn renamed() -> Renamed {
        let import = |old: &str, new: &str| ["./a.js", old, new].map(str::to_owned);
        Renamed {
            imports: vec![import("__wbg_add_01", "a"), import("__wbg_add_012", "b")],
            exports: vec![["go", "c"].map(str::to_owned)],
        }
    }

    #[test]
    fn names_change_where_they_are_defined_and_called() {
        let script = "let go={\"./a.js\":{__wbg_add_01:function(a){wasm.go(),wasm.going()},__wbg_add_012(){}}};";
        let expected = "let go={\"a\":{a:function(a){wasm.c(),wasm.going()},b(){}}};";
        assert_eq!(rename(script, &renamed()).unwrap(), expected);
    }

    #[test]
    fn what_is_not_in_the_script_is_an_error() {
        let error = rename("let imports={__wbg_add_012:1};", &renamed()).unwrap_err().to_string();
        assert_eq!(error, "the script does not define [\"__wbg_add_01\"]");
    }
}

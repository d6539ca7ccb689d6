//! Short names for what a program and its script call in each other. wasm-bindgen's own end in sixteen digits that nothing
//! shrinks and stand in both files: 3 kB of brotli before the first question, 4 kB in the whole app.

use std::collections::HashMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use serde::Deserialize;

use crate::process;
use crate::project::Project;

/// What wasm-opt says of the names that it changed.
#[derive(Deserialize)]
struct Renamed {
    /// What the module calls: the module that it is in, its name and its new one.
    imports: Vec<[String; 3]>,
    /// What the module is called by: its name and its new one.
    exports: Vec<[String; 2]>,
}

/// What Rust compiles for, and no more: wasm-opt writes a module in whatever is newest of what it may use.
const FEATURES: [&str; 7] = [
    "--mvp-features",
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// The module that everything called is in afterwards.
const MODULE: &str = "\"a\"";

/// Gives a program's module and its script the same short names.
///
/// # Errors
/// When a file cannot be read or written, the module is none, or the script does not have each name that the module calls
/// once.
pub fn shorten(project: &Project, script: &Path, module: &Path) -> Result<()> {
    let mut wasm_opt = process::command(project, "wasm-opt");
    wasm_opt.arg(module).arg("-o").arg(module).args(FEATURES).arg("--minify-imports-and-exports-and-modules");
    let said = process::output(&mut wasm_opt)?;
    let renamed = serde_json::from_str(&said).context("wasm-opt does not say which names it changed")?;
    let text = fs::read_to_string(script).with_context(|| format!("cannot read {}", script.display()))?;
    let text = rename(&text, &renamed).with_context(|| format!("cannot shorten {}", script.display()))?;
    fs::write(script, text).with_context(|| format!("cannot write {}", script.display()))
}

/// A script with the new names: of what the module calls where it is defined, of what calls the module wherever it is called.
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
    ensure!(imports.is_empty(), "the script has no {:?}", imports.keys());
    for [from, ..] in &renamed.imports {
        made = made.replace(&format!("\"{from}\""), MODULE);
    }
    Ok(made)
}

/// Whether a letter can stand in a name.
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
        assert_eq!(error, "the script has no [\"__wbg_add_01\"]");
    }
}

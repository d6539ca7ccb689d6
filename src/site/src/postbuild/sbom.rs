//! What the browser's programs are made of, as a bill of materials: `CycloneDX` 1.5, in JSON.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::{Map, Value, json};

use crate::process;
use crate::project::Project;
use crate::tools::wasm_target::TARGET;

/// The package whose programs the browser runs.
const ROOT: &str = "crewpath";

/// Writes `sbom.cdx.json`. The same sources give the same bytes: it holds no time and no serial number.
///
/// # Errors
/// When cargo cannot say what the programs depend on, or the file cannot be written.
pub fn write(project: &Project, into: &Path) -> Result<()> {
    let path = into.join("sbom.cdx.json");
    fs::write(&path, bill(project)?).with_context(|| format!("cannot write {}", path.display()))
}

fn bill(project: &Project) -> Result<String> {
    let mut cargo = process::command(project, "cargo");
    cargo.args(["metadata", "--format-version", "1", "--locked", "--offline", "--filter-platform", TARGET]);
    let metadata: Value = serde_json::from_str(&process::output(&mut cargo)?).context("cargo metadata is no JSON")?;
    // The packages with the features that the programs ask for: the metadata has those of this whole workspace together.
    let mut tree = process::command(project, "cargo");
    tree.args([
        "tree",
        "--package",
        ROOT,
        "--target",
        TARGET,
        "--edges",
        "normal",
        "--prefix",
        "none",
        "--locked",
        "--offline",
    ]);
    let used = used(&process::output(&mut tree)?);
    let rust = process::output(process::command(project, "rustc").arg("--version"))?;
    let rust = rust.split(' ').nth(1).context("`rustc --version` names no version")?;
    let lock = fs::read_to_string(project.path("Cargo.lock")).context("cannot read Cargo.lock")?;
    let bill =
        made_of(&metadata, &used, &checksums(&lock), rust).context("cargo metadata lacks what is asked of it")?;
    Ok(format!("{bill:#}\n"))
}

/// The bill, from what cargo says of the packages, which of them are used, their checksums and the version of Rust, whose
/// library is part of all.
fn made_of(
    metadata: &Value,
    used: &BTreeSet<String>,
    checksums: &BTreeMap<(String, String), String>,
    rust: &str,
) -> Option<Value> {
    let packages: BTreeMap<&str, &Value> = metadata["packages"]
        .as_array()?
        .iter()
        .map(|package| Some((package["id"].as_str()?, package)))
        .collect::<Option<_>>()?;
    let nodes: BTreeMap<&str, &Value> = metadata["resolve"]["nodes"]
        .as_array()?
        .iter()
        .map(|node| Some((node["id"].as_str()?, node)))
        .collect::<Option<_>>()?;
    let root = *packages.iter().find(|(_, package)| package["name"] == ROOT)?.0;
    // What a macro needs runs while the programs are built, and is not in them.
    let is_macro = |id: &str| packages[id]["targets"].to_string().contains("\"proc-macro\"");
    let is_used = |id: &str| used.contains(&reference(packages[id]));
    let shipped = reached(root, &nodes, |id| is_used(id) && !is_macro(id));
    let all = reached(root, &nodes, is_used);

    let std = json!({
        "type": "library", "bom-ref": format!("pkg:generic/rust-std@{rust}"), "name": "rust-std", "version": rust,
        "scope": "required", "purl": format!("pkg:generic/rust-std@{rust}"),
        "licenses": [{ "expression": "MIT OR Apache-2.0" }],
    });
    let mut components = vec![std];
    let mut dependencies = vec![json!({ "ref": format!("pkg:generic/rust-std@{rust}") })];
    let mut sorted: Vec<&str> = all.iter().copied().collect();
    sorted.sort_by_key(|id| reference(packages[id]));
    for &id in &sorted {
        let on = normal(nodes[id])
            .into_iter()
            .filter(|on| all.contains(on))
            .map(|id| reference(packages[id]))
            .collect::<BTreeSet<_>>();
        dependencies.push(json!({ "ref": reference(packages[id]), "dependsOn": on }));
        if id != root {
            components.push(component(packages[id], checksums, shipped.contains(id)));
        }
    }
    let mut itself = component(packages[root], checksums, true);
    itself["type"] = json!("application");
    Some(json!({
        "$schema": "http://cyclonedx.org/schema/bom-1.5.schema.json",
        "bomFormat": "CycloneDX", "specVersion": "1.5", "version": 1,
        "metadata": { "component": itself },
        "components": components,
        "dependencies": dependencies,
    }))
}

/// The packages that `cargo tree` lists, a line for each such as `yew v0.23.0 (proc-macro)`, as bills name them.
fn used(tree: &str) -> BTreeSet<String> {
    let package = |line: &str| {
        let mut words = line.split(' ');
        Some(format!("pkg:cargo/{}@{}", words.next()?, words.next()?.strip_prefix('v')?))
    };
    tree.lines().filter_map(package).collect()
}

/// The packages that `from` depends on, itself included, going on from those that `through` lets pass.
fn reached<'a>(
    from: &'a str,
    nodes: &BTreeMap<&'a str, &'a Value>,
    through: impl Fn(&str) -> bool,
) -> BTreeSet<&'a str> {
    let mut reached = BTreeSet::new();
    let mut open = vec![from];
    while let Some(id) = open.pop() {
        if through(id) && reached.insert(id) {
            open.extend(normal(nodes[id]));
        }
    }
    reached
}

/// What a package depends on itself, neither for its tests nor for its build script.
fn normal(node: &Value) -> Vec<&str> {
    let is_normal =
        |on: &&Value| on["dep_kinds"].as_array().is_some_and(|kinds| kinds.iter().any(|kind| kind["kind"].is_null()));
    node["deps"].as_array().into_iter().flatten().filter(is_normal).filter_map(|on| on["pkg"].as_str()).collect()
}

/// A package as a component.
fn component(package: &Value, checksums: &BTreeMap<(String, String), String>, shipped: bool) -> Value {
    let (name, version) = (text(package, "name"), text(package, "version"));
    let mut component = Map::new();
    component.insert("type".into(), json!("library"));
    component.insert("bom-ref".into(), json!(reference(package)));
    component.insert("name".into(), json!(name));
    component.insert("version".into(), json!(version));
    component.insert("scope".into(), json!(if shipped { "required" } else { "excluded" }));
    // Older crates write a slash for "or".
    let licence = text(package, "license").replace('/', " OR ");
    let licence = licence.split_whitespace().collect::<Vec<_>>().join(" ");
    component.insert("licenses".into(), json!([{ "expression": licence }]));
    component.insert("purl".into(), json!(reference(package)));
    if let Some(sum) = checksums.get(&(name.to_owned(), version.to_owned())) {
        component.insert("hashes".into(), json!([{ "alg": "SHA-256", "content": sum }]));
    }
    component.into()
}

/// A package's name for all who read bills.
fn reference(package: &Value) -> String {
    format!("pkg:cargo/{}@{}", text(package, "name"), text(package, "version"))
}

fn text<'a>(package: &'a Value, field: &str) -> &'a str {
    package[field].as_str().unwrap_or_default()
}

/// The checksums of a `Cargo.lock`, by name and version. Packages of our own have none.
fn checksums(lock: &str) -> BTreeMap<(String, String), String> {
    let value = |block: &str, key: &str| {
        let line = block.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix(" = \"")?.strip_suffix('"'));
        line.map(str::to_owned)
    };
    let entry = |block: &str| Some(((value(block, "name")?, value(block, "version")?), value(block, "checksum")?));
    lock.split("[[package]]").filter_map(entry).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bill_is_what_its_schema_asks_for() {
        let project = Project::find().unwrap();
        let bill: Value = serde_json::from_str(&bill(&project).unwrap()).unwrap();
        assert_eq!((&bill["bomFormat"], &bill["specVersion"]), (&json!("CycloneDX"), &json!("1.5")));
        let components = bill["components"].as_array().unwrap();
        let mut known = BTreeSet::from([bill["metadata"]["component"]["bom-ref"].as_str().unwrap()]);
        for component in components {
            for field in ["type", "bom-ref", "name", "version", "purl"] {
                assert!(!text(component, field).is_empty(), "{component} has no {field}");
            }
            assert!(["required", "excluded"].contains(&text(component, "scope")));
            // Exactly one expression: the schema allows either that or a list of licences.
            let [licence] = &component["licenses"].as_array().unwrap()[..] else { panic!("{component}") };
            let licence = text(licence, "expression");
            assert!(!licence.is_empty() && !licence.contains('/'), "{component}");
            for hash in component["hashes"].as_array().into_iter().flatten() {
                assert_eq!(text(hash, "content").len(), 64, "{component}");
            }
            assert!(known.insert(text(component, "bom-ref")), "{component} is named twice");
        }
        for dependency in bill["dependencies"].as_array().unwrap() {
            assert!(known.contains(text(dependency, "ref")));
            for on in dependency["dependsOn"].as_array().into_iter().flatten() {
                assert!(known.contains(on.as_str().unwrap()), "{on}");
            }
        }
    }

    #[test]
    fn the_bill_tells_what_is_shipped_from_what_only_builds_it() {
        let project = Project::find().unwrap();
        let bill: Value = serde_json::from_str(&bill(&project).unwrap()).unwrap();
        let scope = |name: &str| {
            let found = bill["components"].as_array().unwrap().iter().find(|component| text(component, "name") == name);
            found.map(|component| text(component, "scope").to_owned())
        };
        for shipped in ["rust-std", "yew", "engine", "web-sys"] {
            assert_eq!(scope(shipped).as_deref(), Some("required"), "{shipped}");
        }
        assert_eq!(scope("yew-macro").as_deref(), Some("excluded"));
        for absent in ["site", "atlas", "proptest", "clap", "tokio", "embedded-io"] {
            assert_eq!(scope(absent), None, "{absent}");
        }
    }
}

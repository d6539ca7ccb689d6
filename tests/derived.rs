//! What the atlas says of this repository is so.

use std::path::Path;

#[test]
fn every_line_of_the_fact_list_is_carried() {
    let compiled = atlas::compile(Path::new("assets/atlas"));
    let lines: u32 = compiled.fact_groups.iter().map(|(first, last, _)| last - first + 1).sum();
    assert_eq!(lines, 235);
    let carried: std::collections::BTreeSet<u32> = compiled.facts.iter().map(|fact| fact.number).collect();
    assert_eq!(carried, (1..=235).collect());
}

#[test]
fn every_feature_is_where_the_atlas_says() {
    let compiled = atlas::compile(Path::new("assets/atlas"));
    assert!(compiled.features.len() >= 5, "{:?}", compiled.features);
    for file in &compiled.features {
        assert!(Path::new(file).is_file(), "features.toml names {file}, which is not there");
    }
}

#[test]
fn the_schemas_are_those_of_the_readers() {
    for (name, text) in atlas::schemas(Path::new("assets/atlas")) {
        let committed = std::fs::read_to_string(format!("assets/atlas/schema/{name}")).unwrap_or_default();
        assert!(committed == text, "assets/atlas/schema/{name} is stale: run `cargo site derive`");
    }
}

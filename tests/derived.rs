//! What the atlas says of this repository is so.

use std::path::Path;

#[test]
fn the_schemas_are_those_of_the_readers() {
    for (name, text) in atlas::schemas(Path::new("assets/atlas")) {
        let committed = std::fs::read_to_string(format!("assets/atlas/schema/{name}")).unwrap_or_default();
        assert!(committed == text, "assets/atlas/schema/{name} is stale: run `cargo site codegen`");
    }
}

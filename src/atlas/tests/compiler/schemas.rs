//! The JSON Schemas for editors: they are JSON, fit what is right and refuse what is plainly wrong.

use crate::support::{Files, files_below, folder, right};
use serde_json::{Map, Value};
use std::collections::{BTreeMap, BTreeSet};
use toml::de::{DeTable, DeValue};

/// What every schema may say besides what `complaints` looks at.
const NOTES: [&str; 3] = ["$schema", "description", "title"];

fn schemas() -> BTreeMap<String, Value> {
    let parsed = |text: &str| serde_json::from_str(text).unwrap();
    atlas::schemas_of(&right()).into_iter().map(|(name, text)| (name, parsed(&text))).collect()
}

/// The name of the schema for a file.
fn schema_of(file: &str) -> String {
    let stem = file.split_once('/').map_or_else(|| file.strip_suffix(".toml").unwrap(), |(folder, _)| folder);
    format!("{stem}.json")
}

/// A TOML file as JSON.
fn json(text: &str) -> Value {
    object(DeTable::parse(text).unwrap().get_ref())
}

fn object(table: &DeTable) -> Value {
    Value::Object(table.iter().map(|(key, value)| (key.get_ref().to_string(), plain(value.get_ref()))).collect())
}

fn plain(value: &DeValue) -> Value {
    match value {
        DeValue::String(text) => Value::from(text.as_ref()),
        DeValue::Integer(digits) => digits.as_str().parse::<i64>().map_or(Value::from(f64::MAX), Value::from),
        DeValue::Float(digits) => Value::from(digits.as_str().parse::<f64>().unwrap()),
        DeValue::Boolean(flag) => Value::from(*flag),
        DeValue::Datetime(_) => Value::Null,
        DeValue::Array(items) => items.iter().map(|item| plain(item.get_ref())).collect(),
        DeValue::Table(table) => object(table),
    }
}

/// What `schema` has against `value`, for the keywords that our schemas use.
fn complaints(place: &str, schema: &Value, value: &Value) -> Vec<String> {
    let mut found = Vec::new();
    for (keyword, wanted) in schema.as_object().unwrap() {
        let fits = match keyword.as_str() {
            "type" => is_a(wanted.as_str().unwrap(), value),
            "enum" => wanted.as_array().unwrap().contains(value),
            "minimum" => value.as_f64().is_none_or(|number| number >= wanted.as_f64().unwrap()),
            "maximum" => value.as_f64().is_none_or(|number| number <= wanted.as_f64().unwrap()),
            "multipleOf" => value.as_f64().is_none_or(|number| is_whole(number / wanted.as_f64().unwrap())),
            "minLength" => value.as_str().is_none_or(|text| text.chars().count() as u64 >= wanted.as_u64().unwrap()),
            "pattern" => value.as_str().is_none_or(|text| matches(wanted.as_str().unwrap(), text)),
            "minItems" => value.as_array().is_none_or(|items| items.len() as u64 >= wanted.as_u64().unwrap()),
            "uniqueItems" => value.as_array().is_none_or(|items| are_unique(items)),
            "items" => {
                let items = value.as_array().into_iter().flatten();
                found.extend(items.flat_map(|item| complaints(&format!("{place}[]"), wanted, item)));
                true
            }
            "required" => {
                let missing = wanted.as_array().unwrap().iter().map(|key| key.as_str().unwrap());
                value.as_object().is_none_or(|fields| missing.into_iter().all(|key| fields.contains_key(key)))
            }
            "properties" => {
                found.extend(value.as_object().into_iter().flat_map(|fields| keys(place, schema, fields)));
                true
            }
            "patternProperties" | "additionalProperties" => schema.get("properties").is_some(),
            note => {
                assert!(NOTES.contains(&note), "{place}: nobody looks at `{note}`");
                true
            }
        };
        if !fits {
            found.push(format!("{place}: {value} against {keyword} {wanted}"));
        }
    }
    found
}

/// What the three keywords on keys have against `fields`.
fn keys(place: &str, schema: &Value, fields: &Map<String, Value>) -> Vec<String> {
    let language = schema.get("patternProperties").and_then(Value::as_object);
    let mut found = Vec::new();
    for (key, value) in fields {
        let inner = format!("{place}.{key}");
        let pattern = || language?.iter().find(|(pattern, _)| matches(pattern, key)).map(|(_, schema)| schema);
        match schema["properties"].get(key).or_else(pattern) {
            Some(schema) => found.extend(complaints(&inner, schema, value)),
            None => found.extend((schema["additionalProperties"] == false).then(|| format!("{inner}: unknown"))),
        }
    }
    found
}

fn is_a(kind: &str, value: &Value) -> bool {
    match kind {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "boolean" => value.is_boolean(),
        "number" => value.is_number(),
        "integer" => value.is_i64(),
        kind => panic!("nobody looks at the type {kind}"),
    }
}

fn is_whole(number: f64) -> bool {
    (number - number.round()).abs() < 1e-6
}

fn are_unique(items: &[Value]) -> bool {
    items.iter().enumerate().all(|(at, item)| !items[..at].contains(item))
}

/// Whether `text` matches one of the two patterns that there are.
fn matches(pattern: &str, text: &str) -> bool {
    match pattern {
        "^https?://" => text.starts_with("https://") || text.starts_with("http://"),
        "^[a-z]{2}(-[A-Za-z0-9]{2,4})?$" => text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_lowercase()),
        pattern => panic!("nobody looks at the pattern {pattern}"),
    }
}

#[test]
fn each_kind_of_file_has_a_schema_and_each_schema_a_file() {
    let files: BTreeSet<String> = right().keys().map(|file| schema_of(file)).collect();
    assert_eq!(schemas().into_keys().collect::<BTreeSet<_>>(), files);
}

#[test]
fn every_right_file_fits_its_schema() {
    let schemas = schemas();
    for (file, text) in right() {
        assert_eq!(complaints(&file, &schemas[&schema_of(&file)], &json(&text)), Vec::<String>::new());
    }
}

#[test]
fn an_editor_sees_what_a_schema_can_tell() {
    let schemas = schemas();
    let cases = [
        "address-without-https",
        "misspelt-key",
        "missing-keys",
        "number-out-of-range",
        "unknown-key",
        "unknown-role",
        "unknown-topic",
        "word-outside-vocabulary",
        "wrong-sort-of-value",
    ];
    for case in cases {
        let files: Files = files_below(&folder("wrong").join(case));
        assert!(!files.is_empty(), "{case}");
        for (file, text) in files.iter().filter(|(file, _)| *file != "expected.txt") {
            let found = complaints(file, &schemas[&schema_of(file)], &json(text));
            assert!(!found.is_empty(), "{case}/{file}");
        }
    }
}

#[test]
fn ids_are_offered_where_they_are_wanted() {
    let schemas = schemas();
    let offered =
        |file: &str, path: &str| schemas[file].pointer(path).unwrap_or_else(|| panic!("{file}{path}")).clone();
    let roles = offered("moves.json", "/properties/from/enum");
    assert_eq!(roles, serde_json::json!(["director", "producer", "runner", "screenwriter", "short-film-maker"]));
    assert_eq!(offered("careers.json", "/properties/stage/items/properties/role/enum"), roles);
    assert_eq!(
        offered("schemes.json", "/properties/departments/items/enum"),
        serde_json::json!(["production", "story"])
    );
    assert_eq!(offered("roles.json", "/properties/topics/items/enum"), serde_json::json!(["jobs", "mentors"]));
    assert_eq!(offered("goals.json", "/properties/profile/properties/picture/maximum"), 2);
    let moves = offered("disputes.json", "/properties/moves/items/enum");
    assert_eq!(moves.as_array().unwrap().len(), 5);
}

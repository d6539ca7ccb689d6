//! JSON Schemas of the files, for editors that complete and explain keys while one types. They come from the readers
//! themselves (see [`crate::toml_reader::Shape`]) and list the ids that there are.

mod meanings;

use crate::ast::Ast;
use crate::parse;
use crate::report::{At, Report};
use crate::rules::style::Style;
use crate::toml_reader::{Key, Kind, Shape};
use meanings::meaning;
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;
use std::path::Path;

/// The schemas for the files below `folder`, by their file names such as `roles.json`.
pub fn schemas(folder: &Path) -> BTreeMap<String, String> {
    let (files, _) = crate::folder::read(folder);
    schemas_of(&files)
}

/// The schemas for files that are in memory.
pub fn schemas_of(files: &BTreeMap<String, String>) -> BTreeMap<String, String> {
    let names = parse::names(files);
    let ast = parse::parse(files, &names, &Report::default(), str::to_owned);
    let writer = Writer { known: Known::of(&ast) };
    let schema = |(name, shape): (&'static str, std::rc::Rc<std::cell::RefCell<Shape>>)| {
        let mut schema = writer.table(name, &shape.borrow());
        schema.insert("$schema".to_owned(), json!("http://json-schema.org/draft-07/schema#"));
        schema.insert("title".to_owned(), json!(name));
        let text = format!("{:#}\n", Value::Object(schema));
        (format!("{name}.json"), text)
    };
    parse::shapes().into_iter().map(schema).collect()
}

/// Every id that there is, by what it stands for.
struct Known(BTreeMap<&'static str, Vec<String>>);

impl Known {
    fn of(ast: &Ast) -> Self {
        fn ids<'a>(ids: impl Iterator<Item = &'a At<String>>) -> Vec<String> {
            let mut ids: Vec<String> = ids.map(|id| id.value.clone()).collect();
            ids.sort();
            ids
        }
        let lists = [
            ("trait", ids(ast.traits.iter().map(|one| &one.id))),
            ("topic", ids(ast.topics.iter().map(|one| &one.id))),
            ("department", ids(ast.departments.iter().map(|one| &one.id))),
            ("source", ids(ast.sources.iter().map(|one| &one.id))),
            ("goal", ids(ast.goals.iter().map(|one| &one.id))),
            ("role", ids(ast.roles.iter().map(|one| &one.id))),
            ("move", ids(ast.moves.iter().map(|one| &one.file))),
            ("question", ids(ast.questions.iter().map(|one| &one.id))),
        ];
        Self(lists.into_iter().collect())
    }

    /// The ids that a key refers to.
    fn under(&self, key: &str) -> Option<&Vec<String>> {
        let kind = match key {
            "works_with" | "reports_to" | "roles" | "role" | "from" | "to" | "instead" => "role",
            "department" | "departments" => "department",
            "sources" => "source",
            "topics" => "topic",
            "moves" => "move",
            "goal" => "goal",
            "first" => "question",
            _ => return None,
        };
        self.0.get(kind)
    }
}

struct Writer {
    known: Known,
}

impl Writer {
    /// The schema of a table; `place` is the path of keys that leads to it, from the list or folder on.
    fn table(&self, place: &str, shape: &Shape) -> Map<String, Value> {
        let mut properties = Map::new();
        for key in &shape.keys {
            properties.insert(key.name.to_owned(), self.key(place, key));
        }
        if let Some(range) = &shape.weights {
            for id in self.known.0.get("trait").into_iter().flatten() {
                properties
                    .insert(id.clone(), json!({ "type": "integer", "minimum": range.start(), "maximum": range.end() }));
            }
        }
        let required: Vec<&str> = shape.keys.iter().filter(|key| key.required).map(|key| key.name).collect();
        let mut schema = Map::from_iter([
            ("type".to_owned(), json!("object")),
            ("properties".to_owned(), Value::Object(properties)),
            ("required".to_owned(), json!(required)),
            ("additionalProperties".to_owned(), json!(false)),
        ]);
        if let Some(kind) = &shape.language {
            let words = self.kind(&format!("{place}.en"), "en", kind);
            schema.insert("patternProperties".to_owned(), json!({ "^[a-z]{2}(-[A-Za-z0-9]{2,4})?$": words }));
        }
        schema
    }

    fn key(&self, place: &str, key: &Key) -> Value {
        let path = format!("{place}.{}", key.name);
        let mut schema = self.kind(&path, key.name, &key.kind);
        if let (Some(meaning), Some(schema)) = (meaning(&path), schema.as_object_mut()) {
            schema.insert("description".to_owned(), json!(meaning));
        }
        schema
    }

    fn kind(&self, place: &str, key: &str, kind: &Kind) -> Value {
        match kind {
            Kind::Text(style) => self.text(key, *style),
            Kind::Texts(style) => json!({ "type": "array", "items": self.text(key, *style), "uniqueItems": true }),
            Kind::Word(words) => json!({ "enum": words }),
            Kind::Words(words) => json!({ "type": "array", "items": { "enum": words }, "minItems": 1 }),
            Kind::Number(range) => json!({ "type": "integer", "minimum": range.start(), "maximum": range.end() }),
            Kind::Years => json!({ "type": "number", "minimum": 0, "maximum": 50, "multipleOf": 0.1 }),
            Kind::Flag => json!({ "type": "boolean" }),
            Kind::Table(shape) => Value::Object(self.table(place, &shape.borrow())),
            Kind::Tables(shape) => {
                json!({ "type": "array", "items": Value::Object(self.table(place, &shape.borrow())) })
            }
        }
    }

    fn text(&self, key: &str, style: Style) -> Value {
        match (style, self.known.under(key)) {
            (Style::Id, Some(ids)) => json!({ "enum": ids }),
            (Style::Address, _) => json!({ "type": "string", "pattern": "^https?://" }),
            _ => json!({ "type": "string", "minLength": 1 }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn every_path(place: &str, shape: &Shape, paths: &mut Vec<String>) {
        for key in &shape.keys {
            let path = format!("{place}.{}", key.name);
            if let Kind::Table(inner) | Kind::Tables(inner) = &key.kind {
                every_path(&path, &inner.borrow(), paths);
            }
            paths.push(path);
        }
        if let Some(Kind::Table(words)) = &shape.language {
            every_path(&format!("{place}.en"), &words.borrow(), paths);
        }
    }

    #[test]
    fn every_key_has_a_meaning() {
        let mut paths = Vec::new();
        for (name, shape) in parse::shapes() {
            every_path(name, &shape.borrow(), &mut paths);
        }
        let unexplained: Vec<&String> = paths.iter().filter(|path| meaning(path).is_none()).collect();
        assert!(unexplained.is_empty(), "{unexplained:#?}");
        assert!(paths.len() > 100, "the readers described themselves");
    }
}

//! `departments/*.toml`.

use super::becomes;
use crate::ast::{Ast, Department};
use crate::report::At;
use crate::rules::style::Style;
use crate::toml_reader::Fields;

/// Reads one department.
pub fn department(id: At<String>, fields: &mut Fields, ast: &mut Ast) {
    let order = fields.number("order", 1..=99);
    let becomes = becomes(fields);
    let words = fields.languages(|words| words.text("name", Style::Label).map(|text| text.value));
    ast.departments.push(Department { id, order, becomes, words });
}

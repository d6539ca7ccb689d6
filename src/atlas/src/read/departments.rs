//! `departments/*.toml`.

use super::becomes;
use crate::draft::{Department, Draft};
use crate::fields::Fields;
use crate::report::At;
use crate::rules::style::Style;

/// Reads one department.
pub fn department(id: At<String>, fields: &mut Fields, draft: &mut Draft) {
    let order = fields.number("order", 1..=99);
    let becomes = becomes(fields);
    let words = fields.languages(|words| words.text("name", Style::Label).map(|text| text.value));
    draft.departments.push(Department { id, order, becomes, words });
}

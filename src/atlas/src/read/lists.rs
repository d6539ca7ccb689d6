//! `traits.toml`, `preferences.toml`, `departments.toml`, `sources.toml` and `quiz.toml`.

use crate::draft::{Draft, Entry, Source};
use crate::fields::Fields;
use crate::report::At;
use crate::rules::style::Style;
use engine::texts::{PreferenceText, TraitText};

/// Reads the tables under `[[key]]` as entries with an id and words.
fn entries<'a, T>(
    fields: &mut Fields<'a>,
    key: &'static str,
    facts: &mut Vec<At<u32>>,
    read: impl Fn(&mut Fields<'a>) -> Option<T>,
) -> Vec<Entry<T>> {
    let mut entries = Vec::new();
    for mut table in fields.some_tables(key) {
        let id = table.text("id", Style::Id);
        facts.extend(table.facts());
        let words = table.languages(&read);
        table.finish();
        entries.extend(id.map(|id| Entry { id, words }));
    }
    entries
}

/// Reads `traits.toml`.
pub fn traits(fields: &mut Fields, draft: &mut Draft) {
    draft.traits = entries(fields, "trait", &mut draft.facts, |words| {
        let name = words.text("name", Style::Label);
        let meaning = words.text("meaning", Style::Phrase);
        Some(TraitText { name: name?.value, meaning: meaning?.value })
    });
}

/// Reads `preferences.toml`.
pub fn preferences(fields: &mut Fields, draft: &mut Draft) {
    draft.preferences = entries(fields, "preference", &mut draft.facts, |words| {
        let question = words.text("question", Style::Sentence);
        let [low, middle, high] = ["low", "middle", "high"].map(|key| words.text(key, Style::Label));
        Some(PreferenceText { question: question?.value, low: low?.value, middle: middle?.value, high: high?.value })
    });
}

/// Reads `departments.toml`.
pub fn departments(fields: &mut Fields, draft: &mut Draft) {
    draft.departments =
        entries(fields, "department", &mut draft.facts, |words| Some(words.text("name", Style::Label)?.value));
}

/// Reads `sources.toml`.
pub fn sources(fields: &mut Fields, draft: &mut Draft) {
    for mut table in fields.some_tables("source") {
        let id = table.text("id", Style::Id);
        draft.facts.extend(table.facts());
        let name = table.text("name", Style::Free).map(|text| text.value);
        let address = table.optional_text("address", Style::Address).map(|text| text.value);
        let date = table.text("date", Style::Free).map(|text| text.value);
        table.finish();
        draft.sources.extend(id.map(|id| Source { id, name, address, date }));
    }
}

/// Reads `quiz.toml`.
pub fn quiz(fields: &mut Fields, draft: &mut Draft) {
    draft.facts.extend(fields.facts());
    draft.first = fields.text("first", Style::Id);
}

//! `traits.toml`, `preferences.toml`, `topics.toml`, `glossary.toml`, `sources.toml`, `becoming.toml`, `method.toml`,
//! `retired.toml` and `quiz.toml`.

use super::becomes;
use crate::ast::{Article, Ast, Entry, Retired, SectionWords, Source, TermWords, TopicWords};
use crate::rules::style::Style;
use crate::toml_reader::Fields;
use crate::vocabulary;
use engine::content::details::{PreferenceText, TraitText};

/// Reads the tables under `[[key]]` as entries with an id and words.
fn entries<'a, T>(
    fields: &mut Fields<'a>,
    key: &'static str,
    read: impl Fn(&mut Fields<'a>) -> Option<T>,
) -> Vec<Entry<T>> {
    let mut entries = Vec::new();
    for mut table in fields.some_tables(key) {
        let id = table.text("id", Style::Id);
        let words = table.languages(&read);
        table.finish();
        entries.extend(id.map(|id| Entry { id, words }));
    }
    entries
}

/// Reads `traits.toml`.
pub fn traits(fields: &mut Fields, ast: &mut Ast) {
    ast.traits = entries(fields, "trait", |words| {
        let name = words.wording("name", Style::Label);
        let meaning = words.wording("meaning", Style::Phrase);
        Some(TraitText { name: name?, meaning: meaning? })
    });
}

/// Reads `preferences.toml`.
pub fn preferences(fields: &mut Fields, ast: &mut Ast) {
    ast.preferences = entries(fields, "preference", |words| {
        let question = words.text("question", Style::Sentence);
        let [low, middle, high] = ["low", "middle", "high"].map(|key| words.text(key, Style::Label));
        Some(PreferenceText { question: question?.value, low: low?.value, middle: middle?.value, high: high?.value })
    });
}

/// Reads `topics.toml`.
pub fn topics(fields: &mut Fields, ast: &mut Ast) {
    ast.topics = entries(fields, "topic", |words| {
        let name = words.wording("name", Style::Label);
        let line = words.wording("line", Style::Sentence);
        Some(TopicWords { name: name?, line: line? })
    });
}

/// Reads `glossary.toml`.
pub fn glossary(fields: &mut Fields, ast: &mut Ast) {
    ast.plain = fields.optional_ids("plain");
    ast.terms = entries(fields, "term", |words| {
        let name = words.wording("name", Style::Label);
        // How texts write it is looked for, not read.
        let forms = words.ids("forms");
        let meaning = words.wording("meaning", Style::Sentence);
        Some(TermWords { name: name?, forms: forms?, meaning: meaning? })
    });
}

/// Reads `becoming.toml`.
pub fn becoming(fields: &mut Fields, ast: &mut Ast) {
    ast.becoming = becomes(fields);
}

/// Reads `retired.toml`.
pub fn retired(fields: &mut Fields, ast: &mut Ast) {
    for mut table in fields.tables("role") {
        let id = table.text("id", Style::Id);
        let number = table.number("number", super::roles::NUMBERS);
        let instead = table.optional_text("instead", Style::Id);
        table.finish();
        ast.retired_roles.extend(id.map(|id| Retired { id, number, instead }));
    }
    for mut table in fields.tables("question") {
        let id = table.text("id", Style::Id);
        let number = table.number("number", super::questions::NUMBERS);
        table.finish();
        ast.retired_questions.extend(id.map(|id| Retired { id, number, instead: None }));
    }
}

/// Reads `sources.toml`.
pub fn sources(fields: &mut Fields, ast: &mut Ast) {
    for mut table in fields.some_tables("source") {
        let id = table.text("id", Style::Id);
        let name = table.text("name", Style::Free).map(|text| text.value);
        let address = table.optional_text("address", Style::Address).map(|text| text.value);
        let date = table.text("date", Style::Free).map(|text| text.value);
        let region = table.optional_word("region", vocabulary::REGIONS).map(|at| at.value);
        table.finish();
        ast.sources.extend(id.map(|id| Source { id, name, address, date, region }));
    }
}

/// Reads `method.toml`.
pub fn method(fields: &mut Fields, ast: &mut Ast) {
    ast.method = articles(fields, "section");
    ast.notices = articles(fields, "notice");
}

fn articles(fields: &mut Fields, key: &'static str) -> Vec<Article> {
    let read = |mut table: Fields| {
        let place = table.place;
        let words = table.languages(|words| {
            let title = words.wording("title", Style::Label);
            let lines = words.wordings("lines", Style::Sentence, &(1..=6));
            Some(SectionWords { title: title?, lines: lines?.value })
        });
        table.finish();
        Article { place, words }
    };
    fields.some_tables(key).into_iter().map(read).collect()
}

/// Reads `quiz.toml`.
pub fn quiz(fields: &mut Fields, ast: &mut Ast) {
    ast.first = fields.text("first", Style::Id);
}

//! Every term of the glossary is used, no two share a form, no question needs one, and no abbreviation stands unexplained.

use crate::ast::Ast;
use crate::report::{Place, Report};
use crate::rules::languages::FIRST;
use crate::terms::{Terms, is_abbreviation, singulars, words};
use engine::content::core::QuestionText;
use std::collections::{BTreeMap, BTreeSet};

/// Checks the glossary against the texts of the first language.
pub fn check(ast: &Ast, report: &Report) {
    let forms = forms(ast, report);
    let order: Vec<&str> = ast.terms.iter().map(|entry| entry.id.value.as_str()).collect();
    let terms = Terms::of(ast, FIRST, &order);
    let mut used = BTreeSet::new();
    let mut known: BTreeSet<String> = ast.plain.iter().map(|one| one.value.clone()).collect();
    known.extend(forms.keys().flat_map(|form| words(form)));
    let mut met = BTreeSet::new();
    for (place, text) in ast.read_texts(FIRST) {
        used.extend(terms.found(&text));
        abbreviations(&text, place, (&known, &mut met), report);
    }
    let unused = ast.terms.iter().enumerate().filter(|(at, entry)| {
        !used.contains(at) && entry.words.in_language(FIRST).is_some_and(|words| !words.forms.is_empty())
    });
    for (_, entry) in unused {
        let fix = Some("take it out, or write among its `forms` what texts say".to_owned());
        report.error(entry.id.place, format!("no text uses term `{}`", entry.id.value), fix);
    }
    for one in ast.plain.iter().filter(|one| !met.contains(&one.value)) {
        let fix = Some("take it out".to_owned());
        report.error(one.place, format!("no text has the abbreviation `{}`", one.value), fix);
    }
    questions(ast, &terms, report);
}

/// Every form with the term that it belongs to. A term needs one, and two cannot have the same.
fn forms<'a>(ast: &'a Ast, report: &Report) -> BTreeMap<&'a str, &'a str> {
    let mut owners: BTreeMap<&str, &str> = BTreeMap::new();
    for entry in &ast.terms {
        let Some(words) = entry.words.in_language(FIRST) else { continue };
        if words.forms.is_empty() {
            let fix = Some("write how texts call it, in the singular".to_owned());
            report.error(entry.id.place, format!("term `{}` has no form", entry.id.value), fix);
        }
        for form in &words.forms {
            if let Some(owner) = owners.insert(&form.value, &entry.id.value) {
                let fix = Some("leave it to one of them".to_owned());
                report.error(form.place, format!("term `{owner}` has the form `{}` too", form.value), fix);
            }
        }
    }
    owners
}

/// Reports the first place of each abbreviation that is neither a term nor plain.
fn abbreviations(text: &str, place: Place, (known, met): (&BTreeSet<String>, &mut BTreeSet<String>), report: &Report) {
    for word in words(text).into_iter().filter(|word| is_abbreviation(word)) {
        let readings = singulars(&word);
        let explained = readings.iter().any(|one| known.contains(one));
        let new = readings.into_iter().filter(|one| met.insert(one.clone())).count() > 0;
        if !explained && new {
            let fix = "write it out, explain it in glossary.toml, or list it under `plain` there";
            report.error_of_word(&word, place, format!("nothing explains `{word}`"), Some(fix.to_owned()));
        }
    }
}

/// A question is answered before anything is explained, so it uses no term.
fn questions(ast: &Ast, terms: &Terms, report: &Report) {
    for question in &ast.questions {
        let Some(words) = question.words.in_language(FIRST) else { continue };
        let text = match &words.text {
            QuestionText::Agree { statement } => statement.clone(),
            QuestionText::Choice { prompt, a, b } => [prompt.as_str(), a, b].join(" / "),
        };
        for term in terms.found(&text) {
            let id = &ast.terms[term].id.value;
            let reason = format!("question `{}` uses the term `{id}`", question.id.value);
            report.error(question.id.place, reason, Some("say it in everyday words".to_owned()));
        }
    }
}

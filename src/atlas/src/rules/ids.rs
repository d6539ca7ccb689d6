//! Ids are lower-case words joined by hyphens, and no two things of a kind share one.

use crate::draft::Draft;
use crate::report::{At, Report};
use std::collections::BTreeSet;

/// Checks the ids of lists and the names of files. Files of one folder cannot share a name.
pub fn check(draft: &Draft, report: &Report) {
    unique(report, "trait", draft.traits.iter().map(|entry| &entry.id));
    unique(report, "preference", draft.preferences.iter().map(|entry| &entry.id));
    unique(report, "topic", draft.topics.iter().map(|entry| &entry.id));
    unique(report, "term", draft.terms.iter().map(|entry| &entry.id));
    unique(report, "source", draft.sources.iter().map(|source| &source.id));
    let files = draft
        .roles
        .iter()
        .map(|role| &role.id)
        .chain(draft.questions.iter().map(|question| &question.id))
        .chain(draft.departments.iter().map(|department| &department.id))
        .chain(draft.schemes.iter().map(|scheme| &scheme.id))
        .chain(draft.disputes.iter().map(|dispute| &dispute.id))
        .chain(draft.careers.iter().map(|career| &career.id))
        .chain(draft.retired_roles.iter().chain(&draft.retired_questions).map(|retired| &retired.id));
    files.for_each(|id| shape(report, id));
}

fn unique<'a>(report: &Report, kind: &str, ids: impl Iterator<Item = &'a At<String>>) {
    let mut seen = BTreeSet::new();
    for id in ids {
        shape(report, id);
        if !seen.insert(&id.value) {
            let fix = Some("give one of them another id".to_owned());
            report.error(id.place, format!("there are two {kind}s `{}`", id.value), fix);
        }
    }
}

fn shape(report: &Report, id: &At<String>) {
    let word = |word: &str| !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
    if !id.value.is_empty() && !id.value.split('-').all(word) {
        let words: Vec<String> = id
            .value
            .split(|letter: char| !letter.is_ascii_alphanumeric())
            .filter(|word| !word.is_empty())
            .map(str::to_ascii_lowercase)
            .collect();
        let fix = (!words.is_empty()).then(|| format!("call it `{}`", words.join("-")));
        report.error(id.place, format!("id `{}` is not lower-case words joined by hyphens", id.value), fix);
    }
}

//! The way from files to packed bytes.

use crate::assemble::{Assembled, assemble};
use crate::diagnostic::Diagnostic;
use crate::draft::Draft;
use crate::folder;
use crate::read;
use crate::report::Report;
use crate::rules;
use engine::atlas::Atlas;
use engine::texts::{Details, Texts};
use std::collections::BTreeMap;
use std::fmt;
use std::path::Path;

/// What the compiler made of the files.
#[derive(Clone, Debug, Default)]
pub struct Compiled {
    /// The atlas, when no diagnostic is an error.
    pub atlas: Option<Atlas>,
    /// The words by language; empty when there is no atlas.
    pub texts: BTreeMap<String, Texts>,
    /// The details by language; empty when there is no atlas.
    pub details: BTreeMap<String, Details>,
    /// Everything found, sorted by file, line and column.
    pub diagnostics: Vec<Diagnostic>,
    /// How much was read, whether or not it was right.
    pub counts: Counts,
    /// Which line of the fact list each file carries, in the order of files and lines.
    pub facts: Vec<Fact>,
}

/// A line of the fact list and a file that carries it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fact {
    /// The file, named as in diagnostics.
    pub file: String,
    /// The line number in the fact list, from 1.
    pub number: u32,
}

/// How many of each there are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it all")]
pub struct Counts {
    pub files: usize,
    pub traits: usize,
    pub goals: usize,
    pub departments: usize,
    pub roles: usize,
    pub moves: usize,
    pub questions: usize,
    pub sources: usize,
    pub errors: usize,
    pub warnings: usize,
}

impl fmt::Display for Counts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { files, traits, goals, departments, roles, moves, questions, sources, errors, warnings } = self;
        write!(
            f,
            "{files} files: {roles} roles, {moves} moves, {questions} questions, {goals} goals, {traits} traits, "
        )?;
        write!(f, "{departments} departments, {sources} sources; {errors} errors, {warnings} warnings")
    }
}

impl Compiled {
    fn count(&mut self, files: usize, draft: &Draft) {
        self.counts = Counts {
            files,
            traits: draft.traits.len(),
            goals: draft.goals.len(),
            departments: draft.departments.len(),
            roles: draft.roles.len(),
            moves: draft.moves.len(),
            questions: draft.questions.len(),
            sources: draft.sources.len(),
            errors: 0,
            warnings: 0,
        };
        self.count_diagnostics();
    }

    fn count_diagnostics(&mut self) {
        self.counts.errors = self.diagnostics.iter().filter(|diagnostic| diagnostic.is_error()).count();
        self.counts.warnings = self.diagnostics.len() - self.counts.errors;
    }
}

/// Compiles the files below `folder`. Diagnostics name each file with the folder as it is given here.
pub fn compile(folder: &Path) -> Compiled {
    let (files, unreadable) = folder::read(folder);
    let mut compiled = compile_files(&files);
    folder::inside(folder, &mut compiled.diagnostics);
    for fact in &mut compiled.facts {
        fact.file = folder::full_name(folder, &fact.file);
    }
    if !unreadable.is_empty() {
        compiled.atlas = None;
        compiled.texts.clear();
        compiled.details.clear();
        compiled.diagnostics.extend(unreadable);
        compiled.diagnostics.sort();
        compiled.count_diagnostics();
    }
    compiled
}

/// Compiles files that are in memory, by their names relative to the atlas's folder, such as `roles/runner.toml`.
pub fn compile_files(files: &BTreeMap<String, String>) -> Compiled {
    let names = read::names(files);
    let file = |number: u32| names.get(number as usize).cloned().unwrap_or_default();
    let report = Report::default();
    let draft = read::draft(files, &names, &report);
    rules::check(&draft, &report);

    let mut compiled = Compiled { diagnostics: report.finish(file), ..Compiled::default() };
    compiled.facts = draft.facts.iter().map(|fact| Fact { file: file(fact.place.file), number: fact.value }).collect();
    compiled.count(files.len(), &draft);
    if compiled.counts.errors == 0
        && let Some(Assembled { atlas, texts, details }) = assemble(&draft)
    {
        compiled.atlas = Some(atlas);
        compiled.texts = texts;
        compiled.details = details;
    }
    compiled
}

/// The packed bytes of an atlas, which [`Atlas::unpack`] reads. The same atlas always gives the same bytes.
pub fn pack(atlas: &Atlas) -> Vec<u8> {
    packed(atlas)
}

/// The packed bytes of one language's words, which [`Texts::unpack`] reads. The same words always give the same bytes.
pub fn pack_texts(texts: &Texts) -> Vec<u8> {
    packed(texts)
}

/// The packed bytes of one language's details, which [`Details::unpack`] reads. The same details always give the same
/// bytes.
pub fn pack_details(details: &Details) -> Vec<u8> {
    packed(details)
}

/// Name of the file that carries a language's packed details beside the app. It changes with every change of the atlas
/// or of the words, so that an app never reads details that belong to another version.
pub fn details_name(language: &str, atlas: &[u8], details: &[u8]) -> String {
    let hash = atlas
        .iter()
        .chain(details)
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, &byte| (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3));
    format!("details.{language}.{hash:016x}.bin")
}

/// Postcard refuses only sequences of unknown length and values that refuse themselves; the engine's types have neither.
#[expect(clippy::expect_used, reason = "see above")]
fn packed<T: serde::Serialize>(value: &T) -> Vec<u8> {
    postcard::to_allocvec(value).expect("plain data always packs")
}

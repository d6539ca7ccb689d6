//! The way from files to packed bytes.

use crate::ast::Ast;
use crate::diagnostic::Diagnostic;
use crate::folder;
use crate::lower::{Lowered, lower};
use crate::parse;
use crate::pseudo::{PSEUDO, speak};
use crate::report::Report;
use crate::rules;
use crate::rules::languages::FIRST;
use engine::atlas::Atlas;
use engine::content::core::Texts;
use engine::content::details::Details;
use engine::content::reference::Library;
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
    /// The libraries by language; empty when there is no atlas.
    pub libraries: BTreeMap<String, Library>,
    /// Everything found, sorted by file, line and column.
    pub diagnostics: Vec<Diagnostic>,
    /// How much was read, whether or not it was right.
    pub counts: Counts,
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
    pub schemes: usize,
    pub topics: usize,
    pub terms: usize,
    pub disputes: usize,
    pub careers: usize,
    pub sources: usize,
    pub errors: usize,
    pub warnings: usize,
}

impl fmt::Display for Counts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let kinds = [
            (self.roles, "roles"),
            (self.moves, "moves"),
            (self.questions, "questions"),
            (self.goals, "goals"),
            (self.traits, "traits"),
            (self.departments, "departments"),
            (self.schemes, "schemes"),
            (self.topics, "topics"),
            (self.terms, "terms"),
            (self.disputes, "disputes"),
            (self.careers, "careers"),
            (self.sources, "sources"),
        ];
        let kinds: Vec<String> = kinds.iter().map(|(count, kind)| format!("{count} {kind}")).collect();
        write!(f, "{} files: {}; {} errors, {} warnings", self.files, kinds.join(", "), self.errors, self.warnings)
    }
}

impl Compiled {
    fn count(&mut self, files: usize, ast: &Ast) {
        self.counts = Counts {
            files,
            traits: ast.traits.len(),
            goals: ast.goals.len(),
            departments: ast.departments.len(),
            roles: ast.roles.len(),
            moves: ast.moves.len(),
            questions: ast.questions.len(),
            schemes: ast.schemes.len(),
            topics: ast.topics.len(),
            terms: ast.terms.len(),
            disputes: ast.disputes.len(),
            careers: ast.careers.len(),
            sources: ast.sources.len(),
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
    compile_spoken(folder, str::to_owned)
}

/// As [`compile`], for an app in one language: the words of no other come out. A pseudo-language is made of English.
pub fn compile_in(folder: &Path, language: &str) -> Compiled {
    let pseudo = PSEUDO.contains(&language);
    let mut compiled = if pseudo { compile_spoken(folder, speak) } else { compile(folder) };
    let written = if pseudo { FIRST } else { language };
    compiled.texts = only(compiled.texts, written, language);
    compiled.details = only(compiled.details, written, language);
    compiled.libraries = only(compiled.libraries, written, language);
    compiled
}

/// What there is in the language `written`, as that of `language`.
fn only<T>(mut all: BTreeMap<String, T>, written: &str, language: &str) -> BTreeMap<String, T> {
    all.remove(written).map(|words| (language.to_owned(), words)).into_iter().collect()
}

fn compile_spoken(folder: &Path, speak: fn(&str) -> String) -> Compiled {
    let (files, unreadable) = folder::read(folder);
    let mut compiled = compile_files_spoken(&files, speak);
    folder::inside(folder, &mut compiled.diagnostics);
    if !unreadable.is_empty() {
        compiled.atlas = None;
        compiled.texts.clear();
        compiled.details.clear();
        compiled.libraries.clear();
        compiled.diagnostics.extend(unreadable);
        compiled.diagnostics.sort();
        compiled.count_diagnostics();
    }
    compiled
}

/// Compiles files that are in memory, by their names relative to the atlas's folder, such as `roles/runner.toml`.
pub fn compile_files(files: &BTreeMap<String, String>) -> Compiled {
    compile_files_spoken(files, str::to_owned)
}

/// `speak` is done to every text that a visitor reads.
fn compile_files_spoken(files: &BTreeMap<String, String>, speak: fn(&str) -> String) -> Compiled {
    let names = parse::names(files);
    let file = |number: u32| names.get(number as usize).cloned().unwrap_or_default();
    let report = Report::default();
    let ast = parse::parse(files, &names, &report, speak);
    rules::check(&ast, &report);

    let text = |number: u32| names.get(number as usize).and_then(|name| files.get(name)).map_or("", String::as_str);
    let mut compiled = Compiled { diagnostics: report.finish(file, text), ..Compiled::default() };
    compiled.count(files.len(), &ast);
    if compiled.counts.errors == 0
        && let Some(Lowered { atlas, texts, details, libraries }) = lower(&ast)
    {
        compiled.atlas = Some(atlas);
        compiled.texts = texts;
        compiled.details = details;
        compiled.libraries = libraries;
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

/// The packed bytes of one language's library, which [`Library::unpack`] reads. The same library always gives the same
/// bytes.
pub fn pack_library(library: &Library) -> Vec<u8> {
    packed(library)
}

/// Name of the file that carries a language's packed details or library beside the app: `kind`, the language, and a
/// mark that changes with every change of the atlas or of the words, so that an app never reads what belongs to another
/// version.
pub fn name(kind: &str, language: &str, atlas: &[u8], packed: &[u8]) -> String {
    format!("{kind}.{language}.{:016x}.bin", content_hash(&[atlas, packed]))
}

/// A mark that changes with every change of the bytes: their 64-bit FNV-1a hash.
pub fn content_hash(parts: &[&[u8]]) -> u64 {
    let bytes = parts.iter().copied().flatten();
    bytes.fold(0xcbf2_9ce4_8422_2325, |hash, &byte| (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3))
}

/// Postcard refuses only sequences of unknown length and values that refuse themselves; the engine's types have neither.
#[expect(clippy::expect_used, reason = "see above")]
fn packed<T: serde::Serialize>(value: &T) -> Vec<u8> {
    postcard::to_allocvec(value).expect("plain data always packs")
}

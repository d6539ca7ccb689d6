//! Parses the files: which one is read as what.

mod departments;
mod goals;
mod library;
mod lists;
mod moves;
mod questions;
mod roles;

use crate::ast::{Ast, Become, Profile, Weights};
use crate::lines::Lines;
use crate::report::{At, Place, Report};
use crate::rules::style::Style;
use crate::suggest::did_you_mean;
use crate::syntax;
use crate::toml_reader::{Fields, File, Shape};
use crate::vocabulary::{self, Vocabulary};
use engine::atlas::{Region, Regions, Sectors, Standing};
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;
use toml::de::DeTable;

/// The files that there must be, whatever else there is.
const LIST_FILES: [&str; 8] = [
    "becoming.toml",
    "glossary.toml",
    "preferences.toml",
    "quiz.toml",
    "retired.toml",
    "sources.toml",
    "topics.toml",
    "traits.toml",
];

/// The file that there may be.
const MORE_FILES: [&str; 1] = ["method.toml"];

/// The folders with one entity per file.
const FOLDERS: [&str; 8] = ["careers", "departments", "disputes", "goals", "moves", "questions", "roles", "schemes"];

/// The sorted names of all files, and of the lists and folders that there must be whether or not they are there.
pub fn names(files: &BTreeMap<String, String>) -> Vec<String> {
    let prefixes = FOLDERS.map(|folder| format!("{folder}/"));
    let missing = prefixes.into_iter().filter(|prefix| !files.keys().any(|name| name.starts_with(prefix)));
    let lists = LIST_FILES.map(str::to_owned);
    let names: BTreeSet<String> = files.keys().cloned().chain(lists).chain(missing).collect();
    names.into_iter().collect()
}

/// Least and greatest weight of a trait in a profile.
const PROFILE_WEIGHTS: std::ops::RangeInclusive<i64> = -2..=2;

/// Reads every file. `names` are those of [`names()`]: a [`Place`] counts in them.
/// `speak` is done to every text that a visitor reads.
pub fn parse(files: &BTreeMap<String, String>, names: &[String], report: &Report, speak: fn(&str) -> String) -> Ast {
    let mut ast = Ast::default();
    for (number, name) in names.iter().enumerate() {
        if let Some(text) = files.get(name) {
            read_file(name, text, number as u32, report, speak, &mut ast);
        } else {
            let what = if name.ends_with('/') { "nothing is in this folder" } else { "there is no such file" };
            report.error(Place::top(number as u32), what, Some("write it".to_owned()));
        }
    }
    ast
}

fn read_file(name: &str, text: &str, number: u32, report: &Report, speak: fn(&str) -> String, ast: &mut Ast) {
    let Some(reader) = Reader::of(name) else {
        report_stray(name, number, report);
        return;
    };
    let lines = Lines::of(text);
    let (table, readable) = syntax::parse(text, &lines, number, report);
    let file = File { number, lines, report, readable, speak, describing: false };
    let mut fields = Fields::root(&file, &table);
    match reader {
        Reader::List(read) => read(&mut fields, ast),
        Reader::Entity(id, read) => {
            let id = At::new(id.to_owned(), fields.place);
            read(id, &mut fields, ast);
        }
    }
    fields.finish();
}

/// What each kind of file may hold, by the name of its list or folder.
pub fn shapes() -> Vec<(&'static str, Rc<RefCell<Shape>>)> {
    let stems = LIST_FILES.into_iter().chain(MORE_FILES).chain(FOLDERS);
    let report = Report::default();
    let table = DeTable::new();
    let describe = |name: &'static str| {
        let lines = Lines::of("");
        let file = File { number: 0, lines, report: &report, readable: true, speak: str::to_owned, describing: true };
        let mut fields = Fields::root(&file, &table);
        let mut ast = Ast::default();
        let path = if FOLDERS.contains(&name) { format!("{name}/described.toml") } else { name.to_owned() };
        match Reader::of(&path)? {
            Reader::List(read) => read(&mut fields, &mut ast),
            Reader::Entity(id, read) => {
                read(At::new(id.to_owned(), Place::top(0)), &mut fields, &mut ast);
            }
        }
        Some((name.strip_suffix(".toml").unwrap_or(name), fields.shape()))
    };
    stems.filter_map(describe).collect()
}

/// How a file is read.
enum Reader<'a> {
    /// A list, by what its root table holds.
    List(fn(&mut Fields, &mut Ast)),
    /// One entity, by its id and what its root table holds.
    Entity(&'a str, fn(At<String>, &mut Fields, &mut Ast)),
}

impl<'a> Reader<'a> {
    fn of(name: &'a str) -> Option<Self> {
        let stem = name.strip_suffix(".toml")?;
        let Some((folder, id)) = stem.split_once('/') else {
            return match stem {
                "becoming" => Some(Self::List(lists::becoming)),
                "glossary" => Some(Self::List(lists::glossary)),
                "method" => Some(Self::List(lists::method)),
                "preferences" => Some(Self::List(lists::preferences)),
                "quiz" => Some(Self::List(lists::quiz)),
                "retired" => Some(Self::List(lists::retired)),
                "sources" => Some(Self::List(lists::sources)),
                "topics" => Some(Self::List(lists::topics)),
                "traits" => Some(Self::List(lists::traits)),
                _ => None,
            };
        };
        let read = match folder {
            "careers" => library::career,
            "departments" => departments::department,
            "disputes" => library::dispute,
            "goals" => goals::goal,
            "moves" => moves::step,
            "questions" => questions::question,
            "roles" => roles::role,
            "schemes" => library::scheme,
            _ => return None,
        };
        (!id.contains('/')).then_some(Self::Entity(id, read))
    }
}

fn report_stray(name: &str, number: u32, report: &Report) {
    let fix = match name.split_once('/') {
        None => did_you_mean(name, LIST_FILES.into_iter().chain(MORE_FILES)),
        Some((folder, _)) if !FOLDERS.contains(&folder) => did_you_mean(folder, FOLDERS),
        Some((_, file)) if file.contains('/') => Some("put it straight into its folder".to_owned()),
        Some(_) => Some("call it *.toml".to_owned()),
    };
    report.error(Place::top(number), "the atlas has no place for this file", fix);
}

/// The weights of `[profile]`, which may have a standing of its own.
fn profile(fields: &mut Fields, with_standing: bool) -> (Option<Profile>, Option<At<Standing>>) {
    let Some(mut table) = fields.table("profile") else { return (None, None) };
    let standing = if with_standing { table.word("standing", vocabulary::PROFILE_STANDINGS) } else { None };
    let weights: Weights = table.weights(&PROFILE_WEIGHTS);
    let profile = Profile { place: table.place, weights };
    table.finish();
    (Some(profile), standing)
}

/// The list `sectors`.
fn sectors(fields: &mut Fields) -> Option<Sectors> {
    let sectors = fields.words("sectors", vocabulary::SECTORS)?;
    Some(sectors.into_iter().fold(Sectors::default(), Sectors::with))
}

/// The list `regions`.
fn regions(fields: &mut Fields) -> Option<Regions> {
    let regions = fields.words("regions", vocabulary::REGIONS)?;
    Some(Regions { uk: regions.contains(&Region::Uk), us: regions.contains(&Region::Us) })
}

/// The tables under `[[become]]`.
fn becomes(fields: &mut Fields) -> Vec<Become> {
    let mut becomes = Vec::new();
    for mut table in fields.tables("become") {
        becomes.push(Become {
            place: table.place,
            how: plain(&mut table, "how", vocabulary::HOWS),
            regions: regions(&mut table),
            sources: table.ids("sources"),
            words: table.language_lists(Style::Sentence, &(1..=6)),
        });
        table.finish();
    }
    becomes
}

/// The value of a word that must be there, without its place.
fn plain<T: Copy>(fields: &mut Fields, key: &'static str, vocabulary: &Vocabulary<T>) -> Option<T> {
    fields.word(key, vocabulary).map(|at| at.value)
}

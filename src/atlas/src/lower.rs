//! Lowers a syntax tree without errors to the atlas and its texts: ids become positions, lists take their order.

mod glossary;
mod library;

use crate::ast::{
    Ast, Department, Entry, Goal, Move, Profile, Question, Retired, Role, Side, Source, Tickable, TopicWords, Weights,
    Words,
};
use crate::report::At;
use crate::rules::languages::FIRST;
use crate::vocabulary::FormWord;
use engine::atlas::{self, Atlas, DepartmentIx, Form, QuestionIx, RoleIx, SourceIx, TopicIx, TraitIx};
use engine::content::core::Texts;
use engine::content::details::{Details, MoveDetail, RoleDetail, Takes, Task, Topic};
use engine::content::reference::Library;
use engine::task_id::TaskId;
use std::collections::{BTreeMap, BTreeSet};

/// Everything that is packed.
pub struct Lowered {
    pub atlas: Atlas,
    pub texts: BTreeMap<String, Texts>,
    pub details: BTreeMap<String, Details>,
    pub libraries: BTreeMap<String, Library>,
}

/// The atlas and each language's words. `None` only when something is absent, and so was reported.
pub fn lower(ast: &Ast) -> Option<Lowered> {
    let sorted = Sorted::of(ast);
    let atlas = sorted.atlas()?;
    let languages: BTreeSet<&str> =
        ast.languages().iter().flat_map(|entity| &entity.present).map(|(language, _)| *language).collect();
    let texts: Option<BTreeMap<_, _>> =
        languages.iter().map(|&language| Some((language.to_owned(), sorted.texts(language)?))).collect();
    let details: Option<BTreeMap<_, _>> =
        languages.iter().map(|&language| Some((language.to_owned(), sorted.details(language)?))).collect();
    let (texts, details): (BTreeMap<String, Texts>, BTreeMap<String, Details>) = (texts?, details?);
    let library = |&language: &&str| {
        let mut library = sorted.library(language)?;
        let words = (texts.get(language)?, details.get(language)?, &library);
        library.glossary = sorted.glossary(language, &atlas, words)?;
        Some((language.to_owned(), library))
    };
    let libraries: Option<_> = languages.iter().map(library).collect();
    Some(Lowered { libraries: libraries?, atlas, texts, details })
}

/// The syntax tree in the atlas's order, with the position of every id.
struct Sorted<'a> {
    ast: &'a Ast,
    departments: Vec<&'a Department>,
    goals: Vec<&'a Goal>,
    roles: Vec<&'a Role>,
    moves: Vec<&'a Move>,
    questions: Vec<&'a Question>,
    sources: Vec<&'a Source>,
    trait_at: BTreeMap<&'a str, usize>,
    role_at: BTreeMap<&'a str, usize>,
    department_at: BTreeMap<&'a str, usize>,
    source_at: BTreeMap<&'a str, usize>,
    topic_at: BTreeMap<&'a str, usize>,
    move_at: BTreeMap<&'a str, usize>,
    goal_at: BTreeMap<&'a str, usize>,
}

fn sorted_by<'a, T, K: Ord>(list: &'a [T], key: impl Fn(&'a T) -> K) -> Vec<&'a T> {
    let mut sorted: Vec<&T> = list.iter().collect();
    sorted.sort_by_key(|&item| key(item));
    sorted
}

fn positions<'a>(ids: impl Iterator<Item = &'a At<String>>) -> BTreeMap<&'a str, usize> {
    ids.enumerate().map(|(position, id)| (id.value.as_str(), position)).collect()
}

fn value<T: Copy>(at: Option<&At<T>>) -> Option<T> {
    at.map(|at| at.value)
}

impl<'a> Sorted<'a> {
    fn of(ast: &'a Ast) -> Self {
        let roles = sorted_by(&ast.roles, |role| &role.id.value);
        let sources = sorted_by(&ast.sources, |source| &source.id.value);
        let departments = sorted_by(&ast.departments, |one| value(one.order.as_ref()));
        let end = |id: &'a Option<At<String>>| id.as_ref().map(|id| &id.value);
        let goals = sorted_by(&ast.goals, |goal| value(goal.order.as_ref()));
        let moves = sorted_by(&ast.moves, |step| (end(&step.from), end(&step.to), value(step.kind.as_ref())));
        Self {
            ast,
            questions: sorted_by(&ast.questions, |question| value(question.number.as_ref())),
            trait_at: positions(ast.traits.iter().map(|entry| &entry.id)),
            role_at: positions(roles.iter().map(|role| &role.id)),
            department_at: positions(departments.iter().map(|one| &one.id)),
            source_at: positions(sources.iter().map(|source| &source.id)),
            topic_at: positions(ast.topics.iter().map(|entry| &entry.id)),
            move_at: positions(moves.iter().map(|step| &step.file)),
            goal_at: positions(goals.iter().map(|goal| &goal.id)),
            departments,
            goals,
            roles,
            moves,
            sources,
        }
    }

    fn atlas(&self) -> Option<Atlas> {
        let first = self.ast.first.as_ref()?;
        let ids = |id: &At<String>| id.value.clone();
        Some(Atlas {
            traits: self.ast.traits.iter().map(|entry| atlas::Trait { id: ids(&entry.id) }).collect(),
            goals: self.goals.iter().map(|goal| self.goal(goal)).collect::<Option<_>>()?,
            preferences: self.ast.preferences.iter().map(|entry| atlas::Preference { id: ids(&entry.id) }).collect(),
            departments: self.departments.iter().map(|one| atlas::Department { id: ids(&one.id) }).collect(),
            roles: self.roles.iter().map(|role| self.role(role)).collect::<Option<_>>()?,
            moves: self.moves.iter().map(|step| self.step(step)).collect::<Option<_>>()?,
            questions: self.questions.iter().map(|question| self.question(question)).collect::<Option<_>>()?,
            retired: self.ast.retired_roles.iter().map(|role| self.retired(role)).collect::<Option<_>>()?,
            first_question: QuestionIx::from(self.questions.iter().position(|item| item.id.value == first.value)?),
        })
    }

    fn goal(&self, goal: &Goal) -> Option<atlas::Goal> {
        let role = self.role_ix(&goal.id)?;
        Some(atlas::Goal { id: goal.id.value.clone(), role, profile: self.profile(goal.profile.as_ref()?)? })
    }

    fn role(&self, role: &Role) -> Option<atlas::Role> {
        Some(atlas::Role {
            id: role.id.value.clone(),
            number: value(role.number.as_ref())?,
            kind: role.kind?,
            department: DepartmentIx::from(*self.department_at.get(role.department.as_ref()?.value.as_str())?),
            level: role.level?,
            sectors: role.sectors?,
            setting: role.setting?,
            employment: role.employment?,
            profile: self.profile(role.profile.as_ref()?)?,
        })
    }

    fn retired(&self, role: &Retired) -> Option<atlas::Retired> {
        let instead = match &role.instead {
            Some(id) => Some(self.role_ix(id)?),
            None => None,
        };
        Some(atlas::Retired { number: value(role.number.as_ref())?, instead })
    }

    fn step(&self, step: &Move) -> Option<atlas::Move> {
        let years = step.years.as_ref()?;
        Some(atlas::Move {
            from: self.role_ix(step.from.as_ref()?)?,
            to: self.role_ix(step.to.as_ref()?)?,
            kind: value(step.kind.as_ref())?,
            years: atlas::Years {
                min: value(years.min.as_ref())?,
                max: value(years.max.as_ref())?,
                standing: value(years.standing.as_ref())?,
            },
            how_common: step.how_common?,
            sectors: step.sectors?,
            regions: step.regions?,
        })
    }

    fn move_detail(&self, step: &Move, language: &str) -> Option<MoveDetail> {
        let words = step.words.in_language(language)?;
        let first = step.words.in_language(FIRST)?;
        let kinds = step.takes.as_ref()?.value.iter();
        let takes = kinds.zip(tasks(&first.takes, &words.takes)).map(|(&kind, what)| Takes { kind, what });
        Some(MoveDetail {
            takes: takes.collect(),
            tasks: tasks(&first.tasks, &words.tasks),
            note: words.note.clone(),
            topics: self.topic_list(&step.topics)?,
            common_basis: value(step.basis.as_ref())?,
            sources: self.source_list(step.sources.as_deref()?)?,
            standing: value(step.standing.as_ref())?,
        })
    }

    fn question(&self, question: &Question) -> Option<atlas::Question> {
        let form = match (question.form?, question.sides.as_slice()) {
            (FormWord::Agree, [measures]) => Form::Agree { measures: self.measures(measures)? },
            (FormWord::Choice, [a, b]) => Form::Choice { a: self.measures(a)?, b: self.measures(b)? },
            _ => return None,
        };
        Some(atlas::Question { number: value(question.number.as_ref())?, form })
    }

    fn role_ix(&self, id: &At<String>) -> Option<RoleIx> {
        self.role_at.get(id.value.as_str()).copied().map(RoleIx::from)
    }

    fn role_list(&self, ids: &[At<String>]) -> Option<Vec<RoleIx>> {
        ids.iter().map(|id| self.role_ix(id)).collect()
    }

    fn topic_list(&self, ids: &[At<String>]) -> Option<Vec<TopicIx>> {
        ids.iter().map(|id| self.topic_at.get(id.value.as_str()).copied().map(TopicIx::from)).collect()
    }

    fn source_list(&self, ids: &[At<String>]) -> Option<Vec<SourceIx>> {
        ids.iter().map(|id| self.source_at.get(id.value.as_str()).copied().map(SourceIx::from)).collect()
    }

    /// One weight per trait; a trait that is not named weighs 0.
    fn profile(&self, profile: &Profile) -> Option<Vec<i8>> {
        let mut weights = vec![0; self.ast.traits.len()];
        for (position, weight) in self.positioned(&profile.weights)? {
            weights[position] = weight;
        }
        Some(weights)
    }

    /// The weights that are named, in the order of the traits.
    fn measures(&self, side: &Side) -> Option<Vec<(TraitIx, i8)>> {
        let weights = self.positioned(&side.weights)?;
        Some(weights.into_iter().map(|(position, weight)| (TraitIx::from(position), weight)).collect())
    }

    fn positioned(&self, weights: &Weights) -> Option<BTreeMap<usize, i8>> {
        weights.iter().map(|(id, weight)| Some((*self.trait_at.get(id.value.as_str())?, (*weight)?))).collect()
    }

    fn texts(&self, language: &str) -> Option<Texts> {
        let asked = |question: &&Question| Some(question.words.in_language(language)?.text.clone());
        let titles = |role: &&Role| Some(role.words.in_language(language)?.titles.clone());
        Some(Texts {
            goals: all(language, self.goals.iter().map(|goal| &goal.words))?,
            departments: all(language, self.departments.iter().map(|one| &one.words))?,
            roles: self.roles.iter().map(titles).collect::<Option<_>>()?,
            questions: self.questions.iter().map(asked).collect::<Option<_>>()?,
        })
    }

    fn details(&self, language: &str) -> Option<Details> {
        let reasons = |question: &&Question| Some(question.words.in_language(language)?.reasons.clone());
        let topic = |entry: &Entry<TopicWords>| {
            let words = entry.words.in_language(language)?;
            Some(Topic { id: entry.id.value.clone(), name: words.name.clone(), line: words.line.clone() })
        };
        Some(Details {
            traits: all(language, self.ast.traits.iter().map(|entry| &entry.words))?,
            preferences: all(language, self.ast.preferences.iter().map(|entry| &entry.words))?,
            reasons: self.questions.iter().map(reasons).collect::<Option<_>>()?,
            roles: self.roles.iter().map(|role| role_detail(role, language)).collect::<Option<_>>()?,
            moves: self.moves.iter().map(|step| self.move_detail(step, language)).collect::<Option<_>>()?,
            topics: self.ast.topics.iter().map(topic).collect::<Option<_>>()?,
        })
    }
}

/// What is said of a role wherever it comes up.
fn role_detail(role: &Role, language: &str) -> Option<RoleDetail> {
    let words = role.words.in_language(language)?;
    let first = role.words.in_language(FIRST)?;
    Some(RoleDetail {
        also: words.also.clone(),
        line: words.line.clone(),
        entry: tasks(&first.entry, &words.entry),
        tasks: tasks(&first.tasks, &words.tasks),
    })
}

/// What can be ticked off, with the marks of the first language's words and the words of another.
fn tasks(first: &At<Vec<Tickable>>, words: &At<Vec<Tickable>>) -> Vec<Task> {
    let marks = first.value.iter().map(|one| TaskId::of(&one.written.value));
    marks.zip(&words.value).map(|(mark, one)| Task::new(one.text.clone(), mark)).collect()
}

/// Everything's words in one language, if everything has them.
fn all<'a, T: Clone + 'a>(language: &str, words: impl Iterator<Item = &'a Words<T>>) -> Option<Vec<T>> {
    words.map(|words| words.in_language(language).cloned()).collect()
}

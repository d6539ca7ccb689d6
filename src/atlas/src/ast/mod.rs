//! The atlas as it was written: every value with its place, every reference still a word, anything unreadable absent.
//!
//! An absent value (`None`) was reported when it was read, so rules pass over it in silence.

mod library;
mod texts;

pub use library::{
    Article, Become, Career, Claim, Dispute, DisputeWords, Retired, Scheme, SchemeWords, Section, SectionWords, Stage,
    TermWords,
};

use crate::report::{At, Place};
use crate::vocabulary::{FormWord, HOWS, word_for};
use engine::atlas::{
    Basis, Employment, HowCommon, Level, MoveKind, Region, Regions, RoleKind, Sectors, Setting, Standing,
};
use engine::content::core::{GoalText, QuestionText, Titles};
use engine::content::details::{PreferenceText, Reasons, TakesKind, TraitText};
use engine::wording::Wording;
use std::collections::{BTreeMap, BTreeSet};

/// All files.
#[derive(Default)]
pub struct Ast {
    /// `traits.toml`.
    pub traits: Vec<Entry<TraitText>>,
    /// `preferences.toml`.
    pub preferences: Vec<Entry<PreferenceText>>,
    /// `topics.toml`.
    pub topics: Vec<Entry<TopicWords>>,
    /// `[[term]]` of `glossary.toml`.
    pub terms: Vec<Entry<TermWords>>,
    /// Abbreviations that everybody knows, or names: `plain` of `glossary.toml`.
    pub plain: Vec<At<String>>,
    /// `departments/`.
    pub departments: Vec<Department>,
    /// `sources.toml`.
    pub sources: Vec<Source>,
    /// `goals/`.
    pub goals: Vec<Goal>,
    /// `roles/`.
    pub roles: Vec<Role>,
    /// `moves/`.
    pub moves: Vec<Move>,
    /// `questions/`.
    pub questions: Vec<Question>,
    /// `becoming.toml`.
    pub becoming: Vec<Become>,
    /// `[[section]]` of `method.toml`.
    pub method: Vec<Article>,
    /// `[[notice]]` of `method.toml`.
    pub notices: Vec<Article>,
    /// `schemes/`.
    pub schemes: Vec<Scheme>,
    /// `disputes/`.
    pub disputes: Vec<Dispute>,
    /// `careers/`.
    pub careers: Vec<Career>,
    /// `[[role]]` of `retired.toml`.
    pub retired_roles: Vec<Retired>,
    /// `[[question]]` of `retired.toml`.
    pub retired_questions: Vec<Retired>,
    /// `first` of `quiz.toml`.
    pub first: Option<At<String>>,
}

/// An entity's words, by language.
pub struct Words<T> {
    /// Each language's words and where they begin; `None` when they were incomplete.
    pub by_language: BTreeMap<String, At<Option<T>>>,
    /// False when the file is not TOML throughout, so that words may only seem to be missing.
    pub readable: bool,
}

impl<T> Words<T> {
    /// The words in `language`, if they are there and complete.
    pub fn in_language(&self, language: &str) -> Option<&T> {
        self.by_language.get(language)?.value.as_ref()
    }
}

/// A trait, preference, topic or term: an id and words.
pub struct Entry<T> {
    /// Its id.
    pub id: At<String>,
    /// Its words.
    pub words: Words<T>,
}

/// Words of a topic.
#[derive(Clone)]
pub struct TopicWords {
    /// Its name.
    pub name: Wording,
    /// What it is good for.
    pub line: Wording,
}

/// A department.
pub struct Department {
    /// Its id, from the file name.
    pub id: At<String>,
    /// Its place among the departments, from 1.
    pub order: Option<At<u8>>,
    /// How to become something in it.
    pub becomes: Vec<Become>,
    /// Its name.
    pub words: Words<String>,
}

/// Something cited.
pub struct Source {
    /// Its id.
    pub id: At<String>,
    /// Its name.
    pub name: Option<String>,
    /// Its web address, if it has one.
    pub address: Option<String>,
    /// When it was published.
    pub date: Option<String>,
    /// The region whose trade it speaks of.
    pub region: Option<Region>,
}

/// Weights per trait, as written.
pub type Weights = Vec<(At<String>, Option<i8>)>;

/// A profile.
pub struct Profile {
    /// Where its table begins.
    pub place: Place,
    /// Its weights, none twice.
    pub weights: Weights,
}

/// A goal.
pub struct Goal {
    /// Its id, from the file name.
    pub id: At<String>,
    /// Its place among the goals, from 1.
    pub order: Option<At<u8>>,
    /// What the quiz compares a person with.
    pub profile: Option<Profile>,
    /// What it asks and advises.
    pub sections: Vec<Section>,
    /// Its words.
    pub words: Words<GoalText>,
}

/// A role.
pub struct Role {
    /// Its id, from the file name.
    pub id: At<String>,
    /// Its stable number.
    pub number: Option<At<u16>>,
    /// Job or own projects.
    pub kind: Option<RoleKind>,
    /// The id of its department.
    pub department: Option<At<String>>,
    /// Its rung.
    pub level: Option<Level>,
    /// Where it exists.
    pub sectors: Option<Sectors>,
    /// Set or office.
    pub setting: Option<Setting>,
    /// Freelance or staff.
    pub employment: Option<Employment>,
    /// Ids of roles that it works with.
    pub works_with: Vec<At<String>>,
    /// Ids of roles that it reports to.
    pub reports_to: Vec<At<String>>,
    /// Ids of sources.
    pub sources: Option<Vec<At<String>>>,
    /// On what its description rests.
    pub standing: Option<At<Standing>>,
    /// Where `ends_here = true` stands, if it does.
    pub ends_here: Option<Place>,
    /// Its profile.
    pub profile: Option<Profile>,
    /// On what the profile rests.
    pub profile_standing: Option<At<Standing>>,
    /// Figures of pay.
    pub pay: Vec<Pay>,
    /// How to become one, where that differs from its department.
    pub becomes: Vec<Become>,
    /// Ids of topics.
    pub topics: Vec<At<String>>,
    /// Its words.
    pub words: Words<RoleWords>,
}

/// Words of a role, with the places of its titles.
pub struct RoleWords {
    /// Title in the UK.
    pub uk: At<String>,
    /// Title in the US.
    pub us: At<String>,
    /// Both titles.
    pub titles: Titles,
    /// Other names.
    pub also: Vec<String>,
    /// What it is.
    pub line: Wording,
    /// What people in it do.
    pub does: Vec<Wording>,
    /// What they are good at.
    pub good_at: Vec<Wording>,
    /// What it usually takes, at the place of the list.
    pub entry: At<Vec<Tickable>>,
    /// What to do first to get in, at the place of the list; none unless the role is of level entry.
    pub tasks: At<Vec<Tickable>>,
    /// Something a reader must know.
    pub note: Option<Wording>,
}

/// A figure of pay.
pub struct Pay {
    /// Where its table begins.
    pub place: Place,
    /// Where it is paid.
    pub region: Option<Region>,
    /// The year it speaks of.
    pub year: Option<u16>,
    /// Ids of sources.
    pub sources: Option<Vec<At<String>>>,
    /// The figure in words.
    pub words: Words<String>,
}

/// A move.
pub struct Move {
    /// The file's name without `.toml`, at the top of the file.
    pub file: At<String>,
    /// Id of the role it starts from.
    pub from: Option<At<String>>,
    /// Id of the role it leads to.
    pub to: Option<At<String>>,
    /// What sort of step.
    pub kind: Option<At<MoveKind>>,
    /// Where it exists.
    pub sectors: Option<Sectors>,
    /// In which regions.
    pub regions: Option<Regions>,
    /// Ids of sources.
    pub sources: Option<Vec<At<String>>>,
    /// On what it rests.
    pub standing: Option<At<Standing>>,
    /// How long it usually takes.
    pub years: Option<Years>,
    /// How common it is.
    pub how_common: Option<HowCommon>,
    /// On what `how_common` rests.
    pub basis: Option<At<Basis>>,
    /// What sort of thing each item of what it takes is, at the place of the list.
    pub takes: Option<At<Vec<TakesKind>>>,
    /// Ids of topics.
    pub topics: Vec<At<String>>,
    /// Its words.
    pub words: Words<MoveWords>,
}

/// Words that can be ticked off: as they are read, and as they are written in the file, from which their mark is made.
pub struct Tickable {
    /// As they are read; in a pseudo-language that is not what is written.
    pub text: Wording,
    /// As they are written, and where.
    pub written: At<String>,
}

/// Words of a move.
pub struct MoveWords {
    /// What it takes, at the place of the list.
    pub takes: At<Vec<Tickable>>,
    /// What to do first, at the place of the list.
    pub tasks: At<Vec<Tickable>>,
    /// Evidence or a caution.
    pub note: Option<Wording>,
}

/// A span of time in tenths of a year.
pub struct Years {
    /// Shortest.
    pub min: Option<At<u16>>,
    /// Longest.
    pub max: Option<At<u16>>,
    /// On what it rests.
    pub standing: Option<At<Standing>>,
}

/// A question.
pub struct Question {
    /// Its id, from the file name.
    pub id: At<String>,
    /// Its stable number.
    pub number: Option<At<u16>>,
    /// Its form.
    pub form: Option<FormWord>,
    /// What each side says: one table for agree, two for choice.
    pub sides: Vec<Side>,
    /// Its words.
    pub words: Words<QuestionWords>,
}

/// A question's words: what is asked, and what an answer says.
#[derive(Clone)]
pub struct QuestionWords {
    /// What is asked.
    pub text: QuestionText,
    /// What an answer says.
    pub reasons: Reasons,
}

/// What agreeing, or choosing one side, says about the traits.
pub struct Side {
    /// The name of its table.
    pub key: &'static str,
    /// Where the table begins.
    pub place: Place,
    /// Its weights, none twice.
    pub weights: Weights,
}

/// An entity's languages, whatever its words are like.
pub struct Languages<'a> {
    /// What it is, as a message calls it.
    pub what: String,
    /// Where the entity begins.
    pub place: Place,
    /// The languages it has words in, and where they begin.
    pub present: Vec<(&'a str, Place)>,
    /// As in [`Words`].
    pub readable: bool,
}

impl<T> Words<T> {
    fn languages(&self, kind: &str, name: &str, place: Place) -> Languages<'_> {
        let present = self.by_language.iter().map(|(language, words)| (language.as_str(), words.place)).collect();
        Languages { what: format!("{kind} `{name}`"), place, present, readable: self.readable }
    }
}

impl Ast {
    /// The languages of everything that has words.
    pub fn languages(&self) -> Vec<Languages<'_>> {
        let mut all = Vec::new();
        let mut add = |languages| all.push(languages);
        for entry in &self.traits {
            add(entry.words.languages("trait", &entry.id.value, entry.id.place));
        }
        for entry in &self.preferences {
            add(entry.words.languages("preference", &entry.id.value, entry.id.place));
        }
        for entry in &self.topics {
            add(entry.words.languages("topic", &entry.id.value, entry.id.place));
        }
        for entry in &self.terms {
            add(entry.words.languages("term", &entry.id.value, entry.id.place));
        }
        for one in &self.departments {
            add(one.words.languages("department", &one.id.value, one.id.place));
        }
        for one in self.becomes() {
            add(one.words.languages("a `[[become]]` on", one.how.map_or("", |how| word_for(HOWS, &how)), one.place));
        }
        for goal in &self.goals {
            add(goal.words.languages("goal", &goal.id.value, goal.id.place));
            for one in &goal.sections {
                add(one.words.languages("a section of", &goal.id.value, one.place));
            }
        }
        for role in &self.roles {
            add(role.words.languages("role", &role.id.value, role.id.place));
            for pay in &role.pay {
                add(pay.words.languages("the pay of", &role.id.value, pay.place));
            }
        }
        for step in &self.moves {
            add(step.words.languages("move", &step.file.value, step.file.place));
        }
        for item in &self.questions {
            add(item.words.languages("question", &item.id.value, item.id.place));
        }
        for one in &self.schemes {
            add(one.words.languages("scheme", &one.id.value, one.id.place));
        }
        for one in self.method.iter().chain(&self.notices) {
            add(one.words.languages("a section of", "method", one.place));
        }
        for one in &self.disputes {
            add(one.words.languages("dispute", &one.id.value, one.id.place));
            for side in &one.sides {
                add(side.words.languages("a side of", &one.id.value, side.place));
            }
        }
        for one in &self.careers {
            for stage in &one.stages {
                add(stage.words.languages("a stage of", &one.id.value, stage.place));
            }
        }
        all
    }

    /// Everything that is said of how to become something.
    pub fn becomes(&self) -> impl Iterator<Item = &Become> {
        let departments = self.departments.iter().flat_map(|department| &department.becomes);
        self.becoming.iter().chain(departments).chain(self.roles.iter().flat_map(|role| &role.becomes))
    }

    /// Every section of the goals' pages.
    pub fn sections(&self) -> impl Iterator<Item = &Section> {
        self.goals.iter().flat_map(|goal| &goal.sections)
    }

    /// Every list of cited sources.
    pub fn citations(&self) -> impl Iterator<Item = &At<String>> {
        let roles = self
            .roles
            .iter()
            .flat_map(|role| role.sources.iter().chain(role.pay.iter().filter_map(|pay| pay.sources.as_ref())));
        let sides = self.disputes.iter().flat_map(|dispute| &dispute.sides);
        roles
            .chain(self.moves.iter().filter_map(|step| step.sources.as_ref()))
            .chain(self.becomes().filter_map(|one| one.sources.as_ref()))
            .chain(self.sections().filter_map(|one| one.sources.as_ref()))
            .chain(self.schemes.iter().filter_map(|one| one.sources.as_ref()))
            .chain(sides.filter_map(|side| side.sources.as_ref()))
            .chain(self.careers.iter().filter_map(|one| one.sources.as_ref()))
            .flatten()
    }

    /// Every named topic.
    pub fn named_topics(&self) -> impl Iterator<Item = &At<String>> {
        let roles = self.roles.iter().map(|role| &role.topics);
        roles.chain(self.moves.iter().map(|step| &step.topics)).chain(self.sections().map(|one| &one.topics)).flatten()
    }

    /// The roles that some move leaves, by its key or by its file name.
    pub fn left_by_moves(&self) -> BTreeSet<&str> {
        let written = self.moves.iter().filter_map(|step| step.from.as_ref()).map(|from| from.value.as_str());
        written.chain(self.moves.iter().map(|step| step.named_ends().0)).collect()
    }

    /// Whether `id` is a goal.
    pub fn is_goal(&self, id: &str) -> bool {
        self.goals.iter().any(|goal| goal.id.value == id)
    }
}

impl Move {
    /// The roles in the file's name: what the move is taken to join when its keys cannot be read.
    pub fn named_ends(&self) -> (&str, &str) {
        let mut parts = self.file.value.split("--");
        (parts.next().unwrap_or_default(), parts.next().unwrap_or_default())
    }
}

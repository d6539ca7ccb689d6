//! The atlas as it was written: every value with its place, every reference still a word, anything unreadable absent.
//!
//! An absent value (`None`) was reported when it was read, so rules pass over it in silence.

use crate::report::{At, Place};
use crate::vocabulary::FormWord;
use engine::atlas::{
    Basis, Employment, HowCommon, Level, MoveKind, Region, Regions, RoleKind, Sectors, Setting, Standing,
};
use engine::texts::{GoalText, MoveText, PreferenceText, QuestionText, Reasons, RoleDetail, Titles, TraitText};
use std::collections::{BTreeMap, BTreeSet};

/// All files.
#[derive(Default)]
pub struct Draft {
    /// `traits.toml`.
    pub traits: Vec<Entry<TraitText>>,
    /// `preferences.toml`.
    pub preferences: Vec<Entry<PreferenceText>>,
    /// `departments.toml`.
    pub departments: Vec<Entry<String>>,
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
    /// `first` of `quiz.toml`.
    pub first: Option<At<String>>,
    /// Every number under a key `facts`.
    pub facts: Vec<At<u32>>,
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

/// A trait, preference or department: an id and words.
pub struct Entry<T> {
    /// Its id.
    pub id: At<String>,
    /// Its words.
    pub words: Words<T>,
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
    /// Its words.
    pub words: Words<RoleWords>,
}

/// Words of a role, with the places of its titles.
pub struct RoleWords {
    /// Title in the UK.
    pub uk: At<String>,
    /// Title in the US.
    pub us: At<String>,
    /// All its words but those of pay.
    pub titles: Titles,
    pub detail: RoleDetail,
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
    /// Its words.
    pub words: Words<MoveText>,
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

impl Draft {
    /// The languages of everything that has words.
    pub fn languages(&self) -> Vec<Languages<'_>> {
        fn entries<'a, T>(kind: &'static str, list: &'a [Entry<T>]) -> impl Iterator<Item = Languages<'a>> {
            list.iter().map(move |entry| entry.words.languages(kind, &entry.id.value, entry.id.place))
        }
        let goals = self.goals.iter().map(|goal| goal.words.languages("goal", &goal.id.value, goal.id.place));
        let roles = self.roles.iter().map(|role| role.words.languages("role", &role.id.value, role.id.place));
        let pay = self
            .roles
            .iter()
            .flat_map(|role| role.pay.iter().map(|pay| pay.words.languages("the pay of", &role.id.value, pay.place)));
        let moves = self.moves.iter().map(|step| step.words.languages("move", &step.file.value, step.file.place));
        let questions =
            self.questions.iter().map(|item| item.words.languages("question", &item.id.value, item.id.place));
        entries("trait", &self.traits)
            .chain(entries("preference", &self.preferences))
            .chain(entries("department", &self.departments))
            .chain(goals)
            .chain(roles)
            .chain(pay)
            .chain(moves)
            .chain(questions)
            .collect()
    }

    /// Every list of cited sources.
    pub fn citations(&self) -> impl Iterator<Item = &At<String>> {
        let roles = self
            .roles
            .iter()
            .flat_map(|role| role.sources.iter().chain(role.pay.iter().filter_map(|pay| pay.sources.as_ref())));
        roles.chain(self.moves.iter().filter_map(|step| step.sources.as_ref())).flatten()
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

//! The atlas's words in one language, in two parts: what the quiz and the map need at once, and the details of roles
//! and moves, which can come later. Every list is parallel to the list of the same name in [`crate::atlas::Atlas`].

use crate::atlas::{Basis, Region, RoleIx, SourceIx, Standing};
use serde::{Deserialize, Serialize};

/// What the quiz and the map need.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Texts {
    /// Words of the goals.
    pub goals: Vec<GoalText>,
    /// Names of the departments.
    pub departments: Vec<String>,
    /// Titles of the roles.
    pub roles: Vec<Titles>,
    /// Words of the questions.
    pub questions: Vec<QuestionText>,
}

/// What the pages on roles and steps add.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Details {
    /// Words of the traits.
    pub traits: Vec<TraitText>,
    /// Words of the preferences.
    pub preferences: Vec<PreferenceText>,
    /// What an answer to each question says about the visitor.
    pub reasons: Vec<Reasons>,
    /// What is said of each role.
    pub roles: Vec<RoleDetail>,
    /// On what that rests, and who is around each role.
    pub role_facts: Vec<RoleFacts>,
    /// What is said of each move.
    pub moves: Vec<MoveText>,
    /// On what that rests.
    pub move_facts: Vec<MoveFacts>,
    /// Everything cited, sorted by id. Its language is the source's own.
    pub sources: Vec<Source>,
}

/// Words of a trait.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TraitText {
    /// Short name, such as "Organising".
    pub name: String,
    /// What a high score means, as the end of "you …": "like planning, lists and several jobs at once".
    pub meaning: String,
}

/// Words of a goal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GoalText {
    /// The activity, for "You lean towards …": "producing".
    pub doing: String,
    /// The person, lower case: "producer".
    pub noun: String,
    /// What it is, in one sentence.
    pub line: String,
}

/// Words of a preference: a question and its three settings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PreferenceText {
    /// The question as shown.
    pub question: String,
    /// One end: "On set".
    pub low: String,
    /// The middle: "Either".
    pub middle: String,
    /// The other end: "In an office".
    pub high: String,
}

/// Titles of a role.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Titles {
    /// In the United Kingdom.
    pub uk: String,
    /// In the United States.
    pub us: String,
}

/// Words of a role.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoleDetail {
    /// Other names, searchable.
    pub also: Vec<String>,
    /// What it is, in one sentence.
    pub line: String,
    /// What people in it do.
    pub does: Vec<String>,
    /// What they are good at.
    pub good_at: Vec<String>,
    /// What it usually takes to be hired.
    pub entry: Vec<String>,
    /// Pay in words, parallel to [`RoleFacts::pay`].
    pub pay: Vec<String>,
    /// Something a reader must know, such as a title that means two jobs.
    pub note: Option<String>,
}

/// Words of a move.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MoveText {
    /// What the step takes, each an item of a list.
    pub takes: Vec<String>,
    /// What to do about it first, as a task that can be ticked off.
    pub tasks: Vec<String>,
    /// Evidence or a caution, in one or two sentences.
    pub note: Option<String>,
}

/// Words of a question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum QuestionText {
    /// Words of an agree-or-disagree question.
    Agree {
        /// The statement, in the first person: "I like …".
        statement: String,
    },
    /// Words of a choice.
    Choice {
        /// The question above the two tasks.
        prompt: String,
        /// The first task.
        a: String,
        /// The second task.
        b: String,
    },
}

/// What an answer says about the visitor, in the second person: "You would rather …".
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reasons {
    /// What the low end says: disagreeing, or choosing A.
    pub low: String,
    /// What the high end says: agreeing, or choosing B.
    pub high: String,
}

/// What a role's page shows beside its words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoleFacts {
    /// Roles that this one works with.
    pub works_with: Vec<RoleIx>,
    /// Roles that this one reports to.
    pub reports_to: Vec<RoleIx>,
    /// Sourced pay, by region.
    pub pay: Vec<Pay>,
    /// What the role's page cites.
    pub sources: Vec<SourceIx>,
    /// On what the role's description rests.
    pub standing: Standing,
    /// On what the role's profile rests.
    pub profile_standing: Standing,
}

/// A figure for pay, whose wording is in [`RoleDetail::pay`] at the same position.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pay {
    /// Where it is paid.
    pub region: Region,
    /// Year that the figure speaks of, if the source says.
    pub year: Option<u16>,
    /// Who says so.
    pub sources: Vec<SourceIx>,
}

/// What a step shows beside its words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MoveFacts {
    /// On what the judgement of how common it is rests.
    pub common_basis: Basis,
    /// Who says so.
    pub sources: Vec<SourceIx>,
    /// On what the move itself rests.
    pub standing: Standing,
}

/// Something cited.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// Stable word id.
    pub id: String,
    /// Name as the page shows it.
    pub name: String,
    /// Web address, if it has one.
    pub address: Option<String>,
    /// When it was published, as far as known, such as `2021-12`, `c.2019` or `undated`.
    pub date: String,
}

impl Titles {
    /// The title used in `region`.
    pub fn within(&self, region: Region) -> &str {
        match region {
            Region::Uk => &self.uk,
            Region::Us => &self.us,
        }
    }
}

impl Texts {
    /// The words from their packed bytes.
    ///
    /// # Errors
    /// When the bytes are not texts of this version of the format.
    pub fn unpack(bytes: &[u8]) -> Result<Self, postcard::Error> {
        postcard::from_bytes(bytes)
    }
}

impl Details {
    /// The details from their packed bytes.
    ///
    /// # Errors
    /// When the bytes are not details of this version of the format.
    pub fn unpack(bytes: &[u8]) -> Result<Self, postcard::Error> {
        postcard::from_bytes(bytes)
    }
}

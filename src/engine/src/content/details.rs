//! What the pages on roles and steps say, in one language. It can come after the quiz has begun; what only pages
//! beside the quiz and the routes need is in [`crate::library`]. Every list is parallel to the list of the same name in
//! [`crate::atlas::Atlas`], unless it says otherwise.

use crate::atlas::{Basis, SourceIx, Standing, TopicIx};
use crate::task_id::TaskId;
use crate::wording::Wording;
use serde::{Deserialize, Serialize};

/// What the pages on roles and steps add to the quiz.
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
    /// What is said of each move.
    pub moves: Vec<MoveDetail>,
    /// What a host page can link to, in the order of [`TopicIx`].
    pub topics: Vec<Topic>,
}

/// Words of a trait.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TraitText {
    /// Short name, such as "Organising".
    pub name: Wording,
    /// What a high score means, as the end of "you …": "like planning, lists and several jobs at once".
    pub meaning: Wording,
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

/// What an answer says about the visitor, in the second person: "You would rather …".
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reasons {
    /// What the low end says: disagreeing, or choosing A.
    pub low: String,
    /// What the high end says: agreeing, or choosing B.
    pub high: String,
}

/// What is said of a role wherever it comes up; what only its own page says is a [`crate::library::RolePage`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoleDetail {
    /// Other names, searchable.
    pub also: Vec<String>,
    /// What it is, in one sentence.
    pub line: Wording,
    /// What it usually takes to be hired.
    pub entry: Vec<Task>,
    /// What somebody from outside the industry does first to get in; none unless the role is of level entry.
    pub tasks: Vec<Task>,
}

/// What is said of a move, and on what it rests.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MoveDetail {
    /// What the step takes.
    pub takes: Vec<Takes>,
    /// What to do about it first.
    pub tasks: Vec<Task>,
    /// Evidence or a caution, in one or two sentences.
    pub note: Option<Wording>,
    /// What helps with it.
    pub topics: Vec<TopicIx>,
    /// On what the judgement of how common it is rests.
    pub common_basis: Basis,
    /// Who says so.
    pub sources: Vec<SourceIx>,
    /// On what the move itself rests.
    pub standing: Standing,
}

/// Something that can be ticked off: done, or there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Task {
    /// What it is.
    pub text: Wording,
    /// Its mark where the text does not give it, which is so in other languages than the first.
    mark: Option<TaskId>,
}

impl Task {
    /// A task with a mark. One that follows from the text takes no room.
    pub fn new(text: Wording, mark: TaskId) -> Self {
        let own = TaskId::of(text.written());
        Self { text, mark: (mark != own).then_some(mark) }
    }

    /// Its mark, the same in every language.
    pub fn mark(&self) -> TaskId {
        self.mark.unwrap_or_else(|| TaskId::of(self.text.written()))
    }
}

/// Something that a step takes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Takes {
    /// What sort of thing it is.
    pub kind: TakesKind,
    /// What exactly, as an item of a list, and its mark.
    pub what: Task,
}

/// What sort of thing a step takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum TakesKind {
    /// Paid experience, time in jobs.
    Credits,
    /// Own work to show.
    Portfolio,
    /// What you can do, know or are like.
    Skills,
    /// Contacts, trust, somebody who speaks for you.
    People,
    /// Somebody who represents you.
    Agent,
    /// A prize, a festival, a competition.
    Award,
    /// A course, certificate, licence, or a place on a guild's list.
    Training,
    /// Funds or investors.
    Money,
}

/// Something that a host page can link to with an address of its own, such as jobs or mentors.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Topic {
    /// Stable word id, by which a host names it.
    pub id: String,
    /// Short name: "Jobs".
    pub name: Wording,
    /// What it is good for, in one sentence.
    pub line: Wording,
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

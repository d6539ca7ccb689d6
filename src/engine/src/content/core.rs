//! The atlas's words that the quiz and the map need at once, in one language. Those that can come later are in
//! [`crate::details`]. Every list is parallel to the list of the same name in [`crate::atlas::Atlas`].

use crate::atlas::Region;
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

/// Titles of a role.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Titles {
    /// In the United Kingdom.
    pub uk: String,
    /// In the United States.
    pub us: String,
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

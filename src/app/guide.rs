//! The atlas with the words of the quiz and the item bank made from it: all that the quiz and the map are drawn from.

use engine::atlas::{Atlas, QuestionIx, Region, RoleIx};
use engine::content::core::{QuestionText, Texts};
use engine::quiz::bank::Bank;
use std::fmt;

/// The packed atlas, made from `assets/atlas` when the app is built.
const ATLAS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/atlas.bin"));

/// The packed words that the quiz and the map need.
const TEXTS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/texts.bin"));

/// What is wrong with the atlas, where the build went on for somebody who works on it; otherwise nothing.
const PROBLEMS: &str = include_str!(concat!(env!("OUT_DIR"), "/problems.txt"));

/// Name of the file with the details of roles and moves that belong to this very atlas.
pub const DETAILS: &str = include_str!(concat!(env!("OUT_DIR"), "/details.name"));

/// Name of the file with what only pages beside the quiz and the routes read.
pub const LIBRARY: &str = include_str!(concat!(env!("OUT_DIR"), "/library.name"));

/// The data that every page needs.
#[derive(Debug, PartialEq)]
pub struct Guide {
    /// Roles, moves, questions and the rest, without words.
    pub atlas: Atlas,
    /// Titles, questions and the like.
    pub texts: Texts,
    /// Questions and goals as the quiz's model sees them.
    pub bank: Bank,
}

/// The packed data could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unreadable;

impl fmt::Display for Unreadable {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let unknown = "the role data of this version cannot be read";
        formatter.write_str(if PROBLEMS.is_empty() { unknown } else { PROBLEMS })
    }
}

impl std::error::Error for Unreadable {}

impl Guide {
    /// The data that was built in.
    ///
    /// # Errors
    /// When it cannot be read, which only a faulty build or a damaged download can cause.
    pub fn load() -> Result<Self, Unreadable> {
        let atlas = Atlas::unpack(ATLAS).map_err(|_| Unreadable)?;
        let texts = Texts::unpack(TEXTS).map_err(|_| Unreadable)?;
        let bank = Bank::new(&atlas);
        Ok(Self { atlas, texts, bank })
    }

    /// A role's title in `region`.
    pub fn title(&self, role: RoleIx, region: Region) -> &str {
        self.texts.roles[role.at()].within(region)
    }

    /// A question's words.
    pub fn question_text(&self, question: QuestionIx) -> &QuestionText {
        &self.texts.questions[question.at()]
    }

    /// The noun of a goal: "producer".
    pub fn goal_noun(&self, goal: engine::atlas::GoalIx) -> &str {
        &self.texts.goals[goal.at()].noun
    }

    /// The activity of a goal: "producing".
    pub fn goal_doing(&self, goal: engine::atlas::GoalIx) -> &str {
        &self.texts.goals[goal.at()].doing
    }
}

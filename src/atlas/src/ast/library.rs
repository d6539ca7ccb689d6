//! What is read on pages of its own, as it was written.

use super::Words;
use crate::report::{At, Place};
use engine::atlas::{Region, Regions};
use engine::content::reference::{How, Price, SchemeKind, Side, Who};
use engine::wording::Wording;

/// What is said of how to become something under one heading.
pub struct Become {
    /// Where its table begins.
    pub place: Place,
    /// The heading.
    pub how: Option<How>,
    /// Where it holds.
    pub regions: Option<Regions>,
    /// Ids of sources.
    pub sources: Option<Vec<At<String>>>,
    /// Its sentences.
    pub words: Words<Vec<Wording>>,
}

/// A section of a goal's page.
pub struct Section {
    /// Where its table begins.
    pub place: Place,
    /// Where it holds.
    pub regions: Option<Regions>,
    /// The way up that it describes.
    pub side: Option<Side>,
    /// Ids of topics.
    pub topics: Vec<At<String>>,
    /// Ids of sources.
    pub sources: Option<Vec<At<String>>>,
    /// Its words.
    pub words: Words<SectionWords>,
}

/// Words of a section.
pub struct SectionWords {
    /// Its heading.
    pub title: Wording,
    /// Its sentences.
    pub lines: Vec<Wording>,
}

/// A section of the page that says how Crewpath decides.
pub struct Article {
    /// Where its table begins.
    pub place: Place,
    /// Its words.
    pub words: Words<SectionWords>,
}

/// A scheme.
pub struct Scheme {
    /// Its id, from the file name.
    pub id: At<String>,
    /// What sort of thing it is.
    pub kind: Option<SchemeKind>,
    /// Where it is open.
    pub regions: Option<Regions>,
    /// Ids of the roles that it helps.
    pub roles: Vec<At<String>>,
    /// Ids of departments whose every role it helps.
    pub departments: Vec<At<String>>,
    /// Ids of topics that it helps with.
    pub topics: Vec<At<String>>,
    /// Ids of sources.
    pub sources: Option<Vec<At<String>>>,
    /// Its own page.
    pub address: Option<String>,
    /// Whom it is for in the main.
    pub who: Who,
    /// What it costs in a word.
    pub price: Option<Price>,
    /// Whether it may have ended.
    pub doubtful: bool,
    /// Its words.
    pub words: Words<SchemeWords>,
}

/// Words of a scheme.
pub struct SchemeWords {
    /// Its name.
    pub name: String,
    /// Other words that it is looked for by.
    pub also: Vec<String>,
    /// The part of the country that it is for.
    pub place: Option<String>,
    /// What it gives.
    pub gives: Wording,
    /// For whom it is.
    pub whom: Option<Wording>,
    /// What it costs.
    pub cost: Option<Wording>,
    /// What needs checking.
    pub check: Option<Wording>,
}

/// A question on which sources contradict each other.
pub struct Dispute {
    /// Its id, from the file name.
    pub id: At<String>,
    /// Ids of roles.
    pub roles: Vec<At<String>>,
    /// Names of moves' files without `.toml`.
    pub moves: Vec<At<String>>,
    /// What each side says.
    pub sides: Vec<Claim>,
    /// Its words.
    pub words: Words<DisputeWords>,
}

/// What one side says.
pub struct Claim {
    /// Where its table begins.
    pub place: Place,
    /// Ids of sources.
    pub sources: Option<Vec<At<String>>>,
    /// What it says.
    pub words: Words<Wording>,
}

/// Words of a dispute.
pub struct DisputeWords {
    /// The question.
    pub about: Wording,
    /// What Crewpath makes of it.
    pub so: Wording,
}

/// A career on record.
pub struct Career {
    /// Its id, from the file name.
    pub id: At<String>,
    /// Whose it is.
    pub person: Option<String>,
    /// Where it was made.
    pub region: Option<Region>,
    /// The id of the goal that it reached.
    pub goal: Option<At<String>>,
    /// Ids of sources.
    pub sources: Option<Vec<At<String>>>,
    /// What it went through.
    pub stages: Vec<Stage>,
}

/// A stage of a career.
pub struct Stage {
    /// Where its table begins.
    pub place: Place,
    /// The id of the role.
    pub role: Option<At<String>>,
    /// First year.
    pub from: Option<At<u16>>,
    /// Last year.
    pub to: Option<At<u16>>,
    /// What exactly it was.
    pub words: Words<Wording>,
}

/// Words of a term.
pub struct TermWords {
    /// The term as a heading.
    pub name: Wording,
    /// As texts write it, in the singular; these are never turned into a pseudo-language.
    pub forms: Vec<At<String>>,
    /// What it means.
    pub meaning: Wording,
}

/// A number that once stood for something and never stands for anything else.
pub struct Retired {
    /// What it stood for.
    pub id: At<String>,
    /// The number.
    pub number: Option<At<u16>>,
    /// The id of the role that old links lead to instead; questions have none.
    pub instead: Option<At<String>>,
}

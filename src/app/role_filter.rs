//! What is looked for among all roles.

use engine::atlas::GoalIx;

/// What is looked for, on the list of all roles and on the whole map. It is kept from page to page; no link carries it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RoleFilter {
    /// The text in the search field.
    pub text: String,
    /// The goal whose distance the whole map shows.
    pub goal: Aim,
}

/// A goal on the whole map.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Aim {
    /// That of the visitor's result, where there is one.
    #[default]
    Result,
    /// The one that was chosen on the map, or none.
    Chosen(Option<GoalIx>),
}

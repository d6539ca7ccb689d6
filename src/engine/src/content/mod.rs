//! The texts of the atlas in one language, in three tiers by when the app loads them: `core` with the program, `details` for
//! routes and roles, `reference` for everything else that pages show.

pub mod core;
pub mod details;
pub mod reference;

//! What sort of thing a step takes, in a word.

use crate::app::messages::Messages;
use engine::content::details::TakesKind;

/// The word for a sort of thing.
pub const fn takes(words: &Messages, kind: TakesKind) -> &'static str {
    match kind {
        TakesKind::Credits => words.takes_credits,
        TakesKind::Portfolio => words.takes_portfolio,
        TakesKind::Skills => words.takes_skills,
        TakesKind::People => words.takes_people,
        TakesKind::Agent => words.takes_agent,
        TakesKind::Award => words.takes_award,
        TakesKind::Training => words.takes_training,
        TakesKind::Money => words.takes_money,
    }
}

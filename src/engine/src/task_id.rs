//! Stable ids for tasks that can be ticked off.

use serde::{Deserialize, Serialize};

/// Bits of an id.
pub const TASK_ID_BITS: u32 = 20;

/// A short number for a task, made from its words in the base language: it stays the same when other tasks come, go or
/// change places, and in every language, so that a tick survives an edit of the atlas. The atlas's compiler sees to it
/// that no two tasks share one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct TaskId(pub u32);

impl TaskId {
    /// The id of a task with these `words`: FNV-1a over their [`letters`], folded to [`TASK_ID_BITS`] bits, so that mending a comma keeps the
    /// ticks.
    pub fn of(words: &str) -> Self {
        let hash =
            letters(words).fold(0x811c_9dc5_u32, |hash, letter| (hash ^ u32::from(letter)).wrapping_mul(0x0100_0193));
        Self((hash >> TASK_ID_BITS) ^ hash & ((1 << TASK_ID_BITS) - 1))
    }
}

/// What counts of `words`: their letters and digits, those of English in small letters. Spaces and the punctuation that
/// texts are set with do not. (The tables that tell all the world's letters apart weigh 24 kB in the browser.)
pub fn letters(words: &str) -> impl Iterator<Item = char> {
    let counts = |letter: &char| {
        letter.is_ascii_alphanumeric() || *letter >= '\u{c0}' && !('\u{2000}'..='\u{206f}').contains(letter)
    };
    words.chars().filter(counts).map(|letter| letter.to_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commas_and_capitals_do_not_count_but_letters_do() {
        assert_eq!(
            TaskId::of("Join a crew list, and keep it fresh."),
            TaskId::of("join a crew list and keep it fresh")
        );
        assert_ne!(TaskId::of("Join a crew list"), TaskId::of("Join two crew lists"));
        assert_eq!(TaskId::of("A day – “yours” – for £5"), TaskId::of("a day, 'yours', for 5"));
        assert_ne!(TaskId::of("café"), TaskId::of("cafe"));
    }

    #[test]
    fn marks_fit_their_bits() {
        for words in ["", "a", "Make two short films", "Ask to shadow the second assistant director for a day"] {
            assert!(TaskId::of(words).0 < 1 << TASK_ID_BITS);
        }
    }
}

//! What can be kept of a code that lost its end, as links do in messages that cut long lines.

use super::symbols::{Reader, value};
use super::{VERSION, answers, take_choices, take_later};
use crate::atlas::Atlas;
use crate::session::State;

/// Bits that a code may lack because one character of it was changed: the one that holds the last two bits of the number of
/// answers, and the first bits of the answers, asks for up to three digits more.
const MOST_BY_COUNT: u32 = 9;

/// Bits of a character.
const SYMBOL_BITS: usize = 6;

/// The beginning of a state whose `code` breaks off: every choice before the answers, and the answers that are whole.
///
/// The checksum is of no use without the end, so the code must prove by its shape that nothing else is wrong: everything up
/// to where the bits run out makes sense to this atlas, and they run out by more than one wrong character explains. A code
/// of the right length with a changed character does not, and gives nothing.
pub fn rescued(atlas: &Atlas, code: &str) -> Option<State> {
    let symbols: Vec<u8> = code.strip_prefix(VERSION)?.chars().map(value).collect::<Option<_>>()?;
    let mut reader = Reader::new(symbols.get(2..)?);
    let mut dropped = 0;
    let mut state = take_choices(&mut reader, atlas, &mut dropped)?;
    let breaks_off = match answers::take(&mut reader, atlas, &mut dropped, &mut state.answers) {
        None => reader.lacks() > MOST_BY_COUNT,
        // The last character of a whole code may be a changed one, which says that more follows.
        Some(()) => reader.left() > SYMBOL_BITS && take_later(&mut reader, atlas, &mut dropped).is_none(),
    };
    (breaks_off && dropped == 0 && state.is_begun()).then_some(state)
}

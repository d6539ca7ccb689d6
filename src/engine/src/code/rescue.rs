//! What can be kept of a code that lost its end, as links do in messages that cut long lines.

use super::symbols::{Reader, value};
use super::{VERSION, answers, take_choices, take_later};
use crate::atlas::Atlas;
use crate::session::State;
use crate::vec_map::SortedMap;

/// The choices that stand before the answers in a `code` that breaks off.
///
/// The checksum is of no use without the end, so the code must prove by its shape that the choices are whole: they make sense
/// to this atlas, and the bits run out only behind them. The answers are given up: one wrong character in their number
/// looks the same, and changes what they say.
pub fn rescued(atlas: &Atlas, code: &str) -> Option<State> {
    let symbols: Vec<u8> = code.strip_prefix(VERSION)?.chars().map(value).collect::<Option<_>>()?;
    let mut reader = Reader::new(symbols.get(2..)?);
    let mut dropped = 0;
    let state = take_choices(&mut reader, atlas, &mut dropped)?;
    let is_whole = answers::take(&mut reader, atlas, &mut dropped, &mut SortedMap::default()).is_some()
        && take_later(&mut reader, atlas, &mut dropped).is_some();
    (!is_whole && reader.ran_out() && dropped == 0 && state.is_begun()).then_some(state)
}

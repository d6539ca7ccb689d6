//! What a visitor should know about the link they came by.

use engine::code::CodeError;

/// What went wrong with the code of an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    /// It could not be read.
    Unread(CodeError),
    /// The visit was opened from it, in place of another one that Back leads to.
    Opened,
    /// It breaks off; the choices before the answers were kept.
    Cut,
    /// It was read, but this many answers or choices are not in the atlas any more.
    Dropped(usize),
}

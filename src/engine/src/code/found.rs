//! A code in any text: a link, a saved plan, a mail.

use super::symbols::value;
use super::{CodeError, Decoded, decode};
use crate::atlas::Atlas;

/// The first code in `text` that can be read, wherever it stands: behind the `#` of a link or a `%23` that a mail filter
/// made of it, in quotes or brackets, before a full stop, or alone.
///
/// # Errors
/// What is wrong with the first thing that must be meant as a code, because it stands behind a `#` or is all of the text;
/// [`CodeError::Foreign`] where there is no such thing.
pub fn found_in(atlas: &Atlas, text: &str) -> Result<Decoded, CodeError> {
    let mut problem = CodeError::Foreign;
    let whole = text.trim_matches(|letter: char| !is_symbol(letter));
    let mut rest = text;
    while let Some(start) = rest.find(is_symbol) {
        let (before, from) = rest.split_at(start);
        let end = from.find(|letter| !is_symbol(letter)).unwrap_or(from.len());
        let (run, after) = from.split_at(end);
        let escaped = before.ends_with('%').then(|| run.strip_prefix("23")).flatten();
        let candidate = escaped.unwrap_or(run);
        let is_meant = escaped.is_some() || before.ends_with('#') || run == whole;
        // A line or an emphasis may end right behind the code with a character that is in the alphabet too.
        let trimmed = candidate.trim_end_matches(['-', '_']);
        for code in [candidate, trimmed] {
            match decode(atlas, code) {
                Ok(decoded) if !code.is_empty() => return Ok(decoded),
                Err(error) if is_meant && problem == CodeError::Foreign => problem = error,
                _ => {}
            }
        }
        rest = after;
    }
    Err(problem)
}

/// Whether a code may have this letter.
fn is_symbol(letter: char) -> bool {
    value(letter).is_some()
}

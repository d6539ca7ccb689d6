//! Words that may differ between the regions: "Send your {CV|resume}" says the first in the UK, the second in the USA.

use crate::atlas::Region;
use serde::{Deserialize, Serialize};

/// A text with the variants of both regions in it.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Wording(String);

/// What is wrong with the variants of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slip {
    /// A brace has no partner, or one stands within another.
    Brace,
    /// Between two braces there are not two variants, both of them words.
    Variants,
    /// The two variants are the same.
    Alike,
}

/// A piece of a text: words for everybody, or the variants of the UK and the USA.
enum Piece<'a> {
    Both(&'a str),
    Either(&'a str, &'a str),
}

impl Wording {
    /// A text, as it is written.
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// The text as it is written, with its variants.
    pub fn written(&self) -> &str {
        &self.0
    }

    /// The text as it reads in `region`.
    pub fn within(&self, region: Region) -> String {
        let mut read = String::with_capacity(self.0.len());
        for piece in pieces(&self.0).flatten() {
            read.push_str(match (piece, region) {
                (Piece::Both(text), _)
                | (Piece::Either(text, _), Region::Uk)
                | (Piece::Either(_, text), Region::Us) => text,
            });
        }
        read
    }
}

/// Checks the variants of a text.
///
/// # Errors
/// The first thing that is wrong with them.
pub fn check(text: &str) -> Result<(), Slip> {
    pieces(text).try_for_each(|piece| match piece? {
        Piece::Either(uk, us) if uk == us => Err(Slip::Alike),
        Piece::Both(_) | Piece::Either(..) => Ok(()),
    })
}

/// Whether a text has variants, or something that looks like them.
pub fn varies(text: &str) -> bool {
    text.contains(['{', '}'])
}

/// The pieces of a text, in order.
fn pieces(text: &str) -> impl Iterator<Item = Result<Piece<'_>, Slip>> {
    let mut rest = text;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let (piece, after) = split(rest);
        rest = after;
        Some(piece)
    })
}

/// The first piece of a text that is not empty, and what follows it.
fn split(text: &str) -> (Result<Piece<'_>, Slip>, &str) {
    match text.find(['{', '}']) {
        None => (Ok(Piece::Both(text)), ""),
        Some(0) => match text.strip_prefix('{').and_then(|inside| inside.split_once('}')) {
            Some((inside, after)) => (variants(inside), after),
            None => (Err(Slip::Brace), ""),
        },
        Some(at) => (Ok(Piece::Both(&text[..at])), &text[at..]),
    }
}

/// The variants between two braces.
fn variants(inside: &str) -> Result<Piece<'_>, Slip> {
    if inside.contains('{') {
        return Err(Slip::Brace);
    }
    match inside.split_once('|') {
        Some((uk, us)) if !uk.trim().is_empty() && !us.trim().is_empty() && !us.contains('|') => {
            Ok(Piece::Either(uk, us))
        }
        _ => Err(Slip::Variants),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_region_reads_its_own_words() {
        let text = Wording::new("Send your {CV|resume} on Monday, {organise|organize} the rest.");
        assert_eq!(text.within(Region::Uk), "Send your CV on Monday, organise the rest.");
        assert_eq!(text.within(Region::Us), "Send your resume on Monday, organize the rest.");
        assert_eq!(Wording::new("The same.").within(Region::Us), "The same.");
    }

    #[test]
    fn slips_are_told_apart() {
        let found = ["a {b|c}", "a {b", "a } b", "{a{b|c}}", "{ab}", "{a|b|c}", "{|b}", "{a|a}"].map(check);
        let wrong =
            [Slip::Brace, Slip::Brace, Slip::Brace, Slip::Variants, Slip::Variants, Slip::Variants, Slip::Alike];
        assert_eq!(found[0], Ok(()));
        assert_eq!(found[1..], wrong.map(Err));
    }
}

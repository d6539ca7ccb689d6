//! What a table may hold, as its reader asks for it: the readers describe themselves, so that no second description of
//! the format can disagree with them.

use crate::rules::style::Style;
use crate::vocabulary::Vocabulary;
use std::cell::RefCell;
use std::ops::RangeInclusive;
use std::rc::Rc;

/// The keys of a table.
#[derive(Debug, Default)]
pub struct Shape {
    /// The keys with a name of their own, in the order in which they are asked for.
    pub keys: Vec<Key>,
    /// What stands under a key named after a language.
    pub language: Option<Kind>,
    /// The range of the weights, when keys are named after traits.
    pub weights: Option<RangeInclusive<i64>>,
}

/// A key of a table.
#[derive(Debug)]
pub struct Key {
    /// Its name.
    pub name: &'static str,
    /// Whether it must be there.
    pub required: bool,
    /// What stands under it.
    pub kind: Kind,
}

/// What stands under a key.
#[derive(Debug)]
pub enum Kind {
    /// A text.
    Text(Style),
    /// A list of texts.
    Texts(Style),
    /// One word of several.
    Word(Vec<&'static str>),
    /// A list of such words.
    Words(Vec<&'static str>),
    /// A whole number.
    Number(RangeInclusive<i64>),
    /// A number of years.
    Years,
    /// True or false.
    Flag,
    /// A table.
    Table(Rc<RefCell<Shape>>),
    /// Tables under `[[key]]`.
    Tables(Rc<RefCell<Shape>>),
}

impl Kind {
    /// One word of `vocabulary`.
    pub fn word<T>(vocabulary: &Vocabulary<T>) -> Self {
        Self::Word(vocabulary.iter().map(|(word, _)| *word).collect())
    }

    /// Words of `vocabulary`.
    pub fn words<T>(vocabulary: &Vocabulary<T>) -> Self {
        Self::Words(vocabulary.iter().map(|(word, _)| *word).collect())
    }
}

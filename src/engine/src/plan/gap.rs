//! The gap between the visitor and a step: what its role asks for and what the step takes, as far as each is there.

use super::{Item, Step};
use crate::atlas::TraitIx;
use crate::quiz::readiness::Ready;

/// Something that a step needs of the visitor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Needed<'s> {
    /// A trait, which answers tell of.
    Trait(TraitIx),
    /// A thing that the step takes, which a tick tells of.
    Thing(Item<'s>),
}

impl<'a> Step<'a> {
    /// What the step needs that is there as far as `ready`: traits first, the most wanted at the top, then things. A
    /// thing is brought when it is ticked and missing when it is not.
    pub fn needed(&self, ready: Ready) -> impl Iterator<Item = Needed<'a>> {
        let traits = self.traits.iter().filter(move |asked| asked.ready == ready);
        let things =
            self.takes.iter().filter(move |thing| ready == if thing.ticked { Ready::Bring } else { Ready::Missing });
        traits.map(|asked| Needed::Trait(asked.wanted)).chain(things.map(|thing| Needed::Thing(*thing)))
    }

    /// Whether the answers tell of any trait that the role asks for.
    pub fn knows_visitor(&self) -> bool {
        self.traits.iter().any(|asked| asked.ready != Ready::Unknown)
    }
}

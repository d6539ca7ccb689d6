//! The terms of the trade that texts use, in plain words, and which texts use which. The atlas's compiler looks for them,
//! so that a page only puts together what its texts use.

use crate::atlas::{MoveIx, Region, RoleIx};
use crate::wording::Wording;
use serde::{Deserialize, Serialize};

/// Every term, and where each is used. The lists of uses hold one list for each thing that can be [`Shown`], each in order
/// and none twice; what both regions use is said once, which takes a third off their weight.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Glossary {
    /// The terms, sorted by id.
    pub terms: Vec<Term>,
    /// How many roles the atlas has.
    pub roles: u16,
    /// How many moves it has.
    pub moves: u16,
    /// What is used in both regions.
    pub both: Vec<Vec<TermIx>>,
    /// What is used in the UK only.
    pub uk: Vec<Vec<TermIx>>,
    /// What is used in the USA only.
    pub us: Vec<Vec<TermIx>>,
}

/// A term in plain words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Term {
    /// The term as a heading.
    pub name: Wording,
    /// What it means, in a sentence or two.
    pub meaning: Wording,
}

/// Position in [`Glossary::terms`].
pub type TermIx = u16;

/// Some of the texts that a page shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// The title of a role and its line.
    Line(RoleIx),
    /// What it usually takes to be hired as a role.
    Entry(RoleIx),
    /// The whole page of a role, schemes left out.
    Page(RoleIx),
    /// A move in full.
    Step(MoveIx),
    /// A scheme, by its position in [`crate::content::reference::Library::schemes`].
    Scheme(usize),
}

impl Glossary {
    /// Where the uses of something stand in the lists.
    pub fn place(&self, shown: Shown) -> usize {
        let (roles, moves) = (usize::from(self.roles), usize::from(self.moves));
        match shown {
            Shown::Line(role) => role.at(),
            Shown::Entry(role) => roles + role.at(),
            Shown::Page(role) => 2 * roles + role.at(),
            Shown::Step(step) => 3 * roles + step.at(),
            Shown::Scheme(at) => 3 * roles + moves + at,
        }
    }

    /// The terms in the texts that are shown, each once, in order.
    pub fn used(&self, region: Region, shown: &[Shown]) -> Vec<&Term> {
        let own = match region {
            Region::Uk => &self.uk,
            Region::Us => &self.us,
        };
        let mut used = vec![false; self.terms.len()];
        for &one in shown {
            let place = self.place(one);
            for &term in [&self.both, own].into_iter().filter_map(|list| list.get(place)).flatten() {
                if let Some(mark) = used.get_mut(usize::from(term)) {
                    *mark = true;
                }
            }
        }
        self.terms.iter().zip(used).filter(|(_, used)| *used).map(|(term, _)| term).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn terms_come_once_in_order_and_by_region() {
        let term = |name: &str| Term { name: Wording::new(name), meaning: Wording::new("Something.") };
        let glossary = Glossary {
            terms: ["Agent", "Call sheet", "Credit"].map(term).to_vec(),
            roles: 1,
            moves: 1,
            both: vec![vec![1], vec![0, 1], vec![], vec![1]],
            uk: vec![vec![], vec![2]],
            us: vec![],
        };
        let names = |region, shown: &[Shown]| -> Vec<String> {
            glossary.used(region, shown).into_iter().map(|term| term.name.written().to_owned()).collect()
        };
        let role = RoleIx(0);
        assert_eq!(names(Region::Uk, &[Shown::Line(role), Shown::Step(MoveIx(0))]), ["Call sheet"]);
        assert_eq!(names(Region::Uk, &[Shown::Line(role), Shown::Entry(role)]), ["Agent", "Call sheet", "Credit"]);
        assert_eq!(names(Region::Us, &[Shown::Entry(role)]), ["Agent", "Call sheet"]);
        assert!(names(Region::Us, &[Shown::Page(role), Shown::Scheme(9)]).is_empty());
    }
}

//! The terms of the trade that texts use, in plain words, and which texts use which. The atlas's compiler looks for them,
//! so that a page only puts together what its texts use.

use crate::atlas::{MoveIx, Region, RoleIx};
use crate::wording::Wording;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Every term, and where each is used.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Glossary {
    /// The terms, sorted by id.
    pub terms: Vec<Term>,
    /// Where they are used in the UK.
    pub uk: Uses,
    /// Where they are used in the USA.
    pub us: Uses,
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

/// The terms in the texts of one region. Each list is in order, none twice.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Uses {
    /// In the title and the line of each role.
    pub lines: Vec<Vec<TermIx>>,
    /// In what it usually takes to be hired as each role.
    pub entries: Vec<Vec<TermIx>>,
    /// On the page of each role, schemes left out.
    pub pages: Vec<Vec<TermIx>>,
    /// In what each move takes, its tasks, its remark and its disputes, and in the titles at its ends.
    pub steps: Vec<Vec<TermIx>>,
    /// In each scheme.
    pub schemes: Vec<Vec<TermIx>>,
}

/// Some of the texts that a page shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// The title of a role and its line.
    Line(RoleIx),
    /// The same, and what it usually takes to be hired.
    Entry(RoleIx),
    /// The whole page of a role, schemes left out.
    Page(RoleIx),
    /// A move in full.
    Step(MoveIx),
    /// A scheme, by its position in [`crate::library::Library::schemes`].
    Scheme(usize),
}

impl Glossary {
    /// Where terms are used in the texts of `region`.
    pub const fn uses(&self, region: Region) -> &Uses {
        match region {
            Region::Uk => &self.uk,
            Region::Us => &self.us,
        }
    }

    /// The terms in the texts that are shown, each once, in order.
    pub fn used(&self, region: Region, shown: impl IntoIterator<Item = Shown>) -> Vec<&Term> {
        let uses = self.uses(region);
        let found: BTreeSet<TermIx> = shown.into_iter().flat_map(|one| uses.of(one)).copied().collect();
        found.into_iter().filter_map(|ix| self.terms.get(usize::from(ix))).collect()
    }
}

impl Uses {
    fn of(&self, shown: Shown) -> impl Iterator<Item = &TermIx> {
        let (list, at) = match shown {
            Shown::Line(role) | Shown::Entry(role) => (&self.lines, role.at()),
            Shown::Page(role) => (&self.pages, role.at()),
            Shown::Step(step) => (&self.steps, step.at()),
            Shown::Scheme(at) => (&self.schemes, at),
        };
        let entry = if let Shown::Entry(role) = shown { self.entries.get(role.at()) } else { None };
        list.get(at).into_iter().chain(entry).flatten()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn terms_come_once_in_order_and_by_region() {
        let term = |name: &str| Term { name: Wording::new(name), meaning: Wording::new("Something.") };
        let uk =
            Uses { lines: vec![vec![1], vec![]], entries: vec![vec![2, 0]], steps: vec![vec![1]], ..Uses::default() };
        let glossary =
            Glossary { terms: ["Agent", "Call sheet", "Credit"].map(term).to_vec(), uk, us: Uses::default() };
        let names = |region, shown: &[Shown]| {
            let used = glossary.used(region, shown.iter().copied());
            used.into_iter().map(|term| term.name.written().to_owned()).collect::<Vec<_>>()
        };
        let role = RoleIx(0);
        assert_eq!(names(Region::Uk, &[Shown::Line(role), Shown::Step(MoveIx(0))]), ["Call sheet"]);
        assert_eq!(names(Region::Uk, &[Shown::Entry(role)]), ["Agent", "Call sheet", "Credit"]);
        assert!(names(Region::Us, &[Shown::Entry(role), Shown::Page(RoleIx(9))]).is_empty());
    }
}

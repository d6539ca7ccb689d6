//! Schemes that a visitor looks for: by words, by what they are, by role, by whom they are for and by what they cost.

use crate::atlas::{Region, RoleIx};
use crate::content::core::Titles;
use crate::content::reference::{Price, Scheme, SchemeKind, Who};
use crate::search::Typed;

/// What is looked for. Everything that is left open lets every scheme through.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SchemeFilter {
    /// Words, as they were typed: names, what a scheme gives and to whom, and titles of the roles that it helps.
    pub text: String,
    /// What sort of thing it is.
    pub kind: Option<SchemeKind>,
    /// A role that it helps.
    pub role: Option<RoleIx>,
    /// Whom it is for. Those for anybody are for these people too.
    pub who: Option<Who>,
    /// What it costs.
    pub price: Option<Price>,
}

impl SchemeFilter {
    /// Whether nothing is looked for, so that every scheme goes through.
    pub fn is_open(&self) -> bool {
        let Self { text, kind, role, who, price } = self;
        text.trim().is_empty() && kind.is_none() && role.is_none() && who.is_none() && price.is_none()
    }

    /// How many choices beside the words narrow the schemes down.
    pub fn choices(&self) -> usize {
        let Self { text: _, kind, role, who, price } = self;
        [kind.is_some(), role.is_some(), who.is_some(), price.is_some()].into_iter().filter(|&one| one).count()
    }

    /// The schemes of `region` that fit everything but the words, and that hold in all of it.
    pub fn nationwide<'a>(&self, schemes: &'a [Scheme], region: Region) -> Vec<&'a Scheme> {
        let fits = |scheme: &&Scheme| scheme.regions.has(region) && self.lets_through(scheme) && scheme.place.is_none();
        schemes.iter().filter(fits).collect()
    }

    /// The schemes of `region` that fit: by how well their words do, where any were typed, else in the order of `schemes`.
    /// What only nearly fits what was typed stays away as long as something fits it.
    pub fn of<'a>(&self, schemes: &'a [Scheme], titles: &[Titles], region: Region) -> Vec<&'a Scheme> {
        let typed = Typed::new(&self.text);
        let rank = |scheme: &Scheme| match &typed {
            None => Some(0),
            Some(typed) => typed.rank(&scheme.name).or_else(|| {
                let whom = scheme.whom.as_ref().map_or_else(String::new, |whom| whom.within(region));
                let place = scheme.place.as_deref().unwrap_or_default();
                let also = scheme.also.join(" ");
                let mut said = format!("{} {also} {place} {} {whom}", scheme.name, scheme.gives.within(region));
                for role in &scheme.roles {
                    let Titles { uk, us } = &titles[role.at()];
                    said = format!("{said} {uk} {us}");
                }
                typed.rank(&said).map(|rank| rank + Typed::RANKS)
            }),
        };
        let mut fitting: Vec<(usize, &Scheme)> = schemes
            .iter()
            .filter(|scheme| scheme.regions.has(region) && self.lets_through(scheme))
            .filter_map(|scheme| Some((rank(scheme)?, scheme)))
            .collect();
        let is_near = |rank: usize| rank % Typed::RANKS >= Typed::NEAR;
        if fitting.iter().any(|&(rank, _)| !is_near(rank)) {
            fitting.retain(|&(rank, _)| !is_near(rank));
        }
        crate::stable_sort::sort_by_key(&mut fitting, |&(rank, _)| rank);
        fitting.into_iter().map(|(_, scheme)| scheme).collect()
    }

    /// Whether a scheme fits everything but the words.
    fn lets_through(&self, scheme: &Scheme) -> bool {
        self.kind.is_none_or(|kind| scheme.kind == kind)
            && self.role.is_none_or(|role| scheme.roles.contains(&role))
            && self.who.is_none_or(|who| scheme.who == who || scheme.who == Who::Anybody)
            && self.price.is_none_or(|price| scheme.price == Some(price))
    }
}

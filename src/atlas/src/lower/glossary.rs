//! The glossary: the terms in order, and which texts of each region use which.

use super::Sorted;
use crate::terms::Terms;
use engine::atlas::{Atlas, Region, RoleIx, TopicIx};
use engine::content::core::Texts;
use engine::content::details::Details;
use engine::content::reference::{How, Library, Scheme};
use engine::glossary::{Glossary, Term, TermIx};
use engine::wording::Wording;
use std::collections::BTreeSet;

impl Sorted<'_> {
    /// The glossary in one language, from everything else in that language.
    pub(super) fn glossary(
        &self,
        language: &str,
        atlas: &Atlas,
        (texts, details, library): (&Texts, &Details, &Library),
    ) -> Option<Glossary> {
        let entries = super::sorted_by(&self.ast.terms, |entry| &entry.id.value);
        let term = |words: &crate::ast::TermWords| Term { name: words.name.clone(), meaning: words.meaning.clone() };
        let order: Vec<&str> = entries.iter().map(|entry| entry.id.value.as_str()).collect();
        let terms = &Terms::of(self.ast, language, &order);
        let uses = |region| Reader { terms, region, atlas, texts, details, library }.uses();
        let (uk, us) = (uses(Region::Uk), uses(Region::Us));
        let less = |list: &[BTreeSet<usize>], other: &[BTreeSet<usize>]| {
            list.iter()
                .zip(other)
                .map(|(one, other)| one.difference(other).map(|&term| term as TermIx).collect())
                .collect()
        };
        let shared = |(one, other): (&BTreeSet<usize>, &BTreeSet<usize>)| {
            one.intersection(other).map(|&term| term as TermIx).collect()
        };
        Some(Glossary {
            terms: entries.iter().map(|entry| entry.words.in_language(language).map(term)).collect::<Option<_>>()?,
            roles: atlas.roles.len() as u16,
            moves: atlas.moves.len() as u16,
            both: uk.iter().zip(&us).map(shared).collect(),
            uk: less(&uk, &us),
            us: less(&us, &uk),
        })
    }
}

/// Reads what the pages of one region show.
struct Reader<'a> {
    terms: &'a Terms,
    region: Region,
    atlas: &'a Atlas,
    texts: &'a Texts,
    details: &'a Details,
    library: &'a Library,
}

/// The terms found so far in the texts of a place.
struct Found<'a> {
    reader: &'a Reader<'a>,
    terms: BTreeSet<usize>,
}

impl Found<'_> {
    fn plain(mut self, text: &str) -> Self {
        self.terms.extend(self.reader.terms.found(text));
        self
    }

    fn all<'w>(mut self, words: impl IntoIterator<Item = &'w Wording>) -> Self {
        for text in words {
            self.terms.extend(self.reader.terms.found(&text.within(self.reader.region)));
        }
        self
    }

    /// The names of what helps.
    fn topic_names(self, topics: &[TopicIx]) -> Self {
        let all = &self.reader.details.topics;
        self.all(topics.iter().map(|topic| &all[topic.at()].name))
    }

    /// What helps, each with what it is good for.
    fn topics(self, topics: &[TopicIx]) -> Self {
        let all = &self.reader.details.topics;
        self.topic_names(topics).all(topics.iter().map(|topic| &all[topic.at()].line))
    }

    fn titles(mut self, roles: impl IntoIterator<Item = RoleIx>) -> Self {
        let Reader { terms, texts, region, .. } = self.reader;
        for role in roles {
            self.terms.extend(terms.found(texts.roles[role.at()].within(*region)));
        }
        self
    }
}

impl Reader<'_> {
    fn nothing(&self) -> Found<'_> {
        Found { reader: self, terms: BTreeSet::new() }
    }

    /// The terms of everything that can be shown, in the order of [`Glossary::place`].
    fn uses(&self) -> Vec<BTreeSet<usize>> {
        let roles = || (0..self.atlas.roles.len()).map(RoleIx::from);
        let entry = |role: RoleIx| self.details.roles[role.at()].entry.iter().map(|task| &task.text);
        let lines = roles().map(|role| self.line(role).terms);
        let entries = roles().map(|role| self.nothing().all(entry(role)).terms);
        let pages = roles().map(|role| self.page(role));
        let steps = (0..self.atlas.moves.len()).map(|at| self.step(at));
        let schemes = self.library.schemes.iter().map(|scheme| self.scheme(scheme));
        lines.chain(entries).chain(pages).chain(steps).chain(schemes).collect()
    }

    fn line(&self, role: RoleIx) -> Found<'_> {
        self.nothing().titles([role]).all([&self.details.roles[role.at()].line])
    }

    fn page(&self, ix: RoleIx) -> BTreeSet<usize> {
        let (role, detail) = (&self.atlas.roles[ix.at()], &self.details.roles[ix.at()]);
        let library = self.library;
        let page = &library.pages[ix.at()];
        let entry = detail.entry.iter().map(|task| &task.text);
        let mut found = self.line(ix).all(page.does.iter().chain(&page.good_at).chain(entry).chain(&page.note));
        let titles = &self.texts.roles[ix.at()];
        for name in detail.also.iter().chain([&titles.uk, &titles.us]) {
            found = found.plain(name);
        }
        for pay in page.pay.iter().filter(|pay| pay.region == self.region) {
            found = found.plain(&pay.says);
        }
        let becoming = How::ALL.into_iter().flat_map(|how| library.becoming(ix, role.department, self.region, how));
        found = found.all(becoming.flat_map(|one| &one.says));
        let here = |roles: &[RoleIx]| roles.contains(&ix);
        for one in library.disputes.iter().filter(|one| here(&one.roles)) {
            found = found.all(one.sides.iter().map(|side| &side.says).chain([&one.about, &one.so]));
        }
        for one in library.careers.iter().filter(|one| one.stages.iter().any(|stage| stage.role == ix)) {
            found =
                found.titles(one.stages.iter().map(|stage| stage.role)).all(one.stages.iter().map(|stage| &stage.says));
        }
        let sections = self.atlas.goals.iter().zip(&library.sections).filter(|(goal, _)| goal.role == ix);
        let sections = sections.flat_map(|(_, sections)| sections).filter(|one| one.regions.has(self.region));
        for one in sections {
            found = found.all(one.lines.iter().chain([&one.title])).topic_names(&one.topics);
        }
        let moves = self.atlas.moves.iter().filter(|step| step.regions.has(self.region));
        let ends = moves.filter_map(|step| match () {
            () if step.to == ix => Some(step.from),
            () if step.from == ix => Some(step.to),
            () => None,
        });
        found.titles(ends).titles(page.works_with.iter().chain(&page.reports_to).copied()).topics(&page.topics).terms
    }

    fn step(&self, at: usize) -> BTreeSet<usize> {
        let (step, detail) = (&self.atlas.moves[at], &self.details.moves[at]);
        let takes = detail.takes.iter().map(|takes| &takes.what.text);
        let tasks = detail.tasks.iter().map(|task| &task.text);
        let mut found = self.nothing().titles([step.from, step.to]).all(takes.chain(tasks).chain(&detail.note));
        for one in self.library.disputes.iter().filter(|one| one.moves.iter().any(|step| step.at() == at)) {
            found = found.all(one.sides.iter().map(|side| &side.says).chain([&one.about, &one.so]));
        }
        found.topic_names(&detail.topics).terms
    }

    fn scheme(&self, scheme: &Scheme) -> BTreeSet<usize> {
        let rest = [&scheme.whom, &scheme.cost, &scheme.check].into_iter().flatten();
        self.nothing().plain(&scheme.name).all(rest.chain([&scheme.gives])).terms
    }
}

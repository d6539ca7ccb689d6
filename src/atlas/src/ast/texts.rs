//! The texts that pages other than the quiz show, for rules that look at words.

use super::{Ast, Words};
use crate::report::Place;
use engine::atlas::Region;
use engine::wording::Wording;

impl Ast {
    /// Every text on roles, moves, goals, schemes, disputes and terms, as it reads in each region, with the place of
    /// what it is about. Names of schemes, people and sources are left out.
    pub fn read_texts(&self, language: &str) -> Vec<(Place, String)> {
        let mut all = Texts { language, found: Vec::new() };
        for role in &self.roles {
            all.add(role.id.place, &role.words, |words| {
                let entry = words.entry.value.iter().map(|one| &one.text);
                let lists = words.does.iter().chain(&words.good_at).chain(entry);
                std::iter::once(&words.line).chain(lists).chain(&words.note).cloned().collect()
            });
            all.add(role.id.place, &role.words, |words| {
                vec![Wording::new(words.titles.uk.as_str()), Wording::new(words.titles.us.as_str())]
            });
            for pay in &role.pay {
                all.add(pay.place, &pay.words, |says| vec![Wording::new(says.as_str())]);
            }
        }
        for step in &self.moves {
            all.add(step.file.place, &step.words, |words| {
                let lists = words.takes.value.iter().chain(&words.tasks.value).map(|one| &one.text);
                lists.chain(&words.note).cloned().collect()
            });
        }
        for one in self.becomes() {
            all.add(one.place, &one.words, Clone::clone);
        }
        for one in self.sections() {
            all.add(one.place, &one.words, |words| {
                std::iter::once(&words.title).chain(&words.lines).cloned().collect()
            });
        }
        for scheme in &self.schemes {
            all.add(scheme.id.place, &scheme.words, |words| {
                let rest = [&words.whom, &words.cost, &words.check].into_iter().flatten();
                std::iter::once(&words.gives).chain(rest).cloned().collect()
            });
        }
        for one in &self.disputes {
            all.add(one.id.place, &one.words, |words| vec![words.about.clone(), words.so.clone()]);
            for side in &one.sides {
                all.add(side.place, &side.words, |says| vec![says.clone()]);
            }
        }
        for entry in &self.terms {
            all.add(entry.id.place, &entry.words, |words| vec![words.meaning.clone()]);
        }
        all.found
    }
}

struct Texts<'a> {
    language: &'a str,
    found: Vec<(Place, String)>,
}

impl Texts<'_> {
    /// Adds some words of an entity as both regions read them, once where they read alike.
    fn add<T>(&mut self, place: Place, words: &Words<T>, pick: impl Fn(&T) -> Vec<Wording>) {
        for text in words.in_language(self.language).map(pick).unwrap_or_default() {
            let [uk, us] = [Region::Uk, Region::Us].map(|region| text.within(region));
            if uk != us {
                self.found.push((place, us));
            }
            self.found.push((place, uk));
        }
    }
}

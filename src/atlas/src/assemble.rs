//! From a draft without an error to the atlas and its words: ids become positions, lists take their order.

use crate::draft::{Draft, Goal, Move, Pay, Profile, Question, Role, Side, Source, Weights, Words};
use crate::report::At;
use crate::vocabulary::FormWord;
use engine::atlas::{self, Atlas, DepartmentIx, Form, QuestionIx, RoleIx, SourceIx, TraitIx};
use engine::texts::{self, Details, Texts};
use std::collections::{BTreeMap, BTreeSet};

/// Everything that is packed.
pub struct Assembled {
    pub atlas: Atlas,
    pub texts: BTreeMap<String, Texts>,
    pub details: BTreeMap<String, Details>,
}

/// The atlas and each language's words. `None` only when something is absent, and so was reported.
pub fn assemble(draft: &Draft) -> Option<Assembled> {
    let sorted = Sorted::of(draft);
    let atlas = sorted.atlas()?;
    let languages: BTreeSet<&str> =
        draft.languages().iter().flat_map(|entity| &entity.present).map(|(language, _)| *language).collect();
    let texts: Option<_> =
        languages.iter().map(|&language| Some((language.to_owned(), sorted.texts(language)?))).collect();
    let details: Option<_> =
        languages.iter().map(|&language| Some((language.to_owned(), sorted.details(language)?))).collect();
    Some(Assembled { atlas, texts: texts?, details: details? })
}

/// The draft in the atlas's order, with the position of every id.
struct Sorted<'a> {
    draft: &'a Draft,
    goals: Vec<&'a Goal>,
    roles: Vec<&'a Role>,
    moves: Vec<&'a Move>,
    questions: Vec<&'a Question>,
    sources: Vec<&'a Source>,
    trait_at: BTreeMap<&'a str, usize>,
    role_at: BTreeMap<&'a str, usize>,
    department_at: BTreeMap<&'a str, usize>,
    source_at: BTreeMap<&'a str, usize>,
}

fn sorted_by<'a, T, K: Ord>(list: &'a [T], key: impl Fn(&'a T) -> K) -> Vec<&'a T> {
    let mut sorted: Vec<&T> = list.iter().collect();
    sorted.sort_by_key(|&item| key(item));
    sorted
}

fn positions<'a>(ids: impl Iterator<Item = &'a At<String>>) -> BTreeMap<&'a str, usize> {
    ids.enumerate().map(|(position, id)| (id.value.as_str(), position)).collect()
}

fn value<T: Copy>(at: Option<&At<T>>) -> Option<T> {
    at.map(|at| at.value)
}

impl<'a> Sorted<'a> {
    fn of(draft: &'a Draft) -> Self {
        let roles = sorted_by(&draft.roles, |role| &role.id.value);
        let sources = sorted_by(&draft.sources, |source| &source.id.value);
        let end = |id: &'a Option<At<String>>| id.as_ref().map(|id| &id.value);
        Self {
            draft,
            goals: sorted_by(&draft.goals, |goal| value(goal.order.as_ref())),
            moves: sorted_by(&draft.moves, |step| (end(&step.from), end(&step.to), value(step.kind.as_ref()))),
            questions: sorted_by(&draft.questions, |question| value(question.number.as_ref())),
            trait_at: positions(draft.traits.iter().map(|entry| &entry.id)),
            role_at: positions(roles.iter().map(|role| &role.id)),
            department_at: positions(draft.departments.iter().map(|entry| &entry.id)),
            source_at: positions(sources.iter().map(|source| &source.id)),
            roles,
            sources,
        }
    }

    fn atlas(&self) -> Option<Atlas> {
        let first = self.draft.first.as_ref()?;
        let ids = |id: &At<String>| id.value.clone();
        Some(Atlas {
            traits: self.draft.traits.iter().map(|entry| atlas::Trait { id: ids(&entry.id) }).collect(),
            goals: self.goals.iter().map(|goal| self.goal(goal)).collect::<Option<_>>()?,
            preferences: self.draft.preferences.iter().map(|entry| atlas::Preference { id: ids(&entry.id) }).collect(),
            departments: self.draft.departments.iter().map(|entry| atlas::Department { id: ids(&entry.id) }).collect(),
            roles: self.roles.iter().map(|role| self.role(role)).collect::<Option<_>>()?,
            moves: self.moves.iter().map(|step| self.step(step)).collect::<Option<_>>()?,
            questions: self.questions.iter().map(|question| self.question(question)).collect::<Option<_>>()?,
            first_question: QuestionIx::from(self.questions.iter().position(|item| item.id.value == first.value)?),
        })
    }

    fn goal(&self, goal: &Goal) -> Option<atlas::Goal> {
        let role = self.role_ix(&goal.id)?;
        Some(atlas::Goal { id: goal.id.value.clone(), role, profile: self.profile(goal.profile.as_ref()?)? })
    }

    fn role(&self, role: &Role) -> Option<atlas::Role> {
        Some(atlas::Role {
            id: role.id.value.clone(),
            number: value(role.number.as_ref())?,
            kind: role.kind?,
            department: DepartmentIx::from(*self.department_at.get(role.department.as_ref()?.value.as_str())?),
            level: role.level?,
            sectors: role.sectors?,
            setting: role.setting?,
            employment: role.employment?,
            profile: self.profile(role.profile.as_ref()?)?,
        })
    }

    fn role_facts(&self, role: &Role) -> Option<texts::RoleFacts> {
        Some(texts::RoleFacts {
            works_with: role.works_with.iter().map(|id| self.role_ix(id)).collect::<Option<_>>()?,
            reports_to: role.reports_to.iter().map(|id| self.role_ix(id)).collect::<Option<_>>()?,
            pay: role.pay.iter().map(|pay| self.pay(pay)).collect::<Option<_>>()?,
            sources: self.source_list(role.sources.as_deref()?)?,
            standing: value(role.standing.as_ref())?,
            profile_standing: value(role.profile_standing.as_ref())?,
        })
    }

    fn pay(&self, pay: &Pay) -> Option<texts::Pay> {
        Some(texts::Pay { region: pay.region?, year: pay.year, sources: self.source_list(pay.sources.as_deref()?)? })
    }

    fn step(&self, step: &Move) -> Option<atlas::Move> {
        let years = step.years.as_ref()?;
        Some(atlas::Move {
            from: self.role_ix(step.from.as_ref()?)?,
            to: self.role_ix(step.to.as_ref()?)?,
            kind: value(step.kind.as_ref())?,
            years: atlas::Years {
                min: value(years.min.as_ref())?,
                max: value(years.max.as_ref())?,
                standing: value(years.standing.as_ref())?,
            },
            how_common: step.how_common?,
            sectors: step.sectors?,
            regions: step.regions?,
        })
    }

    fn move_facts(&self, step: &Move) -> Option<texts::MoveFacts> {
        Some(texts::MoveFacts {
            common_basis: value(step.basis.as_ref())?,
            sources: self.source_list(step.sources.as_deref()?)?,
            standing: value(step.standing.as_ref())?,
        })
    }

    fn question(&self, question: &Question) -> Option<atlas::Question> {
        let form = match (question.form?, question.sides.as_slice()) {
            (FormWord::Agree, [measures]) => Form::Agree { measures: self.measures(measures)? },
            (FormWord::Choice, [a, b]) => Form::Choice { a: self.measures(a)?, b: self.measures(b)? },
            _ => return None,
        };
        Some(atlas::Question { id: question.id.value.clone(), number: value(question.number.as_ref())?, form })
    }

    fn role_ix(&self, id: &At<String>) -> Option<RoleIx> {
        self.role_at.get(id.value.as_str()).copied().map(RoleIx::from)
    }

    fn source_list(&self, ids: &[At<String>]) -> Option<Vec<SourceIx>> {
        ids.iter().map(|id| self.source_at.get(id.value.as_str()).copied().map(SourceIx::from)).collect()
    }

    /// One weight per trait; a trait that is not named weighs 0.
    fn profile(&self, profile: &Profile) -> Option<Vec<i8>> {
        let mut weights = vec![0; self.draft.traits.len()];
        for (position, weight) in self.positioned(&profile.weights)? {
            weights[position] = weight;
        }
        Some(weights)
    }

    /// The weights that are named, in the order of the traits.
    fn measures(&self, side: &Side) -> Option<Vec<(TraitIx, i8)>> {
        let weights = self.positioned(&side.weights)?;
        Some(weights.into_iter().map(|(position, weight)| (TraitIx::from(position), weight)).collect())
    }

    fn positioned(&self, weights: &Weights) -> Option<BTreeMap<usize, i8>> {
        weights.iter().map(|(id, weight)| Some((*self.trait_at.get(id.value.as_str())?, (*weight)?))).collect()
    }

    fn texts(&self, language: &str) -> Option<Texts> {
        let asked = |question: &&Question| Some(question.words.in_language(language)?.text.clone());
        let titles = |role: &&Role| Some(role.words.in_language(language)?.titles.clone());
        Some(Texts {
            goals: all(language, self.goals.iter().map(|goal| &goal.words))?,
            departments: all(language, self.draft.departments.iter().map(|entry| &entry.words))?,
            roles: self.roles.iter().map(titles).collect::<Option<_>>()?,
            questions: self.questions.iter().map(asked).collect::<Option<_>>()?,
        })
    }

    fn details(&self, language: &str) -> Option<Details> {
        let role = |role: &&Role| {
            let mut detail = role.words.in_language(language)?.detail.clone();
            detail.pay = all(language, role.pay.iter().map(|pay| &pay.words))?;
            Some(detail)
        };
        let reasons = |question: &&Question| Some(question.words.in_language(language)?.reasons.clone());
        Some(Details {
            traits: all(language, self.draft.traits.iter().map(|entry| &entry.words))?,
            preferences: all(language, self.draft.preferences.iter().map(|entry| &entry.words))?,
            reasons: self.questions.iter().map(reasons).collect::<Option<_>>()?,
            roles: self.roles.iter().map(role).collect::<Option<_>>()?,
            role_facts: self.roles.iter().map(|role| self.role_facts(role)).collect::<Option<_>>()?,
            moves: all(language, self.moves.iter().map(|step| &step.words))?,
            move_facts: self.moves.iter().map(|step| self.move_facts(step)).collect::<Option<_>>()?,
            sources: self.sources.iter().map(|source| cited(source)).collect::<Option<_>>()?,
        })
    }
}

/// Everything's words in one language, if everything has them.
fn all<'a, T: Clone + 'a>(language: &str, words: impl Iterator<Item = &'a Words<T>>) -> Option<Vec<T>> {
    words.map(|words| words.in_language(language).cloned()).collect()
}

fn cited(source: &Source) -> Option<texts::Source> {
    Some(texts::Source {
        id: source.id.value.clone(),
        name: source.name.clone()?,
        address: source.address.clone(),
        date: source.date.clone()?,
    })
}

//! The library: what is read on pages of its own.

use super::{Sorted, value};
use crate::ast;
use engine::atlas::{GoalIx, MoveIx, RoleIx};
use engine::content::reference::{
    Article, Become, Career, Claim, Dispute, Library, Pay, RolePage, Scheme, Section, Source, Stage,
};
use engine::glossary::Glossary;
use std::collections::BTreeSet;

impl Sorted<'_> {
    /// The library in one language, its glossary still empty.
    pub(super) fn library(&self, language: &str) -> Option<Library> {
        let becomes = |list: &[ast::Become]| self.becomes(list, language);
        let sections = |goal: &&ast::Goal| {
            goal.sections.iter().map(|section| self.section(section, language)).collect::<Option<Vec<_>>>()
        };
        let article = |article: &ast::Article| {
            let words = article.words.in_language(language)?;
            Some(Article { title: words.title.clone(), lines: words.lines.clone() })
        };
        Some(Library {
            pages: self.roles.iter().map(|role| self.role_page(role, language)).collect::<Option<_>>()?,
            method: self.ast.method.iter().map(article).collect::<Option<_>>()?,
            notices: self.ast.notices.iter().map(article).collect::<Option<_>>()?,
            become_any: becomes(&self.ast.becoming)?,
            become_in: self.departments.iter().map(|one| becomes(&one.becomes)).collect::<Option<_>>()?,
            become_role: self.roles.iter().map(|role| becomes(&role.becomes)).collect::<Option<_>>()?,
            sections: self.goals.iter().map(sections).collect::<Option<_>>()?,
            schemes: self.ast.schemes.iter().map(|one| self.scheme(one, language)).collect::<Option<_>>()?,
            disputes: self.ast.disputes.iter().map(|one| self.dispute(one, language)).collect::<Option<_>>()?,
            sources: self.sources.iter().map(|source| cited(source)).collect::<Option<_>>()?,
            careers: self.ast.careers.iter().map(|one| self.career(one, language)).collect::<Option<_>>()?,
            glossary: Glossary::default(),
        })
    }

    fn role_page(&self, role: &ast::Role, language: &str) -> Option<RolePage> {
        let words = role.words.in_language(language)?;
        Some(RolePage {
            does: words.does.clone(),
            good_at: words.good_at.clone(),
            note: words.note.clone(),
            works_with: self.role_list(&role.works_with)?,
            reports_to: self.role_list(&role.reports_to)?,
            pay: role.pay.iter().map(|pay| self.pay(pay, language)).collect::<Option<_>>()?,
            topics: self.topic_list(&role.topics)?,
            sources: self.source_list(role.sources.as_deref()?)?,
            standing: value(role.standing.as_ref())?,
            profile_standing: value(role.profile_standing.as_ref())?,
        })
    }

    fn pay(&self, pay: &ast::Pay, language: &str) -> Option<Pay> {
        Some(Pay {
            region: pay.region?,
            year: pay.year,
            sources: self.source_list(pay.sources.as_deref()?)?,
            says: pay.words.in_language(language)?.clone(),
        })
    }

    fn becomes(&self, list: &[ast::Become], language: &str) -> Option<Vec<Become>> {
        let one = |one: &ast::Become| {
            Some(Become {
                how: one.how?,
                regions: one.regions?,
                sources: self.source_list(one.sources.as_deref()?)?,
                says: one.words.in_language(language)?.clone(),
            })
        };
        list.iter().map(one).collect()
    }

    fn section(&self, section: &ast::Section, language: &str) -> Option<Section> {
        let words = section.words.in_language(language)?;
        Some(Section {
            regions: section.regions?,
            side: section.side,
            topics: self.topic_list(&section.topics)?,
            sources: self.source_list(section.sources.as_deref()?)?,
            title: words.title.clone(),
            lines: words.lines.clone(),
        })
    }

    fn scheme(&self, scheme: &ast::Scheme, language: &str) -> Option<Scheme> {
        let words = scheme.words.in_language(language)?;
        let named = self.role_list(&scheme.roles)?;
        let of_departments = self.roles.iter().enumerate().filter(|(_, role)| {
            role.department.as_ref().is_some_and(|id| scheme.departments.iter().any(|one| one.value == id.value))
        });
        let roles: BTreeSet<RoleIx> = named.into_iter().chain(of_departments.map(|(at, _)| RoleIx::from(at))).collect();
        Some(Scheme {
            id: scheme.id.value.clone(),
            kind: scheme.kind?,
            regions: scheme.regions?,
            roles: roles.into_iter().collect(),
            topics: self.topic_list(&scheme.topics)?,
            sources: self.source_list(scheme.sources.as_deref()?)?,
            address: scheme.address.clone(),
            who: scheme.who,
            price: scheme.price,
            doubtful: scheme.doubtful,
            name: words.name.clone(),
            also: words.also.clone(),
            place: words.place.clone(),
            gives: words.gives.clone(),
            whom: words.whom.clone(),
            cost: words.cost.clone(),
            check: words.check.clone(),
        })
    }

    fn dispute(&self, dispute: &ast::Dispute, language: &str) -> Option<Dispute> {
        let words = dispute.words.in_language(language)?;
        let moves = dispute.moves.iter().map(|id| self.move_at.get(id.value.as_str()).copied().map(MoveIx::from));
        let side = |side: &ast::Claim| {
            Some(Claim {
                sources: self.source_list(side.sources.as_deref()?)?,
                says: side.words.in_language(language)?.clone(),
            })
        };
        Some(Dispute {
            roles: self.role_list(&dispute.roles)?,
            moves: moves.collect::<Option<_>>()?,
            about: words.about.clone(),
            sides: dispute.sides.iter().map(side).collect::<Option<_>>()?,
            so: words.so.clone(),
        })
    }

    fn career(&self, career: &ast::Career, language: &str) -> Option<Career> {
        let stage = |stage: &ast::Stage| {
            Some(Stage {
                role: self.role_ix(stage.role.as_ref()?)?,
                from: value(stage.from.as_ref()),
                to: value(stage.to.as_ref()),
                says: stage.words.in_language(language)?.clone(),
            })
        };
        Some(Career {
            person: career.person.clone()?,
            region: career.region?,
            goal: self.goal_at.get(career.goal.as_ref()?.value.as_str()).copied().map(GoalIx::from)?,
            sources: self.source_list(career.sources.as_deref()?)?,
            stages: career.stages.iter().map(stage).collect::<Option<_>>()?,
        })
    }
}

fn cited(source: &ast::Source) -> Option<Source> {
    Some(Source {
        id: source.id.value.clone(),
        name: source.name.clone()?,
        address: source.address.clone(),
        date: source.date.clone()?,
        region: source.region,
    })
}

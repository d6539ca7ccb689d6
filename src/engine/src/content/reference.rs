//! What stands beside the quiz and the routes, in one language: how to become something, schemes, what the goals ask,
//! where sources contradict each other, and careers on record. Pages read it when they want it.

use crate::atlas::{DepartmentIx, GoalIx, MoveIx, Region, Regions, RoleIx, SourceIx, Standing, TopicIx};
use crate::glossary::Glossary;
use crate::task_id::TaskId;
use crate::wording::Wording;
use serde::{Deserialize, Serialize};

/// Everything that is read on its own pages.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Library {
    /// What the page of each role says, parallel to [`crate::atlas::Atlas::roles`].
    pub pages: Vec<RolePage>,
    /// How to become anything at all.
    pub become_any: Vec<Become>,
    /// How to become something in each department, parallel to [`crate::atlas::Atlas::departments`].
    pub become_in: Vec<Vec<Become>>,
    /// How to become each role, where that differs, parallel to [`crate::atlas::Atlas::roles`].
    pub become_role: Vec<Vec<Become>>,
    /// What each goal asks and advises, parallel to [`crate::atlas::Atlas::goals`].
    pub sections: Vec<Vec<Section>>,
    /// Qualifications, programmes, funds, unions, networks and databases, sorted by id.
    pub schemes: Vec<Scheme>,
    /// Where sources contradict each other, sorted by id.
    pub disputes: Vec<Dispute>,
    /// Careers on record, sorted by id.
    pub careers: Vec<Career>,
    /// How Crewpath decides, section by section.
    pub method: Vec<Article>,
    /// What else a visitor should know of it: its limits, privacy, the licence.
    pub notices: Vec<Article>,
    /// The trade's terms in plain words.
    pub glossary: Glossary,
    /// Everything cited, here and in the details, sorted by id. Its language is the source's own.
    pub sources: Vec<Source>,
}

/// What the page of a role says of it, and on what it rests.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RolePage {
    /// What people in it do.
    pub does: Vec<Wording>,
    /// What they are good at.
    pub good_at: Vec<Wording>,
    /// Something a reader must know, such as a title that means two jobs.
    pub note: Option<Wording>,
    /// Roles that this one works with.
    pub works_with: Vec<RoleIx>,
    /// Roles that this one reports to.
    pub reports_to: Vec<RoleIx>,
    /// Sourced pay, by region.
    pub pay: Vec<Pay>,
    /// What helps on the way to it.
    pub topics: Vec<TopicIx>,
    /// What the page cites.
    pub sources: Vec<SourceIx>,
    /// On what the role's description rests.
    pub standing: Standing,
    /// On what the role's profile rests.
    pub profile_standing: Standing,
}

/// A figure for pay.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pay {
    /// Where it is paid.
    pub region: Region,
    /// Year that the figure speaks of, if the source says.
    pub year: Option<u16>,
    /// Who says so.
    pub sources: Vec<SourceIx>,
    /// The figure in a sentence.
    pub says: String,
}

/// Sentences under a title.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Article {
    /// Its heading.
    pub title: Wording,
    /// Its paragraphs.
    pub lines: Vec<Wording>,
}

/// A heading under which a role's page says how to become one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum How {
    /// Subjects and qualifications at school and college.
    School,
    /// Apprenticeships.
    Apprenticeship,
    /// Degrees.
    Degree,
    /// What work to do first, and how to get it.
    Experience,
    /// Whom to meet and where.
    Network,
    /// Trainee schemes and programmes.
    Scheme,
}

impl How {
    /// Every heading, in the order of a page.
    pub const ALL: [Self; 6] =
        [Self::School, Self::Apprenticeship, Self::Degree, Self::Experience, Self::Network, Self::Scheme];
}

/// What is said under a heading.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Become {
    /// The heading.
    pub how: How,
    /// Where it holds.
    pub regions: Regions,
    /// Who says so; nobody where it is our judgement.
    pub sources: Vec<SourceIx>,
    /// Sentences.
    pub says: Vec<Wording>,
}

/// What a goal asks or advises, under a title.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Section {
    /// Where it holds.
    pub regions: Regions,
    /// Which of the two ways up it describes, if it describes one.
    pub side: Option<Side>,
    /// What helps with it.
    pub topics: Vec<TopicIx>,
    /// Who says so; nobody where it is our judgement.
    pub sources: Vec<SourceIx>,
    /// Its heading.
    pub title: Wording,
    /// Sentences.
    pub lines: Vec<Wording>,
}

/// One of the two ways up: inside a company, or by work of one's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Side {
    /// In television and adverts, inside one company.
    Company,
    /// In features and high-end television, on one's own account.
    Independent,
}

/// Something that helps on the way and has a name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Scheme {
    /// Stable word id.
    pub id: String,
    /// What sort of thing it is.
    pub kind: SchemeKind,
    /// Where it is open.
    pub regions: Regions,
    /// The roles that it helps, in order.
    pub roles: Vec<RoleIx>,
    /// What it helps with, of the things that helping pages name.
    pub topics: Vec<TopicIx>,
    /// Who says so.
    pub sources: Vec<SourceIx>,
    /// Its own page, if it has one that we know.
    pub address: Option<String>,
    /// Whom it is for in the main.
    pub who: Who,
    /// What it costs in a word, where known.
    pub price: Option<Price>,
    /// Whether it may have ended or gone by another name since our sources.
    pub doubtful: bool,
    /// Its name.
    pub name: String,
    /// Other words that it is looked for by, such as what its giver is called for short. They are never shown.
    pub also: Vec<String>,
    /// The part of the country that it is for, where it is not for all of it.
    pub place: Option<String>,
    /// What it gives, in one sentence.
    pub gives: Wording,
    /// For whom it is and what it asks, where known.
    pub whom: Option<Wording>,
    /// What it costs, where known.
    pub cost: Option<Wording>,
    /// What may have changed, where its status needs checking before use.
    pub check: Option<Wording>,
}

/// What sort of thing a scheme is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum SchemeKind {
    /// From school or college.
    Qualification,
    /// A job with training.
    Apprenticeship,
    /// At a university or film school.
    Degree,
    /// A short course.
    Course,
    /// A training or trainee programme.
    Training,
    /// A lab or fellowship.
    Lab,
    /// A competition or prize.
    Competition,
    /// Money.
    Fund,
    /// A union or guild.
    Union,
    /// A network or event.
    Network,
    /// A list of crew that employers look through.
    Database,
    /// Information or advice.
    Service,
    /// A sort of experience.
    Experience,
    /// An agent.
    Representation,
}

impl SchemeKind {
    /// Every kind, in the order of a page.
    pub const ALL: [Self; 14] = [
        Self::Training,
        Self::Apprenticeship,
        Self::Course,
        Self::Qualification,
        Self::Degree,
        Self::Lab,
        Self::Competition,
        Self::Fund,
        Self::Union,
        Self::Network,
        Self::Database,
        Self::Service,
        Self::Experience,
        Self::Representation,
    ];
}

/// Whom a scheme is for in the main. Finer conditions stand in its words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Who {
    /// Everybody, or several of the others.
    Anybody,
    /// Pupils and students, and those who could be.
    Student,
    /// People who want to get in, or have just come in.
    Beginner,
    /// People who have worked in the trade for some time, or have work of their own to show.
    Working,
}

/// What a scheme costs in a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Price {
    /// It pays: a wage, a fee, or money for a film.
    Paid,
    /// It costs nothing.
    Free,
    /// It costs something.
    Costs,
}

/// A question on which sources contradict each other.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dispute {
    /// Roles whose pages show it.
    pub roles: Vec<RoleIx>,
    /// Moves whose steps show it.
    pub moves: Vec<MoveIx>,
    /// The question.
    pub about: Wording,
    /// What each side says; at least two.
    pub sides: Vec<Claim>,
    /// What Crewpath makes of it.
    pub so: Wording,
}

/// What one side says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Claim {
    /// Who says so; at least one.
    pub sources: Vec<SourceIx>,
    /// What it says, in a sentence.
    pub says: Wording,
}

/// A documented career up to a goal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Career {
    /// Whose it is.
    pub person: String,
    /// Where it was made.
    pub region: Region,
    /// The goal that it reached.
    pub goal: GoalIx,
    /// Who says so; at least one.
    pub sources: Vec<SourceIx>,
    /// What it went through; the last is the goal's role.
    pub stages: Vec<Stage>,
}

/// A stage of a career.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stage {
    /// The role.
    pub role: RoleIx,
    /// First year, where known.
    pub from: Option<u16>,
    /// Last year, where known.
    pub to: Option<u16>,
    /// What exactly it was, as a phrase.
    pub says: Wording,
}

/// Something cited.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// Stable word id.
    pub id: String,
    /// Name as the page shows it.
    pub name: String,
    /// Web address, if it has one.
    pub address: Option<String>,
    /// When it was published, as far as known, such as `2021-12`, `c.2019` or `undated`.
    pub date: String,
    /// The region whose trade it speaks of; none where it speaks of both, or of neither.
    pub region: Option<Region>,
}

impl Scheme {
    /// The mark of having looked at it, made from its id.
    pub fn mark(&self) -> TaskId {
        TaskId::of(&self.id)
    }
}

impl Library {
    /// The library from its packed bytes.
    ///
    /// # Errors
    /// When the bytes are not a library of this version of the format.
    pub fn unpack(bytes: &[u8]) -> Result<Self, postcard::Error> {
        postcard::from_bytes(bytes)
    }

    /// How to become `role` in `region` under `how`: what is said of the role itself, else of its department, else of
    /// every job.
    pub fn becoming(&self, role: RoleIx, department: DepartmentIx, region: Region, how: How) -> Vec<&Become> {
        [&self.become_role[role.at()], &self.become_in[department.at()], &self.become_any]
            .into_iter()
            .map(|said| said.iter().filter(|one| one.how == how && one.regions.has(region)).collect::<Vec<_>>())
            .find(|said| !said.is_empty())
            .unwrap_or_default()
    }

    /// The other region, where every one of `sources` speaks of that region alone. A visitor should know that.
    pub fn only_from_elsewhere(&self, sources: &[SourceIx], region: Region) -> Option<Region> {
        let other = match region {
            Region::Uk => Region::Us,
            Region::Us => Region::Uk,
        };
        let of = |source: &SourceIx| self.sources.get(source.at()).and_then(|source| source.region);
        (!sources.is_empty() && sources.iter().all(|source| of(source) == Some(other))).then_some(other)
    }

    /// The schemes in `region` that help with `topic`: those for a part of the country last, and those that cost
    /// something after the others.
    pub fn schemes_about(&self, topic: TopicIx, region: Region) -> Vec<&Scheme> {
        let mut here: Vec<&Scheme> =
            self.schemes.iter().filter(|one| one.regions.has(region) && one.topics.contains(&topic)).collect();
        crate::stable_sort::sort_by_key(&mut here, |one| (one.place.is_some(), one.price == Some(Price::Costs)));
        here
    }

    /// The schemes in `region` that help with any of `topics`, each with those that it helps with: those that help with most
    /// first.
    pub fn helping(&self, topics: &[TopicIx], region: Region) -> Vec<(&Scheme, Vec<TopicIx>)> {
        let mut all: Vec<(&Scheme, Vec<TopicIx>)> = Vec::new();
        for &topic in topics {
            for scheme in self.schemes_about(topic, region) {
                match all.iter_mut().find(|(one, _)| one.id == scheme.id) {
                    Some((_, with)) => with.push(topic),
                    None => all.push((scheme, vec![topic])),
                }
            }
        }
        crate::stable_sort::sort_by_key(&mut all, |(_, with)| topics.len() - with.len());
        all
    }

    /// The page on which a scheme can be read of: its own; else that of its first source that has one.
    pub fn page_of<'a>(&'a self, scheme: &'a Scheme) -> Option<&'a str> {
        let cited = || scheme.sources.iter().find_map(|source| self.sources.get(source.at())?.address.as_deref());
        scheme.address.as_deref().or_else(cited)
    }

    /// The schemes in `region` that help `role`.
    pub fn schemes_for(&self, role: RoleIx, region: Region) -> Vec<&Scheme> {
        self.schemes.iter().filter(|scheme| scheme.regions.has(region) && scheme.roles.contains(&role)).collect()
    }
}

//! The fixed words of the format and what each stands for.

use engine::atlas::{Basis, Employment, HowCommon, Level, MoveKind, Region, RoleKind, Sector, Setting, Standing};
use engine::content::details::TakesKind;
use engine::content::reference::{How, Price, SchemeKind, Side, Who};

/// The words that a key may have, in the order in which messages list them.
pub type Vocabulary<T> = [(&'static str, T)];

/// `kind` of a role.
pub const ROLE_KINDS: &Vocabulary<RoleKind> = &[("job", RoleKind::Job), ("own-projects", RoleKind::OwnProjects)];

/// `level` of a role.
pub const LEVELS: &Vocabulary<Level> = &[
    ("entry", Level::Entry),
    ("assistant", Level::Assistant),
    ("mid", Level::Mid),
    ("senior", Level::Senior),
    ("head", Level::Head),
    ("above-the-line", Level::AboveTheLine),
];

/// `sectors` of a role or move.
pub const SECTORS: &Vocabulary<Sector> =
    &[("film", Sector::Film), ("hetv", Sector::Hetv), ("tv", Sector::Tv), ("commercials", Sector::Commercials)];

/// `regions` of a move, `region` of a pay figure.
pub const REGIONS: &Vocabulary<Region> = &[("uk", Region::Uk), ("us", Region::Us)];

/// `setting` of a role.
pub const SETTINGS: &Vocabulary<Setting> =
    &[("set", Setting::Set), ("office", Setting::Office), ("both", Setting::Both)];

/// `employment` of a role.
pub const EMPLOYMENTS: &Vocabulary<Employment> =
    &[("freelance", Employment::Freelance), ("staff", Employment::Staff), ("both", Employment::Both)];

/// `kind` of a move.
pub const MOVE_KINDS: &Vocabulary<MoveKind> = &[
    ("promotion", MoveKind::Promotion),
    ("sideways", MoveKind::Sideways),
    ("own-projects", MoveKind::OwnProjects),
    ("training", MoveKind::Training),
];

/// `common.how` of a move.
pub const HOW_COMMON: &Vocabulary<HowCommon> =
    &[("common", HowCommon::Common), ("possible", HowCommon::Possible), ("rare", HowCommon::Rare)];

/// `common.basis` of a move.
pub const BASES: &Vocabulary<Basis> = &[
    ("statistic", Basis::Statistic),
    ("wording", Basis::Wording),
    ("wording-and-judgement", Basis::WordingAndJudgement),
    ("judgement", Basis::Judgement),
];

/// `standing` of a role or a move: it is either cited or judged.
pub const CLAIM_STANDINGS: &Vocabulary<Standing> = &[("source", Standing::Source), ("judgement", Standing::Judgement)];

/// `profile.standing` of a role.
pub const PROFILE_STANDINGS: &Vocabulary<Standing> =
    &[("source", Standing::Source), ("estimate", Standing::Estimate), ("judgement", Standing::Judgement)];

/// `years.standing` of a move: it is either cited or estimated.
pub const YEARS_STANDINGS: &Vocabulary<Standing> = &[("source", Standing::Source), ("estimate", Standing::Estimate)];

/// `who` of a scheme.
pub const WHO: &Vocabulary<Who> =
    &[("anybody", Who::Anybody), ("student", Who::Student), ("beginner", Who::Beginner), ("working", Who::Working)];

/// `price` of a scheme.
pub const PRICES: &Vocabulary<Price> = &[("paid", Price::Paid), ("free", Price::Free), ("costs", Price::Costs)];

/// `form` of a question.
pub const FORMS: &Vocabulary<FormWord> = &[("agree", FormWord::Agree), ("choice", FormWord::Choice)];

/// `takes` of a move.
pub const TAKES: &Vocabulary<TakesKind> = &[
    ("credits", TakesKind::Credits),
    ("portfolio", TakesKind::Portfolio),
    ("skills", TakesKind::Skills),
    ("people", TakesKind::People),
    ("agent", TakesKind::Agent),
    ("award", TakesKind::Award),
    ("training", TakesKind::Training),
    ("money", TakesKind::Money),
];

/// `how` of a `[[become]]`.
pub const HOWS: &Vocabulary<How> = &[
    ("school", How::School),
    ("apprenticeship", How::Apprenticeship),
    ("degree", How::Degree),
    ("experience", How::Experience),
    ("network", How::Network),
    ("scheme", How::Scheme),
];

/// `side` of a `[[section]]`.
pub const SIDES: &Vocabulary<Side> = &[("company", Side::Company), ("independent", Side::Independent)];

/// `kind` of a scheme.
pub const SCHEME_KINDS: &Vocabulary<SchemeKind> = &[
    ("training", SchemeKind::Training),
    ("apprenticeship", SchemeKind::Apprenticeship),
    ("course", SchemeKind::Course),
    ("qualification", SchemeKind::Qualification),
    ("degree", SchemeKind::Degree),
    ("lab", SchemeKind::Lab),
    ("competition", SchemeKind::Competition),
    ("fund", SchemeKind::Fund),
    ("union", SchemeKind::Union),
    ("network", SchemeKind::Network),
    ("database", SchemeKind::Database),
    ("service", SchemeKind::Service),
    ("experience", SchemeKind::Experience),
    ("representation", SchemeKind::Representation),
];

/// Which of the two forms a question has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FormWord {
    /// Agree or disagree with a statement.
    Agree,
    /// Choose between two tasks.
    Choice,
}

/// The word that stands for `value`.
pub fn word_for<T: PartialEq>(vocabulary: &Vocabulary<T>, value: &T) -> &'static str {
    vocabulary.iter().find(|(_, known)| known == value).map_or("", |(word, _)| word)
}

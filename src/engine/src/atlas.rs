//! The authored data as the engine reads it: plain, checked, free of any language. Words are in [`crate::content::core`].
//!
//! The `atlas` crate makes this value from the text files under `assets/atlas` and packs it; nothing here checks
//! references again, because the compiler of the atlas refuses files in which one does not resolve.

use serde::{Deserialize, Serialize};

/// Makes a typed position in one of the atlas's lists, so that a role cannot be looked up with a move's position.
macro_rules! index {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub struct $name(pub u16);

        impl $name {
            /// The position as a list index.
            pub const fn at(self) -> usize {
                self.0 as usize
            }
        }

        impl From<usize> for $name {
            fn from(position: usize) -> Self {
                Self(position as u16)
            }
        }
    };
}

index!(
    /// Position in [`Atlas::traits`].
    TraitIx
);
index!(
    /// Position in [`Atlas::goals`].
    GoalIx
);
index!(
    /// Position in [`Atlas::roles`].
    RoleIx
);
index!(
    /// Position in [`Atlas::moves`].
    MoveIx
);
index!(
    /// Position in [`Atlas::questions`].
    QuestionIx
);
index!(
    /// Position in [`Atlas::departments`].
    DepartmentIx
);
index!(
    /// Position in [`crate::content::reference::Library::sources`].
    SourceIx
);
index!(
    /// Position in [`crate::content::details::Details::topics`].
    TopicIx
);

/// All the authored data, without words. Lists are sorted: traits, goals and departments as authored, roles by id,
/// moves by (from, to, kind), questions by number.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Atlas {
    /// The measured traits, in authored order.
    pub traits: Vec<Trait>,
    /// The goals, in authored order: director, producer, screenwriter.
    pub goals: Vec<Goal>,
    /// The preferences, in authored order: place, terms, sector.
    pub preferences: Vec<Preference>,
    /// The departments, in authored order.
    pub departments: Vec<Department>,
    /// Every role, sorted by id.
    pub roles: Vec<Role>,
    /// Every move, sorted by (from, to, kind).
    pub moves: Vec<Move>,
    /// Every question, sorted by number.
    pub questions: Vec<Question>,
    /// Numbers of roles that are no more.
    pub retired: Vec<Retired>,
    /// The question that is asked first, always, so that a page can carry it before any code runs.
    pub first_question: QuestionIx,
}

/// Something measurable about a person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Trait {
    /// Stable word id, such as `organise`.
    pub id: String,
}

/// Director, producer or screenwriter: a role together with the profile that the quiz compares a person with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Goal {
    /// Stable word id; also the id of the role.
    pub id: String,
    /// The role that a route to this goal ends at.
    pub role: RoleIx,
    /// One sign per trait, -2 to 2, in the order of [`Atlas::traits`].
    pub profile: Vec<i8>,
}

/// A way of working that weighs in routes and is never called merit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Preference {
    /// Stable word id: `place`, `terms` or `sector`.
    pub id: String,
}

/// A department of a production.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Department {
    /// Stable word id, such as `production-office`.
    pub id: String,
}

/// A job, or an own-projects stage that nobody hires for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Role {
    /// Stable word id; also the name of its file.
    pub id: String,
    /// Stable number, never reused; it stands for the role in link codes. 1 to 1023.
    pub number: u16,
    /// A job, or an own-projects stage.
    pub kind: RoleKind,
    /// Where it belongs.
    pub department: DepartmentIx,
    /// Rung of the ladder.
    pub level: Level,
    /// Where the role exists.
    pub sectors: Sectors,
    /// Where the work is done.
    pub setting: Setting,
    /// On what terms people are usually hired.
    pub employment: Employment,
    /// One weight per trait, -2 to 2, in the order of [`Atlas::traits`].
    pub profile: Vec<i8>,
}

/// The number of a role that is no more. Nothing else ever takes it, so that an old link is understood.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Retired {
    /// The number that the role had.
    pub number: u16,
    /// The role that an old link leads to instead, if any.
    pub instead: Option<RoleIx>,
}

/// A directed step from one role to another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Move {
    /// Where the step starts.
    pub from: RoleIx,
    /// Where it ends.
    pub to: RoleIx,
    /// What sort of step it is.
    pub kind: MoveKind,
    /// Typical time spent in `from` before this step.
    pub years: Years,
    /// How often people make it.
    pub how_common: HowCommon,
    /// Where the move exists.
    pub sectors: Sectors,
    /// In which regions it exists.
    pub regions: Regions,
}

/// A span of time in tenths of a year, with its standing. `min` is never above `max`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Years {
    /// Shortest usual time, in tenths of a year.
    pub min: u16,
    /// Longest usual time, in tenths of a year.
    pub max: u16,
    /// Whether a source gives it or it is an estimate of ours.
    pub standing: Standing,
}

/// An item of the quiz, answered on five points.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// Stable number, never reused; its place in link codes. 1 to 255.
    pub number: u16,
    /// Agree or disagree, or a choice between two tasks.
    pub form: Form,
}

/// The two kinds of question and the traits that each measures.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Form {
    /// A statement, from disagree (1) to agree (5). Weights are -5 to 5, never 0.
    Agree {
        /// What agreeing says.
        measures: Vec<(TraitIx, i8)>,
    },
    /// Two appealing tasks, from much more A (1) to much more B (5). Weights are -5 to 5, never 0.
    Choice {
        /// What choosing A says.
        a: Vec<(TraitIx, i8)>,
        /// What choosing B says.
        b: Vec<(TraitIx, i8)>,
    },
}

/// UK or US: which titles, schemes and pay are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Region {
    /// The United Kingdom.
    #[default]
    Uk,
    /// The United States of America.
    Us,
}

impl Region {
    /// The one that this is not.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Uk => Self::Us,
            Self::Us => Self::Uk,
        }
    }
}

/// The regions in which something applies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Regions {
    /// Applies in the United Kingdom.
    pub uk: bool,
    /// Applies in the United States.
    pub us: bool,
}

impl Regions {
    /// Whether it applies in `region`.
    pub const fn has(self, region: Region) -> bool {
        match region {
            Region::Uk => self.uk,
            Region::Us => self.us,
        }
    }
}

/// Part of the industry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Sector {
    /// Feature films.
    Film,
    /// High-end television drama.
    Hetv,
    /// Other television.
    Tv,
    /// Adverts, music promos and branded films.
    Commercials,
}

impl Sector {
    /// Every sector, in the order of [`Sectors`]' bits.
    pub const ALL: [Self; 4] = [Self::Film, Self::Hetv, Self::Tv, Self::Commercials];
}

/// A set of sectors, one bit each in the order of [`Sector::ALL`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Sectors(pub u8);

impl Sectors {
    /// All four.
    pub const ALL: Self = Self(0b1111);

    /// Whether `sector` is in the set.
    pub const fn has(self, sector: Sector) -> bool {
        self.0 & (1 << sector as u8) != 0
    }

    /// The set with `sector` added.
    #[must_use]
    pub const fn with(self, sector: Sector) -> Self {
        Self(self.0 | 1 << sector as u8)
    }

    /// The set with `sector` taken out.
    #[must_use]
    pub const fn without(self, sector: Sector) -> Self {
        Self(self.0 & !(1 << sector as u8))
    }

    /// Whether the two sets share a sector.
    pub const fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// The members, in the order of [`Sector::ALL`].
    pub fn iter(self) -> impl Iterator<Item = Sector> {
        Sector::ALL.into_iter().filter(move |&sector| self.has(sector))
    }
}

/// Whether a role is hired for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum RoleKind {
    /// Somebody pays for it.
    Job,
    /// Short films, spec scripts and the like: done on one's own account.
    OwnProjects,
}

/// Rung of the ladder, lowest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Level {
    /// No experience asked.
    Entry,
    /// Helps somebody who is in charge of a task.
    Assistant,
    /// In charge of a task.
    Mid,
    /// In charge of people.
    Senior,
    /// Head of a department.
    Head,
    /// Answers for the whole work: director, producer, screenwriter.
    AboveTheLine,
}

/// Where the work is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Setting {
    /// On set or location.
    Set,
    /// In an office, an edit suite or at home.
    Office,
    /// Both.
    Both,
}

/// Usual terms of work.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Employment {
    /// Hired for each production.
    Freelance,
    /// On a company's staff.
    Staff,
    /// Either.
    Both,
}

/// What sort of step a move is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum MoveKind {
    /// Up a rung.
    Promotion,
    /// Across, at about the same level.
    Sideways,
    /// Into or by work of one's own.
    OwnProjects,
    /// By a course or scheme.
    Training,
}

/// How often people make a move. It is a word, never odds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum HowCommon {
    /// The usual next step.
    Common,
    /// Some people do it.
    Possible,
    /// Few people do it.
    Rare,
}

/// On what a judgement of how common a move is rests.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Basis {
    /// A counted share or number.
    Statistic,
    /// The wording of a source.
    Wording,
    /// The wording of a source, weighed by us.
    WordingAndJudgement,
    /// Our judgement alone.
    Judgement,
}

/// On what a claim or figure rests.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Standing {
    /// A named source states or clearly implies it.
    Source,
    /// A figure that we estimated.
    Estimate,
    /// What people in the trade commonly say; no source found.
    Judgement,
}

impl Atlas {
    /// The atlas from its packed bytes.
    ///
    /// # Errors
    /// When the bytes are not an atlas of this version of the format.
    pub fn unpack(bytes: &[u8]) -> Result<Self, postcard::Error> {
        postcard::from_bytes(bytes)
    }

    /// The role at `ix`.
    pub fn role(&self, ix: RoleIx) -> &Role {
        &self.roles[ix.at()]
    }

    /// The move at `ix`.
    pub fn step(&self, ix: MoveIx) -> &Move {
        &self.moves[ix.at()]
    }

    /// The question at `ix`.
    pub fn question(&self, ix: QuestionIx) -> &Question {
        &self.questions[ix.at()]
    }

    /// The goal at `ix`.
    pub fn goal(&self, ix: GoalIx) -> &Goal {
        &self.goals[ix.at()]
    }

    /// The role whose word id is `id`.
    pub fn role_by_id(&self, id: &str) -> Option<RoleIx> {
        self.roles.binary_search_by(|role| role.id.as_str().cmp(id)).ok().map(RoleIx::from)
    }

    /// The role whose stable number is `number`; of a retired role, the one that took its place.
    pub fn role_by_number(&self, number: u16) -> Option<RoleIx> {
        let role = self.roles.iter().position(|role| role.number == number).map(RoleIx::from);
        role.or_else(|| self.retired.iter().find(|retired| retired.number == number)?.instead)
    }

    /// The question whose stable number is `number`.
    pub fn question_by_number(&self, number: u16) -> Option<QuestionIx> {
        self.questions.binary_search_by_key(&number, |question| question.number).ok().map(QuestionIx::from)
    }

    /// The goal whose word id is `id`.
    pub fn goal_by_id(&self, id: &str) -> Option<GoalIx> {
        self.goals.iter().position(|goal| goal.id == id).map(GoalIx::from)
    }

    /// The goal that `role` is, if it is one.
    pub fn goal_of_role(&self, role: RoleIx) -> Option<GoalIx> {
        self.goals.iter().position(|goal| goal.role == role).map(GoalIx::from)
    }

    /// Whether any move leaves `role`. Where none does, the ladder ends.
    pub fn leads_on(&self, role: RoleIx) -> bool {
        self.moves.iter().any(|step| step.from == role)
    }

    /// The roles of a department, lowest rung first, then by id.
    pub fn roles_in(&self, department: DepartmentIx) -> Vec<RoleIx> {
        let mut roles: Vec<RoleIx> =
            self.role_positions().filter(|&role| self.role(role).department == department).collect();
        crate::stable_sort::sort_by_key(&mut roles, |&role| (self.role(role).level, role));
        roles
    }

    /// Every role's position, in order.
    pub fn role_positions(&self) -> impl Iterator<Item = RoleIx> + use<> {
        (0..self.roles.len()).map(RoleIx::from)
    }

    /// Every move's position, in order.
    pub fn move_positions(&self) -> impl Iterator<Item = MoveIx> + use<> {
        (0..self.moves.len()).map(MoveIx::from)
    }

    /// Every question's position, in order.
    pub fn question_positions(&self) -> impl Iterator<Item = QuestionIx> + use<> {
        (0..self.questions.len()).map(QuestionIx::from)
    }
}

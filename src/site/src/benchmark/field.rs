//! What routes are compared on: a graph of roles and moves, and the questions that all three programs are asked of it.

use engine::atlas::{
    Atlas, DepartmentIx, Employment, Goal, GoalIx, HowCommon, Level, Move, MoveIx, MoveKind, Region, Regions, Role,
    RoleIx, RoleKind, Sectors, Setting, Standing, Years,
};
use engine::quiz::bank::{Bank, dot};
use engine::quiz::gaussian::below;
use engine::routes::{Start, Wishes, span};
use engine::vec_map::SortedSet;
use std::collections::BTreeMap;

use crate::rng::Rng;

/// One question: from where to where, and for whom.
#[derive(Debug)]
pub struct Question {
    /// Start, goal and region.
    pub wishes: Wishes,
    /// How badly each role suits the person, 0 to 1.
    pub misfit: Vec<f64>,
    /// The start's position.
    pub from: usize,
    /// The goal's position.
    pub to: usize,
}

/// A graph with what is asked of it.
#[derive(Debug)]
pub struct Field {
    /// What the table calls it.
    pub name: String,
    /// Roles and moves.
    pub atlas: Atlas,
    /// By role: where its moves lead, with their years (shortest and longest usual time added up, in tenths) and the move. Of
    /// several moves between the same two roles the shortest. It is what the others are given.
    pub steps: Vec<Vec<(usize, u32, MoveIx)>>,
    /// What is asked.
    pub questions: Vec<Question>,
}

/// How badly each role suits a random person, as the app reckons it from their traits.
pub fn any_strain(bank: &Bank, rng: &mut Rng) -> Vec<f64> {
    let person: Vec<f64> = (0..bank.dimensions).map(|_| rng.normal()).collect();
    bank.roles.iter().map(|role| below(-dot(&role.weights, &person))).collect()
}

impl Field {
    /// The real atlas in one region: every start to every goal, each for another person.
    pub fn real(atlas: &Atlas, bank: &Bank, region: Region, seed: u64) -> Self {
        let mut rng = Rng::new(seed, region as u64);
        let mut questions = Vec::new();
        for start in atlas.role_positions() {
            for goal in (0..atlas.goals.len()).map(GoalIx::from) {
                questions.push((start, goal, any_strain(bank, &mut rng)));
            }
        }
        let name = if region == Region::Uk { "the atlas, UK" } else { "the atlas, US" };
        Self::new(name.to_owned(), atlas.clone(), region, questions)
    }

    /// A made-up atlas of `roles` roles and `moves` moves with `asked` questions, of as many people.
    pub fn made_up(roles: usize, moves: usize, asked: usize, seed: u64) -> Self {
        let mut rng = Rng::new(seed, roles as u64);
        let atlas = ladders(roles, moves, &mut rng);
        let entries: Vec<RoleIx> =
            atlas.role_positions().filter(|&role| atlas.role(role).level == Level::Entry).collect();
        let questions = (0..asked)
            .map(|at| {
                let start = entries[rng.below(entries.len())];
                let misfit = (0..roles).map(|_| rng.unit()).collect();
                (start, GoalIx::from(at % atlas.goals.len()), misfit)
            })
            .collect();
        Self::new("made up".to_owned(), atlas, Region::Uk, questions)
    }

    /// Keeps the questions that have an answer other than "you are there".
    fn new(name: String, atlas: Atlas, region: Region, asked: Vec<(RoleIx, GoalIx, Vec<f64>)>) -> Self {
        let mut shortest: Vec<BTreeMap<usize, (u32, MoveIx)>> = vec![BTreeMap::new(); atlas.roles.len()];
        for (at, step) in atlas.moves.iter().enumerate().filter(|(_, step)| step.regions.has(region)) {
            let ix = MoveIx::from(at);
            let time = span(&atlas, &SortedSet::default(), &[ix]);
            let years = u32::from(time.min) + u32::from(time.max);
            let known = shortest[step.from.at()].entry(step.to.at()).or_insert((years, ix));
            *known = (*known).min((years, ix));
        }
        let steps: Vec<Vec<(usize, u32, MoveIx)>> =
            shortest.into_iter().map(|to| to.into_iter().map(|(to, (years, ix))| (to, years, ix)).collect()).collect();
        let questions = asked
            .into_iter()
            .map(|(start, goal, misfit)| Question {
                wishes: Wishes::new(Start::Role(start), goal, region),
                misfit,
                from: start.at(),
                to: atlas.goal(goal).role.at(),
            })
            .filter(|question| question.from != question.to && leads(&steps, question.from, question.to))
            .collect();
        Self { name, atlas, steps, questions }
    }

    /// How many moves the others are given.
    pub fn size(&self) -> usize {
        self.steps.iter().map(Vec::len).sum()
    }

    /// The moves of a route that is given by its roles; `None` when two of them in a row have no move between them.
    pub fn moves(&self, roles: &[usize]) -> Option<Vec<MoveIx>> {
        let between = |pair: &[usize]| self.steps[pair[0]].iter().find(|step| step.0 == pair[1]).map(|step| step.2);
        roles.windows(2).map(between).collect()
    }
}

/// Whether any way leads from one role to another.
fn leads(steps: &[Vec<(usize, u32, MoveIx)>], from: usize, to: usize) -> bool {
    let (mut seen, mut open) = (vec![false; steps.len()], vec![from]);
    while let Some(role) = open.pop() {
        if !std::mem::replace(&mut seen[role], true) {
            open.extend(steps[role].iter().map(|step| step.0));
        }
    }
    seen[to]
}

/// Rungs of a made-up department, from the lowest.
const RUNGS: [Level; 5] = [Level::Entry, Level::Assistant, Level::Mid, Level::Senior, Level::Head];

/// Roles of a made-up department.
const DEPARTMENT: usize = 15;

/// Departments with ladders of five grades, moves mostly one grade up, some two, some across to another department, some
/// sideways; the last three roles are the goals, which heads of departments and a few others move to.
fn ladders(roles: usize, moves: usize, rng: &mut Rng) -> Atlas {
    let mut atlas = Atlas::default();
    let working = roles - 3;
    let departments = working.div_ceil(DEPARTMENT);
    for at in 0..roles {
        let grade = (at / departments) * RUNGS.len() / working.div_ceil(departments);
        atlas.roles.push(Role {
            id: format!("r{at:05}"),
            number: 1,
            kind: if at < working && rng.below(20) == 0 { RoleKind::OwnProjects } else { RoleKind::Job },
            department: DepartmentIx((at % departments) as u16),
            level: if at < working { RUNGS[grade] } else { Level::AboveTheLine },
            sectors: Sectors::ALL,
            setting: Setting::Both,
            employment: Employment::Both,
            profile: Vec::new(),
        });
    }
    for goal in working..roles {
        atlas.goals.push(Goal { id: format!("g{goal}"), role: RoleIx::from(goal), profile: Vec::new() });
    }
    // By department and grade, the roles there.
    let mut at_rung = vec![vec![Vec::new(); RUNGS.len()]; departments];
    for (at, role) in atlas.roles.iter().enumerate().take(working) {
        at_rung[role.department.at()][role.level as usize].push(at);
    }
    let mut known = std::collections::BTreeSet::new();
    while atlas.moves.len() < moves {
        // Every role in turn, so that each has about as many moves as any other.
        let from = if atlas.moves.len() < working { atlas.moves.len() } else { rng.below(working) };
        let (department, grade) = (atlas.roles[from].department.at(), atlas.roles[from].level as usize);
        let (there, up, how_common) = match rng.below(20) {
            0..9 => (department, 1, [HowCommon::Common, HowCommon::Possible][rng.below(2)]),
            9..11 => (department, 2, HowCommon::Rare),
            11..16 => (rng.below(departments), 1, HowCommon::Possible),
            16..18 => (rng.below(departments), 0, HowCommon::Possible),
            _ => (department, 0, HowCommon::Common),
        };
        let to = match at_rung[there].get(grade + up) {
            Some(roles) if !roles.is_empty() => roles[rng.below(roles.len())],
            _ => working + rng.below(3),
        };
        if from == to || !known.insert((from, to)) {
            // A head of department has few ways: another role's turn.
            if atlas.moves.len() < working {
                known.remove(&(from, to));
                atlas.moves.push(step(from, working + rng.below(3), HowCommon::Rare, rng));
            }
            continue;
        }
        atlas.moves.push(step(from, to, how_common, rng));
    }
    atlas
}

/// A move that takes some years.
fn step(from: usize, to: usize, how_common: HowCommon, rng: &mut Rng) -> Move {
    let min = 5 + rng.below(30) as u16;
    Move {
        from: RoleIx::from(from),
        to: RoleIx::from(to),
        kind: MoveKind::Promotion,
        years: Years { min, max: min + rng.below(50) as u16, standing: Standing::Estimate },
        how_common,
        sectors: Sectors::ALL,
        regions: Regions { uk: true, us: true },
    }
}

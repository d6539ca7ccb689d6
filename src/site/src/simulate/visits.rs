//! What a simulated person goes through: questions in three orders, and the quiz as it stops.

use engine::atlas::Atlas;
use engine::quiz::Answer;
use engine::quiz::bank::{Bank, dot};
use engine::quiz::item_selection::{enough, varied};
use engine::quiz::posterior::Profile;
use engine::quiz::verdict::{Certainty, Verdict};

use super::people::{Person, World, best};
use crate::rng::Rng;

/// After how many questions the goal is looked at.
pub const MARKS: [usize; 10] = [4, 6, 8, 10, 12, 16, 20, 24, 30, 60];

/// In which order questions are asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    /// As the quiz asks.
    Adaptive,
    /// In a random order.
    Random,
    /// By their numbers.
    File,
}

impl Order {
    /// All three.
    pub const ALL: [Self; 3] = [Self::Adaptive, Self::Random, Self::File];

    /// What the table calls it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Adaptive => "adaptive",
            Self::Random => "random",
            Self::File => "by number",
        }
    }
}

/// How one person fared.
#[derive(Debug, Clone)]
pub struct Visit {
    /// The goal that fits best in truth.
    pub truth: usize,
    /// Whether the leading goal was that one, by order and mark.
    pub right: [[bool; MARKS.len()]; 3],
    /// Correlation of the computed scores of all roles with the true ones, by order and mark.
    pub agreement: [[f64; MARKS.len()]; 3],
    /// Where the quiz ended.
    pub end: End,
    /// The role that suits best, when all questions were answered.
    pub role: usize,
}

/// Where a quiz ended.
#[derive(Debug, Clone)]
pub struct End {
    /// After how many questions.
    pub shown: usize,
    /// What was said.
    pub verdict: Verdict,
    /// Of a clear result: how many answers could change by one point, up and down, and how many of these changes put
    /// another goal first.
    pub changes: (u32, u32),
}

/// Sends one person through everything.
pub fn visit(atlas: &Atlas, bank: &Bank, world: World, seed: u64, number: u64) -> Visit {
    let mut rng = Rng::new(seed, number);
    let person = Person::draw(bank, world, &mut rng);
    let truth = person.goal(bank);
    let random = rng.order(bank.items.len());
    let mut visit = Visit {
        truth,
        right: [[false; MARKS.len()]; 3],
        agreement: [[0.0; MARKS.len()]; 3],
        end: quiz(atlas, bank, &person),
        role: 0,
    };
    for (row, order) in Order::ALL.into_iter().enumerate() {
        let mut profile = Profile::prior(bank);
        let mut asked: Vec<usize> = Vec::new();
        while let Some(item) = following(atlas, bank, &profile, order, &random, &asked) {
            asked.push(item);
            observe(bank, &mut profile, item, person.answers[item]);
            if let Some(mark) = MARKS.iter().position(|&mark| mark == asked.len()) {
                let leader = best(bank.goals.iter().map(|goal| profile.score(&goal.weights)));
                visit.right[row][mark] = leader == truth;
                visit.agreement[row][mark] = agreement(bank, &profile, &person);
            }
        }
        visit.role = best(bank.roles.iter().map(|role| profile.score(&role.weights)));
    }
    visit
}

fn following(
    atlas: &Atlas,
    bank: &Bank,
    profile: &Profile,
    order: Order,
    random: &[usize],
    asked: &[usize],
) -> Option<usize> {
    if asked.len() >= bank.items.len().min(MARKS[MARKS.len() - 1]) {
        return None;
    }
    match order {
        Order::Random => Some(random[asked.len()]),
        Order::File => Some(asked.len()),
        Order::Adaptive if asked.is_empty() => Some(atlas.first_question.at()),
        Order::Adaptive => {
            let open = |item: usize| !asked.contains(&item);
            varied(bank, &bank.goals, profile, &open, asked.last().copied()).map(|found| found.0)
        }
    }
}

fn observe(bank: &Bank, profile: &mut Profile, item: usize, answer: Answer) {
    if let Some(points) = answer.points() {
        profile.observe(&bank.items[item], bank.items[item].observed(points));
    }
}

/// Correlation over the roles of the computed scores with the true ones; 0 where nothing is known.
fn agreement(bank: &Bank, profile: &Profile, person: &Person) -> f64 {
    let pairs: Vec<(f64, f64)> =
        bank.roles.iter().map(|role| (profile.score(&role.weights), dot(&role.weights, &person.traits))).collect();
    let count = pairs.len() as f64;
    let (x, y) =
        (pairs.iter().map(|pair| pair.0).sum::<f64>() / count, pairs.iter().map(|pair| pair.1).sum::<f64>() / count);
    let sum = |part: fn(f64, f64) -> f64| pairs.iter().map(|pair| part(pair.0 - x, pair.1 - y)).sum::<f64>();
    let spread = libm::sqrt(sum(|x, _| x * x) * sum(|_, y| y * y));
    if spread > 0.0 { sum(|x, y| x * y) / spread } else { 0.0 }
}

/// The quiz as a visitor takes it, to its end.
pub fn quiz(atlas: &Atlas, bank: &Bank, person: &Person) -> End {
    let mut answers: Vec<(usize, Answer)> = Vec::new();
    let mut profile = Profile::prior(bank);
    let mut next = Some(atlas.first_question.at());
    let mut verdict = Verdict::new(bank, &answers);
    while let Some(item) = next {
        answers.push((item, person.answers[item]));
        observe(bank, &mut profile, item, person.answers[item]);
        verdict = Verdict::new(bank, &answers);
        let answered = answers.iter().filter(|(_, answer)| answer.points().is_some()).count();
        let open = |item: usize| answers.iter().all(|(asked, _)| *asked != item);
        next = varied(bank, &bank.goals, &profile, &open, Some(item))
            .filter(|&(_, help)| !enough(answers.len(), answered, &verdict, help))
            .map(|(item, _)| item);
    }
    End { shown: answers.len(), changes: changes(bank, &answers, &verdict), verdict }
}

/// Every change of one answer by one point, and how many of them put another goal first.
fn changes(bank: &Bank, answers: &[(usize, Answer)], verdict: &Verdict) -> (u32, u32) {
    if verdict.certainty != Certainty::Clear {
        return (0, 0);
    }
    let (mut tried, mut turned) = (0, 0);
    for at in 0..answers.len() {
        let Some(points) = answers[at].1.points() else { continue };
        let others = [points.get().checked_sub(1), points.get().checked_add(1)];
        for other in others.into_iter().flatten().filter_map(engine::quiz::Points::new) {
            let mut changed = answers.to_vec();
            changed[at].1 = Answer::Points(other);
            tried += 1;
            turned += u32::from(Verdict::new(bank, &changed).leader() != verdict.leader());
        }
    }
    (tried, turned)
}

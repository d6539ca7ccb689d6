//! The quiz run on people whose answers are known: what it would have said of them after a few items.

use crate::moments::Moments;
use crate::table::{Row, Table};
use engine::quiz::bank::{Bank, dot};
use engine::quiz::gaussian::below;
use engine::quiz::item_selection::{HELP_FLOOR, MOST, enough, most_helpful};
use engine::quiz::posterior::Profile;
use engine::quiz::verdict::{CLEAR, Certainty, FEWEST, Verdict, difference};
use engine::quiz::{Answer, Points};
use std::thread;

/// Numbers of items after which the quiz is judged.
pub const COUNTS: [usize; 7] = [5, 10, 15, 20, 25, 30, 50];

/// In which order items are asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// The one expected to help most is next.
    Adaptive,
    /// The one that agrees best with the rest of its scale is next, from each scale in turn; the same for everyone.
    Best,
    /// Any, differing from person to person.
    Random,
}

impl Order {
    /// Every order, as reports have them.
    pub const ALL: [Self; 3] = [Self::Adaptive, Self::Best, Self::Random];
}

/// How the quiz ended under the engine's stop rule.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct End {
    /// How many items were asked.
    pub shown: usize,
    /// How sure the engine said it was.
    pub certainty: Certainty,
    /// Whether the scale that it named is the top one with all items.
    pub same: bool,
}

/// What became of one person.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// Scores on the whole scales.
    full: Vec<f64>,
    /// Estimates of them, for each order after each of the counts.
    estimates: Vec<Vec<Vec<f64>>>,
    /// Under the stop rule.
    pub end: End,
}

/// A bank with what it takes to try it.
pub struct Trial<'a> {
    /// The bank; its goals are the scales.
    pub bank: &'a Bank,
    /// The moments that it was made of.
    pub moments: &'a Moments,
    /// The items in the order [`Order::Best`].
    best: Vec<usize>,
    /// After how many items to judge: those of [`COUNTS`] that the bank has.
    pub counts: Vec<usize>,
}

impl<'a> Trial<'a> {
    /// A trial of `bank`, which was made of the moments of the table.
    pub fn new(table: &Table, moments: &'a Moments, bank: &'a Bank) -> Self {
        let counts = COUNTS.into_iter().filter(|&count| count <= table.items.len()).collect();
        Self { bank, moments, best: best_first(table, &moments.rest), counts }
    }

    /// What becomes of everyone, in their order: of those who answered all items, since the others' top scale is unknown.
    /// The work is shared among the processors.
    pub fn run(&self, people: &[&Row]) -> Vec<Outcome> {
        let whole: Vec<(usize, Vec<Points>)> = people
            .iter()
            .enumerate()
            .filter_map(|(at, row)| Some((at, row.iter().copied().collect::<Option<_>>()?)))
            .collect();
        let workers = thread::available_parallelism().map_or(1, usize::from);
        let share = whole.len().div_ceil(workers).max(1);
        thread::scope(|scope| {
            let parts: Vec<_> = whole
                .chunks(share)
                .map(|part| {
                    scope.spawn(move || part.iter().map(|(at, points)| self.person(*at, points)).collect::<Vec<_>>())
                })
                .collect();
            let joined =
                parts.into_iter().map(|part| part.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)));
            joined.flatten().collect()
        })
    }

    /// What becomes of one person.
    fn person(&self, number: usize, points: &[Points]) -> Outcome {
        let observed: Vec<f64> =
            self.bank.items.iter().zip(points).map(|(item, &given)| item.observed(given)).collect();
        let full: Vec<f64> = self.moments.scores.iter().map(|weights| dot(weights, &observed)).collect();
        let adaptive = self.adaptive(points);
        let end = self.end(points, &adaptive, top(&full));
        let path = |order| match order {
            Order::Adaptive => adaptive.iter().map(|&(item, _)| item).collect(),
            Order::Best => self.best.clone(),
            Order::Random => shuffled(self.best.len(), number),
        };
        let estimates = Order::ALL.map(|order| self.estimates(points, &path(order))).to_vec();
        Outcome { full, estimates, end }
    }

    /// The items as the quiz would ask them if it went on, with how much each was expected to help. Past the last count
    /// that leaves a choice they come in any order.
    fn adaptive(&self, points: &[Points]) -> Vec<(usize, f64)> {
        let mut profile = Profile::prior(self.bank);
        let mut open = vec![true; points.len()];
        let mut path = Vec::with_capacity(points.len());
        let last = self.counts.iter().rev().copied().find(|&count| count < points.len()).unwrap_or(0);
        while path.len() < last.max(MOST + 1) {
            let Some((item, help)) = most_helpful(self.bank, &self.bank.goals, &profile, &|item| open[item]) else {
                break;
            };
            open[item] = false;
            path.push((item, help));
            profile.observe(&self.bank.items[item], self.bank.items[item].observed(points[item]));
        }
        path.extend((0..points.len()).filter(|&item| open[item]).map(|item| (item, 0.0)));
        path
    }

    /// Where the stop rule ends the quiz that asks along `path`, and whether it names the scale `top`.
    fn end(&self, points: &[Points], path: &[(usize, f64)], top: usize) -> End {
        let mut profile = Profile::prior(self.bank);
        let mut asked = Vec::with_capacity(MOST);
        loop {
            let shown = asked.len();
            let help = path.get(shown).map_or(0.0, |&(_, help)| help);
            // A verdict takes long, and without a clear lead it changes nothing before the last question.
            if shown == path.len()
                || shown >= MOST
                || shown >= FEWEST && (help < HELP_FLOOR || self.may_be_clear(&profile))
            {
                let verdict = Verdict::new(self.bank, &asked);
                if shown == path.len() || enough(shown, shown, &verdict, help) {
                    let same = verdict.leader().is_some_and(|goal| goal.at() == top);
                    return End { shown, certainty: verdict.certainty, same };
                }
            }
            let item = path[shown].0;
            asked.push((item, Answer::Points(points[item])));
            profile.observe(&self.bank.items[item], self.bank.items[item].observed(points[item]));
        }
    }

    /// Whether a lead can be clear at all: being ahead of everyone is no likelier than being ahead of one.
    fn may_be_clear(&self, profile: &Profile) -> bool {
        // Computed probabilities may be out by this.
        let room = 0.01;
        let goals = &self.bank.goals;
        let lead = top(&goals.iter().map(|goal| profile.score(&goal.weights)).collect::<Vec<_>>());
        (0..goals.len()).filter(|&goal| goal != lead).all(|goal| {
            let ahead = difference(&goals[lead].weights, &goals[goal].weights);
            let deviation = libm::sqrt(profile.covariance(&ahead, &ahead).max(f64::MIN_POSITIVE));
            below(profile.score(&ahead) / deviation) >= CLEAR - room
        })
    }

    /// Estimates of the scale scores after each of the counts, with the items asked in this order.
    fn estimates(&self, points: &[Points], path: &[usize]) -> Vec<Vec<f64>> {
        let mut profile = Profile::prior(self.bank);
        let mut estimates = Vec::with_capacity(self.counts.len());
        for (before, &item) in path.iter().enumerate() {
            profile.observe(&self.bank.items[item], self.bank.items[item].observed(points[item]));
            if self.counts.contains(&(before + 1)) {
                estimates.push(self.bank.goals.iter().map(|goal| profile.score(&goal.weights)).collect());
            }
        }
        estimates
    }
}

/// Correlation of the estimated scores with those on the whole scales, over people: the mean of the scales'.
pub fn agreement(outcomes: &[Outcome], order: usize, count: usize) -> f64 {
    let scales = outcomes.first().map_or(0, |outcome| outcome.full.len());
    let pairs = |scale| outcomes.iter().map(move |one| (one.estimates[order][count][scale], one.full[scale]));
    (0..scales).map(|scale| correlation(&pairs(scale).collect::<Vec<_>>())).sum::<f64>() / (scales as f64).max(1.0)
}

/// Share of people whose top scale is the one that they have with all items.
pub fn same_top(outcomes: &[Outcome], order: usize, count: usize) -> f64 {
    let same = outcomes.iter().filter(|one| top(&one.estimates[order][count]) == top(&one.full)).count();
    same as f64 / (outcomes.len() as f64).max(1.0)
}

/// Which score is the highest; the first of equal ones.
fn top(scores: &[f64]) -> usize {
    (1..scores.len()).fold(0, |top, at| if scores[at] > scores[top] { at } else { top })
}

/// Pearson's correlation.
fn correlation(pairs: &[(f64, f64)]) -> f64 {
    let count = pairs.len() as f64;
    let (x, y) = pairs.iter().fold((0.0, 0.0), |(x, y), pair| (x + pair.0 / count, y + pair.1 / count));
    let product = |of: fn(f64, f64) -> f64| pairs.iter().map(|pair| of(pair.0 - x, pair.1 - y)).sum::<f64>();
    product(|a, b| a * b) / libm::sqrt(product(|a, _| a * a) * product(|_, b| b * b))
}

/// The items by how well they agree with the rest of their scale, from each scale in turn.
fn best_first(table: &Table, rest: &[f64]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..rest.len()).collect();
    order.sort_by(|&a, &b| rest[b].total_cmp(&rest[a]));
    let turn = |item: usize| {
        let scale = table.keys[item].scale;
        order.iter().take_while(|&&other| other != item).filter(|&&other| table.keys[other].scale == scale).count()
    };
    let mut best = order.clone();
    best.sort_by_key(|&item| turn(item));
    best
}

/// The numbers below `length` in an order that looks random and is the same for the same person in every run.
fn shuffled(length: usize, person: usize) -> Vec<usize> {
    let mut order: Vec<usize> = (0..length).collect();
    let mut state = (person as u64).wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1;
    for last in (1..length).rev() {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        order.swap(last, (state >> 33) as usize % (last + 1));
    }
    order
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::made_up;
    use crate::model::Model;

    #[test]
    fn the_best_items_come_from_each_scale_in_turn() {
        let table = made_up::table(2, 0);
        let rest: Vec<f64> = (0..made_up::ITEMS).map(|item| item as f64 / 20.0).collect();
        assert_eq!(best_first(&table, &rest), [11, 7, 3, 10, 6, 2, 9, 5, 1, 8, 4, 0]);
    }

    #[test]
    fn a_shuffle_keeps_everything_and_differs_between_people() {
        let (one, other) = (shuffled(12, 1), shuffled(12, 2));
        assert_ne!(one, other);
        let mut sorted = one;
        sorted.sort_unstable();
        assert_eq!(sorted, (0..12).collect::<Vec<_>>());
    }

    #[test]
    fn asking_what_helps_beats_a_random_order_and_people_with_gaps_are_left_out() {
        let mut table = made_up::table(2_000, 0);
        table.people[1][3] = None;
        let (fit, held): (Vec<_>, Vec<_>) = table.people.iter().enumerate().partition(|(at, _)| at.is_multiple_of(2));
        let rows = |part: Vec<(usize, &'_ Row)>| part.into_iter().map(|(_, row)| row.clone()).collect::<Vec<_>>();
        let (fit, held) = (rows(fit), rows(held));
        let moments = Moments::new(&table, &fit.iter().collect::<Vec<_>>()).unwrap();
        for model in Model::ALL {
            let bank = model.bank(&moments);
            let trial = Trial::new(&table, &moments, &bank);
            assert_eq!(trial.counts, [5, 10]);
            let outcomes = trial.run(&held.iter().collect::<Vec<_>>());
            assert_eq!(outcomes.len(), 999);
            let (adaptive, random) = (same_top(&outcomes, 0, 0), same_top(&outcomes, 2, 0));
            assert!(adaptive > random + 0.03, "{model:?}: {adaptive} against {random}");
            assert!(agreement(&outcomes, 0, 1) > agreement(&outcomes, 0, 0));
            assert!(outcomes.iter().all(|one| (FEWEST..=made_up::ITEMS).contains(&one.end.shown)));
        }
    }
}

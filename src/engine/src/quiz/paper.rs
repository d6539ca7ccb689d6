//! The quiz on paper: questions whose two ends each speak for one goal, so that a result can be counted by hand.
//!
//! Answering one step from the middle gives the goal at that end one point, answering at the end gives it two. The goal with most
//! points leads. It is the quiz's own linear score with every weight rounded to 1 or 0.

use super::bank::{Bank, dot};
use super::posterior::Profile;
use super::verdict::difference;
use super::{Answer, in_item_order};
use crate::atlas::GoalIx;

/// How many questions stand on paper for each pair of goals. With three goals that makes 24, the most that the quiz asks.
pub const EACH: usize = 8;

/// A question on paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PaperItem {
    /// Which item of the bank.
    pub item: usize,
    /// The goal that gains by answers below the middle.
    pub low: GoalIx,
    /// The goal that gains by answers above the middle.
    pub high: GoalIx,
}

/// The questions to print: for each pair of goals the [`EACH`] that part the two best before anything is known, in item
/// order. A question parts the two goals whose scores it moves furthest apart.
pub fn paper(bank: &Bank) -> Vec<PaperItem> {
    let profile = Profile::prior(bank);
    let mut parting: Vec<(f64, PaperItem)> =
        (0..bank.items.len()).filter_map(|item| parts(bank, &profile, item)).collect();
    crate::stable_sort::sort(&mut parting, |a, b| b.0.total_cmp(&a.0).then(a.1.item.cmp(&b.1.item)));
    let mut taken: Vec<PaperItem> = Vec::new();
    for (_, item) in parting {
        let pair = |one: &PaperItem| (one.low.min(one.high), one.low.max(one.high));
        if taken.iter().filter(|other| pair(other) == pair(&item)).count() < EACH {
            taken.push(item);
        }
    }
    crate::stable_sort::sort_by_key(&mut taken, |item| item.item);
    taken
}

/// The goals that a question parts, and how far: the difference in standard deviations of a score over that of an answer.
fn parts(bank: &Bank, profile: &Profile, item: usize) -> Option<(f64, PaperItem)> {
    let loading = &bank.items[item].loading;
    let moved = |goal: usize| profile.covariance(&bank.goals[goal].weights, loading);
    let goals = || 0..bank.goals.len();
    let high = goals().max_by(|&a, &b| moved(a).total_cmp(&moved(b)))?;
    let low = goals().min_by(|&a, &b| moved(a).total_cmp(&moved(b)))?;
    let apart = difference(&bank.goals[high].weights, &bank.goals[low].weights);
    let spread = libm::sqrt(dot(loading, &profile.times(loading)) + bank.items[item].noise);
    Some((
        profile.covariance(&apart, loading) / spread,
        PaperItem { item, low: GoalIx::from(low), high: GoalIx::from(high) },
    ))
}

/// The points of each goal, in the bank's order, counted by hand. Answers to questions that do not stand on `paper` give none.
pub fn count(bank: &Bank, paper: &[PaperItem], answers: impl IntoIterator<Item = (usize, Answer)>) -> Vec<u32> {
    let mut points = vec![0; bank.goals.len()];
    for (item, given) in in_item_order(answers) {
        if let Some(printed) = paper.iter().find(|printed| printed.item == item) {
            let goal = if given.get() > 3 { printed.high } else { printed.low };
            points[goal.at()] += u32::from(given.get().abs_diff(3));
        }
    }
    points
}

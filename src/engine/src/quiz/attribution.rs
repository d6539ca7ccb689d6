//! How much each answer pushed one goal ahead of another.

use super::bank::{Bank, dot};
use super::posterior::Profile;
use super::verdict::difference;
use super::{Answer, Points};
use crate::atlas::GoalIx;

/// One answer's part in a lead.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Share {
    /// Which item was answered.
    pub item: usize,
    /// What was answered.
    pub points: Points,
    /// Its part of the lead, in standard deviations over people: above 0 it pushed, below 0 it pulled against.
    pub part: f64,
}

/// How far an answer lifted the score of a goal, in standard deviations over people; 0 without such a goal or item. What it
/// is less for another goal is the answer's share of the lead over that one.
pub fn lift(bank: &Bank, profile: &Profile, item: usize, points: Points, goal: GoalIx) -> f64 {
    match (bank.goals.get(goal.at()), bank.items.get(item)) {
        (Some(goal), Some(item)) => {
            dot(&profile.times(&goal.weights), &item.loading) * item.observed(points) / item.noise
        }
        _ => 0.0,
    }
}

/// Each answer's share of the lead of `ahead` over `behind`, the largest first; equal ones in item order.
///
/// With a prior mean of 0 the posterior mean is the sum of `P a y / noise` over the answers, so the shares
/// `(rho_ahead - rho_behind) . P a y / noise` sum to the lead exactly, up to rounding.
pub fn shares(
    bank: &Bank,
    profile: &Profile,
    answers: impl IntoIterator<Item = (usize, Answer)>,
    ahead: GoalIx,
    behind: GoalIx,
) -> Vec<Share> {
    let (Some(ahead), Some(behind)) = (bank.goals.get(ahead.at()), bank.goals.get(behind.at())) else {
        return Vec::new();
    };
    let pull = profile.times(&difference(&ahead.weights, &behind.weights));
    let mut shares: Vec<Share> = answers
        .into_iter()
        .filter_map(|(position, answer)| {
            let (points, item) = (answer.points()?, bank.items.get(position)?);
            Some(Share { item: position, points, part: dot(&pull, &item.loading) * item.observed(points) / item.noise })
        })
        .collect();
    crate::stable_sort::sort(&mut shares, |a, b| {
        libm::fabs(b.part).total_cmp(&libm::fabs(a.part)).then(a.item.cmp(&b.item))
    });
    shares
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quiz::bank::Target;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn shares_sum_to_the_lead(items in prop::collection::vec((prop::collection::vec(-1.0..1.0_f64, 4), 1..=5_u8), 0..30)) {
            let bank = Bank {
                goals: vec![Target::new(&[2, 0, -1]), Target::new(&[-1, 1, 1])],
                ..Bank::plain(4, items.iter().map(|(loading, _)| (loading.clone(), 1.7)))
            };
            let answers: Vec<(usize, Answer)> = items
                .iter()
                .enumerate()
                .filter_map(|(item, (_, point))| Some((item, Answer::Points(Points::new(*point)?))))
                .collect();
            let profile = Profile::after(&bank, answers.clone());
            let lead = profile.score(&bank.goals[0].weights) - profile.score(&bank.goals[1].weights);
            let parts = shares(&bank, &profile, answers, GoalIx(0), GoalIx(1));
            let sum: f64 = parts.iter().map(|share| share.part).sum();
            prop_assert!((sum - lead).abs() < 1e-9, "{sum} against {lead}");
            prop_assert!(parts.is_sorted_by(|a, b| a.part.abs() >= b.part.abs()));
        }
    }
}

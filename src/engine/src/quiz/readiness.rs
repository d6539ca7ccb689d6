//! What somebody whose goal is settled brings to it, and what is missing: the traits that the goal asks for.

use super::bank::Bank;
use super::gaussian::below;
use super::posterior::Profile;
use super::verdict::FEWEST;
use crate::atlas::TraitIx;

/// From this probability of having more of a trait than people in the middle, somebody brings it; from as little, it is
/// missing.
const SURE: f64 = 0.75;

/// A trait of which so much of the variance over people is left is not known yet.
const UNKNOWN: f64 = 0.8;

/// Most questions of a quiz that asks only for this.
pub const MOST: usize = 16;

/// How far somebody has a trait that is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Ready {
    /// More than people in the middle.
    Bring,
    /// About as much as people in the middle, or it cannot be told.
    Growing,
    /// Less than people in the middle.
    Missing,
    /// Too little was asked.
    Unknown,
}

/// A trait that a goal asks for, and how far somebody has it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Asked {
    /// Which trait.
    pub wanted: TraitIx,
    /// How much the goal asks for it: 1 or 2.
    pub weight: i8,
    /// How far it is there.
    pub ready: Ready,
}

/// The traits that `profile` of a goal asks for, the most wanted first; equal ones in the atlas's order.
pub fn readiness(bank: &Bank, profile: &Profile, goal: &[i8]) -> Vec<Asked> {
    let mut asked: Vec<Asked> = goal
        .iter()
        .enumerate()
        .filter(|&(_, &weight)| weight > 0)
        .map(|(axis, &weight)| Asked { wanted: TraitIx::from(axis), weight, ready: ready(bank, profile, axis) })
        .collect();
    crate::stable_sort::sort_by_key(&mut asked, |asked| (-asked.weight, asked.wanted));
    asked
}

/// Whether the answers tell enough of a trait for anything to be said of it.
fn is_known(bank: &Bank, profile: &Profile, axis: usize) -> bool {
    profile.variance(axis) <= UNKNOWN * bank.prior[axis * bank.dimensions + axis]
}

/// How far `profile` has the trait at `axis`.
pub fn ready(bank: &Bank, profile: &Profile, axis: usize) -> Ready {
    if !is_known(bank, profile, axis) {
        return Ready::Unknown;
    }
    let variance = profile.variance(axis);
    match below(profile.mean[axis] / libm::sqrt(variance.max(f64::MIN_POSITIVE))) {
        more if more >= SURE => Ready::Bring,
        more if more <= 1.0 - SURE => Ready::Missing,
        _ => Ready::Growing,
    }
}

/// The question, of those for which `open` holds, that tells most about what the goal asks for: whose answer takes most
/// off the variances of those traits, each weighed as the goal weighs it. With how much that is.
pub fn most_telling(bank: &Bank, profile: &Profile, goal: &[i8], open: impl Fn(usize) -> bool) -> Option<(usize, f64)> {
    let mut most: Option<(usize, f64)> = None;
    for (position, item) in bank.items.iter().enumerate().filter(|&(position, _)| open(position)) {
        let gain = profile.times(&item.loading);
        let variance = super::bank::dot(&item.loading, &gain) + item.noise;
        let wanted = goal.iter().zip(&gain).filter(|(weight, _)| **weight > 0);
        let told: f64 = wanted.map(|(&weight, gain)| f64::from(weight) * gain * gain).sum::<f64>() / variance;
        if most.is_none_or(|(_, best)| told > best) {
            most = Some((position, told));
        }
    }
    most
}

/// Whether to stop after `shown` questions, `answered` of them not skipped.
pub fn enough(shown: usize, answered: usize, asked: &[Asked]) -> bool {
    shown >= MOST || answered >= FEWEST && asked.iter().all(|asked| asked.ready != Ready::Unknown)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quiz::{Answer, Points};

    /// Two questions for each of two traits; the goal asks for the first.
    fn bank() -> Bank {
        Bank::plain(
            3,
            [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [1.0, 0.0, 0.0], [0.0, 1.0, 0.0]].map(|load| (load.to_vec(), 1.0)),
        )
    }

    fn after(points: &[(usize, u8)]) -> Profile {
        let answers = points.iter().map(|&(item, point)| (item, Answer::Points(Points::new(point).unwrap())));
        Profile::after(&bank(), answers)
    }

    #[test]
    fn what_is_asked_for_is_asked_about() {
        let bank = bank();
        let prior = Profile::prior(&bank);
        assert_eq!(most_telling(&bank, &prior, &[2, -1], |_| true).map(|(item, _)| item), Some(0));
        assert_eq!(most_telling(&bank, &prior, &[2, -1], |item| item != 0).map(|(item, _)| item), Some(2));
    }

    #[test]
    fn answers_say_what_is_there() {
        let ready = |points: &[(usize, u8)]| readiness(&bank(), &after(points), &[2, -1])[0].ready;
        assert_eq!(ready(&[]), Ready::Unknown);
        assert_eq!(ready(&[(0, 5), (2, 4)]), Ready::Bring);
        assert_eq!(ready(&[(0, 1), (2, 1)]), Ready::Missing);
        assert_eq!(ready(&[(0, 3), (2, 3)]), Ready::Growing);
        assert_eq!(readiness(&bank(), &after(&[]), &[2, -1]).len(), 1, "what a goal does without is not asked for");
    }
}

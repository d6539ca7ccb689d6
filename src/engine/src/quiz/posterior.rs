//! What the answers imply about a person's traits: a mean and a covariance.

use super::bank::{Bank, Item, dot};
use super::{Answer, in_item_order};

/// A Gaussian belief about a person. Traits have mean 0 and variance 1 over people.
#[derive(Clone, Debug, PartialEq)]
pub struct Profile {
    /// Means: the traits, then the habit of agreeing.
    pub mean: Vec<f64>,
    /// Covariances, row by row.
    covariance: Vec<f64>,
}

impl Profile {
    /// What is known before any answer.
    pub fn prior(bank: &Bank) -> Self {
        Self { mean: vec![0.0; bank.dimensions], covariance: bank.prior.clone() }
    }

    /// The belief after `answers`, given as (item, answer) pairs.
    ///
    /// They are taken in item order whatever their order here, so that the order of answering changes no bit. Skipped
    /// questions observe nothing. Pairs naming no item are passed over.
    pub fn after(bank: &Bank, answers: impl IntoIterator<Item = (usize, Answer)>) -> Self {
        let mut profile = Self::prior(bank);
        for (item, points) in in_item_order(answers) {
            if let Some(item) = bank.items.get(item) {
                profile.observe(item, item.observed(points));
            }
        }
        profile
    }

    /// Takes in one observation `value` of `item`: the Kalman update of a linear Gaussian model.
    pub fn observe(&mut self, item: &Item, value: f64) {
        let gain = self.times(&item.loading);
        let variance = dot(&item.loading, &gain) + item.noise;
        let surprise = (value - dot(&item.loading, &self.mean)) / variance;
        for (mean, gain) in self.mean.iter_mut().zip(&gain) {
            *mean += gain * surprise;
        }
        let dimensions = self.mean.len();
        for (row, row_gain) in gain.iter().enumerate() {
            for (column, column_gain) in gain.iter().enumerate() {
                self.covariance[row * dimensions + column] -= row_gain * column_gain / variance;
            }
        }
    }

    /// Variance of one dimension.
    pub fn variance(&self, axis: usize) -> f64 {
        self.covariance[axis * self.mean.len() + axis]
    }

    /// The covariance matrix times `vector`.
    pub fn times(&self, vector: &[f64]) -> Vec<f64> {
        self.covariance.chunks_exact(self.mean.len().max(1)).map(|row| dot(row, vector)).collect()
    }

    /// Mean of the linear score with these weights.
    pub fn score(&self, weights: &[f64]) -> f64 {
        dot(weights, &self.mean)
    }

    /// Covariance of two linear scores.
    pub fn covariance(&self, weights: &[f64], others: &[f64]) -> f64 {
        dot(weights, &self.times(others))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quiz::Points;
    use proptest::prelude::*;

    fn bank(items: Vec<Vec<f64>>) -> Bank {
        Bank::plain(items[0].len(), items.into_iter().map(|loading| (loading, 1.5)))
    }

    fn banks() -> impl Strategy<Value = Bank> {
        prop::collection::vec(prop::collection::vec(-1.0..1.0_f64, 5), 12).prop_map(bank)
    }

    fn answers() -> impl Strategy<Value = Vec<(usize, Answer)>> {
        prop::collection::vec(0..=5_u8, 12).prop_map(|points| {
            let answer = |point| Points::new(point).map_or(Answer::Skipped, Answer::Points);
            points.into_iter().map(answer).enumerate().collect()
        })
    }

    proptest! {
        #[test]
        fn the_order_of_answering_changes_no_bit(bank in banks(), mut given in answers(), turn in 0..12_usize) {
            let one = Profile::after(&bank, given.clone());
            given.rotate_left(turn);
            prop_assert_eq!(one, Profile::after(&bank, given));
        }

        #[test]
        fn answers_only_ever_narrow_the_belief(bank in banks(), given in answers(), axis in 0..5_usize) {
            let mut weights = vec![0.0; 5];
            weights[axis] = 1.0;
            let prior = Profile::prior(&bank).covariance(&weights, &weights);
            let posterior = Profile::after(&bank, given).covariance(&weights, &weights);
            prop_assert!(posterior > 0.0 && posterior <= prior + 1e-12);
        }

        #[test]
        fn a_skipped_question_says_nothing(bank in banks(), given in answers(), skipped in 0..12_usize) {
            let without: Vec<_> = given.iter().copied().filter(|&(item, _)| item != skipped).collect();
            let with = without.iter().copied().chain([(skipped, Answer::Skipped)]);
            prop_assert_eq!(Profile::after(&bank, with), Profile::after(&bank, without.clone()));
        }
    }

    #[test]
    fn one_observation_matches_the_textbook_posterior() {
        let bank = Bank::plain(2, [(vec![1.0, 0.0], 1.0)]);
        let mut profile = Profile::prior(&bank);
        profile.observe(&bank.items[0], 2.0);
        assert!((profile.mean[0] - 1.0).abs() < 1e-12);
        assert!((profile.covariance(&[1.0, 0.0], &[1.0, 0.0]) - 0.5).abs() < 1e-12);
    }
}

//! Engine banks made of the moments: four ways of seeing the same items.

use crate::moments::Moments;
use engine::quiz::bank::{Bank, Item, Target, dot};

/// Least variance of the noise of an item, of a total of 1.
const LEAST_NOISE: f64 = 0.05;

/// Variance of the noise where an answer counts as itself: the engine needs some.
const HARDLY_ANY: f64 = 1e-4;

/// What the dimensions of the bank are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Model {
    /// What the scales measure; an item loads on its own scale.
    Own,
    /// What the scales measure; an item loads on every scale.
    Crossed,
    /// The answers themselves, related as the loadings on every scale have it.
    Implied,
    /// The answers themselves, related as they were in the fitting half.
    Answers,
}

impl Model {
    /// Every model, the simplest first.
    pub const ALL: [Self; 4] = [Self::Own, Self::Crossed, Self::Implied, Self::Answers];

    /// What it is called.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Own => "traits, items on their own scale",
            Self::Crossed => "traits, items on every scale",
            Self::Implied => "answers, related by the loadings",
            Self::Answers => "answers, related as in the fitting half",
        }
    }

    /// The bank, with the scales as goals.
    ///
    /// Where the dimensions are traits, a goal is what its scale measures. Where they are the answers themselves, a goal
    /// is the score on the whole scale: answers that were given count as they are and only the others are predicted,
    /// which is best linear prediction from their covariances.
    pub fn bank(self, moments: &Moments) -> Bank {
        let loadings = moments.loadings(self != Self::Own);
        let noises = moments.noises(&loadings);
        let (items, scales) = (moments.middle.len(), moments.scores.len());
        let item = |at: usize, loading, noise| {
            let step = 1.0 / moments.spread[at];
            Item { loading, noise, middle: moments.middle[at], step }
        };
        let (dimensions, prior) = match self {
            Self::Own | Self::Crossed => (scales, moments.traits.clone()),
            Self::Implied => (items, moments.implied(&loadings, &noises)),
            Self::Answers => (items, moments.answers.clone()),
        };
        if dimensions == items {
            let goals = moments.scores.iter().map(|weights| Target { weights: weights.clone() }).collect();
            let items = (0..items).map(|at| item(at, axis(at, dimensions), HARDLY_ANY)).collect();
            Bank { dimensions, prior, items, goals, roles: Vec::new() }
        } else {
            let goals = (0..scales).map(|scale| Target { weights: axis(scale, dimensions) }).collect();
            let both = loadings.into_iter().zip(noises).enumerate();
            let items = both.map(|(at, (loading, noise))| item(at, loading, noise)).collect();
            Bank { dimensions, prior, items, goals, roles: Vec::new() }
        }
    }
}

impl Moments {
    /// Loadings of the standardised answers on what the scales measure: all of them together, or on the own scale alone.
    fn loadings(&self, crossed: bool) -> Vec<Vec<f64>> {
        let scale_of = |item: usize| self.scores.iter().position(|score| score[item] != 0.0).unwrap_or(0);
        let loading = |(item, with): (usize, &Vec<f64>)| {
            if crossed { solve(&self.traits, with) } else { only(scale_of(item), with) }
        };
        self.with_traits.iter().enumerate().map(loading).collect()
    }

    /// Variances that the loadings leave unexplained, of a total of 1.
    fn noises(&self, loadings: &[Vec<f64>]) -> Vec<f64> {
        loadings.iter().map(|loading| (1.0 - dot(loading, &self.shared(loading))).max(LEAST_NOISE)).collect()
    }

    /// Covariances of the answers as the loadings and noises have them, row by row.
    fn implied(&self, loadings: &[Vec<f64>], noises: &[f64]) -> Vec<f64> {
        let mut matrix = Vec::with_capacity(loadings.len() * loadings.len());
        for (row, (loading, noise)) in loadings.iter().zip(noises).enumerate() {
            let shared = self.shared(loading);
            let entry = |(column, other)| dot(&shared, other) + if row == column { *noise } else { 0.0 };
            matrix.extend(loadings.iter().map(Vec::as_slice).enumerate().map(entry));
        }
        matrix
    }

    /// The correlations of what the scales measure, times a loading.
    fn shared(&self, loading: &[f64]) -> Vec<f64> {
        self.traits.chunks_exact(loading.len()).map(|row| dot(row, loading)).collect()
    }
}

/// 1 at a place, 0 elsewhere.
fn axis(at: usize, length: usize) -> Vec<f64> {
    (0..length).map(|place| f64::from(u8::from(place == at))).collect()
}

/// A vector with all but one place set to 0.
fn only(at: usize, vector: &[f64]) -> Vec<f64> {
    vector.iter().enumerate().map(|(place, value)| if place == at { *value } else { 0.0 }).collect()
}

/// What a positive definite matrix, row by row, maps to `right`: by elimination, for which it needs no pivoting.
fn solve(matrix: &[f64], right: &[f64]) -> Vec<f64> {
    let size = right.len();
    let (mut left, mut right) = (matrix.to_vec(), right.to_vec());
    for pivot in 0..size {
        for row in pivot + 1..size {
            let factor = left[row * size + pivot] / left[pivot * size + pivot];
            for column in pivot..size {
                left[row * size + column] -= factor * left[pivot * size + column];
            }
            right[row] -= factor * right[pivot];
        }
    }
    for row in (0..size).rev() {
        let known: f64 = (row + 1..size).map(|column| left[row * size + column] * right[column]).sum();
        right[row] = (right[row] - known) / left[row * size + row];
    }
    right
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::made_up;
    use engine::quiz::Answer;
    use engine::quiz::posterior::Profile;

    fn moments() -> Moments {
        let table = made_up::table(2_000, 0);
        Moments::new(&table, &table.people.iter().collect::<Vec<_>>()).unwrap()
    }

    #[test]
    fn a_solution_solves() {
        let found = solve(&[2.0, 0.5, 0.5, 1.0], &[3.0, 2.5]);
        assert!((2.0 * found[0] + 0.5 * found[1] - 3.0).abs() < 1e-12);
        assert!((0.5 * found[0] + found[1] - 2.5).abs() < 1e-12);
    }

    #[test]
    fn traits_and_scores_have_variance_one_beforehand() {
        let moments = moments();
        for model in Model::ALL {
            let bank = model.bank(&moments);
            let profile = Profile::prior(&bank);
            for goal in &bank.goals {
                let variance = profile.covariance(&goal.weights, &goal.weights);
                let room = if model == Model::Implied { 0.1 } else { 1e-9 };
                assert!((variance - 1.0).abs() < room, "{model:?} {variance}");
            }
        }
    }

    #[test]
    fn once_everything_is_answered_the_score_is_the_scale_score() {
        let (moments, table) = (moments(), made_up::table(3, 0));
        for model in [Model::Implied, Model::Answers] {
            let bank = model.bank(&moments);
            for person in &table.people {
                let answers = person.iter().map(|points| points.map_or(Answer::Skipped, Answer::Points));
                let profile = Profile::after(&bank, answers.enumerate());
                for (goal, weights) in bank.goals.iter().zip(&moments.scores) {
                    let observed = bank.items.iter().zip(person).map(|(item, points)| item.observed(points.unwrap()));
                    let score: f64 = observed.zip(weights).map(|(value, weight)| value * weight).sum();
                    assert!((profile.score(&goal.weights) - score).abs() < 1e-2, "{model:?}");
                }
            }
        }
    }
}

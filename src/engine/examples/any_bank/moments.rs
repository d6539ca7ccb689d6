//! What the fitting half says about the items and the scales, by moments alone: means, covariances and reliabilities.
//!
//! Answers are standardised: a person's deviation from the item's mean, in the item's standard deviation. No likelihood
//! is climbed; covariances with scores are corrected for the scores' unreliability (Spearman 1904, doi 10.2307/1412159),
//! which is judged by coefficient alpha (Cronbach 1951, doi 10.1007/BF02310555).

use crate::table::{Fault, Key, Row, Table};
use engine::quiz::bank::dot;

/// Lowest reliability that a scale is taken to have, so that correcting for it stays finite.
const LEAST_ALPHA: f64 = 0.1;

/// Highest correlation that two scales are taken to have once corrected.
const MOST_ALIKE: f64 = 0.95;

/// Moments of a bank over people.
#[derive(Clone, Debug)]
pub struct Moments {
    /// Mean of each item, in points.
    pub middle: Vec<f64>,
    /// Standard deviation of each item, in points.
    pub spread: Vec<f64>,
    /// Correlations of the answers to the items, row by row.
    pub answers: Vec<f64>,
    /// For each scale, the weights of the standardised answers that make its score, of variance 1: the sum of the keyed
    /// points in standard deviations from the mean.
    pub scores: Vec<Vec<f64>>,
    /// Coefficient alpha of each scale, 0.1 to 1; one that comes out lower, as with wrong keys, is taken for 0.1.
    pub alpha: Vec<f64>,
    /// Correlation of each item, keyed, with the sum of the others on its scale.
    pub rest: Vec<f64>,
    /// Correlations of what the scales measure, corrected for unreliability, row by row.
    pub traits: Vec<f64>,
    /// Covariance of each standardised answer with what each scale measures, at variance 1.
    pub with_traits: Vec<Vec<f64>>,
}

impl Moments {
    /// The moments of `people`, who are some of the table's.
    pub fn new(table: &Table, people: &[&Row]) -> Result<Self, Fault> {
        let items = table.items.len();
        let fault = |line, what, remedy: &str| Fault { file: table.file.clone(), line, what, remedy: remedy.into() };
        if people.len() < 2 * items {
            let what = format!("the fitting half has {} people for {items} items", people.len());
            return Err(fault(None, what, "Bring at least four people an item"));
        }
        let (middle, spread): (Vec<f64>, Vec<f64>) = (0..items).map(|item| mean_and_deviation(people, item)).unzip();
        if let Some(item) = spread.iter().position(|&spread| spread <= 0.0) {
            let what = format!("item {} has one answer from everyone in the fitting half, or none", table.items[item]);
            return Err(fault(Some(1), what, "Delete its column, and its row among the scales"));
        }
        let standard = |row: &&Row| -> Vec<Option<f64>> {
            let at = |(item, answer): (usize, &Option<_>)| {
                answer.map(|points| (f64::from(engine::quiz::Points::get(points)) - middle[item]) / spread[item])
            };
            row.iter().enumerate().map(at).collect()
        };
        let answers = firm(&correlations(&people.iter().map(standard).collect::<Vec<_>>(), items), people.len());
        Ok(Self::of_correlations(&table.keys, table.scales.len(), middle, spread, answers))
    }

    /// Everything that follows from the means, the standard deviations and the correlations of the items.
    fn of_correlations(keys: &[Key], scales: usize, middle: Vec<f64>, spread: Vec<f64>, answers: Vec<f64>) -> Self {
        let items = keys.len();
        // Weights of the standardised answers in the plain sum of a scale's keyed points, perhaps without one item.
        let sum = |scale: usize, without: Option<usize>| -> Vec<f64> {
            let on = |item: usize| keys[item].scale == scale && Some(item) != without;
            (0..items).map(|item| if on(item) { keys[item].sign * spread[item] } else { 0.0 }).collect()
        };
        let times =
            |weights: &[f64]| -> Vec<f64> { answers.chunks_exact(items).map(|row| dot(row, weights)).collect() };
        let deviation = |weights: &[f64]| libm::sqrt(dot(weights, &times(weights)));
        let count = |scale: usize| keys.iter().filter(|key| key.scale == scale).count() as f64;
        let scores: Vec<Vec<f64>> = (0..scales)
            .map(|scale| {
                let sum = sum(scale, None);
                let deviation = deviation(&sum);
                sum.iter().map(|weight| weight / deviation).collect()
            })
            .collect();
        // With scores of variance 1 the squares of the weights are the items' shares of the variance.
        let reliability = |scale: usize| {
            let size = count(scale);
            (size / (size - 1.0) * (1.0 - dot(&scores[scale], &scores[scale]))).clamp(LEAST_ALPHA, 1.0)
        };
        let alpha: Vec<f64> = (0..scales).map(reliability).collect();
        let mut rest = Vec::with_capacity(items);
        let mut with_traits = vec![vec![0.0; scales]; items];
        let with_scores: Vec<Vec<f64>> = scores.iter().map(|score| times(score)).collect();
        for (item, key) in keys.iter().enumerate() {
            for scale in 0..scales {
                with_traits[item][scale] = with_scores[scale][item] / libm::sqrt(alpha[scale]);
            }
            // The item's own part in its scale's score would count as something shared: it is left out.
            let others = sum(key.scale, Some(item));
            let correlation = times(&others)[item] / deviation(&others);
            let shorter = shortened(alpha[key.scale], count(key.scale));
            with_traits[item][key.scale] = correlation / libm::sqrt(shorter);
            rest.push(key.sign * correlation);
        }
        let alike = |one: usize, other: usize| {
            let corrected = dot(&scores[one], &with_scores[other]) / libm::sqrt(alpha[one] * alpha[other]);
            if one == other { 1.0 } else { corrected.clamp(-MOST_ALIKE, MOST_ALIKE) }
        };
        let traits: Vec<f64> =
            (0..scales).flat_map(|one| (0..scales).map(move |other| (one, other))).map(|(a, b)| alike(a, b)).collect();
        let traits = firm(&traits, usize::MAX);
        Self { middle, spread, answers, scores, alpha, rest, traits, with_traits }
    }
}

/// Reliability of a scale of `size` items with this alpha after one item is taken away (Spearman and Brown 1910).
fn shortened(alpha: f64, size: f64) -> f64 {
    let factor = (size - 1.0) / size;
    factor * alpha / (1.0 + (factor - 1.0) * alpha)
}

/// Mean and standard deviation of an item over those who answered it, in points; 0 if nobody did.
fn mean_and_deviation(people: &[&Row], item: usize) -> (f64, f64) {
    let points = || people.iter().filter_map(|row| row[item]).map(|points| f64::from(points.get()));
    let count = (points().count() as f64).max(1.0);
    let mean = points().sum::<f64>() / count;
    (mean, libm::sqrt(points().map(|point| (point - mean) * (point - mean)).sum::<f64>() / count))
}

/// Correlations of standardised answers, each over the people who gave both.
fn correlations(people: &[Vec<Option<f64>>], items: usize) -> Vec<f64> {
    let mut matrix = vec![0.0; items * items];
    for one in 0..items {
        matrix[one * items + one] = 1.0;
        for other in 0..one {
            let both = || people.iter().filter_map(|row| Some(row[one]? * row[other]?));
            let correlation = both().sum::<f64>() / (both().count() as f64).max(1.0);
            matrix[one * items + other] = correlation;
            matrix[other * items + one] = correlation;
        }
    }
    matrix
}

/// The correlations drawn towards 0, by as little as their number over the people says, or as makes them possible: gaps
/// and corrections can leave a matrix that no people could have.
fn firm(correlations: &[f64], people: usize) -> Vec<f64> {
    let size = libm::sqrt(correlations.len() as f64) as usize;
    let mut drawn = (size as f64 / people as f64).min(0.5);
    loop {
        let entry = |(at, value): (usize, &f64)| if at % (size + 1) == 0 { *value } else { value * (1.0 - drawn) };
        let matrix: Vec<f64> = correlations.iter().enumerate().map(entry).collect();
        if possible(&matrix, size) {
            return matrix;
        }
        drawn = (2.0 * drawn).clamp(1e-3, 1.0);
    }
}

/// Whether a matrix is positive definite, with some room: elimination leaves every variance above 0.
fn possible(matrix: &[f64], size: usize) -> bool {
    let mut left = matrix.to_vec();
    for pivot in 0..size {
        let variance = left[pivot * size + pivot];
        if variance < 1e-3 {
            return false;
        }
        for row in pivot + 1..size {
            let factor = left[row * size + pivot] / variance;
            for column in pivot..size {
                left[row * size + column] -= factor * left[pivot * size + column];
            }
        }
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::made_up;

    fn fitted() -> Moments {
        let table = made_up::table(4_000, 0);
        Moments::new(&table, &table.people.iter().collect::<Vec<_>>()).unwrap()
    }

    #[test]
    fn the_moments_are_those_that_the_answers_were_made_with() {
        let moments = fitted();
        let loading = made_up::loading();
        for (item, with) in moments.with_traits.iter().enumerate() {
            let key = made_up::key(item);
            assert!((moments.middle[item] - 3.0).abs() < 0.1, "mean {}", moments.middle[item]);
            for (scale, found) in with.iter().enumerate() {
                let made = if scale == key.scale { key.sign * loading } else { 0.0 };
                assert!((found - made).abs() < 0.08, "item {item}, scale {scale}: {found} against {made}");
            }
            assert!(moments.rest[item] > 0.3);
        }
        assert!((moments.alpha[0] - made_up::alpha()).abs() < 0.04, "{} {}", moments.alpha[0], made_up::alpha());
        assert!(moments.traits[1].abs() < 0.08, "{}", moments.traits[1]);
    }

    #[test]
    fn gaps_change_little() {
        let table = made_up::table(4_000, 5);
        let gappy = Moments::new(&table, &table.people.iter().collect::<Vec<_>>()).unwrap();
        let whole = fitted();
        assert!(gappy.rest.iter().zip(&whole.rest).all(|(a, b)| (a - b).abs() < 0.05));
    }

    #[test]
    fn too_few_people_and_an_item_without_variance_are_told() {
        let mut table = made_up::table(30, 0);
        let fault = Moments::new(&table, &table.people.iter().take(10).collect::<Vec<_>>()).unwrap_err();
        assert!(fault.to_string().contains("10 people for 12 items"), "{fault}");
        for row in &mut table.people {
            row[2] = engine::quiz::Points::new(4);
        }
        let fault = Moments::new(&table, &table.people.iter().collect::<Vec<_>>()).unwrap_err();
        assert!(fault.to_string().starts_with("made-up.csv, line 1: item i2 has one answer"), "{fault}");
    }

    #[test]
    fn an_impossible_matrix_is_drawn_in_until_it_is_possible() {
        let impossible = [1.0, 0.9, -0.9, 0.9, 1.0, 0.9, -0.9, 0.9, 1.0];
        assert!(!possible(&impossible, 3));
        let drawn = firm(&impossible, usize::MAX);
        assert!(possible(&drawn, 3) && drawn[1] > 0.1 && drawn[1] < 0.9);
    }
}

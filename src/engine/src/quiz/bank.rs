//! The item bank: what each question observes, and what each target's score is made of, as plain numbers.
//!
//! It is made from the atlas, but anything else that brings items and targets over the same traits will do.

use super::Points;
use crate::atlas::{Atlas, Form, TraitIx};

/// Correlation of one question's answer with the combination of traits that it measures. Real interest items
/// correlate about this much with the rest of their scale; assuming more would make the quiz sure too early.
pub const ITEM_CORRELATION: f64 = 0.54;

/// Prior variance of the habit of agreeing with whatever is said, in units of trait variance.
pub const AGREEING_VARIANCE: f64 = 0.25;

/// What one step of the five-point scale is worth on the latent scale, where a trait has variance 1. With the total
/// variance below, it makes about a third of people choose the middle and a tenth either end.
pub const POINT: f64 = 1.44;

/// Variance of a latent answer: traits, agreeing and noise together.
const TOTAL_VARIANCE: f64 = 1.0 / (ITEM_CORRELATION * ITEM_CORRELATION);

/// One question as the model sees it: `y = loading . traits + noise`, where an answer of `points` observes
/// `y = (points - middle) * step`.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// One loading per dimension: in the atlas's bank one per trait, of length 1 together, and, last, one for the habit
    /// of agreeing.
    pub loading: Vec<f64>,
    /// Variance of the noise, above 0.
    pub noise: f64,
    /// The point of the scale that observes 0: what people answer on average.
    pub middle: f64,
    /// What one point of the scale is worth in the unit of the loadings, above 0.
    pub step: f64,
}

impl Item {
    /// What an answer observes.
    pub fn observed(&self, points: Points) -> f64 {
        (f64::from(points.get()) - self.middle) * self.step
    }
}

/// Something that a person can be compared with: a linear score of the traits.
#[derive(Clone, Debug, PartialEq)]
pub struct Target {
    /// One weight per trait and, last, 0 for the habit of agreeing. Length 1, sum 0, so that neither a person who
    /// scores high on everything nor one who agrees with everything gains by it.
    pub weights: Vec<f64>,
}

/// Items and targets over the same traits.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Bank {
    /// How many dimensions a person has: in the atlas's bank the traits and, last, the habit of agreeing.
    pub dimensions: usize,
    /// Covariances of the dimensions over people, row by row. Their means are 0.
    pub prior: Vec<f64>,
    /// The questions, in the order of their stable numbers.
    pub items: Vec<Item>,
    /// The goals.
    pub goals: Vec<Target>,
    /// The roles.
    pub roles: Vec<Target>,
}

impl Bank {
    /// The bank that the atlas describes.
    pub fn new(atlas: &Atlas) -> Self {
        let traits = atlas.traits.len();
        Self {
            dimensions: traits + 1,
            prior: independent(traits),
            items: atlas.questions.iter().map(|question| item(traits, &question.form)).collect(),
            goals: atlas.goals.iter().map(|goal| Target::new(&goal.profile)).collect(),
            roles: atlas.roles.iter().map(|role| Target::new(&role.profile)).collect(),
        }
    }
}

impl Target {
    /// The target whose score ranks people as the correlation with `profile` would: the profile centred on its mean
    /// and scaled to length 1. A flat profile, which nobody can correlate with, gets weights of 0.
    ///
    /// Correlation beat distance, angle and deviance on all outcomes in a comparison of 303 people
    /// (doi 10.1177/1069072720909825).
    pub fn new(profile: &[i8]) -> Self {
        let mean = profile.iter().map(|&weight| f64::from(weight)).sum::<f64>() / profile.len().max(1) as f64;
        let centred: Vec<f64> = profile.iter().map(|&weight| f64::from(weight) - mean).collect();
        Self { weights: unit(&centred).chain([0.0]).collect() }
    }
}

/// Independent traits of variance 1, and the habit of agreeing, independent of them.
fn independent(traits: usize) -> Vec<f64> {
    let dimensions = traits + 1;
    let mut covariance = vec![0.0; dimensions * dimensions];
    for axis in 0..dimensions {
        covariance[axis * dimensions + axis] = if axis == traits { AGREEING_VARIANCE } else { 1.0 };
    }
    covariance
}

/// The model of one question.
fn item(traits: usize, form: &Form) -> Item {
    let mut direction = vec![0.0; traits];
    let mut add = |measures: &[(TraitIx, i8)], sign: f64| {
        for &(measured, weight) in measures {
            direction[measured.at()] += sign * f64::from(weight);
        }
    };
    let agreeing = match form {
        Form::Agree { measures } => {
            add(measures, 1.0);
            1.0
        }
        Form::Choice { a, b } => {
            add(a, -1.0);
            add(b, 1.0);
            0.0
        }
    };
    Item {
        loading: unit(&direction).chain([agreeing]).collect(),
        noise: TOTAL_VARIANCE - 1.0 - agreeing * agreeing * AGREEING_VARIANCE,
        middle: f64::from(Points::MIDDLE.get()),
        step: POINT,
    }
}

/// `vector` scaled to length 1; a vector of zeros stays as it is.
fn unit(vector: &[f64]) -> impl Iterator<Item = f64> {
    let length = libm::sqrt(dot(vector, vector));
    vector.iter().map(move |&value| if length > 0.0 { value / length } else { 0.0 })
}

/// Inner product, summed in order.
pub fn dot(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(x, y)| x * y).sum()
}

#[cfg(test)]
impl Bank {
    /// Items with these loadings and noises over independent dimensions of variance 1, for tests.
    pub fn plain(dimensions: usize, items: impl IntoIterator<Item = (Vec<f64>, f64)>) -> Self {
        let item = |(loading, noise)| Item { loading, noise, middle: 3.0, step: POINT };
        let mut prior = independent(dimensions - 1);
        prior[dimensions * dimensions - 1] = 1.0;
        Self { dimensions, prior, items: items.into_iter().map(item).collect(), ..Self::default() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_target_ignores_the_level_and_spread_of_a_profile() {
        let (one, other) = (Target::new(&[2, 0, -1, 1]), Target::new(&[1, 0, 0, 1]));
        assert!(one.weights.iter().sum::<f64>().abs() < 1e-12);
        assert!((dot(&one.weights, &one.weights) - 1.0).abs() < 1e-12);
        assert!(dot(&one.weights, &other.weights) < 1.0);
        assert_eq!(Target::new(&[1, 1, 1]).weights, [0.0; 4]);
    }

    #[test]
    fn choosing_b_says_the_opposite_of_choosing_a() {
        let (x, y) = (TraitIx(0), TraitIx(1));
        let form = Form::Choice { a: vec![(x, 2)], b: vec![(y, 2)] };
        let turned = Form::Choice { a: vec![(y, 2)], b: vec![(x, 2)] };
        let (one, other) = (item(2, &form), item(2, &turned));
        assert!(one.loading.iter().zip(&other.loading).all(|(a, b)| (a + b).abs() < 1e-12));
    }
}

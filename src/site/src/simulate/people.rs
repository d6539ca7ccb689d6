//! Simulated people. None is drawn from the numbers that score them alone: every answer is rounded to a point of the
//! scale and cut off at its ends, and the second world is wrong about nearly everything that the quiz assumes.

use engine::quiz::bank::{AGREEING_VARIANCE, Bank, POINT, dot};
use engine::quiz::{Answer, Points};

use crate::rng::Rng;

/// What the world is like that people come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum World {
    /// As the quiz assumes, but for the rounding and the ends of the scale.
    AsAssumed,
    /// Traits correlate and vary less; people agree more, spread their answers more or less widely, and give one answer in
    /// ten without reading; each question is noisier or clearer than assumed, measures a little of other things too, and
    /// its noise has heavy tails.
    Otherwise,
}

impl World {
    /// Both.
    pub const ALL: [Self; 2] = [Self::AsAssumed, Self::Otherwise];

    /// What the table calls it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::AsAssumed => "as assumed",
            Self::Otherwise => "otherwise",
        }
    }
}

/// Correlation of any two traits in the other world.
const SHARED: f64 = 0.3;

/// Standard deviation of a trait there.
const NARROW: f64 = 0.85;

/// Variance of the habit of agreeing there.
const AGREEABLE: f64 = 0.5;

/// Share of answers given without reading there.
const CARELESS: f64 = 0.1;

/// A person.
#[derive(Debug, Clone)]
pub struct Person {
    /// Values on every dimension of the bank.
    pub traits: Vec<f64>,
    /// What the person would answer to each item, in the order of the bank.
    pub answers: Vec<Answer>,
}

impl Person {
    /// Draws a person and all their answers.
    pub fn draw(bank: &Bank, world: World, rng: &mut Rng) -> Self {
        let traits = draw_traits(bank, world, rng);
        let reach = if world == World::Otherwise { libm::exp(0.25 * rng.normal()) } else { 1.0 };
        let answers = (0..bank.items.len())
            .map(|item| {
                let latent = latent(bank, item, &traits, world, rng);
                let careless = world == World::Otherwise && rng.unit() < CARELESS;
                let point = if careless {
                    1 + rng.below(5) as u8
                } else {
                    (libm::round(reach * latent / POINT).clamp(-2.0, 2.0) + 3.0) as u8
                };
                Points::new(point).map_or(Answer::Skipped, Answer::Points)
            })
            .collect();
        Self { traits, answers }
    }

    /// Someone who answers at random: each of the five points equally often.
    pub fn at_random(bank: &Bank, rng: &mut Rng) -> Self {
        let answer = |_| Points::new(1 + rng.below(5) as u8).map_or(Answer::Skipped, Answer::Points);
        Self { traits: vec![0.0; bank.dimensions], answers: (0..bank.items.len()).map(answer).collect() }
    }

    /// Somebody who gives the same answer to everything.
    pub fn always(bank: &Bank, answer: Answer) -> Self {
        Self { traits: vec![0.0; bank.dimensions], answers: vec![answer; bank.items.len()] }
    }

    /// The goal that fits best in truth.
    pub fn goal(&self, bank: &Bank) -> usize {
        best(bank.goals.iter().map(|goal| dot(&goal.weights, &self.traits)))
    }
}

/// The position of the highest value; the first of equal ones.
pub fn best(values: impl Iterator<Item = f64>) -> usize {
    values.enumerate().fold((0, f64::MIN), |best, (at, value)| if value > best.1 { (at, value) } else { best }).0
}

fn draw_traits(bank: &Bank, world: World, rng: &mut Rng) -> Vec<f64> {
    let last = bank.dimensions - 1;
    let common = rng.normal();
    (0..bank.dimensions)
        .map(|axis| match (world, axis == last) {
            (World::AsAssumed, _) => libm::sqrt(bank.prior[axis * bank.dimensions + axis]) * rng.normal(),
            (World::Otherwise, true) => libm::sqrt(AGREEABLE) * rng.normal(),
            (World::Otherwise, false) => {
                NARROW * (libm::sqrt(SHARED) * common + libm::sqrt(1.0 - SHARED) * rng.normal())
            }
        })
        .collect()
}

/// Correlation of one question with its combination of traits, as real interest items have it. It is set here and not
/// taken from the quiz, which may assume more noise than there is, but never less.
const REAL: f64 = 0.58;

/// What a person feels about a question before choosing a point.
fn latent(bank: &Bank, item: usize, traits: &[f64], world: World, rng: &mut Rng) -> f64 {
    let one = &bank.items[item];
    if world == World::AsAssumed {
        let agreeing = one.loading[bank.dimensions - 1] * one.loading[bank.dimensions - 1] * AGREEING_VARIANCE;
        let noise = 1.0 / (REAL * REAL) - 1.0 - agreeing;
        return dot(&one.loading, traits) + libm::sqrt(noise) * rng.normal();
    }
    // The same question is the same for everybody, so its faults come from its own generator.
    let mut own = Rng::new(0x0dd5, item as u64);
    let correlation = 0.4 + 0.3 * own.unit();
    let strayed: Vec<f64> = one.loading.iter().map(|loading| loading + 0.12 * own.normal()).collect();
    let noise = libm::sqrt(1.0 / (correlation * correlation) - 1.0);
    // Student's t with five degrees of freedom, scaled to variance 1.
    let tail = (0..5).map(|_| rng.normal()).map(|value| value * value).sum::<f64>() / 5.0;
    dot(&strayed, traits) + noise * rng.normal() / libm::sqrt(tail.max(1e-3)) * libm::sqrt(0.6)
}

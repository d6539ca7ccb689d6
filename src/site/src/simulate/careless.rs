//! Answering that carries no truth: random points, the same answer to everything, nothing at all.

use engine::atlas::Atlas;
use engine::quiz::bank::Bank;
use engine::quiz::person_fit::{DICE, fit};
use engine::quiz::verdict::Certainty;
use engine::quiz::{Answer, Points};

use super::Arguments;
use super::people::Person;
use super::visits::{End, quiz};
use crate::rng::Rng;

/// How odd answering fares.
pub struct Odd {
    /// What somebody always answers, and where that ends.
    pub always: Vec<(String, End)>,
    /// Shares of those who answer at random: found out when the quiz stops, called clear, called likely, found out after every
    /// question.
    pub random: [f64; 4],
}

/// Sends them through the quiz.
pub fn odd(atlas: &Atlas, bank: &Bank, arguments: &Arguments) -> Odd {
    let points = (1..=5).filter_map(Points::new).map(|points| {
        let name = match points.get() {
            1 => "much more A, or not me at all",
            2 => "a bit more A, or not really me",
            3 => "the middle",
            4 => "a bit more B, or quite like me",
            _ => "much more B, or very much me",
        };
        (name.to_owned(), Answer::Points(points))
    });
    let always = points
        .chain([("skipped".to_owned(), Answer::Skipped)])
        .map(|(name, answer)| (name, quiz(atlas, bank, &Person::always(bank, answer))))
        .collect();
    let mut found = [0.0; 4];
    for number in 0..arguments.people {
        let person = Person::at_random(bank, &mut Rng::new(arguments.seed ^ 0x0dd, number));
        let end = quiz(atlas, bank, &person);
        let all = fit(bank, person.answers.iter().copied().enumerate()) < DICE;
        let certainty = end.verdict.certainty;
        let seen = [end.verdict.doubt.is_some(), certainty == Certainty::Clear, certainty == Certainty::Likely, all];
        for (count, seen) in found.iter_mut().zip(seen) {
            *count += f64::from(u8::from(seen));
        }
    }
    Odd { always, random: found.map(|count| count / arguments.people as f64) }
}

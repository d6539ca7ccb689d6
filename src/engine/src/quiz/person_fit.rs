//! Whether the answers hang together: how much likelier a person with traits would give them than dice.
//!
//! Each answer has a probability given those before it, since the belief predicts a normal latent value and the five
//! points cut that into bins. The sum of `log(5 p)` is the log likelihood ratio of a person, as the model has people,
//! against dice that give each point one time in five. By the lemma of Neyman and Pearson (1933, doi
//! 10.1098/rsta.1933.0009) no other measure of the same answers tells the two apart better.

use super::bank::{Bank, dot};
use super::gaussian::below;
use super::posterior::Profile;
use super::{Answer, Points, in_item_order};

/// Below this log likelihood ratio the answers look more like dice: with one careless visitor in ten beforehand, dice
/// are then likelier than a person, as `ln(0.1 / 0.9)`.
pub const DICE: f64 = -2.197;

/// Smallest probability that is given to an answer, so that one slip of the finger cannot outweigh all the others.
const SLIP: f64 = 0.02;

/// What makes answers doubtful.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Doubt {
    /// They look more like dice than like a person.
    Dice,
    /// All of them are on one side of the scale, whatever was asked: agreeing with everything, or always the second task.
    OneSided,
}

/// Fewer answers off the middle than these may be on one side by chance.
const FEWEST_SIDED: usize = 6;

/// What makes the answers doubtful, if anything does.
pub fn doubt(bank: &Bank, answers: &[(usize, Answer)]) -> Option<Doubt> {
    let sides = answers.iter().filter_map(|&(_, answer)| answer.points()).filter(|&points| points != Points::MIDDLE);
    let (count, high) =
        sides.fold((0, 0), |(count, high), points| (count + 1, high + usize::from(points > Points::MIDDLE)));
    if count >= FEWEST_SIDED && (high == 0 || high == count) {
        Some(Doubt::OneSided)
    } else {
        (fit(bank, answers.iter().copied()) < DICE).then_some(Doubt::Dice)
    }
}

/// Log likelihood ratio of a person against dice, 0 without answers. Answers are taken in item order, so that the order
/// of answering changes no bit.
pub fn fit(bank: &Bank, answers: impl IntoIterator<Item = (usize, Answer)>) -> f64 {
    let mut profile = Profile::prior(bank);
    let mut ratio = 0.0;
    for (item, points) in in_item_order(answers) {
        let Some(item) = bank.items.get(item) else { continue };
        let mean = dot(&item.loading, &profile.mean);
        let spread = libm::sqrt(profile.covariance(&item.loading, &item.loading) + item.noise);
        // The ends of the scale take everything beyond them.
        let edge = |half: f64| below((item.observed(points) + half * item.step - mean) / spread);
        let low = if points.get() == 1 { 0.0 } else { edge(-0.5) };
        let high = if points.get() == 5 { 1.0 } else { edge(0.5) };
        let likely = SLIP + (1.0 - 5.0 * SLIP) * (high - low);
        ratio += libm::log(5.0 * likely);
        profile.observe(item, item.observed(points));
    }
    ratio
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answers(points: &[u8]) -> Vec<(usize, Answer)> {
        let points = points.iter().map(|&point| Answer::Points(Points::new(point).unwrap()));
        points.enumerate().collect()
    }

    fn same_item_often() -> Bank {
        Bank::plain(2, (0..12).map(|_| (vec![1.0, 0.0], 1.9)))
    }

    #[test]
    fn steady_answers_fit_and_answers_that_contradict_each_other_do_not() {
        let bank = same_item_often();
        let steady = fit(&bank, answers(&[4, 4, 5, 4, 4, 3, 4, 4, 5, 4, 4, 4]));
        let torn = fit(&bank, answers(&[5, 1, 5, 1, 1, 5, 1, 5, 5, 1, 5, 1]));
        assert!(steady > 3.0, "{steady}");
        assert!(torn < DICE, "{torn}");
        assert!(fit(&bank, Vec::new()).abs() < f64::EPSILON);
    }

    #[test]
    fn answers_on_one_side_are_doubted_however_well_they_fit() {
        let bank = same_item_often();
        assert_eq!(doubt(&bank, &answers(&[4, 5, 4, 4, 5, 4])), Some(Doubt::OneSided));
        assert_eq!(doubt(&bank, &answers(&[2, 1, 2, 3, 3, 1, 2, 1])), Some(Doubt::OneSided));
        assert_eq!(doubt(&bank, &answers(&[4, 5, 4, 4, 5, 4, 2])), None);
        assert_eq!(doubt(&bank, &answers(&[3, 3, 3, 3, 3, 3, 3])), None, "the middle is no side");
        assert_eq!(doubt(&bank, &answers(&[4, 5, 4, 4, 5])), None, "too few to tell");
        assert_eq!(doubt(&bank, &[]), None);
    }

    #[test]
    fn the_probabilities_of_the_five_points_sum_to_one() {
        let bank = same_item_often();
        let before = answers(&[4, 5, 2]);
        let ratio =
            |point| fit(&bank, before.iter().copied().chain([(3, Answer::Points(Points::new(point).unwrap()))]));
        let known = fit(&bank, before.clone());
        let total: f64 = (1..=5).map(|point| libm::exp(ratio(point) - known) / 5.0).sum();
        assert!((total - 1.0).abs() < 1e-9, "{total}");
    }
}

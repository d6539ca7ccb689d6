//! The quiz: from answers to a profile, from a profile to a verdict on the goals, and which question to ask next.
//!
//! A person is a vector of traits with a Gaussian prior. Each answer observes a weighted sum of the traits with
//! noise, so the posterior is Gaussian too and has a closed form ([`profile`]). A goal's score is the profile's
//! correlation with the goal's own profile, a linear function of the traits ([`bank`]), so scores are Gaussian and
//! the probability that each goal is best can be computed ([`verdict`]). The next question is the one expected to
//! help most in choosing ([`next`]), and every answer's share of the lead is exact ([`shares`]).

pub mod attribution;
pub mod bank;
pub mod gaussian;
pub mod item_selection;
#[cfg(feature = "many-goals")]
pub mod orthant;
pub mod paper;
pub mod person_fit;
pub mod posterior;
pub mod readiness;
pub mod role_distance;
pub mod verdict;

/// What was said to a question that was shown. A question that was never shown has no answer at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Answer {
    /// Shown, and passed over. It says nothing; it is not the middle of the scale.
    Skipped,
    /// One of five points, from 1 (disagree, or much more A) to 5 (agree, or much more B).
    Points(Points),
}

/// One of the five points of the answer scale.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Points(u8);

impl Points {
    /// The low end of the scale.
    pub const LOW: Self = Self(1);

    /// The point between the low end and the middle.
    pub const ALMOST_LOW: Self = Self(2);

    /// The middle of the scale.
    pub const MIDDLE: Self = Self(3);

    /// The point between the middle and the high end.
    pub const ALMOST_HIGH: Self = Self(4);

    /// The high end of the scale.
    pub const HIGH: Self = Self(5);

    /// A point of the scale; `None` outside 1 to 5.
    pub const fn new(point: u8) -> Option<Self> {
        if matches!(point, 1..=5) { Some(Self(point)) } else { None }
    }

    /// The point, 1 to 5.
    pub const fn get(self) -> u8 {
        self.0
    }

    /// Distance from the middle, -2 to 2.
    pub fn from_middle(self) -> f64 {
        f64::from(self.0) - 3.0
    }

    /// Every point, lowest first.
    pub fn all() -> impl Iterator<Item = Self> {
        (1..=5).map(Self)
    }
}

impl Answer {
    /// The point given, or `None` for a skipped question.
    pub const fn points(self) -> Option<Points> {
        match self {
            Self::Skipped => None,
            Self::Points(points) => Some(points),
        }
    }
}

/// The answers that say something, in item order, so that the order of answering can change no bit of what follows.
fn in_item_order(answers: impl IntoIterator<Item = (usize, Answer)>) -> Vec<(usize, Points)> {
    let mut given: Vec<(usize, Points)> =
        answers.into_iter().filter_map(|(item, answer)| Some((item, answer.points()?))).collect();
    crate::stable_sort::sort_by_key(&mut given, |&(item, _)| item);
    given
}

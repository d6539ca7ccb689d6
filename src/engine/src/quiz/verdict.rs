//! Which goal a profile leans towards, and how sure that is.

use super::Answer;
use super::bank::{Bank, Target, dot};
use super::gaussian::{below, both_below};
use super::person_fit::{Doubt, doubt};
use super::posterior::Profile;
use crate::atlas::GoalIx;

/// From this probability of being best, a lead is called clear.
pub const CLEAR: f64 = 0.8;

/// From this probability of being best, a lead is called likely; below it, it is too close to call.
pub const LIKELY: f64 = 0.65;

/// Never stop, and call nothing clear, before this many questions have been answered. A skipped one says nothing, so it does
/// not count.
pub const FEWEST: usize = 8;

/// How sure a verdict is, in the words that the page uses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Certainty {
    /// No goal is best with probability [`LIKELY`].
    TooClose,
    /// The leading goal is best with probability [`LIKELY`] or more.
    Likely,
    /// The leading goal is best with probability [`CLEAR`] or more, by [`FEWEST`] answers or more.
    Clear,
}

/// How one goal stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Standing {
    /// Which goal.
    pub goal: GoalIx,
    /// Mean score, in standard deviations over people; 0 is what nobody knows anything about.
    pub score: f64,
    /// Probability that this goal's score is the highest, 0 to 1. The three sum to 1 within 1e-6.
    pub best: f64,
    /// Share of people who would score lower on this goal, 0 to 1: the length of a bar.
    pub fit: f64,
}

/// How well a goal fits, in the words that the page uses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fit {
    /// Better for most people.
    Little,
    /// As for people in the middle.
    Some,
    /// Better than for most people.
    Fair,
    /// Better than for three in four people.
    Strong,
}

impl Standing {
    /// How well the goal fits, in a word.
    pub fn fit_word(&self) -> Fit {
        match self.fit {
            fit if fit >= 0.75 => Fit::Strong,
            fit if fit >= 0.55 => Fit::Fair,
            fit if fit >= 0.35 => Fit::Some,
            _ => Fit::Little,
        }
    }
}

/// The goals ranked, with how sure the order is.
#[derive(Clone, Debug, PartialEq)]
pub struct Verdict {
    /// Every goal, the highest mean score first; equal ones in the atlas's order.
    pub ranking: Vec<Standing>,
    /// What can be said of the first.
    pub certainty: Certainty,
    /// What makes the answers doubtful, if anything does. Then nothing is clear.
    pub doubt: Option<Doubt>,
}

impl Verdict {
    /// The verdict on what `answers` imply.
    ///
    /// The probabilities are computed, not sampled: of up to three goals to within 1e-6, of more to within 2e-3. A lead
    /// is clear only by [`FEWEST`] answers or more, skipped questions not counted, only when no one answer, changed by one
    /// point, would turn it over, and only when the answers hang together (see [`super::fit`]).
    pub fn new(bank: &Bank, answers: &[(usize, Answer)]) -> Self {
        let profile = &Profile::after(bank, answers.iter().copied());
        let best = best_probabilities(&bank.goals, profile);
        let mut ranking: Vec<Standing> = bank
            .goals
            .iter()
            .zip(best)
            .enumerate()
            .map(|(goal, (target, best))| {
                let score = profile.score(&target.weights);
                Standing { goal: GoalIx::from(goal), score, best, fit: below(score) }
            })
            .collect();
        crate::stable_sort::sort(&mut ranking, |a, b| b.score.total_cmp(&a.score).then(a.goal.cmp(&b.goal)));
        let lead = ranking.first().map_or(0.0, |first| first.best);
        let doubt = doubt(bank, answers);
        let is_enough = answers.iter().filter(|(_, answer)| answer.points().is_some()).count() >= FEWEST;
        let certainty = match lead {
            _ if doubt == Some(Doubt::OneSided) => Certainty::TooClose,
            lead if lead >= CLEAR && is_enough && doubt.is_none() && stands(bank, profile, answers, &ranking) => {
                Certainty::Clear
            }
            lead if lead >= LIKELY => Certainty::Likely,
            _ => Certainty::TooClose,
        };
        Self { ranking, certainty, doubt }
    }

    /// The goal that leads, if there is a goal at all.
    pub fn leader(&self) -> Option<GoalIx> {
        self.ranking.first().map(|first| first.goal)
    }

    /// The goal that comes second.
    pub fn runner_up(&self) -> Option<GoalIx> {
        self.ranking.get(1).map(|second| second.goal)
    }

    /// The goals that a tie is between, the highest mean score first: the two likeliest to be best, and any other within
    /// a factor of two of the likeliest.
    pub fn tied(&self) -> Vec<GoalIx> {
        let mut likely: Vec<f64> = self.ranking.iter().map(|standing| standing.best).collect();
        crate::stable_sort::sort(&mut likely, |a, b| b.total_cmp(a));
        let lead = likely.first().copied().unwrap_or(0.0);
        let least = likely.get(1).copied().unwrap_or(0.0).min(lead / 2.0);
        self.ranking.iter().filter(|standing| standing.best >= least).map(|standing| standing.goal).collect()
    }
}

/// Probability that one goal's score is higher than another's, 0 to 1; a half where there is no such goal.
pub fn ahead(bank: &Bank, profile: &Profile, one: GoalIx, other: GoalIx) -> f64 {
    match (bank.goals.get(one.at()), bank.goals.get(other.at())) {
        (Some(one), Some(other)) => all_positive(&[difference(&one.weights, &other.weights)], profile),
        _ => 0.5,
    }
}

/// Whether the leader stays ahead of every other goal when any one answer changes by one point. The posterior mean is
/// linear in the answers, so this is exact.
fn stands(bank: &Bank, profile: &Profile, answers: &[(usize, Answer)], ranking: &[Standing]) -> bool {
    let Some((leader, others)) = ranking.split_first() else { return false };
    others.iter().all(|other| {
        let lead = difference(&bank.goals[leader.goal.at()].weights, &bank.goals[other.goal.at()].weights);
        let pull = profile.times(&lead);
        let least = answers.iter().filter_map(|&(item, answer)| {
            let (item, points) = (bank.items.get(item)?, answer.points()?);
            let change = dot(&pull, &item.loading) * item.step / item.noise;
            // Only a change towards the other goal matters, and only where the scale goes on.
            let room = if change > 0.0 { points.get() > 1 } else { points.get() < 5 };
            room.then_some(libm::fabs(change))
        });
        profile.score(&lead) > least.fold(0.0, f64::max)
    })
}

/// Probability of each target having the highest score.
fn best_probabilities(targets: &[Target], profile: &Profile) -> Vec<f64> {
    (0..targets.len())
        .map(|candidate| {
            let leads: Vec<Vec<f64>> = (0..targets.len())
                .filter(|&rival| rival != candidate)
                .map(|rival| difference(&targets[candidate].weights, &targets[rival].weights))
                .collect();
            all_positive(&leads, profile)
        })
        .collect()
}

/// Probability that every linear score in `leads` is positive.
fn all_positive(leads: &[Vec<f64>], profile: &Profile) -> f64 {
    let spread = |lead: &[f64]| libm::sqrt(profile.covariance(lead, lead).max(f64::MIN_POSITIVE));
    let height = |lead: &[f64]| profile.score(lead) / spread(lead);
    match leads {
        [] => 1.0,
        [one] => below(height(one)),
        [one, other] => {
            let correlation = profile.covariance(one, other) / (spread(one) * spread(other));
            both_below(height(one), height(other), correlation)
        }
        more => several(more, profile),
    }
}

/// The same for more than two scores, which the app never has: its atlas has three goals at most.
#[cfg(feature = "many-goals")]
fn several(leads: &[Vec<f64>], profile: &Profile) -> f64 {
    let means: Vec<f64> = leads.iter().map(|lead| profile.score(lead)).collect();
    let rows = leads.iter().map(|one| profile.times(one));
    let covariances: Vec<f64> =
        rows.flat_map(|row| leads.iter().map(move |other| dot(&row, other)).collect::<Vec<_>>()).collect();
    super::orthant::all_positive(&means, &covariances)
}

/// Without the feature, as if the scores were independent: an estimate that only a bank of more goals would meet.
#[cfg(not(feature = "many-goals"))]
fn several(leads: &[Vec<f64>], profile: &Profile) -> f64 {
    leads.iter().map(|lead| all_positive(core::slice::from_ref(lead), profile)).product()
}

/// `a` less `b`, weight by weight.
pub fn difference(a: &[f64], b: &[f64]) -> Vec<f64> {
    a.iter().zip(b).map(|(x, y)| x - y).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quiz::Points;
    use proptest::prelude::*;

    fn three_goals(items: Vec<Vec<f64>>) -> Bank {
        Bank {
            goals: [[2, -1, 0, 1], [-1, 2, 1, 0], [0, 0, -2, 2]].iter().map(|profile| Target::new(profile)).collect(),
            ..Bank::plain(5, items.into_iter().map(|loading| (loading, 1.9)))
        }
    }

    fn answered(points: &[u8]) -> Vec<(usize, Answer)> {
        points.iter().map(|&point| Points::new(point).map_or(Answer::Skipped, Answer::Points)).enumerate().collect()
    }

    fn answers() -> impl Strategy<Value = Vec<(Vec<f64>, u8)>> {
        prop::collection::vec((prop::collection::vec(-1.0..1.0_f64, 5), 0..=5_u8), 0..20)
    }

    proptest! {
        #[test]
        fn probabilities_of_being_best_sum_to_one(given in answers()) {
            let bank = three_goals(given.iter().map(|(loading, _)| loading.clone()).collect());
            let points: Vec<u8> = given.iter().map(|(_, point)| *point).collect();
            let verdict = Verdict::new(&bank, &answered(&points));
            let total: f64 = verdict.ranking.iter().map(|standing| standing.best).sum();
            prop_assert!((total - 1.0).abs() < 1e-5, "sum {total}");
            prop_assert!((2..=3).contains(&verdict.tied().len()), "a tie is between two or three");
            prop_assert!(verdict.ranking.is_sorted_by(|a, b| a.score >= b.score));
        }

        #[test]
        fn one_point_never_turns_a_clear_lead_over(given in answers(), at in 0..20_usize, up in any::<bool>()) {
            let bank = three_goals(given.iter().map(|(loading, _)| loading.clone()).collect());
            let mut points: Vec<u8> = given.iter().map(|(_, point)| *point).collect();
            let before = Verdict::new(&bank, &answered(&points));
            if before.certainty == Certainty::Clear && at < points.len() && points[at] != 0 {
                points[at] = if up { (points[at] + 1).min(5) } else { (points[at] - 1).max(1) };
                prop_assert_eq!(Verdict::new(&bank, &answered(&points)).leader(), before.leader());
            }
        }
    }

    #[test]
    fn without_answers_nothing_is_called() {
        let verdict = Verdict::new(&three_goals(Vec::new()), &[]);
        assert_eq!(verdict.certainty, Certainty::TooClose);
        assert!(verdict.ranking.iter().all(|standing| (standing.fit - 0.5).abs() < 1e-12));
    }
}

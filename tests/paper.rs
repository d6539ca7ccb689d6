//! The quiz on paper: counted by hand it says nearly what the quiz would say of the same answers.

mod common;

use common::guide;
use engine::atlas::GoalIx;
use engine::quiz::bank::dot;
use engine::quiz::paper::{EACH, PaperItem, count, paper};
use engine::quiz::verdict::Verdict;
use engine::quiz::{Answer, Points};
use std::collections::BTreeMap;

/// How many people are simulated.
const PEOPLE: usize = 2000;

/// Numbers that look random and are the same every time: a linear congruence (Knuth), 0 to 1.
struct Numbers(u64);

impl Numbers {
    fn uniform(&mut self) -> f64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// Nearly normal: the sum of twelve uniform numbers less six (central limit).
    fn normal(&mut self) -> f64 {
        (0..12).map(|_| self.uniform()).sum::<f64>() - 6.0
    }
}

#[test]
fn every_pair_of_goals_is_parted_by_as_many_questions() {
    let bank = guide().bank;
    let mut pairs = BTreeMap::new();
    for PaperItem { low, high, .. } in paper(&bank) {
        assert_ne!(low, high);
        *pairs.entry((low.min(high), low.max(high))).or_insert(0) += 1;
    }
    assert_eq!(pairs.into_values().collect::<Vec<_>>(), [EACH; 3]);
}

#[test]
fn points_are_one_for_a_step_and_two_for_the_end() {
    let bank = guide().bank;
    let paper = paper(&bank);
    let first = paper[0];
    let points = |point| count(&bank, &paper, [(first.item, Answer::Points(Points::new(point).unwrap()))]);
    for (point, goal, worth) in [(1, first.low, 2), (2, first.low, 1), (4, first.high, 1), (5, first.high, 2)] {
        assert_eq!(points(point)[goal.at()], worth);
        assert_eq!(points(point).iter().sum::<u32>(), worth);
    }
    assert_eq!(points(3), [0, 0, 0]);
}

/// People as the quiz's model has them answer every question on paper. The count must say what the quiz says of the same
/// answers nearly always where that is clear, and find their true goal nearly as often.
#[test]
fn the_count_agrees_with_the_quiz() {
    let bank = guide().bank;
    let paper = paper(&bank);
    let mut numbers = Numbers(1);
    let (mut by_quiz, mut by_hand, mut ties, mut clear, mut agreed) = (0, 0, 0, 0, 0);
    for _ in 0..PEOPLE {
        let person: Vec<f64> = person(&mut numbers, &bank.prior, bank.dimensions);
        let answers: Vec<(usize, Answer)> = paper
            .iter()
            .map(|printed| {
                let item = &bank.items[printed.item];
                let value = dot(&item.loading, &person) + numbers.normal() * item.noise.sqrt();
                let point = (value / item.step + item.middle).round().clamp(1.0, 5.0);
                (printed.item, Answer::Points(Points::new(point as u8).unwrap()))
            })
            .collect();
        let best = (0..bank.goals.len())
            .max_by(|&a, &b| dot(&bank.goals[a].weights, &person).total_cmp(&dot(&bank.goals[b].weights, &person)));
        let best = best.map(GoalIx::from);
        let verdict = Verdict::new(&bank, &answers);
        let points = count(&bank, &paper, answers);
        let most = *points.iter().max().unwrap();
        let leaders: Vec<GoalIx> = (0..3).filter(|&goal| points[goal] == most).map(GoalIx::from).collect();
        by_quiz += usize::from(verdict.leader() == best);
        by_hand += usize::from([best] == [leaders.first().copied()] && leaders.len() == 1);
        ties += usize::from(leaders.len() > 1);
        if verdict.ranking[0].best >= engine::quiz::verdict::CLEAR {
            clear += 1;
            agreed += usize::from(Some(leaders[0]) == verdict.leader());
        }
    }
    println!("right: quiz {by_quiz}, hand {by_hand} (ties {ties}) of {PEOPLE}; clear {clear}, the same {agreed}");
    assert!(
        by_hand + ties / 2 + PEOPLE / 50 >= by_quiz,
        "counting by hand finds the true goal within 2 in 100 as often"
    );
    assert!(agreed * 100 >= clear * 95, "where the quiz is clear, the count says the same at least 95 times in 100");
}

/// Traits of a person with these covariances, by Cholesky's factor.
fn person(numbers: &mut Numbers, prior: &[f64], dimensions: usize) -> Vec<f64> {
    let mut factor = vec![0.0; dimensions * dimensions];
    for row in 0..dimensions {
        for column in 0..=row {
            let sum: f64 = (0..column).map(|at| factor[row * dimensions + at] * factor[column * dimensions + at]).sum();
            let left = prior[row * dimensions + column] - sum;
            factor[row * dimensions + column] =
                if row == column { left.sqrt() } else { left / factor[column * dimensions + column] };
        }
    }
    let drawn: Vec<f64> = (0..dimensions).map(|_| numbers.normal()).collect();
    factor.chunks_exact(dimensions).map(|row| dot(row, &drawn)).collect()
}

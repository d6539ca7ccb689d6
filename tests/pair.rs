//! Two people beside each other, on the real atlas: nothing prefers one of them, and the parts are exact.

mod common;

use common::guide;
use crewpath::app::guide::Guide;
use engine::atlas::{GoalIx, QuestionIx};
use engine::compare_people::Pair;
use engine::outcome::profile;
use engine::quiz::{Answer, Points};
use engine::routes::Start;
use engine::session::State;
use proptest::prelude::*;
use std::sync::LazyLock;

static GUIDE: LazyLock<Guide> = LazyLock::new(guide);

/// Somebody anywhere on the ladder who answered any questions anyhow.
fn person() -> impl Strategy<Value = State> {
    let question = (0..GUIDE.atlas.questions.len()).prop_map(QuestionIx::from);
    let answer = (0..=5_u8).prop_map(|point| Points::new(point).map_or(Answer::Skipped, Answer::Points));
    let start = prop::option::of(any::<prop::sample::Index>());
    (prop::collection::vec((question, answer), 0..40), start).prop_map(|(answers, start)| {
        let roles: Vec<_> = GUIDE.atlas.role_positions().collect();
        State {
            answers: answers.into_iter().collect(),
            start: start.map_or(Start::Outside, |start| Start::Role(*start.get(&roles))),
            ..State::default()
        }
    })
}

fn pair(first: &State, second: &State) -> Pair {
    Pair::new(&GUIDE.atlas, &GUIDE.bank, [first, second])
}

/// How far a goal is ahead of another for one person.
fn lead(state: &State, ahead: GoalIx, behind: GoalIx) -> f64 {
    let profile = profile(&GUIDE.bank, state);
    let score = |goal: GoalIx| profile.score(&GUIDE.bank.goals[goal.at()].weights);
    score(ahead) - score(behind)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn swapping_the_two_swaps_what_is_theirs_and_changes_no_other_bit(first in person(), second in person()) {
        let (one, mut other) = (pair(&first, &second), pair(&second, &first));
        other.between = other.between.map(|[ahead, behind]| [behind, ahead]);
        other.parts.iter_mut().for_each(|part| part.points.reverse());
        prop_assert_eq!(one, other);
    }

    #[test]
    fn the_parts_sum_to_the_gap_between_the_leads_and_no_gap_is_wider(first in person(), second in person()) {
        let pair = pair(&first, &second);
        let sum: f64 = pair.parts.iter().map(|part| part.part).sum();
        prop_assert!((sum - pair.gap).abs() < 1e-9, "{sum} against {}", pair.gap);
        prop_assert!(pair.parts.is_sorted_by(|a, b| a.part >= b.part));
        let goals = || (0..GUIDE.bank.goals.len()).map(GoalIx::from);
        for (ahead, behind) in goals().flat_map(|ahead| goals().map(move |behind| (ahead, behind))) {
            let gap = lead(&first, ahead, behind) - lead(&second, ahead, behind);
            prop_assert!(gap <= pair.gap + 1e-12);
            if pair.between == Some([ahead, behind]) {
                prop_assert!((gap - pair.gap).abs() < 1e-12);
            }
        }
    }

    #[test]
    fn nobody_differs_from_themselves_and_both_said_what_is_alike(first in person(), second in person()) {
        let same = pair(&first, &first);
        prop_assert_eq!((same.between, same.parts.len()), (None, 0));
        for question in pair(&first, &second).alike {
            let sides = [&first, &second].map(|state| {
                state.answers.get(&question).and_then(|answer| answer.points()).map(|points| points.from_middle() > 0.0)
            });
            prop_assert!(sides[0].is_some() && sides[0] == sides[1]);
        }
    }
}

#[test]
fn jobs_for_both_are_named_only_once_both_have_answered() {
    let answered = |point| {
        let points = Points::new(point).map_or(Answer::Skipped, Answer::Points);
        State {
            answers: GUIDE.atlas.question_positions().map(|question| (question, points)).collect(),
            ..State::default()
        }
    };
    assert!(!pair(&answered(5), &answered(5)).jobs.is_empty());
    assert!(pair(&answered(5), &State::default()).jobs.is_empty());
    assert!(pair(&answered(5), &answered(0)).jobs.is_empty(), "skipped questions say nothing");
}

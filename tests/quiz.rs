//! The quiz on the real questions: it tells people apart, says when it cannot, and never runs on.

mod common;

use common::{Person, guide, whole_quiz};
use engine::outcome::Outcome;
use engine::quiz::next::{FEWEST, MOST};
use engine::quiz::verdict::Certainty;
use engine::quiz::{Answer, Points};

const ORGANISER: Person =
    Person(&[("organise", 2.0), ("numbers", 2.0), ("deal", 1.5), ("picture", -1.5), ("solo-write", -1.5)]);
const WRITER: Person =
    Person(&[("solo-write", 2.0), ("story", 2.0), ("lead", -2.0), ("numbers", -1.5), ("deal", -1.0)]);
const IMAGE_MINDED_LEADER: Person =
    Person(&[("picture", 2.0), ("lead", 2.0), ("own-work", 1.5), ("numbers", -1.5), ("solo-write", -1.0)]);

#[test]
fn three_ways_of_answering_lead_to_the_three_goals() {
    let guide = guide();
    for (person, goal) in [(ORGANISER, "producer"), (WRITER, "screenwriter"), (IMAGE_MINDED_LEADER, "director")] {
        let state = whole_quiz(&guide, |question| person.answers(&guide, question));
        let outcome = Outcome::new(&guide.atlas, &guide.bank, &state);
        let leader = outcome.verdict.leader().expect("a goal leads");
        assert_eq!(guide.atlas.goal(leader).id, goal);
        assert_eq!(outcome.verdict.certainty, Certainty::Clear, "{goal}");
        assert!(state.answers.len() <= 16, "{goal} after {} questions", state.answers.len());
        assert!(outcome.reasons.iter().all(|reason| state.answers.contains_key(&reason.question)));
        assert!(!outcome.routes.shown.is_empty());
    }
}

#[test]
fn saying_nothing_is_too_close_to_call() {
    let guide = guide();
    for answer in [Answer::Points(Points::MIDDLE), Answer::Skipped] {
        let state = whole_quiz(&guide, |_| answer);
        let outcome = Outcome::new(&guide.atlas, &guide.bank, &state);
        assert_eq!(outcome.verdict.certainty, Certainty::TooClose, "{answer:?}");
        assert!(outcome.reasons.is_empty());
        assert!(!outcome.routes.shown.is_empty(), "there are routes all the same");
    }
}

#[test]
fn the_quiz_asks_neither_too_few_nor_too_many() {
    let guide = guide();
    for pattern in 0..40_u64 {
        let answer = |question: engine::atlas::QuestionIx| {
            let point = (u64::from(question.0) * 7 + pattern * 13 + pattern * u64::from(question.0)) % 5 + 1;
            Answer::Points(Points::new(point as u8).expect("1 to 5"))
        };
        let asked = whole_quiz(&guide, answer).answers.len();
        assert!((FEWEST..=MOST).contains(&asked), "pattern {pattern}: {asked}");
    }
}

#[test]
fn the_first_question_is_always_the_same() {
    let guide = guide();
    let state = engine::session::State::default();
    let turn = engine::outcome::turn(&guide.atlas, &guide.bank, &state);
    assert_eq!(turn, engine::outcome::Turn::Ask(guide.atlas.first_question));
}

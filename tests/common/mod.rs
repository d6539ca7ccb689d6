//! The real atlas, for every test of this folder.
#![allow(clippy::expect_used, reason = "a helper of tests may fail them")]

use crewpath::app::guide::Guide;
use engine::atlas::QuestionIx;
use engine::outcome::{Turn, turn};
use engine::quiz::{Answer, Points};
use engine::session::{Action, State, apply};

/// The data that the app is built with.
#[allow(dead_code, reason = "not every test file needs it")]
pub fn guide() -> Guide {
    Guide::load().expect("the built-in data can be read")
}

/// A person given by what they are high and low on: trait ids with values in standard deviations.
#[allow(dead_code, reason = "not every test file needs it")]
pub struct Person(pub &'static [(&'static str, f64)]);

#[allow(dead_code, reason = "not every test file needs it")]
impl Person {
    /// The point that this person chooses: the direction that the question measures, rounded to the scale.
    pub fn answers(&self, guide: &Guide, question: QuestionIx) -> Answer {
        let loading = &guide.bank.items[question.at()].loading;
        let value: f64 = self
            .0
            .iter()
            .map(|(id, value)| {
                let of = guide.atlas.traits.iter().position(|one| one.id == *id).expect("a trait of the atlas");
                loading[of] * value
            })
            .sum();
        let point = (value / engine::quiz::bank::POINT).round().clamp(-2.0, 2.0) + 3.0;
        Answer::Points(Points::new(point as u8).expect("a point of the scale"))
    }
}

/// The state after the whole quiz, with `answer` for every question that is asked.
#[allow(dead_code, reason = "not every test file needs it")]
pub fn whole_quiz(guide: &Guide, answer: impl Fn(QuestionIx) -> Answer) -> State {
    let (mut state, mut last) = (State::default(), None);
    while let Turn::Ask(question) = turn(&guide.atlas, &guide.bank, &state, last) {
        last = Some(question);
        assert!(!state.answers.contains_key(&question), "no question is asked twice");
        state = apply(&state, Action::Answer(question, answer(question)));
    }
    state
}

//! What one answer costs: the belief anew, the verdict, the next question and the whole outcome, on the real atlas.
//!
//! `cargo bench -p site --bench quiz`. What dominates: the next question, which looks at every open question and for each
//! multiplies the covariance once; then the verdict's six integrals.
#![allow(missing_docs, reason = "criterion's macro makes a function without")]

use criterion::{Criterion, criterion_group, criterion_main};
use engine::atlas::{Atlas, QuestionIx};
use engine::outcome::{Outcome, turn};
use engine::quiz::bank::Bank;
use engine::quiz::item_selection::most_helpful;
use engine::quiz::posterior::Profile;
use engine::quiz::verdict::Verdict;
use engine::quiz::{Answer, Points};
use engine::session::{Action, State, apply};
use std::hint::black_box;
use std::path::Path;

/// Somebody halfway through the longest quiz.
fn halfway(atlas: &Atlas) -> State {
    let points = [4, 2, 5, 3, 1, 4, 4, 2, 3, 5, 2, 4];
    points.into_iter().enumerate().fold(State::default(), |state, (at, point)| {
        let question = QuestionIx::from(at * 5 % atlas.questions.len());
        apply(&state, Action::Answer(question, Points::new(point).map_or(Answer::Skipped, Answer::Points)))
    })
}

fn quiz(criterion: &mut Criterion) {
    let compiled = atlas::compile(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../assets/atlas")));
    let Some(atlas) = compiled.atlas else { return };
    let bank = Bank::new(&atlas);
    let state = halfway(&atlas);
    let answers: Vec<(usize, Answer)> =
        state.answers.iter().map(|(question, &answer)| (question.at(), answer)).collect();
    let profile = Profile::after(&bank, answers.iter().copied());
    criterion.bench_function("profile", |bench| {
        bench.iter(|| Profile::after(&bank, black_box(&answers).iter().copied()));
    });
    criterion.bench_function("verdict", |bench| bench.iter(|| Verdict::new(&bank, black_box(&answers))));
    criterion.bench_function("next question", |bench| {
        bench.iter(|| {
            most_helpful(&bank, &bank.goals, black_box(&profile), &|item| answers.iter().all(|one| one.0 != item))
        });
    });
    criterion.bench_function("one answer: update, verdict, next question", |bench| {
        bench.iter(|| turn(&atlas, &bank, black_box(&state), None));
    });
    criterion.bench_function("result with routes", |bench| {
        bench.iter(|| Outcome::new(&atlas, &bank, black_box(&state)));
    });
}

criterion_group!(benches, quiz);
criterion_main!(benches);

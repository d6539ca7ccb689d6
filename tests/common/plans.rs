//! Plans of the real atlas, for the tests of what is saved of them.
#![allow(clippy::expect_used, reason = "a helper of tests may fail them")]
#![allow(dead_code, reason = "not every test file needs all of it")]

use crate::common::guide;
use crewpath::app::exports::sheet::{Line, Sheet};
use crewpath::app::guide::Guide;
use crewpath::app::messages::WORDS;
use engine::atlas::GoalIx;
use engine::content::details::Details;
use engine::content::reference::Library;
use engine::plan::PlanId;
use engine::quiz::{Answer, Points};
use engine::routes::Start;
use engine::session::{Action, State, apply};
use proptest::prelude::*;
use std::path::Path;
use std::sync::LazyLock;

/// The data that the app is built with.
pub static GUIDE: LazyLock<Guide> = LazyLock::new(guide);

/// What plans are made of besides.
pub static LIBRARY: LazyLock<(Details, Library)> = LazyLock::new(|| {
    let mut compiled = atlas::compile(Path::new("assets/atlas"));
    (compiled.details.remove("en").expect("English"), compiled.libraries.remove("en").expect("English"))
});

/// The address of the plan's page.
pub const PAGE: &str = "https://example.org/careers/plan/";

/// The plan of a state in words.
pub fn sheet(state: &State) -> Option<Sheet> {
    Sheet::new(&GUIDE, &WORDS, &LIBRARY.0, Some(&LIBRARY.1), state, PAGE)
}

/// A visit with a plan: a start, a goal, some answers and some ticks. The plan may have been saved before.
pub fn state() -> impl Strategy<Value = State> {
    let starts: Vec<_> = GUIDE.atlas.role_positions().filter(|&role| GUIDE.atlas.leads_on(role)).collect();
    let start = prop_oneof![Just(Start::Outside), prop::sample::select(starts).prop_map(Start::Role)];
    let answers = prop::collection::vec((0..GUIDE.atlas.questions.len(), 1..=5_u8), 0..12);
    let plan = prop::option::of(any::<u64>().prop_map(PlanId::new));
    (start, 0..3_usize, 0..3_usize, answers, prop::collection::vec(any::<prop::sample::Index>(), 0..12), plan)
        .prop_filter_map("a route", |(start, goal, chosen, answers, ticks, plan)| {
            let mut state = apply(&State::default(), Action::StartFrom(start));
            state = apply(&state, Action::KnowGoal(Some(GoalIx::from(goal))));
            for (question, point) in answers {
                state = apply(&state, Action::Answer(question.into(), Answer::Points(Points::new(point)?)));
            }
            state = State { plan, ..apply(&state, Action::ChooseRoute(chosen)) };
            let lines: Vec<Line> = sheet(&state)?.steps.into_iter().flat_map(|step| step.lines).collect();
            Some(ticks.iter().fold(state, |state, tick| apply(&state, Action::Tick(tick.get(&lines).mark, true))))
        })
}

/// Texts that files stumble over.
pub fn nasty() -> impl Strategy<Value = String> {
    prop_oneof![
        Just("Commas, semicolons; colons: and \\backslashes\\n".to_owned()),
        Just("Two\nlines and a \"quote\" 🎬 émigré ✓".to_owned()),
        "[a-z ,;\\\\é🎬]{180,220}",
        "\\PC{0,80}",
    ]
}

//! Link codes: whatever is read is written again and read to the same; whatever is done with it then, there is a result
//! and a code of it. The input: as text; then its symbols up to a zero byte behind a right checksum, and actions from the rest.
#![no_main]

use crewpath_fuzz::{code_of, comes_back, guide, halves};
use engine::atlas::{Atlas, Region, Sector};
use engine::code::decode;
use engine::outcome::{Outcome, follow, turn};
use engine::task_id::{TASK_ID_BITS, TaskId};
use engine::quiz::{Answer, Points};
use engine::routes::Start;
use engine::session::{Action, Lean, Preference, State, apply};
use libfuzzer_sys::fuzz_target;

/// The action of three bytes: which, and of what.
fn action(atlas: &Atlas, [sort, what, how]: [u8; 3]) -> Action {
    let wide = usize::from(what) << 8 | usize::from(how);
    let on = how & 1 == 1;
    let role = (usize::from(what) % atlas.roles.len()).into();
    let goal = (usize::from(what) % atlas.goals.len()).into();
    let answer = Points::new(how % 6).map_or(Answer::Skipped, Answer::Points);
    match sort % 17 {
        0 => Action::ShowRegion(if on { Region::Us } else { Region::Uk }),
        1 if on => Action::StartFrom(Start::Role(role)),
        1 => Action::StartFrom(Start::Outside),
        2 => Action::KnowGoal(on.then_some(goal)),
        3 => Action::ViewGoal(goal),
        4 => Action::ChooseRoute(usize::from(what)),
        5 | 14..=16 => Action::Answer((usize::from(what) % atlas.questions.len()).into(), answer),
        6 => Action::Prefer(
            Preference::ALL[usize::from(what) % 3],
            [Lean::Either, Lean::Low, Lean::High][usize::from(how) % 3],
        ),
        7 => Action::AllowSector(Sector::ALL[usize::from(what) % Sector::ALL.len()], on),
        8 => Action::RuleOut(role, on),
        9 => Action::MarkDone(role, on),
        10 => Action::HoldAlso(role, on),
        11 => Action::Reach(role),
        12 => Action::Tick(TaskId((wide as u32 * 37) & ((1 << TASK_ID_BITS) - 1)), sort & 1 == 0),
        13 if how > 250 => Action::StartOver,
        _ => Action::GoOn,
    }
}

fuzz_target!(|data: &[u8]| {
    let guide = guide();
    let atlas = &guide.atlas;
    let texts = std::str::from_utf8(data).map(|text| decode(atlas, text));
    if let Ok(Ok(decoded)) = texts {
        comes_back(atlas, &decoded.state);
    }
    let (symbols, actions) = halves(data);
    let mut state = decode(atlas, &code_of(symbols)).map_or_else(|_| State::default(), |decoded| decoded.state);
    comes_back(atlas, &state);
    for bytes in actions.as_chunks::<3>().0.iter().take(64) {
        let action = action(atlas, *bytes);
        state = apply(&state, action);
        assert!(state.sectors.iter().next().is_some(), "a sector is left");
        comes_back(atlas, &state);
    }
    // A result takes as long as hundreds of codes, so not every input pays for one.
    if data.len() % 8 == 5 {
        let outcome = Outcome::new(atlas, &guide.bank, &state);
        assert_eq!(outcome.fingerprint(), Outcome::new(atlas, &guide.bank, &state).fingerprint());
        let _ = turn(atlas, &guide.bank, &state, state.answers.iter().next().map(|(&question, _)| question));
        if let Some(bytes) = actions.first_chunk() {
            let _ = follow(atlas, &guide.bank, &state, action(atlas, *bytes));
        }
    }
});

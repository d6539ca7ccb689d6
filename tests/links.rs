//! Link codes on the real atlas: they round-trip, stay short, survive nonsense, and mean the same everywhere.

mod common;

use common::guide;
use crewpath::app::drawn::maps_of;
use engine::atlas::{Atlas, GoalIx, QuestionIx, Region, RoleIx, Sectors};
use engine::code::{CodeError, decode, encode, rescued};
use engine::outcome::{Opened, Outcome};
use engine::plan::PlanId;
use engine::quiz::{Answer, Points};
use engine::route_map::{Map, length};
use engine::routes::Start;
use engine::session::{Action, Lean, State, apply};
use engine::task_id::{TASK_ID_BITS, TaskId};
use engine::vec_map::{SortedMap, SortedSet};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use std::fmt::Write as _;
use std::rc::Rc;
use std::sync::LazyLock;

static ATLAS: LazyLock<Atlas> = LazyLock::new(|| guide().atlas);

fn role() -> impl Strategy<Value = RoleIx> {
    (0..ATLAS.roles.len()).prop_map(RoleIx::from)
}

fn answer() -> impl Strategy<Value = Answer> {
    (0..=5_u8).prop_map(|point| Points::new(point).map_or(Answer::Skipped, Answer::Points))
}

fn lean() -> impl Strategy<Value = Lean> {
    prop_oneof![Just(Lean::Either), Just(Lean::Low), Just(Lean::High)]
}

fn goal() -> impl Strategy<Value = Option<GoalIx>> {
    prop::option::of((0..ATLAS.goals.len()).prop_map(GoalIx::from))
}

fn answers() -> impl Strategy<Value = SortedMap<QuestionIx, Answer>> {
    let question = (0..ATLAS.questions.len()).prop_map(QuestionIx::from);
    prop::collection::vec((question, answer()), 0..=ATLAS.questions.len()).prop_map(SortedMap::from_iter)
}

fn state() -> impl Strategy<Value = State> {
    let roles = || prop::collection::vec(role(), 0..4).prop_map(SortedSet::from_iter);
    let start = prop_oneof![Just(Start::Outside), role().prop_map(Start::Role)];
    let choices = (any::<bool>(), start, goal(), goal(), prop::option::of(0..3_usize), any::<bool>(), 1..16_u8);
    let later = (
        roles(),
        prop::collection::vec((0..1_u32 << TASK_ID_BITS).prop_map(TaskId), 0..6).prop_map(SortedSet::from_iter),
        prop::option::of(0..3_usize),
    );
    (choices, [lean(), lean(), lean()], roles(), roles(), answers(), later).prop_map(
        |(
            (us, start, known_goal, viewed_goal, chosen_route, going_on, sectors),
            preferences,
            ruled_out,
            done,
            answers,
            (also, ticked, chosen_elsewhere),
        )| State {
            region: if us { Region::Us } else { Region::Uk },
            start,
            known_goal,
            viewed_goal,
            chosen_route,
            chosen_elsewhere,
            going_on,
            sectors: Sectors(sectors),
            preferences,
            ruled_out,
            done,
            also,
            ticked,
            plan: None,
            answers,
        },
    )
}

/// A state of a visit whose plan may have been saved.
fn saved() -> impl Strategy<Value = State> {
    let plan = prop::option::of(any::<u64>().prop_map(PlanId::new));
    (state(), plan).prop_map(|(state, plan)| State { plan, ..state })
}

proptest! {
    #[test]
    fn every_state_comes_back_from_its_code(state in saved()) {
        let code = encode(&ATLAS, &state);
        let decoded = decode(&ATLAS, &code).expect("our own code");
        prop_assert_eq!(decoded.dropped, 0);
        prop_assert_eq!(decoded.state, state);
    }

    #[test]
    fn one_changed_character_is_noticed(state in saved(), at in 1..60_usize, letter in "[A-Za-z0-9_-]") {
        let code = encode(&ATLAS, &state);
        if at < code.len() && code[at..=at] != letter {
            let changed = format!("{}{letter}{}", &code[..at], &code[at + 1..]);
            prop_assert_eq!(decode(&ATLAS, &changed), Err(CodeError::Damaged));
        }
    }

    #[test]
    fn a_code_that_breaks_off_keeps_what_came_before(state in state(), left in 0..80_usize) {
        let code = encode(&ATLAS, &state);
        let Some(kept) = code.get(..left).filter(|cut| cut.len() < code.len()).and_then(|cut| rescued(&ATLAS, cut)) else {
            return Ok(());
        };
        let of_whole = State {
            answers: SortedMap::default(),
            also: SortedSet::default(),
            ticked: SortedSet::default(),
            chosen_elsewhere: None,
            ..state.clone()
        };
        prop_assert_eq!(&kept, &of_whole, "every choice before the answers");
    }

    #[test]
    fn a_whole_code_is_no_case_for_rescue(state in state()) {
        prop_assert_eq!(rescued(&ATLAS, &encode(&ATLAS, &state)), None);
    }

    #[test]
    fn a_change_among_the_answers_changes_no_choice_that_is_rescued(
        answers in answers(), at in 8..60_usize, letter in "[A-Za-z0-9_-]",
    ) {
        let state = State { answers, start: Start::Role(RoleIx(7)), ..State::default() };
        let code = encode(&ATLAS, &state);
        if at < code.len() && code[at..=at] != letter {
            let changed = format!("{}{letter}{}", &code[..at], &code[at + 1..]);
            if let Some(kept) = rescued(&ATLAS, &changed) {
                prop_assert_eq!(kept, State { answers: SortedMap::default(), ..state }, "{} {}", code, changed);
            }
        }
    }

    #[test]
    fn nonsense_is_refused_without_a_panic(text in "\\PC{0,80}") {
        let _ = (decode(&ATLAS, &text), rescued(&ATLAS, &text));
    }

    #[test]
    fn nonsense_in_our_alphabet_is_refused_without_a_panic(text in "1[A-Za-z0-9_-]{0,60}") {
        let _ = (decode(&ATLAS, &text), rescued(&ATLAS, &text));
    }
}

/// Every question answered and every single choice made.
fn fullest() -> State {
    State {
        region: Region::Us,
        start: Start::Role(RoleIx(7)),
        known_goal: Some(GoalIx(2)),
        viewed_goal: Some(GoalIx(1)),
        chosen_route: Some(2),
        chosen_elsewhere: None,
        going_on: true,
        sectors: Sectors(3),
        preferences: [Lean::High, Lean::Low, Lean::High],
        ruled_out: SortedSet::default(),
        done: SortedSet::default(),
        also: SortedSet::default(),
        ticked: SortedSet::default(),
        plan: None,
        answers: ATLAS.question_positions().map(|question| (question, Answer::Points(Points::MIDDLE))).collect(),
    }
}

#[test]
fn sixty_answers_and_all_choices_fit_in_forty_characters_and_every_answer_in_sixty() {
    let every = fullest();
    let answers = every.answers.iter().take(60).map(|(&question, &answer)| (question, answer)).collect();
    let sixty = encode(&ATLAS, &State { answers, ..every.clone() });
    assert!(sixty.len() <= 40, "{} characters: {sixty}", sixty.len());
    let code = encode(&ATLAS, &every);
    assert!(code.len() <= 60, "{} characters: {code}", code.len());
}

#[test]
fn a_saved_plan_adds_ten_characters_at_most_and_keeps_its_identity() {
    let named = |state: &State| apply(state, Action::NamePlan(PlanId::new(u64::MAX)));
    let ticked = apply(&fullest(), Action::Tick(TaskId(7), true));
    for state in [&fullest(), &ticked] {
        let [before, after] = [state, &named(state)].map(|state| encode(&ATLAS, state).len());
        assert!(after - before <= 10, "{before} and {after} characters");
    }
    assert_eq!(
        named(&ticked).plan,
        apply(&named(&ticked), Action::NamePlan(PlanId::new(1))).plan,
        "it keeps its identity"
    );
    assert_eq!(apply(&named(&ticked), Action::StartOver).plan, None, "another visit has another plan");
}

/// Codes made before a route could open by itself, when every code named one.
const OLDER: [&str; 3] = [
    "1MsACAAAWwAAAAAAAAAAAAAAAAAAAAAAAAi0m27rYgAAAAAAxMhOg",
    "1GxAGAAAWJcgORtzhQAAAAAAAAAAAAAAAAAC80CdFgAAAAAAjpM",
    "1deAAAAAXQAAAAAAAAAAAAAAAAAAAAAAABnoS4UXHwAAAAABOkjVRA",
];

#[test]
fn an_older_link_opens_the_route_that_it_showed() {
    for code in OLDER {
        let state = decode(&ATLAS, code).expect("an older code").state;
        assert_eq!(state.chosen_route, Some(0));
        assert_eq!(encode(&ATLAS, &state), code);
        let outcome = Outcome::new(&ATLAS, &guide().bank, &state);
        assert_eq!((outcome.chosen, outcome.opened), (0, Opened::Chosen));
    }
}

#[test]
fn nothing_said_is_no_code() {
    assert_eq!(encode(&ATLAS, &State::default()), "");
}

#[test]
fn codes_of_others_are_told_apart() {
    assert_eq!(decode(&ATLAS, "main"), Err(CodeError::Foreign));
    assert_eq!(decode(&ATLAS, "?secret=abc"), Err(CodeError::Foreign));
    assert_eq!(decode(&ATLAS, "2AAAAAAAAAA"), Err(CodeError::Newer));
    assert_eq!(decode(&ATLAS, "1"), Err(CodeError::Damaged));
}

#[test]
fn what_the_atlas_lost_is_dropped_and_the_rest_kept() {
    let state = fullest();
    let code = encode(&ATLAS, &state);
    let mut smaller = ATLAS.clone();
    let gone = smaller.questions.pop().expect("there are questions");
    smaller.roles.retain(|role| Start::Role(ATLAS.role_by_number(role.number).expect("it is there")) != state.start);
    let decoded = decode(&smaller, &code).expect("our own code");
    assert_eq!(decoded.dropped, 2, "one answer and the start, {} is gone", gone.number);
    assert_eq!(decoded.state.start, Start::Outside);
    assert_eq!(decoded.state.answers.len(), state.answers.len() - 1);
}

/// Writes links with the fingerprint of what they give natively. The browser tests open the same links and compare.
#[test]
fn links_and_what_they_give_are_written_down_for_the_browser() {
    let guide = guide();
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let mut links = String::new();
    for _ in 0..1000 {
        let state = state().new_tree(&mut runner).expect("a state").current();
        let code = encode(&ATLAS, &state);
        let decoded = decode(&ATLAS, &code).expect("our own code").state;
        let fingerprint = Outcome::new(&guide.atlas, &guide.bank, &decoded).fingerprint();
        writeln!(links, "{code} {fingerprint:016x}").expect("a string takes text");
    }
    let path = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("links.txt");
    std::fs::write(path, links).expect("the build folder can be written");
}

/// Everything that a drawing places: its size, its lines, and where its words stand; sorted, since the order in which
/// they are drawn is the page's.
fn geometry(map: &Map) -> String {
    let place = |text: &engine::route_map::TextLine| format!("{} {} {}", length(text.x), length(text.y), text.text);
    let lines = map.lines.iter().map(|line| line.path.clone());
    let words = map.stations.iter().flat_map(|station| station.title.iter().chain(&station.detail)).map(place);
    let years = map.ticks.iter().map(|tick| place(&tick.text));
    let mut all: Vec<String> = lines.chain(words).chain(years).collect();
    all.sort();
    all.dedup();
    format!("{} {};{}", length(map.width), length(map.height), all.join(";"))
}

/// Writes links with the maps that they give natively. The browser tests open the same links and compare every byte.
#[test]
fn links_and_their_maps_are_written_down_for_the_browser() {
    let guide = Rc::new(guide());
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let mut maps = String::new();
    let mut count = 0;
    while count < 300 {
        let code = encode(&ATLAS, &state().new_tree(&mut runner).expect("a state").current());
        let drawn = maps_of(&guide, &code);
        if drawn.iter().all(|map| !map.lines.is_empty()) {
            count += 1;
            let [across, down] = drawn.map(|map| geometry(&map));
            writeln!(maps, "{code}\t{across}\t{down}").expect("a string takes text");
        }
    }
    let path = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("maps.txt");
    std::fs::write(path, maps).expect("the build folder can be written");
}

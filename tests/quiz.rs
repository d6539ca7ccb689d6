//! The quiz on the real questions: it tells people apart, says when it cannot, and never runs on.

mod common;

use common::{Person, guide, whole_quiz};
use engine::atlas::{GoalIx, QuestionIx};
use engine::outcome::{Opened, Outcome, Turn, profile, turn, verdict_with};
use engine::quiz::attribution::shares;
use engine::quiz::bank::dot;
use engine::quiz::item_selection::{MOST, most_helpful};
use engine::quiz::person_fit::Doubt;
use engine::quiz::readiness::{self, Ready};
use engine::quiz::verdict::{Certainty, FEWEST, LIKELY, ahead};
use engine::quiz::{Answer, Points};
use engine::routes::{BestAt, Route, Start};
use engine::session::{Action, State, apply};

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
fn one_side_of_the_scale_is_too_close_to_call_whatever_was_asked() {
    let guide = guide();
    let point = |point| Answer::Points(Points::new(point).expect("a point of the scale"));
    let always = [[1, 1], [2, 2], [4, 4], [5, 5], [4, 5], [1, 2]];
    for [even, odd] in always {
        let state = whole_quiz(&guide, |question| point(if question.0 % 2 == 0 { even } else { odd }));
        let verdict = Outcome::new(&guide.atlas, &guide.bank, &state).verdict;
        assert_eq!(
            (verdict.certainty, verdict.doubt),
            (Certainty::TooClose, Some(Doubt::OneSided)),
            "{even} and {odd}"
        );
    }
}

#[test]
fn one_point_never_turns_a_clear_result_over() {
    let guide = guide();
    for person in [ORGANISER, WRITER, IMAGE_MINDED_LEADER] {
        let state = whole_quiz(&guide, |question| person.answers(&guide, question));
        let leader = Outcome::new(&guide.atlas, &guide.bank, &state).verdict.leader();
        for (&question, answer) in state.answers.iter() {
            let Some(points) = answer.points() else { continue };
            for other in [points.get() - 1, points.get() + 1].into_iter().filter_map(Points::new) {
                let changed = verdict_with(&guide.bank, &state, question, Answer::Points(other));
                assert_eq!(changed.leader(), leader);
            }
        }
    }
}

#[test]
fn a_known_goal_asks_for_what_it_takes() {
    let guide = guide();
    for goal in 0..guide.atlas.goals.len() {
        let known = Some(GoalIx::from(goal));
        let mut state = State { known_goal: known, ..State::default() };
        let mut last = None;
        while let Turn::Ask(question) = turn(&guide.atlas, &guide.bank, &state, last) {
            last = Some(question);
            state = apply(&state, Action::Answer(question, ORGANISER.answers(&guide, question)));
        }
        assert!((FEWEST..=readiness::MOST).contains(&state.answers.len()), "{} questions", state.answers.len());
        let asked = Outcome::new(&guide.atlas, &guide.bank, &state).readiness;
        let unknown = asked.iter().filter(|asked| asked.ready == Ready::Unknown).count();
        assert!(unknown * 2 <= asked.len(), "{unknown} of {} traits were not asked for", asked.len());
        assert!(asked.iter().any(|asked| asked.ready != Ready::Unknown && asked.weight == 2));
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
    let turn = engine::outcome::turn(&guide.atlas, &guide.bank, &state, None);
    assert_eq!(turn, engine::outcome::Turn::Ask(guide.atlas.first_question));
}

/// What two questions observe, as the cosine of the angle between them.
fn likeness(guide: &crewpath::app::guide::Guide, one: QuestionIx, other: QuestionIx) -> f64 {
    let [a, b] = [one, other].map(|question| &guide.bank.items[question.at()].loading);
    dot(a, b).abs() / (dot(a, a) * dot(b, b)).sqrt()
}

#[test]
fn a_question_is_rarely_like_the_one_before_and_never_where_the_best_is_not() {
    let guide = guide();
    let open = |asked: &[QuestionIx], item: usize| !asked.contains(&QuestionIx::from(item));
    let (mut pairs, mut alike, mut alike_without) = (0, 0, 0);
    for person in [ORGANISER, WRITER, IMAGE_MINDED_LEADER] {
        let (mut state, mut asked) = (State::default(), Vec::new());
        while let Turn::Ask(question) = turn(&guide.atlas, &guide.bank, &state, asked.last().copied()) {
            if let Some(&last) = asked.last() {
                let profile = profile(&guide.bank, &state);
                let best = most_helpful(&guide.bank, &guide.bank.goals, &profile, &|item| open(&asked, item));
                let best = QuestionIx::from(best.expect("a question is left").0);
                pairs += 1;
                alike += usize::from(likeness(&guide, question, last) > 0.6);
                alike_without += usize::from(likeness(&guide, best, last) > 0.6);
                assert!(question == best || likeness(&guide, question, last) <= 0.6);
            }
            asked.push(question);
            state = apply(&state, Action::Answer(question, person.answers(&guide, question)));
        }
        let backwards = asked.iter().rev().fold(State::default(), |backwards, &question| {
            apply(&backwards, Action::Answer(question, person.answers(&guide, question)))
        });
        assert_eq!(
            profile(&guide.bank, &backwards),
            profile(&guide.bank, &state),
            "the order of asking counts for nothing"
        );
    }
    assert!(alike < alike_without && alike_without <= pairs, "{alike} of {pairs}, {alike_without} without the rule");
}

#[test]
fn after_enough_answers_the_route_that_suits_best_is_open_unless_it_is_much_slower_or_rarer() {
    let guide = guide();
    let outcome = |state: &State| Outcome::new(&guide.atlas, &guide.bank, state);
    let suits = |outcome: &Outcome, at: usize| outcome.routes.shown[at].best_at.contains(&BestAt::SuitsYouBest);
    let (mut elsewhere, mut slower, mut rarer) = (0, 0, 0);
    for person in [ORGANISER, WRITER, IMAGE_MINDED_LEADER] {
        let answered = whole_quiz(&guide, |question| person.answers(&guide, question));
        for start in guide.atlas.role_positions().map(Start::Role).chain([Start::Outside]) {
            for goal in (0..guide.atlas.goals.len()).map(GoalIx::from) {
                let state = apply(&apply(&answered, Action::StartFrom(start)), Action::ViewGoal(goal));
                let open = outcome(&state);
                let Some(best) = (0..open.routes.shown.len()).find(|&at| suits(&open, at)) else {
                    assert_eq!((open.chosen, open.opened), (0, Opened::Balanced));
                    continue;
                };
                let [suiting, first] = [best, 0].map(|at| &open.routes.shown[at]);
                let middle = |route: &Route| f64::from(route.years.min + route.years.max) / 2.0;
                let is_slow = middle(suiting) > middle(first) * 1.5;
                let is_rare = (suiting.rare, suiting.possible) > (first.rare, first.possible);
                slower += usize::from(is_slow);
                rarer += usize::from(is_rare);
                let wanted = match (is_slow, is_rare) {
                    (true, _) => (0, Opened::Quicker { than: best }),
                    (false, true) => (0, Opened::Commoner { than: best }),
                    (false, false) => (best, Opened::SuitsBest),
                };
                assert_eq!((open.chosen, open.opened), wanted);
                elsewhere += usize::from(open.chosen != 0);
                let mut few = state.clone();
                few.answers =
                    state.answers.iter().take(FEWEST - 1).map(|(&question, &answer)| (question, answer)).collect();
                assert_eq!((outcome(&few).chosen, outcome(&few).opened), (0, Opened::Balanced));
                let chosen = outcome(&apply(&state, Action::ChooseRoute(0)));
                assert_eq!((chosen.chosen, chosen.opened), (0, Opened::Chosen));
            }
        }
    }
    assert!(elsewhere > 0, "it is not always the first one");
    assert!(slower > 0 && rarer > 0, "{slower} suit better but take much longer, {rarer} are rarer");
}

#[test]
fn a_reason_names_the_two_goals_between_which_its_answer_moves_most() {
    let guide = guide();
    let goals = || (0..guide.atlas.goals.len()).map(GoalIx::from);
    let mut others = 0;
    for person in [ORGANISER, WRITER, IMAGE_MINDED_LEADER] {
        let state = whole_quiz(&guide, |question| person.answers(&guide, question));
        let outcome = Outcome::new(&guide.atlas, &guide.bank, &state);
        let profile = profile(&guide.bank, &state);
        let answers = || state.answers.iter().map(|(question, &answer)| (question.at(), answer));
        for reason in &outcome.reasons {
            let part = |ahead: GoalIx, behind: GoalIx| {
                let shares = shares(&guide.bank, &profile, answers(), ahead, behind);
                shares.iter().find(|share| share.item == reason.question.at()).map_or(0.0, |share| share.part)
            };
            let [more, less] = reason.between;
            let most = part(more, less);
            assert!(most > 0.0, "a reason moves something");
            for (ahead, behind) in goals().flat_map(|ahead| goals().map(move |behind| (ahead, behind))) {
                assert!(part(ahead, behind) <= most + 1e-12);
            }
            let pair = [outcome.verdict.leader(), outcome.verdict.runner_up()];
            others += usize::from(reason.between.iter().any(|&goal| !pair.contains(&Some(goal))));
        }
    }
    assert!(others > 0, "the leader and the runner-up are not always the two");
}

#[test]
fn a_skipped_question_counts_for_nothing_but_the_end() {
    let guide = guide();
    for person in [ORGANISER, WRITER, IMAGE_MINDED_LEADER] {
        for skipped in [1, 3, 5] {
            let (mut state, mut last) = (State::default(), None);
            while let Turn::Ask(question) = turn(&guide.atlas, &guide.bank, &state, last) {
                last = Some(question);
                let skips = state.answers.len() < skipped;
                let answer = if skips { Answer::Skipped } else { person.answers(&guide, question) };
                state = apply(&state, Action::Answer(question, answer));
                let outcome = Outcome::new(&guide.atlas, &guide.bank, &state);
                assert!(outcome.answered >= FEWEST || outcome.verdict.certainty < Certainty::Clear);
            }
            let answered = state.answers.len() - skipped;
            assert!(answered >= FEWEST && state.answers.len() <= MOST, "{answered} answers, {skipped} skipped");
        }
    }
}

#[test]
fn the_second_goal_is_ranked_above_the_third_only_where_it_is_likely_ahead() {
    let guide = guide();
    let (mut told, mut close) = (0, 0);
    for person in [ORGANISER, WRITER, IMAGE_MINDED_LEADER] {
        let (mut state, mut last) = (State::default(), None);
        while let Turn::Ask(question) = turn(&guide.atlas, &guide.bank, &state, last) {
            last = Some(question);
            state = apply(&state, Action::Answer(question, person.answers(&guide, question)));
            let outcome = Outcome::new(&guide.atlas, &guide.bank, &state);
            let [second, third] = [1, 2].map(|place| outcome.verdict.ranking[place].goal);
            let profile = profile(&guide.bank, &state);
            let sure = ahead(&guide.bank, &profile, second, third);
            assert!((0.5..=1.0).contains(&sure), "the second is never likely behind: {sure}");
            assert!((sure + ahead(&guide.bank, &profile, third, second) - 1.0).abs() < 1e-9);
            assert_eq!(outcome.second_leads, sure >= LIKELY);
            told += usize::from(outcome.second_leads);
            close += usize::from(!outcome.second_leads);
        }
    }
    assert!(told > 0 && close > 0, "{told} told, {close} too close");
}

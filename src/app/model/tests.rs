use super::*;
use crate::app::msg::Side;
use crate::app::samples::CODES;
use engine::atlas::{GoalIx, Region, RoleIx};
use engine::task_id::TaskId;
use std::cmp::Ordering;

fn at_first_question() -> Model {
    let guide = Rc::new(Guide::load().unwrap());
    Model::open(guide, &Address { page: Page::Question(None), code: String::new() })
}

#[test]
fn a_choice_that_is_not_sent_outlives_a_change_of_region() {
    let chosen = at_first_question().update(Msg::Chose(Points::MIDDLE));
    let moved = chosen.update(Msg::Act(Action::ShowRegion(Region::Us)));
    assert_eq!((moved.chosen, moved.page.clone()), (Some(Points::MIDDLE), chosen.page));
    let sent = moved.update(Msg::Sent);
    assert_eq!((sent.chosen, sent.state.answers.len()), (None, 1), "the next question starts without a choice");
}

/// A visit with the code of a sample person, opened as one of `origin`.
fn opened(origin: Origin) -> Model {
    let guide = Rc::new(Guide::load().unwrap());
    Model::open(guide, &Address { page: Page::Result, code: CODES[0].into() }).of(origin)
}

#[test]
fn somebody_is_a_sample_only_where_the_visit_was_opened_as_one() {
    let own = opened(Origin::Own);
    assert_eq!(own.update(Msg::Open(Page::Route)).origin, Origin::Own, "whatever the answers are");
    let address = own.address();
    let sample = own.update(Msg::Begun(address, Origin::Sample, None));
    let elsewhere = sample.update(Msg::Open(Page::Route)).update(Msg::Act(Action::ChooseRoute(1)));
    assert_eq!((sample.origin, elsewhere.origin), (Origin::Sample, Origin::Sample));
    assert_eq!(sample.update(Msg::Act(Action::StartOver)).origin, Origin::Own);
}

#[test]
fn what_a_link_opened_becomes_the_visitor_s_when_they_say_so_answer_or_keep_it() {
    let link = opened(Origin::Link);
    for page in [Page::Plan, Page::Question(None), Page::Start, Page::Map(None)] {
        let moved = link.update(Msg::Open(page)).update(Msg::Act(Action::ShowRegion(Region::Us)));
        assert_eq!((moved.origin, moved.state.answers.len()), (Origin::Link, link.state.answers.len()));
    }
    let back = link.update(Msg::Open(Page::Plan)).update(Msg::Returned(link.address(), Ordering::Equal));
    assert_eq!(back.origin, Origin::Link);
    let asked = link.update(Msg::ActAndOpen(Action::GoOn, Page::Question(None)));
    assert_eq!(asked.update(Msg::Chose(Points::MIDDLE)).origin, Origin::Link, "nothing is sent yet");
    let answered = asked.update(Msg::Chose(Points::MIDDLE)).update(Msg::Sent);
    let told = |told| Msg::Feedback(Rc::new(told));
    for own in [answered, link.update(Msg::Claimed), link.update(told(Feedback::Kept))] {
        assert_eq!(own.origin, Origin::Own);
        assert!(own.state.answers.len() >= link.state.answers.len(), "nothing is lost");
    }
    assert_eq!(link.update(told(Feedback::Copied)).origin, Origin::Link);
    let entered = link.update(Msg::Claimed).update(Msg::Entered(link.address(), Origin::Link));
    assert_eq!(entered.origin, Origin::Link);
    let empty = Model::open(link.guide.clone(), &Address { page: Page::Start, code: String::new() });
    assert_eq!(empty.of(Origin::Link).origin, Origin::Own, "nothing was said, so it is nobody else's");
}

#[test]
fn a_link_that_breaks_off_opens_with_what_came_before_and_says_so() {
    let whole = opened(Origin::Own);
    let open = |code: &str| Model::open(whole.guide.clone(), &Address { page: Page::Result, code: code.into() });
    let cut = open(&CODES[0][..CODES[0].len() - 4]);
    assert_eq!((cut.notice, cut.state.start), (Some(Notice::Cut), whole.state.start));
    assert!(cut.state.answers.is_empty(), "whether they are right cannot be told");
    assert_eq!(open(&format!("{}_", CODES[0])).state, whole.state, "the underscore is an emphasis's");
    let changed = open(&CODES[0].replace('0', "1"));
    assert_eq!(changed.notice, Some(Notice::Unread(CodeError::Damaged)));
    assert_eq!(changed.state, State::default());
}

#[test]
fn next_on_an_earlier_question_leads_to_the_one_that_was_given_after_it() {
    let first = at_first_question();
    let answer = |visit: &Model, points| visit.update(Msg::Chose(points)).update(Msg::Sent);
    let second = answer(&first, Points::MIDDLE);
    let third = answer(&second, Points::HIGH);
    let fourth = answer(&third, Points::HIGH);
    let reloaded = Model::open(fourth.guide.clone(), &fourth.address());
    for now in [fourth.clone(), reloaded] {
        let again = now.update(Msg::Returned(second.address(), Ordering::Equal));
        let next = answer(&again, Points::LOW);
        assert_eq!(next.page, third.page, "which has its answer");
        assert_eq!(next.chosen, Some(Points::HIGH));
        let on = next.update(Msg::Sent);
        assert!(on.question().is_some_and(|question| !on.state.answers.contains_key(&question)), "a new one");
        assert_eq!(on.state.answers.len(), 3);
        let passed = now.update(Msg::Returned(first.address(), Ordering::Equal)).update(Msg::Skipped);
        assert_eq!(passed.page, second.page);
    }
}

#[test]
fn a_guessed_region_is_one_until_the_visitor_chooses() {
    let guide = Rc::new(Guide::load().unwrap());
    let start = Model::open(guide, &Address { page: Page::Start, code: String::new() });
    let guessed = start.update(Msg::Guessed(Region::Us));
    assert_eq!((guessed.guessed, guessed.state.region), (Some(Region::Us), Region::Us));
    let chosen = guessed.update(Msg::Act(Action::ShowRegion(Region::Uk)));
    assert_eq!((chosen.guessed, chosen.state.region), (None, Region::Uk));
    let told = start.update(Msg::Remembered(Region::Us));
    assert_eq!((told.guessed, opened(Origin::Own).update(Msg::Guessed(Region::Us)).guessed), (None, None));
}

#[test]
fn passing_over_an_answered_question_keeps_its_answer() {
    let first = at_first_question();
    let answered = first.update(Msg::Chose(Points::MIDDLE)).update(Msg::Sent);
    let again = answered.update(Msg::Returned(first.address(), Ordering::Equal));
    assert_eq!(again.update(Msg::Skipped).state, answered.state);
}

#[test]
fn what_was_tried_out_can_be_taken_back_until_another_page_opens() {
    let guide = Rc::new(Guide::load().unwrap());
    let visit = Model::open(guide, &Address { page: Page::Result, code: String::new() });
    let action = Action::RuleOut(RoleIx(3), true);
    let wish = WhatIf { action, route: Some(1), spot: ControlId::LeftOut, letters: Rc::default() };
    let tried = visit.update(Msg::WhatIf(wish));
    assert_eq!((tried.state.ruled_out.len(), tried.state.chosen_route), (1, Some(1)));
    assert_eq!(tried.update(Msg::Undone).state, visit.state);
    let named = tried.update(Msg::PlanNamed(PlanId::new(7)));
    let undone = named.update(Msg::Undone).state;
    assert_eq!((undone.plan, undone.ruled_out.len()), (Some(PlanId::new(7)), 0), "it is still the same plan");
    assert_eq!(named.address_to_send(), tried.address(), "which is nobody else's");
    let ticked = tried.update(Msg::Act(Action::Tick(TaskId(7), true)));
    let back = ticked.update(Msg::Returned(visit.address(), Ordering::Less)).state;
    assert_eq!(
        (back.ruled_out.len(), back.chosen_route, back.ticked.len()),
        (0, None, 1),
        "Back takes back the wish alone"
    );
    let kept = ticked.update(Msg::Returned(visit.address(), Ordering::Equal)).state;
    assert_eq!(kept, ticked.state, "without a wish in between, Back changes no state");
    let elsewhere = tried.update(Msg::Open(Page::Method));
    assert_eq!((elsewhere.before.clone(), elsewhere.update(Msg::Undone).state), (None, tried.state.clone()));
    for action in [Action::ViewGoal(GoalIx(1)), Action::ShowRegion(Region::Us)] {
        assert_eq!(tried.update(Msg::Act(action)).before, None, "another goal or region is no \"what if\"");
    }
}

#[test]
fn a_change_of_an_answer_leads_on_before_the_result_and_back_to_it_after() {
    let first = at_first_question();
    let second = first.update(Msg::Chose(Points::MIDDLE)).update(Msg::Sent);
    let again = second.update(Msg::Returned(first.address(), Ordering::Equal));
    assert!(!again.returns());
    let on = again.update(Msg::Chose(Points::LOW)).update(Msg::Sent).page;
    assert!(matches!(on, Page::Question(_)) && on != first.page, "the quiz goes on");
    let result = second.update(Msg::Open(Page::Result));
    let change = result.update(Msg::Open(first.page.clone()));
    assert!(change.returns());
    let changed = change.update(Msg::Chose(Points::LOW)).update(Msg::Sent);
    assert_eq!(changed.page, Page::Result);
    assert_eq!(changed.state.answers.values().next(), Some(&Answer::Points(Points::LOW)));
    assert_eq!(change.update(Msg::Skipped).page, Page::Result);
    let back = changed.update(Msg::Returned(first.address(), Ordering::Equal));
    assert_eq!(back.update(Msg::Sent).page, Page::Result, "from an entry of the history, too");
    let more = changed.update(Msg::ActAndOpen(Action::GoOn, Page::Question(None)));
    let earlier = more.update(Msg::Returned(first.address(), Ordering::Equal));
    assert!(!more.returns() && !earlier.returns(), "whoever goes on is in the middle of the quiz");
}

#[test]
fn more_presses_on_a_task_stay_at_its_end() {
    let mut visit = at_first_question();
    for (side, point) in [(Side::A, 2), (Side::A, 1), (Side::A, 1), (Side::B, 4), (Side::B, 5), (Side::B, 5)] {
        visit = visit.update(Msg::Pressed(side));
        assert_eq!(visit.chosen, Points::new(point), "{side:?}");
    }
    let elsewhere = visit.update(Msg::Open(Page::Result));
    assert_eq!(elsewhere.update(Msg::Pressed(Side::A)).chosen, None);
}

#[test]
fn sending_nothing_is_refused_and_changes_nothing() {
    let first = at_first_question();
    let refused = first.update(Msg::Sent);
    assert!(refused.refused && refused.state == first.state && refused.page == first.page);
    assert!(!refused.update(Msg::Chose(Points::MIDDLE)).refused);
}

//! Calendar files: sound by the standards, read alike by two libraries, and updated by a file of the same plan alone.
#![allow(clippy::expect_used, reason = "a helper of tests may fail them")]

mod common;
#[path = "common/plans.rs"]
mod plans;

use calcard::Parser;
use calcard::icalendar::{ICalendarComponentType, ICalendarProperty, ICalendarValue, Uri};
use chrono::{DateTime, Datelike, Days, Months, NaiveDate, Weekday};
use crewpath::app::exports::calendar::{Entry, calendar};
use crewpath::app::exports::day::{Day, Pace};
use crewpath::app::exports::read::read;
use crewpath::app::messages::WORDS;
use engine::atlas::GoalIx;
use engine::code::{decode, encode};
use engine::plan::PlanId;
use engine::quiz::{Answer, Points};
use engine::routes::Start;
use engine::session::{Action, State, apply};
use engine::task_id::TaskId;
use icalendar::{CalendarComponent, Component, DatePerhapsTime};
use plans::{GUIDE, PAGE, nasty, sheet, state};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

/// A time of saving, in seconds.
const SAVED: u64 = 1_795_316_962;

/// A first day.
fn monday() -> Day {
    Day::of(2026, 11, 23).expect("a day")
}

/// An event as a library reads it.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Event {
    uid: String,
    sequence: u64,
    start: NaiveDate,
    end: NaiveDate,
    summary: String,
    description: String,
    url: String,
}

/// The events as one library reads them.
fn by_icalendar(file: &str) -> Vec<Event> {
    let read: icalendar::Calendar = file.parse().expect("a calendar");
    let date = |time: Option<DatePerhapsTime>| match time {
        Some(DatePerhapsTime::Date(day)) => day,
        other => panic!("no whole day: {other:?}"),
    };
    let event = |component: &CalendarComponent| match component {
        CalendarComponent::Event(event) => Event {
            uid: event.get_uid().expect("a UID").into(),
            sequence: event.property_value("SEQUENCE").expect("a number").parse().expect("a number"),
            start: date(event.get_start()),
            end: date(event.get_end()),
            summary: event.get_summary().unwrap_or_default().into(),
            description: event.get_description().unwrap_or_default().into(),
            url: event.get_url().expect("a link").into(),
        },
        other => panic!("no event: {other:?}"),
    };
    read.components.iter().map(event).collect()
}

/// The events as another library reads them.
fn by_calcard(file: &str) -> Vec<Event> {
    let calcard::Entry::ICalendar(read) = Parser::new(file).entry() else { panic!("no calendar: {file}") };
    let events = read.components.iter().filter(|one| one.component_type == ICalendarComponentType::VEvent);
    let event = |event: &calcard::icalendar::ICalendarComponent| {
        let first = |name: &ICalendarProperty| event.property(name).expect("the property").values.first();
        let value = |name: &ICalendarProperty| first(name).expect("a value");
        // An empty text has no value there.
        let text = |name| first(&name).map_or("", |value| value.as_text().expect("a text")).to_owned();
        let date = |name| match value(&name) {
            ICalendarValue::PartialDateTime(time) if time.hour.is_none() => {
                let (year, month, day) =
                    (time.year.expect("a year"), time.month.expect("a month"), time.day.expect("a day"));
                NaiveDate::from_ymd_opt(year.into(), month.into(), day.into()).expect("a day")
            }
            other => panic!("no whole day: {other:?}"),
        };
        Event {
            uid: event.uid().expect("a UID").into(),
            sequence: match value(&ICalendarProperty::Sequence) {
                ICalendarValue::Integer(number) => number.cast_unsigned(),
                other => panic!("no number: {other:?}"),
            },
            start: date(ICalendarProperty::Dtstart),
            end: date(ICalendarProperty::Dtend),
            summary: text(ICalendarProperty::Summary),
            description: text(ICalendarProperty::Description),
            url: match value(&ICalendarProperty::Url) {
                ICalendarValue::Uri(Uri::Location(address)) => address.clone(),
                other => other.as_text().expect("a link").into(),
            },
        }
    };
    events.map(event).collect()
}

/// The events, once the file is found sound by RFC 5545 and 7986 and both libraries read the same.
fn events(file: &str) -> Vec<Event> {
    is_sound(file);
    let read = by_icalendar(file);
    assert_eq!(read, by_calcard(file));
    read
}

/// Fails where a file breaks a rule of RFC 5545 or 7986.
fn is_sound(file: &str) {
    assert!(
        file.ends_with("\r\n")
            && !file.replace("\r\n", "").contains(|letter: char| letter.is_control() && letter != '\t')
    );
    for line in file.split_terminator("\r\n") {
        assert!(line.len() <= 75, "{line}");
    }
    let whole = file.replace("\r\n ", "");
    let lines: Vec<(&str, &str)> = whole.lines().map(|line| line.split_once(':').expect("a property")).collect();
    let mut around = lines.split(|line| *line == ("BEGIN", "VEVENT"));
    let head = around.next().expect("a head");
    assert_eq!(
        head,
        [
            ("BEGIN", "VCALENDAR"),
            ("VERSION", "2.0"),
            ("PRODID", "-//Crewpath//Plan//EN"),
            ("CALSCALE", "GREGORIAN"),
            ("METHOD", "PUBLISH")
        ]
        .as_slice()
    );
    let mut uids = BTreeSet::new();
    for event in around {
        let event: BTreeMap<&str, &str> = {
            let ends = event.iter().position(|line| *line == ("END", "VEVENT")).expect("an end");
            let properties: BTreeMap<_, _> = event[..ends].iter().copied().collect();
            assert_eq!(properties.len(), ends, "no property stands twice in {event:?}");
            properties
        };
        let names: Vec<&str> = event.keys().copied().collect();
        // No duration beside an end, nobody invited, no time zone that is not in the file.
        let known = [
            "DESCRIPTION",
            "DTEND;VALUE=DATE",
            "DTSTAMP",
            "DTSTART;VALUE=DATE",
            "LAST-MODIFIED",
            "SEQUENCE",
            "SUMMARY",
            "TRANSP",
            "UID",
            "URL",
        ];
        assert_eq!(names, known);
        let day = |name: &str| NaiveDate::parse_from_str(event[name], "%Y%m%d").expect("a day");
        assert_eq!(event["DTSTART;VALUE=DATE"].len(), 8);
        assert_eq!(day("DTSTART;VALUE=DATE").succ_opt(), Some(day("DTEND;VALUE=DATE")), "one whole day");
        for name in ["DTSTAMP", "LAST-MODIFIED"] {
            chrono::NaiveDateTime::parse_from_str(event[name], "%Y%m%dT%H%M%SZ").expect("a time in UTC");
        }
        assert!(event["SEQUENCE"].parse::<i32>().is_ok_and(|number| number >= 0), "{}", event["SEQUENCE"]);
        assert_eq!(event["TRANSP"], "TRANSPARENT");
        let (uid, url) = (event["UID"], event["URL"]);
        assert!(uid.len() < 255 && uid.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-'), "{uid}");
        assert!(uids.insert(uid), "{uid} stands twice");
        assert!(url.starts_with("https://") && url.bytes().all(|byte| byte.is_ascii_graphic()), "{url}");
    }
}

/// The file of a visit's plan, saved at a time.
fn saved(state: &State, first: Day, pace: Pace, seconds: u64) -> String {
    let sheet = sheet(state).expect("a plan");
    let id = state.plan.expect("an identity");
    calendar(id, &sheet.entries(&WORDS, true), first, pace, &sheet.address, seconds)
}

/// The events of a visit's plan by their tasks, saved at a time; none where there is no plan.
fn by_task(state: &State, seconds: u64) -> Option<BTreeMap<TaskId, Event>> {
    let sheet = sheet(state)?;
    let entries = sheet.entries(&WORDS, true);
    let file = calendar(state.plan?, &entries, monday(), Pace::Week, &sheet.address, seconds);
    Some(entries.into_iter().map(|entry| entry.mark).zip(events(&file)).collect())
}

fn named(state: &State, id: u64) -> State {
    apply(state, Action::NamePlan(PlanId::new(id)))
}

/// What a visitor may do between two files.
fn change() -> impl Strategy<Value = Action> {
    let roles: Vec<_> = GUIDE.atlas.role_positions().collect();
    let role = || prop::sample::select(roles.clone());
    prop_oneof![
        (0..GUIDE.atlas.questions.len(), 1..=5_u8).prop_filter_map("a point", |(question, point)| {
            Some(Action::Answer(question.into(), Answer::Points(Points::new(point)?)))
        }),
        (0..3_usize).prop_map(Action::ChooseRoute),
        (0..3_usize).prop_map(|goal| Action::ViewGoal(GoalIx::from(goal))),
        role().prop_map(Action::Reach),
        role().prop_map(|role| Action::StartFrom(Start::Role(role))),
        (role(), any::<bool>()).prop_map(|(role, out)| Action::RuleOut(role, out)),
        (0..1_u32 << 20, any::<bool>()).prop_map(|(mark, done)| Action::Tick(TaskId(mark), done)),
        Just(Action::GoOn),
    ]
}

fn same_day(day: Day) -> NaiveDate {
    let (year, month, date) = day.date();
    NaiveDate::from_ymd_opt(year, month as u32, date as u32).expect("a day")
}

proptest! {
    #[test]
    fn two_libraries_read_every_field_as_it_was_meant(
        texts in prop::collection::vec((nasty(), nasty()), 1..5),
        first in 0..2_500_000_u64,
        pace in prop::sample::select(vec![Pace::Week, Pace::TwoWeeks, Pace::Month]),
        id in any::<u64>(),
        seconds in 0..9_000_000_000_u64,
    ) {
        let start = NaiveDate::from_ymd_opt(2000, 1, 1).expect("a day") + Days::new(first);
        let day = Day::of(start.year(), start.month().cast_signed(), start.day().cast_signed()).expect("the same day");
        let entries: Vec<Entry> = texts
            .into_iter()
            .enumerate()
            .map(|(place, (summary, description))| Entry { mark: TaskId(place as u32), summary, description })
            .collect();
        let address = "https://example.org/plan/#1Ab-_9";
        let file = calendar(PlanId::new(id), &entries, day, pace, address, seconds);
        let stamp = DateTime::from_timestamp(seconds.cast_signed(), 0).expect("a time").format("%Y%m%dT%H%M%SZ").to_string();
        let stamped = format!("\r\nDTSTAMP:{stamp}\r\n");
        prop_assert_eq!(file.matches(&stamped).count(), entries.len());
        let events = events(&file);
        prop_assert_eq!(events.len(), entries.len());
        for (place, (entry, event)) in entries.iter().zip(events).enumerate() {
            let there = match pace {
                Pace::Week => start + Days::new(7 * place as u64),
                Pace::TwoWeeks => start + Days::new(14 * place as u64),
                Pace::Month => start + Months::new(place as u32),
            };
            prop_assert_eq!(&event, &Event {
                uid: event.uid.clone(),
                sequence: event.sequence,
                start: there,
                end: there + Days::new(1),
                summary: entry.summary.clone(),
                description: entry.description.clone(),
                url: address.into(),
            });
        }
    }

    #[test]
    fn days_are_those_of_another_library(year in 1..=8999_i32, month in 0..=13_i32, date in 0..=32_i32) {
        let theirs = NaiveDate::from_ymd_opt(year, month as u32, date as u32);
        let ours = Day::of(year, month, date);
        prop_assert_eq!(ours.map(same_day), theirs);
        prop_assert_eq!(Day::parse(&format!("{year:04}-{month:02}-{date:02}")), ours);
        if let (Some(ours), Some(theirs)) = (ours, theirs) {
            prop_assert_eq!(ours.digits(), theirs.format("%Y%m%d").to_string());
            let monday = same_day(ours.next_monday());
            prop_assert_eq!(monday.weekday(), Weekday::Mon);
            prop_assert!((1..=7).contains(&(monday - theirs).num_days()));
        }
    }

    #[test]
    fn nonsense_is_no_day(text in "\\PC{0,12}") {
        let _ = Day::parse(&text);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn a_plan_saved_again_after_changes_updates_its_events(
        before in state(),
        changes in prop::collection::vec(change(), 0..6),
        id in any::<u64>(),
        later in 1..400_000_000_u64,
    ) {
        let before = named(&before, id);
        let after = changes.into_iter().fold(before.clone(), |state, change| apply(&state, change));
        // By the link of a saved file, in another browser.
        let after = decode(&GUIDE.atlas, &encode(&GUIDE.atlas, &after)).expect("our own code").state;
        let [Some(old), Some(new)] = [(&before, SAVED), (&after, SAVED + later)].map(|(state, time)| by_task(state, time)) else {
            return Err(TestCaseError::reject("no route is left"));
        };
        for (task, event) in &new {
            let twin = old.values().find(|known| known.uid == event.uid);
            prop_assert_eq!(old.get(task), twin, "the same task is the same event, and no other is");
            prop_assert!(twin.is_none_or(|twin| twin.sequence < event.sequence));
        }
    }

    #[test]
    fn plans_of_two_visits_share_no_event(state in state(), ids in any::<[u64; 2]>()) {
        let state = State { plan: None, ..state };
        let [one, other] = ids.map(|id| events(&saved(&named(&state, id), monday(), Pace::Week, SAVED)));
        let met = one.iter().any(|event| other.iter().any(|twin| twin.uid == event.uid));
        prop_assert!(!met || PlanId::new(ids[0]) == PlanId::new(ids[1]), "not even where both said the same");
    }

    #[test]
    fn a_calendar_opens_as_the_plan_that_it_was(state in state(), id in any::<u64>(), seconds in any::<u32>()) {
        let state = named(&state, id);
        let file = saved(&state, monday(), Pace::Month, seconds.into());
        if !events(&file).is_empty() {
            prop_assert_eq!(read(&GUIDE.atlas, &file, sheet).expect("our own file").state, state.clone());
        }
        // As such files were before plans had an identity, folded where it hurts.
        let state = State { plan: None, ..state };
        let url = format!("URL:{PAGE}#{}", encode(&GUIDE.atlas, &state));
        let (line, rest) = url.split_at(url.len() - 5);
        let old = format!(
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Crewpath//Plan//EN\r\nCALSCALE:GREGORIAN\r\nBEGIN:VEVENT\r\n\
             UID:task-1a2b3@crewpath\r\nDTSTAMP:20261122T030922Z\r\nDTSTART;VALUE=DATE:20261123\r\nSUMMARY:Ask\r\n\
             {line}\r\n {rest}\r\nTRANSP:TRANSPARENT\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
        );
        prop_assert_eq!(read(&GUIDE.atlas, &old, sheet).expect("an older file").state, state);
    }
}

#[test]
fn a_calendar_has_the_open_tasks_of_the_next_step_or_of_all() {
    let state = apply(&State::default(), Action::KnowGoal(Some(GoalIx(1))));
    let runner = GUIDE.atlas.role_by_id("runner").expect("a role");
    let state = apply(&state, Action::StartFrom(Start::Role(runner)));
    let sheet_before = sheet(&state).expect("a plan");
    let (next, every) = (sheet_before.entries(&WORDS, false), sheet_before.entries(&WORDS, true));
    assert!(!next.is_empty() && next.len() < every.len() && every.starts_with(&next));
    let ticked = sheet(&apply(&state, Action::Tick(next[0].mark, true))).expect("a plan");
    assert_eq!(
        ticked.entries(&WORDS, false),
        next[1..]
            .iter()
            .cloned()
            .map(|entry| {
                Entry { description: entry.description.replace(&sheet_before.address, &ticked.address), ..entry }
            })
            .collect::<Vec<_>>()
    );
}

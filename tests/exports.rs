//! The plan's files: other programs read them as they were meant, and they come back as they went out.

mod common;
#[path = "common/plans.rs"]
mod plans;

use crewpath::app::exports::read::{Problem, read};
use crewpath::app::exports::sheet::{Kind, Line, Sheet, SheetStep};
use crewpath::app::exports::{json, markdown};
use crewpath::app::messages::WORDS;
use engine::atlas::{GoalIx, Region};
use engine::code::{CodeError, encode, found_in};
use engine::session::{Action, State, apply};
use engine::task_id::{TASK_ID_BITS, TaskId};
use plans::{GUIDE, PAGE, nasty, sheet, state};
use proptest::prelude::*;
use serde_json::Value;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn a_list_and_data_come_back_as_they_went_out(state in state()) {
        let sheet = sheet(&state).expect("a plan");
        for file in [markdown::write(&WORDS, &sheet), json::write(&sheet), markdown::write(&WORDS, &sheet).replace('\n', "\r\n")] {
            let opened = read(&GUIDE.atlas, &file, plans::sheet).expect("our own file");
            prop_assert_eq!((&opened.state, opened.dropped, opened.unknown), (&state, 0, 0));
        }
    }

    #[test]
    fn a_plan_of_a_visit_in_which_nothing_was_said_comes_back(region in prop::sample::select(vec![Region::Uk, Region::Us])) {
        let state = State { region, ..State::default() };
        let sheet = sheet(&state).expect("a plan");
        for file in [markdown::write(&WORDS, &sheet), json::write(&sheet)] {
            prop_assert_eq!(read(&GUIDE.atlas, &file, plans::sheet).map(|opened| opened.state), Ok(state.clone()));
        }
    }

    #[test]
    fn ticks_changed_by_hand_count(state in state(), pick in any::<prop::sample::Index>()) {
        let sheet = sheet(&state).expect("a plan");
        let lines: Vec<&Line> = sheet.steps.iter().flat_map(|step| &step.lines).collect();
        let line = *pick.get(&lines);
        let expected = apply(&state, Action::Tick(line.mark, !line.done));
        let flip = |file: &str, found: &str, from: &str, to: &str| {
            let changed = file.lines().map(|one| if one.contains(found) { one.replacen(from, to, 1) } else { one.to_owned() });
            changed.collect::<Vec<_>>().join("\n")
        };
        let (from, to) = if line.done { ("[x]", "[ ]") } else { ("[ ]", "[X]") };
        let list = markdown::write(&WORDS, &sheet);
        let escaped = list.lines().find(|one| {
            markdown::ticks(one).next().is_some_and(|(_, text)| text.replace('\\', "") == line.text.replace('\\', ""))
        }).expect("the line").to_owned();
        let changed = flip(&list, &escaped, from, to);
        prop_assert_eq!(read(&GUIDE.atlas, &changed, plans::sheet).expect("a list").state, expected.clone());

        let mark = format!("\"mark\": {},", line.mark.0);
        let (from, to) = if line.done { ("true", "false") } else { ("false", "true") };
        let changed = flip(&json::write(&sheet), &mark, from, to);
        prop_assert_eq!(read(&GUIDE.atlas, &changed, plans::sheet).expect("data").state, expected);
    }

    #[test]
    fn data_is_read_by_another_library_and_as_it_writes_it(state in state()) {
        let sheet = sheet(&state).expect("a plan");
        let value: Value = serde_json::from_str(&json::write(&sheet)).expect("JSON");
        prop_assert_eq!(&value["crewpath_plan"], 1);
        prop_assert_eq!(&value["code"], &sheet.code);
        prop_assert_eq!(&value["address"], &sheet.address);
        for (step, theirs) in sheet.steps.iter().zip(value["steps"].as_array().expect("steps")) {
            prop_assert_eq!(&theirs["role"], &step.role);
            for (line, theirs) in step.lines.iter().zip(theirs["tasks"].as_array().expect("tasks")) {
                prop_assert_eq!(&theirs["text"], &line.text);
                prop_assert_eq!(&theirs["done"], line.done);
                prop_assert_eq!(&theirs["mark"], line.mark.0);
            }
        }
        for file in [value.to_string(), serde_json::to_string_pretty(&value).expect("JSON")] {
            prop_assert_eq!(read(&GUIDE.atlas, &file, plans::sheet).expect("the same").state, state.clone());
        }
    }

    #[test]
    fn a_code_is_found_wherever_it_stands(
        state in state(),
        before in "[^0-9A-Za-z#%_-]{0,20}",
        after in "[^0-9A-Za-z_-]{0,20}",
        shape in 0..7_usize,
    ) {
        let code = encode(&GUIDE.atlas, &state);
        let link = format!("{PAGE}#{code}");
        let text = match shape {
            0 => code,
            1 => link,
            2 => link.replace('#', "%23"),
            3 => format!("<{link}>."),
            4 => format!("\"{link}\","),
            5 => format!("Have a look ({link}), it is 2 pages. See #3 and 1st place."),
            _ => format!("_{}_", link.replace("/plan/", "/question/") + ".17"),
        };
        prop_assert_eq!(found_in(&GUIDE.atlas, &format!("{before}{text}{after}")).map(|found| found.state), Ok(state));
    }

    #[test]
    fn a_file_cut_short_is_refused_or_says_the_same_answers(state in state(), cut in any::<prop::sample::Index>()) {
        let file = json::write(&sheet(&state).expect("a plan"));
        let file = file.trim_end();
        let end = (0..=cut.index(file.len() - 1)).rev().find(|&at| file.is_char_boundary(at)).unwrap_or(0);
        let part = &file[..end];
        prop_assert!(read(&GUIDE.atlas, part, plans::sheet).is_err(), "{part}");
        prop_assert!(serde_json::from_str::<Value>(part).is_err());
    }
}

/// Any JSON, as another library writes it.
fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::Bool),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        "\\PC{0,12}|[\\x00-\\x7f]{0,6}".prop_map(Value::String),
    ];
    leaf.prop_recursive(4, 40, 5, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..5).prop_map(Value::Array),
            prop::collection::vec(("[a-z\"\\\\é]{0,5}|mark|done|code", inner), 0..5)
                .prop_map(|fields| Value::Object(fields.into_iter().collect())),
        ]
    })
}

#[test]
fn a_list_that_breaks_off_within_a_thing_is_no_json() {
    for text in ["[{\"done\"]", "[1,]", "[,]", "[[1]", "{\"tasks\":[{\"mark\"]}"] {
        assert_eq!(json::read(text), Err(1), "{text}");
    }
}

proptest! {
    #[test]
    fn what_is_json_to_another_library_is_json_to_us(value in any_json(), damage in prop::option::of((any::<prop::sample::Index>(), "\\PC"))) {
        let mut text = value.to_string();
        if let Some((at, letter)) = damage {
            let at = (0..=at.index(text.len())).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0);
            let end = at + text[at..].chars().next().map_or(0, char::len_utf8);
            text.replace_range(at..end, &letter);
        }
        // Where a number is too large for them, they refuse what the standard allows.
        match serde_json::from_str::<Value>(&text) {
            Ok(_) => prop_assert!(json::read(&text).is_ok(), "{text}"),
            Err(error) if error.to_string().contains("out of range") => {}
            Err(_) => prop_assert!(json::read(&text).is_err(), "{text}"),
        }
    }

    #[test]
    fn any_text_is_read_without_a_panic(text in "\\PC{0,200}|[\\[\\]{}\",:0-9tfnxX \n#1A-F-]{0,60}") {
        let _ = read(&GUIDE.atlas, &text, sheet);
        let _ = json::read(&text);
        let _ = markdown::ticks(&text).count();
    }

    #[test]
    fn nasty_texts_survive_data(title in nasty(), text in nasty(), mark in 0..1_u32 << TASK_ID_BITS) {
        let lines = vec![Line { mark: TaskId(mark), kind: Kind::Look, text: text.clone(), done: true }];
        let sheet = Sheet {
            title: title.clone(),
            address: String::new(),
            code: title.clone(),
            steps: vec![SheetStep { role: text.clone(), title: title.clone(), stay: String::new(), lines, earlier: String::new() }],
        };
        let file = json::write(&sheet);
        let value: Value = serde_json::from_str(&file).expect("JSON");
        prop_assert_eq!(&value["title"], &title);
        prop_assert_eq!(&value["steps"][0]["tasks"][0]["text"], &text);
        prop_assert_eq!(json::read(&file), Ok(json::Read { code: title, ticks: vec![(TaskId(mark), true)] }));
    }
}

#[test]
fn what_is_wrong_is_named() {
    let wrong = |text: &str| read(&GUIDE.atlas, text, sheet).map(|_| ());
    assert_eq!(wrong("  \n"), Err(Problem::Empty));
    assert_eq!(wrong("{\n  \"code\": \"1\",\n  oops\n}"), Err(Problem::NotJson(3)));
    assert_eq!(wrong("{}"), Err(Problem::Code(CodeError::Foreign)));
    assert_eq!(wrong("My shopping list\n- [x] 12 eggs"), Err(Problem::Code(CodeError::Foreign)));
    assert_eq!(wrong("https://example.org/plan/#2AAAAAAAAAA"), Err(Problem::Code(CodeError::Newer)));
    let code = encode(&GUIDE.atlas, &apply(&State::default(), Action::KnowGoal(Some(GoalIx(1)))));
    let damaged = format!("{PAGE}#{}", code.replacen(&code[4..6], "zz", 1));
    assert_eq!(wrong(&damaged), Err(Problem::Code(CodeError::Damaged)));
    assert_eq!(wrong(&format!("{{\"code\": \"{code}x\"}}")), Err(Problem::Code(CodeError::Damaged)));
}

#[test]
fn lists_by_other_hands_are_understood() {
    let ticks: Vec<(bool, &str)> =
        markdown::ticks("* [x] one\n  + [ ] two\r\n3. [X] three\n- [link](x)\n[x] four\nfive [x] six\n- [y] seven")
            .collect();
    assert_eq!(ticks, [(true, "one"), (false, "two"), (true, "three"), (true, "four")]);
}

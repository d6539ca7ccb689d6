//! A saved plan, a link or a code opened again.

use crate::app::desk::Desk;
use crate::app::element::{Element, el};
use crate::app::exports::read::{Problem, read};
use crate::app::ports::fields;
use crate::app::visit::{Event, Told};
use crate::app::words::{Words, fill};
use engine::code::CodeError;
use std::rc::Rc;
use yew::prelude::*;

/// Ids of the fields.
const FILE: &str = "plan-file";
const TEXT: &str = "plan-text";

/// A form with a file to choose, or else a field to paste into. What is wrong stands beside both and empties neither.
pub fn plan_open(desk: &Desk) -> Html {
    let words = desk.words();
    let problem = match desk.visit.told.as_deref() {
        Some(Told::Refused(problem)) => Some(says(words, *problem)),
        _ => None,
    };
    let invalid = || problem.is_some().then(|| "true".to_owned());
    let field = |id: &'static str, label: &str, control: Element| {
        let control = control.id(id).is("aria-describedby", "plan-problem").has_if("aria-invalid", invalid());
        el("div").class("field").with(el("label").is("for", id).text(label)).with(control)
    };
    let file = el("input").is("type", "file").is("accept", ".md,.markdown,.txt,.json,.ics,text/*,application/json");
    let text = el("textarea").is("rows", "4").is("spellcheck", "false").is("autocomplete", "off");
    let said = el("p")
        .id("plan-problem")
        .class("plan-problem")
        .is("role", "alert")
        .with_if(problem.as_ref().map(|problem| el("span").text(problem)));
    let button = el("button").is("type", "submit").class("side-button").text(words.plan_open_button);
    el("section")
        .class("plan-open")
        .is("aria-labelledby", "plan-open")
        .with(el("h2").id("plan-open").text(words.plan_open))
        .with(el("p").class("lead").text(words.plan_open_lead))
        .with(
            el("form")
                .is("novalidate", "novalidate")
                .on_submit(opening(desk))
                .with(field(FILE, words.plan_open_file, file))
                .with(field(TEXT, words.plan_open_text, text))
                .with(said)
                .with(button),
        )
        .into()
}

/// Opens the chosen file, or else what was pasted.
fn opening(desk: &Desk) -> Callback<SubmitEvent> {
    let desk = desk.clone();
    Callback::from(move |sent: SubmitEvent| {
        sent.prevent_default();
        let later = desk.clone();
        if !fields::file(FILE, move |text| open(&later, text)) {
            open(&desk, Some(fields::value(TEXT)));
        }
    })
}

/// Tells what became of `text`.
fn open(desk: &Desk, text: Option<String>) {
    let before = || desk.visit.state.clone();
    let read =
        text.ok_or(Problem::Unreadable).and_then(|text| read(&desk.guide.atlas, &text, |state| desk.sheet(state)));
    let (state, told) = match read {
        Ok(opened) => {
            fields::clear(FILE);
            fields::clear(TEXT);
            (opened.state.clone(), Told::Opened(opened, before()))
        }
        Err(problem) => (before(), Told::Refused(problem)),
    };
    desk.tell.emit(Event::Turned(Rc::new(state), Rc::new(told)));
}

/// What is wrong, and what to do about it.
pub fn says(words: &Words, problem: Problem) -> String {
    match problem {
        Problem::Empty => words.plan_problem_empty.into(),
        Problem::NotJson(line) => fill(words.plan_problem_json, &[("line", &line.to_string())]),
        Problem::Code(CodeError::Foreign) => words.plan_problem_foreign.into(),
        Problem::Code(CodeError::Newer) => words.plan_problem_newer.into(),
        Problem::Code(CodeError::Damaged) => words.plan_problem_damaged.into(),
        Problem::Unreadable => words.plan_problem_unreadable.into(),
    }
}

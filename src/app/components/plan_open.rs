//! A saved plan, a link or a code opened again: on the plan's page in place of the plan there, elsewhere as a visit.

use crate::app::address::{Address, Page};
use crate::app::desk::Desk;
use crate::app::element::{Element, el};
use crate::app::event::{Event, Field, Told};
use crate::app::exports::read::{Opened, Problem, read};
use crate::app::notice::Notice;
use crate::app::origin::Origin;
use crate::app::ports::{fields, page};
use crate::app::words::{Words, fill};
use engine::code::{CodeError, encode};
use std::rc::Rc;
use yew::prelude::*;

/// Ids of the fields.
const FILE: &str = "plan-file";
const TEXT: &str = "plan-text";

/// A section with the form, for the plan's page.
pub fn plan_open(desk: &Desk) -> Html {
    let words = desk.words();
    el("section")
        .class("plan-open")
        .attr("aria-labelledby", "plan-open")
        .child(el("h2").id("plan-open").text(words.plan_open))
        .child(el("p").class("lead").text(words.plan_open_lead))
        .child(open_form(desk, words.plan_open_text, "side-button"))
        .into()
}

/// A form with a file to choose, or else a field to paste into, which is called `label`. What is wrong stands below both,
/// marks the one that it is about, and empties neither. `button` is the class of its button.
pub fn open_form(desk: &Desk, label: &str, button: &'static str) -> Element {
    let words = desk.words();
    let refused = match desk.visit.told.as_deref() {
        Some(Told::Refused(problem, field)) => Some((says(words, *problem, *field), *field)),
        _ => None,
    };
    let field = |id: &'static str, which: Field, label: &str, control: Element| {
        let wrong = refused.as_ref().is_some_and(|(_, field)| *field == which);
        let control = control
            .id(id)
            .attr("aria-describedby", "plan-problem")
            .attr_opt("aria-invalid", wrong.then(|| "true".to_owned()));
        el("div").class("field").child(el("label").attr("for", id).text(label)).child(control)
    };
    let file = el("input").attr("type", "file").attr("accept", ".md,.markdown,.txt,.json,.ics,text/*,application/json");
    let text = el("textarea").attr("rows", "4").attr("spellcheck", "false").attr("autocomplete", "off");
    let said = el("p").id("plan-problem").class("plan-problem").attr("role", "alert");
    el("form")
        .class("code-form")
        .attr("novalidate", "novalidate")
        .on_submit(opening(desk))
        .child(field(FILE, Field::File, words.plan_open_file, file))
        .child(field(TEXT, Field::Text, label, text.attr("autocapitalize", "off")))
        .child(said.child_opt(refused.as_ref().map(|(problem, _)| el("span").text(problem))))
        .child(el("button").attr("type", "submit").class(button).text(words.plan_open_button))
}

/// Opens the chosen file, or else what was pasted.
fn opening(desk: &Desk) -> Callback<SubmitEvent> {
    let desk = desk.clone();
    Callback::from(move |sent: SubmitEvent| {
        sent.prevent_default();
        let later = desk.clone();
        if !fields::file(FILE, move |text| open(&later, text, Field::File)) {
            open(&desk, Some(fields::value(TEXT)), Field::Text);
        }
    })
}

/// Tells what became of `text`.
fn open(desk: &Desk, text: Option<String>, field: Field) {
    let read = |text: &str| read(&desk.guide.atlas, text, |state| desk.sheet(state));
    // Somebody who wrote a code down may have put spaces in.
    let joined = |text: &str| text.split_whitespace().collect::<String>();
    let found = text
        .ok_or(Problem::Unreadable)
        .and_then(|text| read(&text).or_else(|problem| read(&joined(&text)).map_err(|_| problem)));
    let event = match found {
        Ok(opened) => {
            fields::clear(FILE);
            fields::clear(TEXT);
            opened_on(desk, opened, field)
        }
        Err(problem) => Event::Told(Rc::new(Told::Refused(problem, field))),
    };
    let refused = matches!(event, Event::Told(_));
    desk.tell.emit(event);
    if refused {
        page::focus(if field == Field::File { "#plan-file" } else { "#plan-text" });
    }
}

/// What opens it: on the plan's page the plan becomes another one; elsewhere a file is a plan, and what is pasted a result.
fn opened_on(desk: &Desk, opened: Opened, field: Field) -> Event {
    if desk.visit.page == Page::Plan {
        let state = Rc::new(opened.state.clone());
        return Event::Turned(state, Rc::new(Told::Opened(Box::new(opened), desk.visit.state.clone())));
    }
    let page = if field == Field::File { Page::Plan } else { Page::Result };
    let notice = if opened.dropped > 0 { Notice::Dropped(opened.dropped) } else { Notice::Opened };
    let code = encode(&desk.guide.atlas, &opened.state);
    // A file was saved here; a link or a code may be anybody's.
    let origin = if field == Field::File { Origin::Own } else { desk.keeping.origin(&code) };
    Event::Begun(Address { page, code }, origin, Some(notice))
}

/// What is wrong with what was in `field`, and what to do about it.
pub fn says(words: &Words, problem: Problem, field: Field) -> String {
    match problem {
        Problem::Empty => words.plan_problem_empty.into(),
        Problem::NotJson(line) => fill(words.plan_problem_json, &[("line", &line.to_string())]),
        Problem::Code(CodeError::Foreign) if field == Field::File => words.plan_problem_file.into(),
        Problem::Code(CodeError::Foreign) => words.plan_problem_foreign.into(),
        Problem::Code(CodeError::Newer) => words.plan_problem_newer.into(),
        Problem::Code(CodeError::Damaged) => words.plan_problem_damaged.into(),
        Problem::Unreadable => words.plan_problem_unreadable.into(),
    }
}

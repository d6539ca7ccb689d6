//! A saved plan, a link or a code opened again: on the plan's page in place of the plan there, elsewhere as a visit.

use crate::app::address::{Address, Page};
use crate::app::element::{Element, el};
use crate::app::exports::read::{Opened, Problem, read};
use crate::app::messages::{Messages, interpolate};
use crate::app::msg::{Feedback, Field, Msg};
use crate::app::notice::Notice;
use crate::app::origin::Origin;
use crate::app::page_context::PageContext;
use crate::app::platform::{fields, page};
use engine::code::{CodeError, encode};
use std::rc::Rc;
use yew::prelude::*;

/// Ids of the fields.
const FILE: &str = "plan-file";
const TEXT: &str = "plan-text";

/// A section with the form, for the plan's page.
pub fn plan_open(cx: &PageContext) -> Html {
    let words = cx.words();
    el("section")
        .class("plan-open")
        .attr("aria-labelledby", "plan-open")
        .child(el("h2").id("plan-open").text(words.plan_open))
        .child(el("p").class("lead").text(words.plan_open_lead))
        .child(open_form(cx, words.plan_open_text, "side-button"))
        .into()
}

/// A form with a file to choose, or else a field to paste into, which is called `label`. What is wrong stands below both,
/// marks the one that it is about, and empties neither. `button` is the class of its button.
pub fn open_form(cx: &PageContext, label: &str, button: &'static str) -> Element {
    let words = cx.words();
    let refused = match cx.model.told.as_deref() {
        Some(Feedback::Refused(problem, field)) => Some((says(words, *problem, *field), *field)),
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
        .on_submit(opening(cx))
        .child(field(FILE, Field::File, words.plan_open_file, file))
        .child(field(TEXT, Field::Text, label, text.attr("autocapitalize", "off")))
        .child(said.child_opt(refused.as_ref().map(|(problem, _)| el("span").text(problem))))
        .child(el("button").attr("type", "submit").class(button).text(words.plan_open_button))
}

/// Opens the chosen file, or else what was pasted.
fn opening(cx: &PageContext) -> Callback<SubmitEvent> {
    let cx = cx.clone();
    Callback::from(move |sent: SubmitEvent| {
        sent.prevent_default();
        let later = cx.clone();
        if !fields::file(FILE, move |text| open(&later, text, Field::File)) {
            open(&cx, Some(fields::value(TEXT)), Field::Text);
        }
    })
}

/// Tells what became of `text`.
fn open(cx: &PageContext, text: Option<String>, field: Field) {
    let read = |text: &str| read(&cx.guide.atlas, text, |state| cx.sheet(state));
    // Somebody who wrote a code down may have put spaces in.
    let joined = |text: &str| text.split_whitespace().collect::<String>();
    let found = text
        .ok_or(Problem::Unreadable)
        .and_then(|text| read(&text).or_else(|problem| read(&joined(&text)).map_err(|_| problem)));
    let event = match found {
        Ok(opened) => {
            fields::clear(FILE);
            fields::clear(TEXT);
            opened_on(cx, opened, field)
        }
        Err(problem) => Msg::Feedback(Rc::new(Feedback::Refused(problem, field))),
    };
    let refused = matches!(event, Msg::Feedback(_));
    cx.dispatch.emit(event);
    if refused {
        page::focus(if field == Field::File { "#plan-file" } else { "#plan-text" });
    }
}

/// What opens it: on the plan's page the plan becomes another one; elsewhere a file is a plan, and what is pasted a result.
fn opened_on(cx: &PageContext, opened: Opened, field: Field) -> Msg {
    if cx.model.page == Page::Plan {
        let state = Rc::new(opened.state.clone());
        return Msg::Turned(state, Rc::new(Feedback::Opened(Box::new(opened), cx.model.state.clone())));
    }
    let page = if field == Field::File { Page::Plan } else { Page::Result };
    let notice = if opened.dropped > 0 { Notice::Dropped(opened.dropped) } else { Notice::Opened };
    let code = encode(&cx.guide.atlas, &opened.state);
    // A file was saved here; a link or a code may be anybody's.
    let origin = if field == Field::File { Origin::Own } else { cx.keeping.origin(&code) };
    Msg::Begun(Address { page, code }, origin, Some(notice))
}

/// What is wrong with what was in `field`, and what to do about it.
pub fn says(words: &Messages, problem: Problem, field: Field) -> String {
    match problem {
        Problem::Empty => words.plan_problem_empty.into(),
        Problem::NotJson(line) => interpolate(words.plan_problem_json, &[("line", &line.to_string())]),
        Problem::Code(CodeError::Foreign) if field == Field::File => words.plan_problem_file.into(),
        Problem::Code(CodeError::Foreign) => words.plan_problem_foreign.into(),
        Problem::Code(CodeError::Newer) => words.plan_problem_newer.into(),
        Problem::Code(CodeError::Damaged) => words.plan_problem_damaged.into(),
        Problem::Unreadable => words.plan_problem_unreadable.into(),
    }
}

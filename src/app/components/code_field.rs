//! A field for a link or a code.

use super::plan_open::says;
use crate::app::element::el;
use crate::app::exports::read::Problem;
use crate::app::msg::{Feedback, Field, Msg};
use crate::app::page_context::PageContext;
use crate::app::platform::{fields, page};
use engine::atlas::Atlas;
use engine::code::{Decoded, found_in};
use std::rc::Rc;
use yew::prelude::*;

/// Id of the field.
const FIELD: &str = "code-field";

/// A form with a field called `label`. It tells what `found` makes of the code in the field; what is wrong with it stands
/// below the field and empties nothing. `problem` is what was wrong before anything was typed.
pub fn code_field(
    cx: &PageContext,
    label: &str,
    button: &str,
    problem: Option<Problem>,
    found: impl Fn(&PageContext, Decoded) -> Msg + 'static,
) -> Html {
    let words = cx.words();
    let problem = match cx.model.told.as_deref() {
        Some(Feedback::Refused(problem, _)) => Some(*problem),
        _ => problem,
    };
    let problem = problem.map(|problem| match problem {
        Problem::Empty => words.open_empty.to_owned(),
        problem => says(words, problem, Field::Text),
    });
    let sent = cx.clone();
    let onsubmit = Callback::from(move |submit: SubmitEvent| {
        submit.prevent_default();
        match read(&sent.guide.atlas, &fields::value(FIELD)) {
            Ok(decoded) => sent.dispatch.emit(found(&sent, decoded)),
            Err(problem) => {
                sent.dispatch.emit(Msg::Feedback(Rc::new(Feedback::Refused(problem, Field::Text))));
                page::focus("#code-field");
            }
        }
    });
    let field = el("textarea")
        .id(FIELD)
        .attr("rows", "3")
        .attr("spellcheck", "false")
        .attr("autocomplete", "off")
        .attr("autocapitalize", "off")
        .attr("aria-describedby", "code-problem")
        .attr_opt("aria-invalid", problem.is_some().then(|| "true".to_owned()));
    let said = el("p").id("code-problem").class("plan-problem").attr("role", "alert");
    el("form")
        .class("code-form")
        .attr("novalidate", "novalidate")
        .on_submit(onsubmit)
        .child(el("div").class("field").child(el("label").attr("for", FIELD).text(label)).child(field))
        .child(said.child_opt(problem.map(|problem| el("span").text(&problem))))
        .child(el("button").attr("type", "submit").class("main-button").text(button))
        .into()
}

/// The code in `text`: as it stands, or else without the spaces that somebody who wrote it down put in.
fn read(atlas: &Atlas, text: &str) -> Result<Decoded, Problem> {
    if text.trim().is_empty() {
        return Err(Problem::Empty);
    }
    let joined = || text.split_whitespace().collect::<String>();
    found_in(atlas, text).or_else(|error| found_in(atlas, &joined()).map_err(|_| error)).map_err(Problem::Code)
}

//! One question at a time.

use crate::app::address::Page;
use crate::app::components::answer_form::AnswerForm;
use crate::app::components::link::link;
use crate::app::desk::Desk;
use crate::app::element::{Element, el, nothing};
use crate::app::ports::history;
use crate::app::visit::Event;
use crate::app::words::fill;
use engine::atlas::QuestionIx;
use engine::quiz::Answer;
use engine::quiz::next::{FEWEST, MOST};
use yew::prelude::*;

/// The question page.
/// `number` is its stable number; the visit sees to it that it exists.
pub fn question(desk: &Desk, number: Option<u16>) -> Html {
    let Some(question) = number.and_then(|number| desk.guide.atlas.question_by_number(number)) else {
        return nothing();
    };
    let enough = desk.visit.state.answers.len() >= FEWEST;
    let stop = enough.then(|| el("p").with(link(desk, Page::Result, desk.words().question_stop)));
    el("div").class("question").with(progress(desk, question)).with(form(desk, question)).with_if(stop).into()
}

/// The form, a new one for each question.
fn form(desk: &Desk, question: QuestionIx) -> Html {
    let given = desk.visit.state.answers.get(&question).and_then(|answer| answer.points());
    let onanswer = desk.telling(move |answer: Answer| Event::Answered(question, answer));
    let tell = desk.tell.clone();
    let onback = Callback::from(move |()| {
        if !history::back() {
            tell.emit(Event::Open(Page::Start));
        }
    });
    html! {
        <AnswerForm key={question.0} words={desk.words()} text={desk.guide.question_text(question).clone()}
            {given} {onanswer} {onback} />
    }
}

/// How far along: the number of questions shown never falls, so the bar never moves back.
fn progress(desk: &Desk, question: QuestionIx) -> Element {
    let words = desk.words();
    let shown = desk.visit.state.answers.len();
    let all = desk.guide.atlas.questions.len();
    let most = if shown < MOST && !desk.visit.state.going_on { MOST } else { all };
    let place = place(desk, Some(question)).to_string();
    let text = if most == MOST {
        fill(words.question_progress, &[("n", &place), ("most", &MOST.to_string())])
    } else {
        fill(words.question_progress_extra, &[("n", &place), ("all", &all.to_string())])
    };
    let words = el("p").class("muted").text(&text);
    let bar = el("progress").has("max", most.to_string()).has("value", shown.to_string()).has("aria-label", text);
    el("div").class("progress").with(bar).with(words)
}

/// The place of a question among those shown: the next one, or the last for one that was answered before.
pub fn place(desk: &Desk, question: Option<QuestionIx>) -> usize {
    let answers = &desk.visit.state.answers;
    let answered = question.is_some_and(|question| answers.contains_key(&question));
    answers.len() + usize::from(!answered)
}

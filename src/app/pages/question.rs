//! One question at a time.

use crate::app::address::Page;
use crate::app::components::answer_form::AnswerForm;
use crate::app::components::link::link;
use crate::app::desk::Desk;
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
    let words = desk.words();
    let Some(question) = number.and_then(|number| desk.guide.atlas.question_by_number(number)) else {
        return Html::default();
    };
    let answers = &desk.visit.state.answers;
    let onback = {
        let tell = desk.tell.clone();
        Callback::from(move |()| {
            if !history::back() {
                tell.emit(Event::Open(Page::Start));
            }
        })
    };
    html! {
        <div class="question">
            { progress(desk, question) }
            <AnswerForm key={question.0} {words} text={desk.guide.question_text(question).clone()}
                given={answers.get(&question).and_then(|answer| answer.points())}
                onanswer={desk.telling(move |answer: Answer| Event::Answered(question, answer))} {onback} />
            if answers.len() >= FEWEST {
                <p>{ link(desk, Page::Result, words.question_stop) }</p>
            }
        </div>
    }
}

/// How far along: the number of questions shown never falls, so the bar never moves back.
fn progress(desk: &Desk, question: QuestionIx) -> Html {
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
    html! {
        <div class="progress">
            <progress max={most.to_string()} value={shown.to_string()} aria-label={text.clone()} />
            <p class="muted">{ text }</p>
        </div>
    }
}

/// The place of a question among those shown: the next one, or the last for one that was answered before.
pub fn place(desk: &Desk, question: Option<QuestionIx>) -> usize {
    let answers = &desk.visit.state.answers;
    let answered = question.is_some_and(|question| answers.contains_key(&question));
    answers.len() + usize::from(!answered)
}

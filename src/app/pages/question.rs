//! One question at a time.

use crate::app::address::Page;
use crate::app::components::answer_form::answer_form;
use crate::app::components::lean::lean;
use crate::app::components::link::Link;
use crate::app::desk::Desk;
use crate::app::element::{Element, el, empty};
use crate::app::event::Event;
use crate::app::words::fill;
use engine::atlas::QuestionIx;
use engine::outcome::{most, verdict_with};
use engine::quiz::Answer;
use engine::quiz::verdict::FEWEST;
use engine::session::Action;
use yew::Html;

/// The question page.
pub fn question(desk: &Desk) -> Html {
    let Some(question) = desk.visit.question() else {
        return empty();
    };
    let enough = desk.visit.state.answers.len() >= FEWEST;
    let stop = (enough && !desk.visit.returns()).then(|| el("p").child(stop(desk, question)));
    el("div")
        .class("question")
        .child(progress(desk))
        .child(answer_form(desk, question))
        .child_opt(desk.visit.is_answered().then(|| effect(desk, question)))
        .child_opt(stop)
        .into()
}

/// While an earlier answer is changed: what the result says now, and what it would say with the chosen answer.
fn effect(desk: &Desk, question: QuestionIx) -> Element {
    let words = desk.words();
    let state = &desk.visit.state;
    let said = |answer: Answer| lean(desk, &verdict_with(&desk.guide.bank, state, question, answer));
    let before = state.answers.get(&question).copied().unwrap_or(Answer::Skipped);
    let chosen = desk.visit.chosen.map_or(before, Answer::Points);
    let now = said(before);
    let text = if chosen == before {
        fill(words.question_effect_now, &[("now", &now)])
    } else {
        let then = said(chosen);
        let template = if now == then { words.question_effect_same } else { words.question_effect };
        fill(template, &[("now", &now), ("then", &then)])
    };
    el("p").class("note").attr("role", "status").text(&text)
}

/// The way to the result, which takes a chosen answer along.
fn stop(desk: &Desk, question: QuestionIx) -> Html {
    let link = Link::to(Page::Result);
    let link = match desk.visit.chosen {
        Some(points) => {
            let answer = Action::Answer(question, Answer::Points(points));
            link.telling(Event::ActAndOpen(answer, Page::Result))
        }
        None => link,
    };
    link.draw(desk, desk.words().question_stop)
}

/// How far along. The number of questions shown never falls, so the bar never moves back; for somebody who goes on after
/// the end, a number takes its place.
fn progress(desk: &Desk) -> Element {
    let words = desk.words();
    let place = place(desk).to_string();
    if desk.visit.is_answered() {
        return el("div").class("progress").child(el("p").class("muted").text(words.question_changing));
    }
    if desk.visit.state.going_on {
        let most = desk.guide.atlas.questions.len().to_string();
        let text = fill(words.question_progress_extra, &[("n", &place), ("most", &most)]);
        return el("div").class("progress").child(el("p").class("muted").text(&text));
    }
    let shown = desk.visit.state.answers.len();
    let text = fill(words.question_progress, &[("n", &place), ("most", &most(&desk.visit.state).to_string())]);
    let words = el("p").class("muted").text(&text);
    let bar = el("progress")
        .attr_dyn("max", most(&desk.visit.state).to_string())
        .attr_dyn("value", shown.to_string())
        .attr_dyn("aria-label", text);
    el("div").class("progress").child(bar).child(words)
}

/// The place of the open question among those shown: the next one, or the last for one that was answered before.
pub fn place(desk: &Desk) -> usize {
    let answers = &desk.visit.state.answers;
    let answered = desk.visit.question().is_some_and(|question| answers.contains_key(&question));
    answers.len() + usize::from(!answered)
}

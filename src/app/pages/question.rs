//! One question at a time.

use crate::app::address::Page;
use crate::app::components::answer_form::answer_form;
use crate::app::components::lean::lean;
use crate::app::components::link::Link;
use crate::app::element::{Element, el, empty};
use crate::app::messages::interpolate;
use crate::app::msg::Msg;
use crate::app::page_context::PageContext;
use engine::atlas::QuestionIx;
use engine::outcome::{most, verdict_with};
use engine::quiz::Answer;
use engine::quiz::verdict::FEWEST;
use engine::session::Action;
use yew::Html;

/// The question page.
pub fn question(cx: &PageContext) -> Html {
    let Some(question) = cx.model.question() else {
        return empty();
    };
    let enough = cx.model.state.answers.len() >= FEWEST;
    let stop = (enough && !cx.model.returns()).then(|| el("p").child(stop(cx, question)));
    el("div")
        .class("question")
        .child(progress(cx))
        .child(answer_form(cx, question))
        .child_opt(cx.model.is_answered().then(|| effect(cx, question)))
        .child_opt(stop)
        .into()
}

/// While an earlier answer is changed: what the result says now, and what it would say with the chosen answer.
fn effect(cx: &PageContext, question: QuestionIx) -> Element {
    let words = cx.words();
    let state = &cx.model.state;
    let said = |answer: Answer| lean(cx, &verdict_with(&cx.guide.bank, state, question, answer));
    let before = state.answers.get(&question).copied().unwrap_or(Answer::Skipped);
    let chosen = cx.model.chosen.map_or(before, Answer::Points);
    let now = said(before);
    let text = if chosen == before {
        interpolate(words.question_effect_now, &[("now", &now)])
    } else {
        let then = said(chosen);
        let template = if now == then { words.question_effect_same } else { words.question_effect };
        interpolate(template, &[("now", &now), ("then", &then)])
    };
    el("p").class("note").attr("role", "status").text(&text)
}

/// The way to the result, which takes a chosen answer along.
fn stop(cx: &PageContext, question: QuestionIx) -> Html {
    let link = Link::to(Page::Result);
    let link = match cx.model.chosen {
        Some(points) => {
            let answer = Action::Answer(question, Answer::Points(points));
            link.on(Msg::ActAndOpen(answer, Page::Result))
        }
        None => link,
    };
    link.draw(cx, cx.words().question_stop)
}

/// How far along. The number of questions shown never falls, so the bar never moves back; for somebody who goes on after
/// the end, a number takes its place.
fn progress(cx: &PageContext) -> Element {
    let words = cx.words();
    let place = place(cx).to_string();
    if cx.model.is_answered() {
        return el("div").class("progress").child(el("p").class("muted").text(words.question_changing));
    }
    if cx.model.state.going_on {
        let most = cx.guide.atlas.questions.len().to_string();
        let text = interpolate(words.question_progress_extra, &[("n", &place), ("most", &most)]);
        return el("div").class("progress").child(el("p").class("muted").text(&text));
    }
    let shown = cx.model.state.answers.len();
    let text = interpolate(words.question_progress, &[("n", &place), ("most", &most(&cx.model.state).to_string())]);
    let words = el("p").class("muted").text(&text);
    let bar = el("progress")
        .attr_dyn("max", most(&cx.model.state).to_string())
        .attr_dyn("value", shown.to_string())
        .attr_dyn("aria-label", text);
    el("div").class("progress").child(bar).child(words)
}

/// The place of the open question among those shown: the next one, or the last for one that was answered before.
pub fn place(cx: &PageContext) -> usize {
    let answers = &cx.model.state.answers;
    let answered = cx.model.question().is_some_and(|question| answers.contains_key(&question));
    answers.len() + usize::from(!answered)
}

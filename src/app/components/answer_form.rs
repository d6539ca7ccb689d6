//! The five points of an answer, as native radio buttons in a form.

use super::labelled::labelled;
use super::quiet_button::quiet_button;
use super::radio::radio;
use crate::app::address::Page;
use crate::app::element::{Element, el, empty};
use crate::app::messages::Messages;
use crate::app::msg::{Msg, Side};
use crate::app::page_context::PageContext;
use crate::app::platform::{history, page};
use engine::atlas::QuestionIx;
use engine::content::core::QuestionText;
use engine::quiz::Points;
use std::cmp::Ordering;
use yew::{Callback, Html, MouseEvent, SubmitEvent};

/// Ids of the two tasks of a choice.
const TASK_A: &str = "task-a";
const TASK_B: &str = "task-b";

/// A form for `question`: its legend is the page's heading.
pub fn answer_form(cx: &PageContext, question: QuestionIx) -> Element {
    let (words, text) = (cx.words(), cx.guide.question_text(question));
    let refused = cx.model.refused;
    let point = |(points, label)| {
        let input = radio("answer", cx.model.chosen == Some(points), cx.on(move |_| Msg::Chose(points)));
        let about = [about(text, points), if refused { "answer-problem" } else { "" }].join(" ");
        let about = about.trim();
        point(points, input.attr_opt("aria-describedby", (!about.is_empty()).then(|| about.to_owned())), label)
    };
    let points: Vec<Html> = Points::all().zip(labels(words, text)).map(point).collect();
    let scale = el("div").class("scale").child(tasks(cx, text)).child(el("div").class("points").children(points));
    let fields = el("fieldset")
        .child(el("legend").child(el("h1").attr("tabindex", "-1").text(heading(text))))
        .child(prompt(words, text, refused))
        .child(scale);
    let onsubmit = cx.on(|event: SubmitEvent| {
        event.prevent_default();
        Msg::Sent
    });
    el("form")
        .class(if is_choice(text) { "answer-form choice" } else { "answer-form agree" })
        .keyed(&question.at().to_string())
        .on_submit(onsubmit)
        .bool_attr("novalidate", true)
        .child(if refused { problem(words) } else { empty() })
        .child(fields)
        .child(actions(cx))
        .child_opt((!cx.embedded).then(|| {
            let keys = if is_choice(text) { words.question_keys_choice } else { words.question_keys };
            el("p").class("muted keys").text(keys)
        }))
}

/// On, past it, or back.
fn actions(cx: &PageContext) -> Element {
    let words = cx.words();
    let skip = if cx.model.is_answered() { words.question_keep } else { words.question_skip };
    let send = if cx.model.returns() { words.question_save } else { words.question_next };
    let tell = cx.dispatch.clone();
    let back = Callback::from(move |_| {
        if !history::back() {
            tell.emit(Msg::Open(Page::Start));
        }
    });
    el("div")
        .class("answer-actions")
        .child(el("button").attr("type", "submit").class("main-button").text(send))
        .child(quiet_button(skip, cx.on(|_| Msg::Skipped)))
        .child(quiet_button(words.question_back, back))
}

/// The question as a heading.
fn heading(text: &QuestionText) -> &str {
    match text {
        QuestionText::Agree { statement, .. } => statement,
        QuestionText::Choice { prompt, .. } => prompt,
    }
}

/// Whether two tasks are to choose from.
const fn is_choice(text: &QuestionText) -> bool {
    matches!(text, QuestionText::Choice { .. })
}

/// The two tasks of a choice, at the ends of the scale below them.
fn tasks(cx: &PageContext, text: &QuestionText) -> Html {
    let words = cx.words();
    match text {
        QuestionText::Agree { .. } => empty(),
        QuestionText::Choice { a, b, .. } => el("dl")
            .class("tasks")
            .child(task(cx, words.question_a, a, Side::A).id(TASK_A))
            .child(task(cx, words.question_b, b, Side::B).id(TASK_B))
            .into(),
    }
}

/// A task with its letter: a press chooses its side of the scale (see [`Msg::Pressed`]), and it shows which point of it is chosen. For
/// assistive technology the radio buttons below are the one way to choose.
fn task(cx: &PageContext, letter: &str, text: &str, side: Side) -> Element {
    let [near, end] = side.points();
    let class = match cx.model.chosen {
        Some(point) if point == near => "task task-near",
        Some(point) if point == end => "task task-far",
        _ => "task",
    };
    el("div")
        .class(class)
        .child(el("dt").untranslated().text(letter))
        .child(el("dd").text(text))
        .on_click(cx.on(move |_| Msg::Pressed(side)))
}

/// Ids of the tasks that a point of the scale is about, for those who do not see where it stands.
fn about(text: &QuestionText, points: Points) -> &'static str {
    match points.cmp(&Points::MIDDLE) {
        _ if !is_choice(text) => "",
        Ordering::Less => TASK_A,
        Ordering::Equal => "task-a task-b",
        Ordering::Greater => TASK_B,
    }
}

/// What to do, or what is wrong where nothing was chosen.
fn prompt(words: &Messages, text: &QuestionText, refused: bool) -> Html {
    let prompt = el("p").class("answer-prompt").id("answer-problem");
    let prompt = match text {
        _ if refused => prompt.child(el("strong").class("problem").text(words.question_error_here)),
        QuestionText::Agree { .. } => prompt.text(words.question_agree_prompt),
        QuestionText::Choice { .. } => prompt
            .text(words.question_choice_prompt)
            .text(" ")
            .child(el("span").attr("aria-hidden", "true").text(words.question_choice_press)),
    };
    prompt.into()
}

/// The summary of what is wrong, with the way to the first answer.
fn problem(words: &Messages) -> Html {
    let way = el("a").attr("href", "#answer").on_click(focus_first()).text(words.question_error);
    el("div")
        .class("problem-summary")
        .id("problem-summary")
        .attr("role", "alert")
        .attr("tabindex", "-1")
        .child(el("h2").text(words.question_error_title))
        .child(el("p").child(way))
        .into()
}

/// One point of the scale. The first has the id that leads to the answers.
fn point(points: Points, input: Element, label: &str) -> Html {
    let number = points.get();
    let id = if number == 1 { "answer".into() } else { format!("answer-{number}") };
    labelled(input.attr_dyn("id", id).attr_dyn("value", number.to_string()), label).class("point").into()
}

/// What an answer to a question is called.
pub fn said(words: &Messages, text: &QuestionText, points: Points) -> &'static str {
    labels(words, text)[usize::from(points.get() - 1)]
}

/// What the five points are called.
fn labels(words: &Messages, text: &QuestionText) -> [&'static str; 5] {
    match text {
        QuestionText::Agree { .. } => [
            words.question_disagree_much,
            words.question_disagree,
            words.question_neither,
            words.question_agree,
            words.question_agree_much,
        ],
        QuestionText::Choice { .. } => [
            words.question_much_a,
            words.question_rather_a,
            words.question_same,
            words.question_rather_b,
            words.question_much_b,
        ],
    }
}

/// Leads from the error summary to the first answer, without touching the address.
fn focus_first() -> Callback<MouseEvent> {
    Callback::from(|click: MouseEvent| {
        click.prevent_default();
        page::focus("#answer");
    })
}

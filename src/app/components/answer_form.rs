//! The five points of an answer, as native radio buttons in a form.

use super::fact::fact;
use super::labelled::labelled;
use super::quiet_button::quiet_button;
use super::radio::radio;
use crate::app::element::{Element, el, nothing};
use crate::app::ports::page;
use crate::app::words::Words;
use engine::quiz::{Answer, Points};
use engine::texts::QuestionText;
use yew::prelude::*;

/// The question and whom to tell.
#[derive(Clone, PartialEq, Properties)]
pub struct AnswerFormProps {
    /// The words of the interface.
    pub words: &'static Words,
    /// The question's words.
    pub text: QuestionText,
    /// What was said before, if the question was shown already.
    pub given: Option<Points>,
    /// Called with the answer, or with a skip.
    pub onanswer: Callback<Answer>,
    /// Called when the visitor wants to go back.
    pub onback: Callback<()>,
}

/// A form for one question: its legend is the page's heading.
#[component]
pub fn AnswerForm(props: &AnswerFormProps) -> Html {
    let words = props.words;
    let chosen = use_state(|| props.given);
    let refused = use_state(|| false);
    let send = {
        let (chosen, refused, onanswer) = (chosen.clone(), refused.clone(), props.onanswer.clone());
        Callback::from(move |()| match *chosen {
            Some(points) => onanswer.emit(Answer::Points(points)),
            None => refused.set(true),
        })
    };
    use_keys(chosen.setter(), send.clone());
    use_effect_with(*refused, |refused| {
        if *refused {
            page::focus("#problem-summary");
        }
    });
    let choose = |points| {
        let chosen = chosen.setter();
        Callback::from(move |_| chosen.set(Some(points)))
    };
    let onsubmit = Callback::from(move |event: SubmitEvent| {
        event.prevent_default();
        send.emit(());
    });
    let onskip = props.onanswer.reform(|_| Answer::Skipped);
    let onback = props.onback.reform(|_| ());
    let point = |(points, label)| {
        let input = radio("answer", *chosen == Some(points), choose(points));
        point(points, if *refused { input.is("aria-describedby", "answer-problem") } else { input }, label)
    };
    let points: Vec<Html> = Points::all().zip(labels(words, &props.text)).map(point).collect();
    let question = el("fieldset")
        .with(el("legend").with(el("h1").is("tabindex", "-1").text(heading(&props.text))))
        .with(tasks(words, &props.text))
        .with(prompt(words, &props.text, *refused))
        .with(el("div").class("points").with_all(points));
    let actions = el("div")
        .class("answer-actions")
        .with(el("button").is("type", "submit").class("main-button").text(words.question_next))
        .with(quiet_button(words.question_skip, onskip))
        .with(quiet_button(words.question_back, onback));
    el("form")
        .class(if is_choice(&props.text) { "answer-form choice" } else { "answer-form agree" })
        .on_submit(onsubmit)
        .flag("novalidate", true)
        .with(if *refused { problem(words) } else { nothing() })
        .with(question)
        .with(actions)
        .with(el("p").class("muted keys").text(words.question_keys))
        .into()
}

/// Keys 1 to 5 choose and Enter goes on, unless the page is embedded, where keys are the host's.
#[hook]
fn use_keys(chosen: UseStateSetter<Option<Points>>, send: Callback<()>) {
    let latest = use_mut_ref(|| send.clone());
    *latest.borrow_mut() = send;
    use_effect_with((), move |()| {
        let listener = (!page::is_embedded())
            .then(|| {
                page::on_key(move |key, on_control| match key.parse().ok().and_then(Points::new) {
                    Some(points) => chosen.set(Some(points)),
                    None if key == "Enter" && !on_control => {
                        let send = latest.borrow().clone();
                        send.emit(());
                    }
                    None => {}
                })
            })
            .flatten();
        move || drop(listener)
    });
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

/// The two tasks of a choice.
fn tasks(words: &Words, text: &QuestionText) -> Html {
    match text {
        QuestionText::Agree { .. } => nothing(),
        QuestionText::Choice { a, b, .. } => el("dl")
            .class("tasks")
            .with(fact(words.question_a, a).class("task"))
            .with(fact(words.question_b, b).class("task"))
            .into(),
    }
}

/// What to do, or what is wrong where nothing was chosen.
fn prompt(words: &Words, text: &QuestionText, refused: bool) -> Html {
    let prompt = el("p").class("answer-prompt").id("answer-problem");
    let prompt = match text {
        _ if refused => prompt.with(el("strong").class("problem").text(words.question_error)),
        QuestionText::Agree { .. } => prompt.text(words.question_agree_prompt),
        QuestionText::Choice { .. } => prompt.text(words.question_choice_prompt),
    };
    prompt.into()
}

/// The summary of what is wrong, with the way to the first answer.
fn problem(words: &Words) -> Html {
    let way = el("a").is("href", "#answer").on_click(focus_first()).text(words.question_error);
    el("div")
        .class("problem-summary")
        .id("problem-summary")
        .is("role", "alert")
        .is("tabindex", "-1")
        .with(el("h2").text(words.question_error_title))
        .with(el("p").with(way))
        .into()
}

/// One point of the scale. The first has the id that leads to the answers.
fn point(points: Points, input: Element, label: &str) -> Html {
    let number = points.get();
    let id = if number == 1 { "answer".into() } else { format!("answer-{number}") };
    labelled(input.has("id", id).has("value", number.to_string()), label).class("point").into()
}

/// What the five points are called.
fn labels(words: &Words, text: &QuestionText) -> [&'static str; 5] {
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

//! The five points of an answer, as native radio buttons in a form.

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
    let is_choice = matches!(props.text, QuestionText::Choice { .. });
    let points = Points::all().zip(labels(words, &props.text)).map(|(points, label)| {
        let id = if points.get() == 1 { "answer".to_string() } else { format!("answer-{}", points.get()) };
        html! {
            <label class="point" key={points.get()}>
                <input type="radio" name="answer" {id} value={points.get().to_string()}
                    checked={*chosen == Some(points)} onchange={choose(points)}
                    aria-describedby={refused.then_some("answer-problem")} />
                <span>{ label }</span>
            </label>
        }
    });
    html! {
        <form class={if is_choice { "answer-form choice" } else { "answer-form agree" }} {onsubmit} novalidate=true>
            if *refused {
                <div class="problem-summary" id="problem-summary" role="alert" tabindex="-1">
                    <h2>{ words.question_error_title }</h2>
                    <p><a href="#answer" onclick={focus_first()}>{ words.question_error }</a></p>
                </div>
            }
            <fieldset>
                <legend><h1 tabindex="-1">{ heading(&props.text) }</h1></legend>
                { tasks(words, &props.text) }
                <p class="answer-prompt" id="answer-problem">
                    if *refused { <strong class="problem">{ words.question_error }</strong> } else {
                        { if is_choice { words.question_choice_prompt } else { words.question_agree_prompt } }
                    }
                </p>
                <div class="points">{ for points }</div>
            </fieldset>
            <div class="answer-actions">
                <button type="submit" class="main-button">{ words.question_next }</button>
                <button type="button" class="quiet" onclick={onskip}>{ words.question_skip }</button>
                <button type="button" class="quiet" onclick={onback}>{ words.question_back }</button>
            </div>
            <p class="muted keys">{ words.question_keys }</p>
        </form>
    }
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

/// The two tasks of a choice.
fn tasks(words: &Words, text: &QuestionText) -> Html {
    match text {
        QuestionText::Agree { .. } => Html::default(),
        QuestionText::Choice { a, b, .. } => html! {
            <dl class="tasks">
                <div class="task"><dt>{ words.question_a }</dt><dd>{ a }</dd></div>
                <div class="task"><dt>{ words.question_b }</dt><dd>{ b }</dd></div>
            </dl>
        },
    }
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

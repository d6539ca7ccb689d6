//! The quiz on paper: questions to print, and below them whose points each end of an answer is, so that the key does not
//! sway the answers.

use crate::app::components::answer_form::said;
use crate::app::element::{Element, el};
use crate::app::messages::interpolate;
use crate::app::page_context::PageContext;
use engine::atlas::{GoalIx, QuestionIx};
use engine::content::core::QuestionText;
use engine::quiz::Points;
use engine::quiz::paper::paper as items;
use yew::Html;

/// The page of the quiz on paper.
pub fn paper(cx: &PageContext) -> Html {
    let words = cx.words();
    let items = items(&cx.guide.bank);
    let questions = items.iter().map(|item| question(cx, item.item));
    let key = items.iter().map(|item| {
        let (left, right) = (letter(cx, item.low), letter(cx, item.high));
        el("li").text(&interpolate(words.paper_key, &[("left", &left), ("right", &right)])).into()
    });
    let goals = (0..cx.guide.atlas.goals.len()).map(GoalIx::from).map(|goal| {
        let text =
            interpolate(words.paper_goal_letter, &[("letter", &letter(cx, goal)), ("goal", cx.guide.goal_noun(goal))]);
        el("li").text(&text).child(el("span").class("paper-blank")).into()
    });
    el("div")
        .class("paper")
        .child(el("h1").text(words.paper_title))
        .child(el("p").class("lead").text(words.paper_lead))
        .child(el("ol").class("paper-questions").children(questions.collect::<Vec<Html>>()))
        .child(el("h2").text(words.paper_how))
        .child(el("p").text(words.paper_how_count))
        .child(el("ol").class("paper-key").children(key.collect::<Vec<Html>>()))
        .child(el("ul").class("paper-goals").children(goals.collect::<Vec<Html>>()))
        .child(el("p").text(words.paper_how_read))
        .child(el("p").text(words.paper_how_rough))
        .child(el("p").child(el("a").attr_dyn("href", format!("{}ways/", cx.base)).text(words.paper_then)))
        .into()
}

/// A question with its five answers.
fn question(cx: &PageContext, item: usize) -> Html {
    let text = cx.guide.question_text(QuestionIx::from(item));
    let asked = match text {
        QuestionText::Agree { statement, .. } => el("p").child(el("strong").text(statement)),
        QuestionText::Choice { prompt, a, b } => {
            let words = cx.words();
            let task = |letter: &str, task: &str| el("p").child(el("strong").text(letter)).text(" ").text(task);
            el("div")
                .child(el("p").child(el("strong").text(prompt)))
                .child(task(words.question_a, a))
                .child(task(words.question_b, b))
        }
    };
    let answers: Vec<Html> = Points::all().map(|points| answer(cx, text, points).into()).collect();
    el("li").child(asked).child(el("ul").class("paper-answers").children(answers)).into()
}

/// An answer with its points.
fn answer(cx: &PageContext, text: &QuestionText, points: Points) -> Element {
    let worth = points.get().abs_diff(Points::MIDDLE.get()).to_string();
    el("li").child(el("span").class("paper-mark").text(&worth)).child(el("span").text(said(cx.words(), text, points)))
}

/// The letter of a goal: the first of its noun.
fn letter(cx: &PageContext, goal: GoalIx) -> String {
    crate::app::format::capital(cx.guide.goal_noun(goal)).chars().take(1).collect()
}

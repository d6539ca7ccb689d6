//! The quiz on paper: questions to print, and below them whose points each end of an answer is, so that the key does not
//! sway the answers.

use crate::app::components::answer_form::said;
use crate::app::desk::Desk;
use crate::app::element::{Element, el};
use crate::app::words::fill;
use engine::atlas::{GoalIx, QuestionIx};
use engine::content::core::QuestionText;
use engine::quiz::Points;
use engine::quiz::paper::paper as items;
use yew::Html;

/// The page of the quiz on paper.
pub fn paper(desk: &Desk) -> Html {
    let words = desk.words();
    let items = items(&desk.guide.bank);
    let questions = items.iter().map(|item| question(desk, item.item));
    let key = items.iter().map(|item| {
        let (left, right) = (letter(desk, item.low), letter(desk, item.high));
        el("li").text(&fill(words.paper_key, &[("left", &left), ("right", &right)])).into()
    });
    let goals = (0..desk.guide.atlas.goals.len()).map(GoalIx::from).map(|goal| {
        let text =
            fill(words.paper_goal_letter, &[("letter", &letter(desk, goal)), ("goal", desk.guide.goal_noun(goal))]);
        el("li").text(&text).with(el("span").class("paper-blank")).into()
    });
    el("div")
        .class("paper")
        .with(el("h1").text(words.paper_title))
        .with(el("p").class("lead").text(words.paper_lead))
        .with(el("ol").class("paper-questions").with_all(questions.collect::<Vec<Html>>()))
        .with(el("h2").text(words.paper_how))
        .with(el("p").text(words.paper_how_count))
        .with(el("ol").class("paper-key").with_all(key.collect::<Vec<Html>>()))
        .with(el("ul").class("paper-goals").with_all(goals.collect::<Vec<Html>>()))
        .with(el("p").text(words.paper_how_read))
        .with(el("p").text(words.paper_how_rough))
        .with(el("p").with(el("a").has("href", format!("{}ways/", desk.base)).text(words.paper_then)))
        .into()
}

/// A question with its five answers.
fn question(desk: &Desk, item: usize) -> Html {
    let text = desk.guide.question_text(QuestionIx::from(item));
    let asked = match text {
        QuestionText::Agree { statement, .. } => el("p").with(el("strong").text(statement)),
        QuestionText::Choice { prompt, a, b } => {
            let words = desk.words();
            let task = |letter: &str, task: &str| el("p").with(el("strong").text(letter)).text(" ").text(task);
            el("div")
                .with(el("p").with(el("strong").text(prompt)))
                .with(task(words.question_a, a))
                .with(task(words.question_b, b))
        }
    };
    let answers: Vec<Html> = Points::all().map(|points| answer(desk, text, points).into()).collect();
    el("li").with(asked).with(el("ul").class("paper-answers").with_all(answers)).into()
}

/// An answer with its points.
fn answer(desk: &Desk, text: &QuestionText, points: Points) -> Element {
    let worth = points.get().abs_diff(Points::MIDDLE.get()).to_string();
    el("li").with(el("span").class("paper-mark").text(&worth)).with(el("span").text(said(desk.words(), text, points)))
}

/// The letter of a goal: the first of its noun.
fn letter(desk: &Desk, goal: GoalIx) -> String {
    crate::app::format::capital(desk.guide.goal_noun(goal)).chars().take(1).collect()
}

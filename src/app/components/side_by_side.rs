//! Two people side by side: where each leans, how the goals fit both, where their answers part and meet.

use super::answer_form::said;
use super::bar::{Pull, bar};
use super::goal_bars::fit_word;
use super::lean::lean;
use super::link::link;
use super::role_item::role_item;
use crate::app::address::Page;
use crate::app::element::{Element, el, fragment};
use crate::app::format::capital;
use crate::app::messages::interpolate;
use crate::app::page_context::PageContext;
use engine::atlas::GoalIx;
use engine::compare_people::{Pair, Part};
use engine::outcome::Outcome;
use engine::quiz::verdict::Certainty;
use engine::session::State;
use yew::Html;

/// How many questions are shown on which the two part, and on which they meet.
const QUESTIONS: usize = 4;

/// The visitor beside `friend`.
pub fn side_by_side(cx: &PageContext, friend: &State) -> Html {
    let words = cx.words();
    let (atlas, bank) = (&cx.guide.atlas, &cx.guide.bank);
    let both = [&cx.model.state, friend];
    let outcomes = both.map(|state| Outcome::new(atlas, bank, state));
    let pair = Pair::new(atlas, bank, both);
    let quiz = || {
        el("p").class("note").text(words.friend_no_answers).text(" ").child(link(
            cx,
            Page::Question(None),
            words.result_first_questions,
        ))
    };
    fragment(vec![
        el("div").child_opt((outcomes[0].answered == 0).then(quiz)).into(),
        el("p").class("lead").text(&together(cx, &outcomes)).into(),
        goals(cx, &outcomes),
        el("div")
            .class("friend-parts")
            .child_opt(apart(cx, &pair))
            .child_opt(alike(cx, &pair))
            .child_opt(jobs(cx, &pair))
            .into(),
    ])
}

/// What the two results say of the two together.
fn together(cx: &PageContext, outcomes: &[Outcome; 2]) -> String {
    let words = cx.words();
    let said = |outcome: &Outcome| outcome.answered > 0 && outcome.verdict.certainty != Certainty::TooClose;
    let [Some(first), Some(second)] = outcomes.each_ref().map(|outcome| outcome.verdict.leader()) else {
        return String::new();
    };
    let names = [("first", cx.guide.goal_doing(first)), ("second", cx.guide.goal_doing(second))];
    match outcomes.iter().all(said) {
        false if outcomes.iter().any(|outcome| outcome.answered == 0) => words.friend_one_unknown.into(),
        false => words.friend_close.into(),
        true if first == second => interpolate(words.friend_same, &names),
        true => interpolate(words.friend_differ, &names),
    }
}

/// Where each leans, and a row for each goal with a bar for each. Parts name their roles, because the narrow sheet lays
/// the table out as a grid, for which browsers drop them.
fn goals(cx: &PageContext, outcomes: &[Outcome; 2]) -> Html {
    let words = cx.words();
    let leans = outcomes.each_ref().map(|outcome| {
        let text = if outcome.answered == 0 { words.friend_unknown.into() } else { lean(cx, &outcome.verdict) };
        el("strong").text(&capital(&text)).into()
    });
    let goal = |goal: GoalIx| {
        let cells = outcomes.each_ref().map(|outcome| {
            let standing = outcome.verdict.ranking.iter().find(|standing| standing.goal == goal);
            let standing = standing.filter(|_| outcome.answered > 0);
            standing.map_or_else(
                || el("span").class("muted").text(words.friend_unknown).into(),
                |standing| {
                    fragment(vec![
                        bar(standing.fit, Pull::For),
                        el("span").class("muted").text(fit_word(words, standing.fit_word())).into(),
                    ])
                },
            )
        });
        let name = el("span").class("goal-bar-name").text(&capital(cx.guide.goal_noun(goal)));
        line(name.into(), cells).attr_dyn("class", format!("goal-{}", cx.guide.atlas.goal(goal).id)).into()
    };
    let leaning = line(el("span").text(words.friend_leans).into(), leans).into();
    let goals = (0..cx.guide.atlas.goals.len()).map(|ix| goal(GoalIx::from(ix)));
    table(cx, words.friend_title, std::iter::once(leaning).chain(goals).collect())
}

/// The questions that pull the two apart most, of those that both answered, with what each said; nothing without one.
fn apart(cx: &PageContext, pair: &Pair) -> Option<Element> {
    let words = cx.words();
    let [first, second] = pair.between?;
    let lead = [("first", cx.guide.goal_doing(first)), ("second", cx.guide.goal_doing(second))];
    let question = |part: &Part| {
        let text = cx.guide.question_text(part.question);
        let [Some(one), Some(other)] = part.points else { return None };
        let answers = [one, other].map(|points| el("span").text(said(words, text, points)).into());
        Some(line(asked(cx, part), answers).into())
    };
    let rows: Vec<Html> =
        pair.parts.iter().filter(|part| part.part > 0.0).filter_map(question).take(QUESTIONS).collect();
    if rows.is_empty() {
        return None;
    }
    let section = el("section")
        .attr("aria-labelledby", "friend-apart")
        .child(el("h2").id("friend-apart").text(words.friend_apart));
    Some(section.child(el("p").class("muted").text(&interpolate(words.friend_apart_lead, &lead))).child(table(
        cx,
        words.friend_apart,
        rows,
    )))
}

/// The words of a question.
fn asked(cx: &PageContext, part: &Part) -> Html {
    use engine::content::core::QuestionText::{Agree, Choice};
    let words = cx.words();
    match cx.guide.question_text(part.question) {
        Agree { statement } => el("span").text(statement).into(),
        Choice { prompt, a, b } => {
            let task =
                |letter: &str, task: &str| el("span").class("friend-task").text(&format!("{letter}: {task}")).into();
            fragment(vec![el("span").text(prompt).into(), task(words.question_a, a), task(words.question_b, b)])
        }
    }
}

/// What both said.
fn alike(cx: &PageContext, pair: &Pair) -> Option<Element> {
    let words = cx.words();
    let points = |question| cx.model.state.answers.get(question)?.points();
    let reasons = pair.alike.iter().filter_map(|question| cx.reason(*question, points(question)?));
    let items: Vec<Html> = reasons.take(QUESTIONS).map(|reason| el("li").text(reason).into()).collect();
    let section = || {
        el("section")
            .attr("aria-labelledby", "friend-alike")
            .child(el("h2").id("friend-alike").text(words.friend_alike))
    };
    (!items.is_empty()).then(|| {
        section()
            .child(el("p").class("muted").text(words.friend_alike_lead))
            .child(el("ul").class("friend-list").children(items))
    })
}

/// The jobs that suit both.
fn jobs(cx: &PageContext, pair: &Pair) -> Option<Element> {
    let words = cx.words();
    let line = |role| cx.role_detail(role).map(|detail| cx.say(&detail.line)).unwrap_or_default();
    let items = pair.jobs.iter().map(|&role| role_item(cx, role, &line(role)));
    let section = el("section")
        .class("fitting")
        .attr("aria-labelledby", "friend-jobs")
        .child(el("h2").id("friend-jobs").text(words.friend_jobs));
    let section = section.child(el("p").class("muted").text(words.friend_jobs_lead)).child(el("ul").children(items));
    (!pair.jobs.is_empty()).then_some(section)
}

/// A row: what it is about, and a cell for each.
fn line(about: Html, cells: [Html; 2]) -> Element {
    el("tr")
        .attr("role", "row")
        .child(el("th").attr("scope", "row").attr("role", "rowheader").child(about))
        .children(cells.map(|cell| el("td").attr("role", "cell").child(cell).into()))
}

/// A table with a column for each.
fn table(cx: &PageContext, caption: &str, rows: Vec<Html>) -> Html {
    let words = cx.words();
    let head = |name: &str| el("th").attr("scope", "col").attr("role", "columnheader").text(name).into();
    let heads = el("tr")
        .attr("role", "row")
        .child(el("td").attr("role", "cell"))
        .children([words.friend_you, words.friend_friend].map(head));
    el("table")
        .class("comparison friend-table")
        .attr("role", "table")
        .child(el("caption").class("unseen").text(caption))
        .child(el("thead").attr("role", "rowgroup").child(heads))
        .child(el("tbody").attr("role", "rowgroup").children(rows))
        .into()
}

//! What a goal asks and advises, section by section, with the two ways up beside each other.

use super::cited::cited;
use super::topics::topic_names;
use crate::app::desk::Desk;
use crate::app::element::{Element, el, row};
use engine::atlas::GoalIx;
use engine::library::{Library, Section, Side};
use yew::Html;

/// The sections of a goal's page for the visitor's region.
pub fn goal_sections(desk: &Desk, library: &Library, goal: GoalIx) -> Html {
    let here: Vec<&Section> =
        library.sections[goal.at()].iter().filter(|section| section.regions.has(desk.region())).collect();
    let of = |side: Option<Side>| here.iter().filter(move |section| section.side == side).copied();
    let column = |side: Side, heading: &str| {
        el("div")
            .class("goal-side")
            .with(el("h2").text(heading))
            .with_all(of(Some(side)).map(|one| section(desk, one, "h3")))
    };
    let words = desk.words();
    row(vec![
        el("div").class("role-columns").with_all(of(None).map(|one| section(desk, one, "h2"))).into(),
        el("div")
            .class("goal-sides")
            .with(column(Side::Company, words.goal_company))
            .with(column(Side::Independent, words.goal_independent))
            .into(),
    ])
}

/// A section below its title, which is a heading of `level`.
fn section(desk: &Desk, section: &Section, level: &'static str) -> Html {
    let lines = section.lines.iter().map(|line| el("li").text(&desk.say(line)).into());
    let heading: Element = el(level).text(&desk.say(&section.title));
    el("section")
        .with(heading)
        .with(el("ul").with_all(lines))
        .with_if(topic_names(desk, &section.topics))
        .with(cited(desk, section.sources.clone(), false))
        .into()
}

//! What a goal asks and advises, section by section.

use super::cited::cited;
use super::disclosure::fold;
use super::topics::topic_names;
use crate::app::element::{el, fragment};
use crate::app::page_context::PageContext;
use engine::atlas::GoalIx;
use engine::content::reference::{Library, Section, Side};
use yew::Html;

/// The sections of a goal's page for the visitor's region, each folded; then the two ways up.
pub fn goal_sections(cx: &PageContext, library: &Library, goal: GoalIx) -> Html {
    let here: Vec<&Section> =
        library.sections[goal.at()].iter().filter(|section| section.regions.has(cx.region())).collect();
    let of = |side: Option<Side>| here.iter().filter(move |section| section.side == side).copied();
    let way = |side: Side, heading: &str| {
        let sections = of(Some(side)).map(|one| {
            let title = el("h3").text(&cx.say(&one.title));
            el("section").child(title).child(said(cx, one)).into()
        });
        fold(heading, "", false).child(el("div").class("goal-side").children(sections)).into()
    };
    let words = cx.words();
    let mut parts: Vec<Html> =
        of(None).map(|one| fold(&cx.say(&one.title), "", false).child(said(cx, one)).into()).collect();
    parts.push(way(Side::Company, words.goal_company));
    parts.push(way(Side::Independent, words.goal_independent));
    fragment(parts)
}

/// What a section says below its title.
fn said(cx: &PageContext, section: &Section) -> Html {
    let lines = section.lines.iter().map(|line| el("li").text(&cx.say(line)).into());
    el("div")
        .class("goal-said")
        .child(el("ul").children(lines))
        .child_opt(topic_names(cx, &section.topics))
        .child(cited(cx, section.sources.clone(), false))
        .into()
}

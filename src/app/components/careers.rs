//! Careers on record: who went which way.

use super::cited::cited;
use super::link::link;
use super::shortened::shortened;
use crate::app::element::{Element, el};
use crate::app::format::within;
use crate::app::messages::interpolate;
use crate::app::page_context::PageContext;
use engine::atlas::Region;
use engine::content::reference::{Career, Stage};
use yew::Html;

/// The careers, those of the visitor's region first, folded but for whose they are; a long list is shortened.
pub fn careers(cx: &PageContext, mut careers: Vec<&Career>) -> Element {
    engine::stable_sort::sort_by_key(&mut careers, |career| career.region != cx.region());
    let rows = careers.into_iter().map(|one| career(cx, one)).collect();
    shortened(cx, || el("div").class("careers"), rows)
}

/// A career: whose, by which jobs, and behind that each stage.
pub fn career(cx: &PageContext, career: &Career) -> Html {
    let stages = career.stages.iter().map(|one| stage(cx, one));
    let first = career.stages.first().map_or("", |stage| cx.title(stage.role));
    let words = cx.words();
    let mut from = interpolate(words.career_from, &[("role", &within(first))]);
    if career.region != cx.region() {
        from += match career.region {
            Region::Uk => words.career_uk,
            Region::Us => words.career_us,
        };
    }
    let name = el("summary")
        .child(el("strong").untranslated().text(&career.person))
        .text(" ")
        .child(el("span").class("muted").text(&from));
    el("details")
        .class("career")
        .child(name)
        .child(el("ol").children(stages))
        .child(cited(cx, career.sources.clone(), false))
        .into()
}

/// A stage: when, as what, and what exactly.
fn stage(cx: &PageContext, stage: &Stage) -> Html {
    let years = match (stage.from, stage.to) {
        (Some(from), Some(to)) if from != to => format!("{from}–{to}"),
        (Some(year), _) | (None, Some(year)) => year.to_string(),
        (None, None) => String::new(),
    };
    el("li")
        .child(link(cx, cx.role_page(stage.role), cx.title(stage.role)))
        .text(" ")
        .child(el("span").class("muted").text(&years))
        .child(el("br"))
        .text(&cx.say(&stage.says))
        .into()
}

//! What helps on the way, such as jobs and mentors, with the schemes where it is to be had.

use super::schemes::scheme_link;
use crate::app::desk::Desk;
use crate::app::element::{Element, el};
use crate::app::format::within;
use engine::atlas::TopicIx;
use engine::content::reference::Scheme;
use yew::Html;

/// How many schemes are named; the page of schemes has the rest.
const NAMED: usize = 3;

/// What helps, each with what it is good for and where it is to be had. Nothing when nothing is named.
pub fn topics(desk: &Desk, list: &[TopicIx]) -> Option<Element> {
    let library = desk.library()?;
    let items = list.iter().filter_map(|&ix| {
        let (topic, schemes) = (desk.topic(ix)?, library.schemes_about(ix, desk.region()));
        let links = schemes.into_iter().take(NAMED).map(|one| el("li").with(scheme_link(desk, one)).into());
        let told = el("dd").text(&desk.say(&topic.line)).with(el("ul").with_all(links));
        Some(el("div").with(el("dt").text(&desk.say(&topic.name))).with(told).into())
    });
    (!list.is_empty()).then(|| el("dl").class("topics").with_all(items))
}

/// Where what helps is to be had: a scheme on each line, with what of it is there. Nothing when nothing is named.
pub fn topic_names(desk: &Desk, list: &[TopicIx]) -> Option<Element> {
    let schemes = desk.library()?.helping(list, desk.region());
    let item = |(scheme, with): &(&Scheme, Vec<TopicIx>)| -> Html {
        let names: Vec<String> = with.iter().filter_map(|&ix| Some(within(&desk.say(&desk.topic(ix)?.name)))).collect();
        el("li").with(scheme_link(desk, scheme)).text(&format!(": {}", names.join(", "))).into()
    };
    (!schemes.is_empty()).then(|| {
        let links = schemes.iter().take(NAMED).map(item);
        el("div").class("helps").with(el("h3").text(desk.words().topics_title)).with(el("ul").with_all(links))
    })
}

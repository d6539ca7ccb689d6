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
        let links = schemes.into_iter().take(NAMED).map(|one| el("li").child(scheme_link(desk, one)).into());
        let told = el("dd").text(&desk.say(&topic.line)).child(el("ul").children(links));
        Some(el("div").child(el("dt").text(&desk.say(&topic.name))).child(told).into())
    });
    (!list.is_empty()).then(|| el("dl").class("topics").children(items))
}

/// Where what helps is to be had: a scheme on each line, with what of it is there. Nothing when nothing is named.
pub fn topic_names(desk: &Desk, list: &[TopicIx]) -> Option<Element> {
    let schemes = desk.library()?.helping(list, desk.region());
    let item = |(scheme, with): &(&Scheme, Vec<TopicIx>)| -> Html {
        let names: Vec<String> = with.iter().filter_map(|&ix| Some(within(&desk.say(&desk.topic(ix)?.name)))).collect();
        el("li").child(scheme_link(desk, scheme)).text(&format!(": {}", names.join(", "))).into()
    };
    (!schemes.is_empty()).then(|| {
        let links = schemes.iter().take(NAMED).map(item);
        el("div").class("helps").child(el("h3").text(desk.words().topics_title)).child(el("ul").children(links))
    })
}

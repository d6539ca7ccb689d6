//! What helps on the way, such as jobs and mentors, with the schemes where it is to be had.

use super::schemes::scheme_link;
use crate::app::element::{Element, el};
use crate::app::format::within;
use crate::app::page_context::PageContext;
use engine::atlas::TopicIx;
use engine::content::reference::Scheme;
use yew::Html;

/// How many schemes are named; the page of schemes has the rest.
const NAMED: usize = 3;

/// What helps, each with what it is good for and where it is to be had. Nothing when nothing is named.
pub fn topics(cx: &PageContext, list: &[TopicIx]) -> Option<Element> {
    let library = cx.library()?;
    let items = list.iter().filter_map(|&ix| {
        let (topic, schemes) = (cx.topic(ix)?, library.schemes_about(ix, cx.region()));
        let links = schemes.into_iter().take(NAMED).map(|one| el("li").child(scheme_link(cx, one)).into());
        let told = el("dd").text(&cx.say(&topic.line)).child(el("ul").children(links));
        Some(el("div").child(el("dt").text(&cx.say(&topic.name))).child(told).into())
    });
    (!list.is_empty()).then(|| el("dl").class("topics").children(items))
}

/// Where what helps is to be had: a scheme on each line, with what of it is there. Nothing when nothing is named.
pub fn topic_names(cx: &PageContext, list: &[TopicIx]) -> Option<Element> {
    let schemes = cx.library()?.helping(list, cx.region());
    let item = |(scheme, with): &(&Scheme, Vec<TopicIx>)| -> Html {
        let names: Vec<String> = with.iter().filter_map(|&ix| Some(within(&cx.say(&cx.topic(ix)?.name)))).collect();
        el("li").child(scheme_link(cx, scheme)).text(&format!(": {}", names.join(", "))).into()
    };
    (!schemes.is_empty()).then(|| {
        let links = schemes.iter().take(NAMED).map(item);
        el("div").class("helps").child(el("h3").text(cx.words().topics_title)).child(el("ul").children(links))
    })
}

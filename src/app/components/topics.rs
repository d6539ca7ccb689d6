//! What helps on the way, such as jobs and mentors: what a host page can link to.

use crate::app::desk::Desk;
use crate::app::element::{Element, el};
use crate::app::format::within;
use engine::atlas::TopicIx;

/// What helps, each with what it is good for. Nothing when nothing is named.
pub fn topics(desk: &Desk, list: &[TopicIx]) -> Option<Element> {
    let items = list.iter().filter_map(|&ix| desk.topic(ix)).map(|topic| {
        let name = el("dt").text(&desk.say(&topic.name));
        el("div").with(name).with(el("dd").text(&desk.say(&topic.line))).into()
    });
    (!list.is_empty()).then(|| el("dl").class("topics").with_all(items))
}

/// The names of what helps, as a plain sentence: nothing of it is a link. Nothing when nothing is named.
pub fn topic_names(desk: &Desk, list: &[TopicIx]) -> Option<Element> {
    let topics = list.iter().filter_map(|&ix| desk.topic(ix));
    let names: Vec<String> = topics.map(|topic| within(&desk.say(&topic.name))).collect();
    let line = || el("p").class("helps").text(&format!("{}: {}.", desk.words().topics_title, names.join(", ")));
    (!names.is_empty()).then(line)
}

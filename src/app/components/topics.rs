//! What helps on the way, such as jobs and mentors: what a host page can link to.

use crate::app::desk::Desk;
use crate::app::element::{Element, el};
use engine::atlas::TopicIx;

/// What helps, each with what it is good for. Nothing when nothing is named.
pub fn topics(desk: &Desk, list: &[TopicIx]) -> Option<Element> {
    let items = list.iter().filter_map(|&ix| desk.topic(ix)).map(|topic| {
        let name = el("strong").text(&desk.say(&topic.name));
        el("li").with(name).text(": ").text(&desk.say(&topic.line)).into()
    });
    (!list.is_empty()).then(|| el("ul").class("topics").with_all(items))
}

/// The names of what helps, in a line. Nothing when nothing is named.
pub fn topic_names(desk: &Desk, list: &[TopicIx]) -> Option<Element> {
    let names: Vec<String> = list.iter().filter_map(|&ix| desk.topic(ix)).map(|topic| desk.say(&topic.name)).collect();
    let title = desk.words().topics_title;
    let line = || el("p").class("helps").with(el("strong").text(title)).text(": ").text(&names.join(" · "));
    (!names.is_empty()).then(line)
}

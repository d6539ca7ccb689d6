//! Links of the page around ours, where Crewpath is embedded: its own jobs, courses and the like, at the step they help with.

use crate::app::element::{Element, el};
use crate::app::host::{About, ENTRY, links, step};
use crate::app::page_context::PageContext;
use engine::atlas::{MoveIx, RoleIx, TopicIx};

/// Links for a step by the move `by`, or into the industry without one, that leads to `role`: for the step, for that role
/// and for the one that it leaves.
pub fn links_for_step(cx: &PageContext, by: Option<MoveIx>, role: RoleIx) -> Option<Element> {
    let by_move = by.map(|by| cx.guide.atlas.step(by));
    let kind = by_move.map_or(ENTRY, |by| step(by.kind));
    let roles: Vec<RoleIx> = by_move.map(|by| by.from).into_iter().chain([role]).collect();
    let topics = match by {
        Some(by) => cx.move_detail(by).map(|detail| &detail.topics),
        None => topics_of(cx, role),
    };
    host_links(cx, &roles, kind, topics.map_or(&[], Vec::as_slice))
}

/// Links for a role.
pub fn links_for_role(cx: &PageContext, role: RoleIx) -> Option<Element> {
    host_links(cx, &[role], "", topics_of(cx, role).map_or(&[], Vec::as_slice))
}

/// What helps on the way to a role, once the library is here.
fn topics_of(cx: &PageContext, role: RoleIx) -> Option<&Vec<TopicIx>> {
    cx.library()?.pages.get(role.at()).map(|page| &page.topics)
}

/// The host's links for these roles, this kind of step and these topics, marked as the host's. Nothing without any. They open
/// beside the visit, which a page that takes its place would end.
fn host_links(cx: &PageContext, roles: &[RoleIx], kind: &str, topics: &[TopicIx]) -> Option<Element> {
    let helps = |id: &str| topics.iter().filter_map(|&ix| cx.topic(ix)).any(|topic| topic.id == id);
    let items: Vec<_> = links(&cx.host_links)
        .filter(|link| match link.about {
            About::Role(id) => roles.iter().any(|&role| cx.guide.atlas.role(role).id == id),
            About::Step(id) => kind == id,
            About::Topic(id) => helps(id),
        })
        .map(|link| {
            let anchor =
                el("a").attr_dyn("href", link.href.to_owned()).attr("target", "_blank").attr("rel", "external");
            el("li").child(anchor.text(link.text)).into()
        })
        .collect();
    (!items.is_empty()).then(|| {
        el("div").class("host-links").child(el("strong").text(cx.words().embed_links)).child(el("ul").children(items))
    })
}

/// What the host's links name that the atlas does not know, a line each for the host. Topics are judged once they are here.
pub fn unknown(cx: &PageContext) -> Vec<String> {
    let details = cx.details.loaded();
    links(&cx.host_links)
        .filter_map(|link| match link.about {
            About::Role(id) => cx.guide.atlas.role_by_id(id).is_none().then(|| format!("unknown role {id}")),
            About::Topic(id) => details
                .is_some_and(|details| details.topics.iter().all(|topic| topic.id != id))
                .then(|| format!("unknown topic {id}")),
            About::Step(_) => None,
        })
        .collect()
}

//! The moves into a role or out of it.

use super::disclosure::fold;
use super::foreign_source::elsewhere;
use super::link::link;
use super::shortened::shortened;
use super::step_card::{kind, time};
use crate::app::element::{Element, el};
use crate::app::naming;
use crate::app::page_context::PageContext;
use engine::atlas::{MoveIx, RoleIx};
use yew::Html;

/// The moves into a role or out of it, in the region, the most common first.
pub fn ways(cx: &PageContext, ix: RoleIx, into: bool) -> Element {
    let words = cx.words();
    let atlas = &cx.guide.atlas;
    let mut found: Vec<MoveIx> = atlas
        .move_positions()
        .filter(|&step| {
            let step = atlas.step(step);
            (if into { step.to } else { step.from }) == ix && step.regions.has(cx.region())
        })
        .collect();
    engine::stable_sort::sort_by_key(&mut found, |&step| (atlas.step(step).how_common, step));
    let (heading, empty) = if into {
        (words.role_ways_in, words.role_ways_in_none)
    } else {
        (words.role_ways_on, words.role_ways_on_none)
    };
    let list = if found.is_empty() {
        el("p").class("muted").text(empty)
    } else {
        shortened(cx, || el("ul").class("ways"), found.into_iter().map(|step| way(cx, step, into)).collect())
    };
    fold(heading, "", true).child(list)
}

/// A move: the role at its other end, what sort of move it is, and whether it rests on the other region's sources alone.
fn way(cx: &PageContext, ix: MoveIx, into: bool) -> Html {
    let step = cx.guide.atlas.step(ix);
    let other = if into { step.from } else { step.to };
    let from = cx.move_detail(ix).and_then(|detail| elsewhere(cx, &detail.sources));
    let from = from.map_or_else(String::new, |from| format!("; {from}"));
    let detail =
        format!("{}, {}; {}{from}", naming::common(cx.words(), step.how_common), kind(cx, step.kind), time(cx, ix));
    el("li")
        .child(link(cx, cx.role_page(other), cx.title(other)))
        .child(el("br"))
        .child(el("span").class("muted").text(&detail))
        .into()
}

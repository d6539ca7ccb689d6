//! The moves into a role or out of it.

use super::elsewhere::elsewhere;
use super::fold::fold;
use super::link::link;
use super::shortened::shortened;
use super::step_card::{kind, time};
use crate::app::desk::Desk;
use crate::app::element::{Element, el};
use crate::app::naming;
use engine::atlas::{MoveIx, RoleIx};
use yew::Html;

/// The moves into a role or out of it, in the region, the most common first.
pub fn ways(desk: &Desk, ix: RoleIx, into: bool) -> Element {
    let words = desk.words();
    let atlas = &desk.guide.atlas;
    let mut found: Vec<MoveIx> = atlas
        .move_positions()
        .filter(|&step| {
            let step = atlas.step(step);
            (if into { step.to } else { step.from }) == ix && step.regions.has(desk.region())
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
        shortened(desk, || el("ul").class("ways"), found.into_iter().map(|step| way(desk, step, into)).collect())
    };
    fold(heading, "", true).child(list)
}

/// A move: the role at its other end, what sort of move it is, and whether it rests on the other region's sources alone.
fn way(desk: &Desk, ix: MoveIx, into: bool) -> Html {
    let step = desk.guide.atlas.step(ix);
    let other = if into { step.from } else { step.to };
    let from = desk.move_detail(ix).and_then(|detail| elsewhere(desk, &detail.sources));
    let from = from.map_or_else(String::new, |from| format!("; {from}"));
    let detail = format!(
        "{}, {}; {}{from}",
        naming::common(desk.words(), step.how_common),
        kind(desk, step.kind),
        time(desk, ix)
    );
    el("li")
        .child(link(desk, desk.role_page(other), desk.title(other)))
        .child(el("br"))
        .child(el("span").class("muted").text(&detail))
        .into()
}

//! Where sources contradict each other: what each side says, and what Crewpath makes of it.

use super::cited::cited;
use crate::app::element::{el, fragment};
use crate::app::messages::interpolate;
use crate::app::page_context::PageContext;
use engine::content::reference::Dispute;
use yew::Html;

/// The disputes, one below the other.
pub fn disputes(cx: &PageContext, disputes: &[&Dispute]) -> Html {
    fragment(disputes.iter().map(|one| dispute(cx, one)).collect())
}

/// One question with its sides.
fn dispute(cx: &PageContext, dispute: &Dispute) -> Html {
    let sides = dispute.sides.iter().map(|side| el("li").text(&cx.say(&side.says)).into());
    let sources = dispute.sides.iter().flat_map(|side| side.sources.iter().copied()).collect();
    el("details")
        .class("dispute")
        .child(el("summary").child(el("strong").text(&cx.say(&dispute.about))))
        .child(el("ul").children(sides))
        .child(el("p").text(&interpolate(cx.words().dispute_so, &[("so", &cx.say(&dispute.so))])))
        .child(cited(cx, sources, false))
        .into()
}

//! Where sources contradict each other: what each side says, and what Crewpath makes of it.

use super::cited::cited;
use crate::app::desk::Desk;
use crate::app::element::{el, fragment};
use crate::app::words::fill;
use engine::content::reference::Dispute;
use yew::Html;

/// The disputes, one below the other.
pub fn disputes(desk: &Desk, disputes: &[&Dispute]) -> Html {
    fragment(disputes.iter().map(|one| dispute(desk, one)).collect())
}

/// One question with its sides.
fn dispute(desk: &Desk, dispute: &Dispute) -> Html {
    let sides = dispute.sides.iter().map(|side| el("li").text(&desk.say(&side.says)).into());
    let sources = dispute.sides.iter().flat_map(|side| side.sources.iter().copied()).collect();
    el("details")
        .class("dispute")
        .child(el("summary").child(el("strong").text(&desk.say(&dispute.about))))
        .child(el("ul").children(sides))
        .child(el("p").text(&fill(desk.words().dispute_so, &[("so", &desk.say(&dispute.so))])))
        .child(cited(desk, sources, false))
        .into()
}

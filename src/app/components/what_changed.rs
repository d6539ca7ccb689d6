//! What the last "what if" changed: said politely, and to be taken back.

use super::quiet_button::quiet_button;
use crate::app::desk::Desk;
use crate::app::element::{Element, el};
use crate::app::format;
use crate::app::naming;
use crate::app::visit::{Event, Told};
use crate::app::words::fill;
use engine::atlas::{Standing, Years};
use engine::outcome::Outcome;
use engine::routes::Change;
use yew::prelude::*;

/// What changed since the last wish was tried out, if one was on this page.
pub fn change(desk: &Desk, outcome: &Outcome) -> Option<Change> {
    let before = desk.visit.before.as_ref()?;
    let before = Outcome::new(&desk.guide.atlas, &desk.guide.bank, before);
    Some(Change::between(&before.routes, &outcome.routes))
}

/// A line that screen readers announce. It is there before anything changed, as it has to be for that. It takes the focus
/// where what had it is gone.
pub fn what_changed(desk: &Desk, outcome: &Outcome) -> Element {
    let words = desk.words();
    let change = change(desk, outcome);
    let undone = matches!(desk.visit.told.as_deref(), Some(Told::Undone));
    let rest = if undone { words.plan_undone } else { words.whatif_lead };
    let told = change.as_ref().map_or(rest.to_owned(), |change| sentence(desk, outcome, change));
    let undo = change.is_some().then(|| quiet_button(words.whatif_undo, desk.telling(|_: MouseEvent| Event::Undone)));
    el("div")
        .class("what-changed")
        .with(
            el("p")
                .has("class", if change.is_some() || undone { "changed".into() } else { "muted".into() })
                .is("role", "status")
                .is("tabindex", "-1")
                .text(&told),
        )
        .with_if(undo)
}

/// What changed, in words.
fn sentence(desk: &Desk, outcome: &Outcome, change: &Change) -> String {
    let words = desk.words();
    if outcome.routes.shown.is_empty() {
        return words.whatif_none_left.into();
    }
    let counted = |count: usize, one: &str, many: &str| match count {
        0 => None,
        1 => Some(one.to_owned()),
        _ => Some(fill(many, &[("n", &count.to_string())])),
    };
    let stay = outcome.routes.shown.len() - change.new_ones();
    let routes: Vec<String> = [
        counted(change.new_ones(), words.whatif_new_one, words.whatif_new_many),
        counted(stay, words.whatif_stays_one, words.whatif_stay_many),
        counted(change.gone, words.whatif_gone_one, words.whatif_gone_many),
    ]
    .into_iter()
    .flatten()
    .collect();
    let routes = if change.is_none() {
        words.whatif_same.to_owned()
    } else {
        format!("{}.", format::capital(&routes.join(", ")))
    };
    let years = |tenths: i32| {
        let tenths = tenths.unsigned_abs().min(u32::from(u16::MAX)) as u16;
        naming::years(words, Years { min: tenths, max: tenths, standing: Standing::Estimate })
    };
    let time = match change.slower {
        Some(slower @ 5..) => fill(words.whatif_slower, &[("time", &years(slower))]),
        Some(slower @ ..=-5) => fill(words.whatif_quicker, &[("time", &years(slower))]),
        _ => return routes,
    };
    format!("{routes} {time}")
}

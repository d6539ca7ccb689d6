//! What the last "what if" changed: said politely, next to the control it was tried out with, and to be taken back.

use super::quiet_button::quiet_button;
use super::route_choice::letter;
use crate::app::address::Page;
use crate::app::element::{Element, el};
use crate::app::messages::{interpolate, listing};
use crate::app::msg::{ControlId, Feedback, Msg};
use crate::app::naming;
use crate::app::page_context::PageContext;
use crate::app::platform::page;
use engine::atlas::{Standing, Years};
use engine::outcome::Outcome;
use engine::routes::Change;
use yew::prelude::*;

/// What changed since the last wish was tried out, if one was on this page.
pub fn change(cx: &PageContext, outcome: &Outcome) -> Option<Change> {
    let before = cx.outcome_of(cx.model.before.as_ref()?);
    Some(Change::between(&before.routes, &outcome.routes))
}

/// A line that screen readers announce, next to the control at `spot`: it says what that control changed last. It is there
/// before anything changed, as it has to be for that.
pub fn what_changed(cx: &PageContext, outcome: &Outcome, spot: ControlId) -> Element {
    said(cx, outcome, speaker(cx, outcome) == Some(spot), "")
}

/// The same for what no control in sight changed: a step back or forward in the history, or a card that is gone since.
pub fn what_changed_elsewhere(cx: &PageContext, outcome: &Outcome) -> Element {
    let words = cx.words();
    let lead = if cx.embedded { words.whatif_lead_embedded } else { words.whatif_lead };
    said(cx, outcome, speaker(cx, outcome).is_none(), lead)
}

/// The control that speaks, if it is still there.
fn speaker(cx: &PageContext, outcome: &Outcome) -> Option<ControlId> {
    cx.model.spot.filter(|spot| match spot {
        ControlId::Card(role) => {
            let is_card =
                |route: &engine::routes::Route| route.roles[usize::from(!route.from_outside)..].contains(role);
            cx.model.page == Page::Route && outcome.route().is_some_and(is_card)
        }
        _ => true,
    })
}

/// What changed, where it `speaks`, or else `rest`. It takes the focus where what had it is gone.
fn said(cx: &PageContext, outcome: &Outcome, speaks: bool, rest: &str) -> Element {
    let words = cx.words();
    let undone = speaks && matches!(cx.model.told.as_deref(), Some(Feedback::Undone));
    let change = change(cx, outcome).filter(|_| speaks);
    let rest = if undone { words.plan_undone } else { rest };
    let told = change.as_ref().map_or(rest.to_owned(), |change| sentence(cx, outcome, change));
    let see = Callback::from(|click: MouseEvent| {
        click.prevent_default();
        page::focus("#route-map");
    });
    let see = || el("a").attr("href", "#route-map").on_click(see).text(words.whatif_see);
    let undo = || quiet_button(words.whatif_undo, cx.on(|_: MouseEvent| Msg::Undone));
    let class = if change.is_some() || undone { "changed" } else { "muted" };
    let drawn = (change.is_some() || undone) && !outcome.routes.shown.is_empty();
    el("div")
        .class("what-changed")
        .child(el("p").class(class).attr("role", "status").attr("tabindex", "-1").text(&told))
        .child_opt(drawn.then(see))
        .child_opt(change.is_some().then(undo))
}

/// What changed, in words: which letters are new, which stay and which are gone, which route is open now, and the time.
fn sentence(cx: &PageContext, outcome: &Outcome, change: &Change) -> String {
    let words = cx.words();
    if outcome.routes.shown.is_empty() {
        return words.whatif_none_left.into();
    }
    let named = |places: Vec<usize>, one: &str, many: &str| {
        let letters: Vec<String> = places.iter().map(|&place| letter(place).to_owned()).collect();
        let template = if letters.len() == 1 { one } else { many };
        (!letters.is_empty()).then(|| interpolate(template, &[("letters", &listing(words, &letters))]))
    };
    let places = || change.before.iter().enumerate();
    let new = places().filter(|(_, before)| before.is_none()).map(|(place, _)| place).collect();
    let stay = places().filter(|(place, before)| **before == Some(*place)).map(|(place, _)| place).collect();
    let moved = places().filter_map(|(place, before)| before.filter(|before| *before != place).map(|was| (place, was)));
    let moved =
        moved.map(|(place, was)| interpolate(words.whatif_moved, &[("was", letter(was)), ("letter", letter(place))]));
    let mut parts: Vec<String> = if change.is_none() {
        vec![words.whatif_same.to_owned()]
    } else {
        let new = named(new, words.whatif_new_one, words.whatif_new_many);
        let stay = named(stay, words.whatif_stays_one, words.whatif_stay_many);
        let gone = named(change.gone.clone(), words.whatif_gone_one, words.whatif_gone_many);
        new.into_iter().chain(stay).chain(moved).chain(gone).collect()
    };
    let open_before = cx.model.before.as_ref().map(|before| cx.outcome_of(before).chosen);
    if change.before.get(outcome.chosen).is_some_and(|before| *before != open_before) {
        parts.push(interpolate(words.whatif_opens, &[("letter", letter(outcome.chosen))]));
    }
    let years = |tenths: i32| {
        let tenths = tenths.unsigned_abs().min(u32::from(u16::MAX)) as u16;
        naming::years(words, Years { min: tenths, max: tenths, standing: Standing::Estimate })
    };
    match change.slower {
        Some(slower @ 5..) => parts.push(interpolate(words.whatif_slower, &[("time", &years(slower))])),
        Some(slower @ ..=-5) => parts.push(interpolate(words.whatif_quicker, &[("time", &years(slower))])),
        _ => {}
    }
    parts.join(" ")
}

//! The visit to keep or to send: its link, its code, this device.

use super::forget::forget;
use super::labelled::labelled;
use super::link::link;
use crate::app::address::Page;
use crate::app::desk::Desk;
use crate::app::element::{Element, el, empty};
use crate::app::event::{Event, Told};
use crate::app::origin::Origin;
use crate::app::ports::{fields, page, share, storage};
use crate::app::title::title;
use crate::app::words::{Words, fill};
use engine::outcome::Outcome;
use std::rc::Rc;
use yew::prelude::*;

/// Id of the field with the link.
const LINK: &str = "keep-link";

/// Letters of a code that stand together.
const GROUP: usize = 4;

/// A quiet panel, once anything was said. What happens is said in one place, which is always there.
pub fn keep(desk: &Desk, outcome: &Outcome) -> Html {
    if !desk.visit.state.is_begun() {
        return empty();
    }
    let words = desk.words();
    let other_ways = el("p")
        .class("keep-ways")
        .child(link(desk, Page::Friend(String::new()), words.keep_compare))
        .child(link(desk, Page::Open, words.keep_open));
    el("section")
        .class("keep")
        .attr("aria-labelledby", "keep")
        .child(el("h2").id("keep").text(words.keep_title))
        .child(sending(desk, outcome))
        .child(el("p").class("keep-told").attr("role", "status").text(told(desk)))
        .child(other_ways)
        .child(device(desk))
        .into()
}

/// The link with its buttons, and its code.
fn sending(desk: &Desk, outcome: &Outcome) -> Element {
    let words = desk.words();
    let address = desk.visit.address_to_send();
    let whole = format!("{}{}", page::origin(), address.href(&desk.base));
    let field = el("div").class("field keep-field").child(el("label").attr("for", LINK).text(words.keep_link)).child(
        el("input")
            .id(LINK)
            .attr("type", "text")
            .attr("aria-describedby", "keep-lead")
            .bool_attr("readonly", true)
            .value(&whole),
    );
    let buttons = el("div")
        .class("plan-buttons")
        .child(button(words.keep_copy, copying(desk, whole.clone())))
        .child_opt(desk.can_share.then(|| button(words.keep_share, sharing(desk, outcome, whole))));
    let letters: Vec<char> = address.code.chars().collect();
    let groups = letters.chunks(GROUP).map(|group| el("span").text(&group.iter().collect::<String>()).into());
    el("div")
        .class("keep-send")
        .child(el("p").id("keep-lead").class("muted").text(words.keep_lead))
        .child(el("div").class("keep-line").child(field).child(buttons))
        .child(
            el("p")
                .text(words.keep_code)
                .text(" ")
                .child(el("code").class("keep-code").untranslated().children(groups)),
        )
}

/// Copies the link, or selects it where the browser does not let the page copy.
fn copying(desk: &Desk, whole: String) -> Callback<MouseEvent> {
    let tell = desk.tell.clone();
    Callback::from(move |_| {
        let tell = tell.clone();
        share::copy(&whole, move |copied| {
            if copied {
                tell.emit(Event::Told(Rc::new(Told::Copied)));
            } else {
                by_hand(&tell);
            }
        });
    })
}

/// Opens the browser's way to share the link with a sentence about the result.
fn sharing(desk: &Desk, outcome: &Outcome, whole: String) -> Callback<MouseEvent> {
    let words = desk.words();
    let text = if desk.visit.state.known_goal.is_some() || outcome.answered == 0 {
        fill(words.keep_share_routes, &[("goal", desk.guide.goal_noun(outcome.goal))])
    } else {
        fill(words.keep_share_lean, &[("lean", &super::lean::lean(desk, &outcome.verdict))])
    };
    let (tell, title) = (desk.tell.clone(), title(desk));
    Callback::from(move |_| {
        let tell = tell.clone();
        share::share(&title, &text, &whole, move || by_hand(&tell));
    })
}

/// The link is selected, so that the visitor can copy it by hand.
fn by_hand(tell: &Callback<Event>) {
    fields::select(LINK);
    tell.emit(Event::Told(Rc::new(Told::NotCopied)));
}

/// Whether this device keeps the visit, and the way to forget.
fn device(desk: &Desk) -> Html {
    let words = desk.words();
    let forget = forget(desk);
    let device = el("div").class("keep-device");
    if desk.visit.origin == Origin::Sample {
        return device.child(forget).into();
    }
    let keeping = &desk.keeping;
    let code = desk.visit.address().code;
    let asked = move |keep: bool| {
        if !keep {
            storage::drop_visit();
        }
        Event::Told(Rc::new(match keep {
            true if storage::keep_visit(&code) => Told::Kept,
            true => Told::CannotKeep,
            false => Told::NotKept,
        }))
    };
    let (kept, other) = (keeping.is_ours, keeping.stored.is_some() && !keeping.is_ours);
    let tick = el("input")
        .attr("type", "checkbox")
        .attr("aria-describedby", "keep-other")
        .checked(kept)
        .on_change(desk.telling(move |_: yew::Event| asked(!kept)));
    let label = match (other, desk.embedded) {
        (true, _) => words.keep_instead,
        (false, true) => words.keep_here,
        (false, false) => words.keep_device,
    };
    device
        .child(labelled(tick, label).class("option"))
        .child(el("span").id("keep-other").class("muted").text(if other { words.keep_other } else { "" }))
        .child(forget)
        .into()
}

/// What happened last.
fn told(desk: &Desk) -> &'static str {
    let words: &Words = desk.words();
    match desk.visit.told.as_deref() {
        Some(Told::Copied) => words.keep_copied,
        Some(Told::NotCopied) => words.keep_not_copied,
        Some(Told::Kept) if desk.embedded => words.keep_kept_here,
        Some(Told::Kept) => words.keep_kept,
        Some(Told::NotKept) => words.keep_not_kept,
        Some(Told::CannotKeep) => words.keep_cannot,
        Some(Told::Forgotten) => words.kept_forgotten,
        _ => "",
    }
}

fn button(text: &str, onclick: Callback<MouseEvent>) -> Element {
    el("button").attr("type", "button").class("side-button").on_click(onclick).text(text)
}

//! The visit to keep or to send: its link, its code, this device.

use super::forget::forget;
use super::labelled::labelled;
use super::link::link;
use crate::app::address::Page;
use crate::app::element::{Element, el, empty};
use crate::app::messages::{Messages, interpolate};
use crate::app::msg::{Feedback, Msg};
use crate::app::origin::Origin;
use crate::app::page_context::PageContext;
use crate::app::platform::{fields, page, share, storage};
use crate::app::title::title;
use engine::outcome::Outcome;
use std::rc::Rc;
use yew::prelude::*;

/// Id of the field with the link.
const LINK: &str = "keep-link";

/// Letters of a code that stand together.
const GROUP: usize = 4;

/// A quiet panel, once anything was said. What happens is said in one place, which is always there.
pub fn keep(cx: &PageContext, outcome: &Outcome) -> Html {
    if !cx.model.state.is_begun() {
        return empty();
    }
    let words = cx.words();
    let other_ways = el("p")
        .class("keep-ways")
        .child(link(cx, Page::Friend(String::new()), words.keep_compare))
        .child(link(cx, Page::Open, words.keep_open));
    el("section")
        .class("keep")
        .attr("aria-labelledby", "keep")
        .child(el("h2").id("keep").text(words.keep_title))
        .child(sending(cx, outcome))
        .child(el("p").class("keep-told").attr("role", "status").text(told(cx)))
        .child(other_ways)
        .child(device(cx))
        .into()
}

/// The link with its buttons, and its code.
fn sending(cx: &PageContext, outcome: &Outcome) -> Element {
    let words = cx.words();
    let address = cx.model.address_to_send();
    let whole = format!("{}{}", page::origin(), address.href(&cx.base));
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
        .child(button(words.keep_copy, copying(cx, whole.clone())))
        .child_opt(cx.can_share.then(|| button(words.keep_share, sharing(cx, outcome, whole))));
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
fn copying(cx: &PageContext, whole: String) -> Callback<MouseEvent> {
    let tell = cx.dispatch.clone();
    Callback::from(move |_| {
        let tell = tell.clone();
        share::copy(&whole, move |copied| {
            if copied {
                tell.emit(Msg::Feedback(Rc::new(Feedback::Copied)));
            } else {
                by_hand(&tell);
            }
        });
    })
}

/// Opens the browser's way to share the link with a sentence about the result.
fn sharing(cx: &PageContext, outcome: &Outcome, whole: String) -> Callback<MouseEvent> {
    let words = cx.words();
    let text = if cx.model.state.known_goal.is_some() || outcome.answered == 0 {
        interpolate(words.keep_share_routes, &[("goal", cx.guide.goal_noun(outcome.goal))])
    } else {
        interpolate(words.keep_share_lean, &[("lean", &super::lean::lean(cx, &outcome.verdict))])
    };
    let (tell, title) = (cx.dispatch.clone(), title(cx));
    Callback::from(move |_| {
        let tell = tell.clone();
        share::share(&title, &text, &whole, move || by_hand(&tell));
    })
}

/// The link is selected, so that the visitor can copy it by hand.
fn by_hand(tell: &Callback<Msg>) {
    fields::select(LINK);
    tell.emit(Msg::Feedback(Rc::new(Feedback::NotCopied)));
}

/// Whether this device keeps the visit, and the way to forget.
fn device(cx: &PageContext) -> Html {
    let words = cx.words();
    let forget = forget(cx);
    let device = el("div").class("keep-device");
    if cx.model.origin == Origin::Sample {
        return device.child(forget).into();
    }
    let keeping = &cx.keeping;
    let code = cx.model.address().code;
    let asked = move |keep: bool| {
        if !keep {
            storage::drop_visit();
        }
        Msg::Feedback(Rc::new(match keep {
            true if storage::keep_visit(&code) => Feedback::Kept,
            true => Feedback::CannotKeep,
            false => Feedback::NotKept,
        }))
    };
    let (kept, other) = (keeping.is_ours, keeping.stored.is_some() && !keeping.is_ours);
    let tick = el("input")
        .attr("type", "checkbox")
        .attr("aria-describedby", "keep-other")
        .checked(kept)
        .on_change(cx.on(move |_: yew::Event| asked(!kept)));
    let label = match (other, cx.embedded) {
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
fn told(cx: &PageContext) -> &'static str {
    let words: &Messages = cx.words();
    match cx.model.told.as_deref() {
        Some(Feedback::Copied) => words.keep_copied,
        Some(Feedback::NotCopied) => words.keep_not_copied,
        Some(Feedback::Kept) if cx.embedded => words.keep_kept_here,
        Some(Feedback::Kept) => words.keep_kept,
        Some(Feedback::NotKept) => words.keep_not_kept,
        Some(Feedback::CannotKeep) => words.keep_cannot,
        Some(Feedback::Forgotten) => words.kept_forgotten,
        _ => "",
    }
}

fn button(text: &str, onclick: Callback<MouseEvent>) -> Element {
    el("button").attr("type", "button").class("side-button").on_click(onclick).text(text)
}

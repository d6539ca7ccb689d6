//! What stands where something belongs that is not here yet.

use super::quiet_button::quiet_button;
use crate::app::element::{el, empty};
use crate::app::msg::Msg;
use crate::app::page_context::{PageContext, Remote};
use yew::prelude::*;

/// A line that says that `fetched` is on its way; or that it could not be had, and a button to try again.
pub fn waiting<T>(cx: &PageContext, fetched: &Remote<T>) -> Html {
    match fetched {
        Remote::NotAsked | Remote::Loading => state(cx, false),
        Remote::Failed => state(cx, true),
        Remote::Loaded(_) => empty(),
    }
}

/// The line, one copy for everything that is fetched. It stays in its place when it fails, so that it is told.
fn state(cx: &PageContext, failed: bool) -> Html {
    let words = cx.words();
    let (class, text) =
        if failed { ("note failed", words.waiting_failed) } else { ("muted waiting", words.waiting_details) };
    let again = || quiet_button(words.waiting_again, cx.on(|_| Msg::Retried));
    el("div").class(class).attr("role", "status").child(el("p").text(text)).child_opt(failed.then(again)).into()
}

/// What stands where a page will be once the whole app is here.
pub fn opening(cx: &PageContext) -> Html {
    el("p").class("muted waiting").attr("role", "status").text(cx.words().waiting_page).into()
}

//! What stands where something belongs that is not here yet.

use super::quiet_button::quiet_button;
use crate::app::desk::{Desk, Fetched};
use crate::app::element::{el, empty};
use crate::app::event::Event;
use yew::prelude::*;

/// A line that says that `fetched` is on its way; or that it could not be had, and a button to try again.
pub fn waiting<T>(desk: &Desk, fetched: &Fetched<T>) -> Html {
    match fetched {
        Fetched::Wanted | Fetched::OnTheWay => state(desk, false),
        Fetched::Failed => state(desk, true),
        Fetched::Here(_) => empty(),
    }
}

/// The line, one copy for everything that is fetched. It stays in its place when it fails, so that it is told.
fn state(desk: &Desk, failed: bool) -> Html {
    let words = desk.words();
    let (class, text) =
        if failed { ("note failed", words.waiting_failed) } else { ("muted waiting", words.waiting_details) };
    let again = || quiet_button(words.waiting_again, desk.telling(|_| Event::Retried));
    el("div").class(class).attr("role", "status").child(el("p").text(text)).child_opt(failed.then(again)).into()
}

/// What stands where a page will be once the whole app is here.
pub fn opening(desk: &Desk) -> Html {
    el("p").class("muted waiting").attr("role", "status").text(desk.words().waiting_page).into()
}

//! What stands where something belongs that is not here yet.

use super::quiet_button::quiet_button;
use crate::app::desk::{Desk, Fetched};
use crate::app::element::{el, nothing};
use crate::app::visit::Event;
use yew::prelude::*;

/// A line that says that `fetched` is on its way, or that it could not be had and how to try again.
pub fn waiting<T>(desk: &Desk, fetched: &Fetched<T>) -> Html {
    let words = desk.words();
    match fetched {
        Fetched::Wanted | Fetched::OnTheWay => el("p").class("muted waiting").text(words.waiting_details).into(),
        Fetched::Failed => el("div")
            .class("note")
            .is("role", "status")
            .with(el("p").text(words.waiting_failed))
            .with(quiet_button(words.waiting_again, desk.telling(|_| Event::Missed)))
            .into(),
        Fetched::Here(_) => nothing(),
    }
}

/// What stands where a page will be once the whole app is here.
pub fn opening(desk: &Desk) -> Html {
    el("p").class("muted waiting").is("role", "status").text(desk.words().waiting_page).into()
}

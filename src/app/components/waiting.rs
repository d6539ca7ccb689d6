//! What stands where details belong that are not here yet.

use crate::app::desk::{Desk, Fetched};
use crate::app::element::{el, nothing};
use yew::prelude::*;

/// A line that says that the details are on their way, or that they could not be had.
pub fn waiting(desk: &Desk) -> Html {
    let words = desk.words();
    match desk.details {
        Fetched::OnTheWay => el("p").class("muted waiting").text(words.waiting_details).into(),
        Fetched::Failed => el("p").class("note").is("role", "status").text(words.waiting_failed).into(),
        Fetched::Here(_) => nothing(),
    }
}

//! What stands where details belong that are not here yet.

use crate::app::desk::{Desk, Fetched};
use yew::prelude::*;

/// A line that says that the details are on their way, or that they could not be had.
pub fn waiting(desk: &Desk) -> Html {
    let words = desk.words();
    match desk.details {
        Fetched::OnTheWay => html! { <p class="muted waiting">{ words.waiting_details }</p> },
        Fetched::Failed => html! { <p class="note" role="status">{ words.waiting_failed }</p> },
        Fetched::Here(_) => Html::default(),
    }
}

//! A button that does not ask to be pressed.

use crate::app::element::el;
use yew::prelude::*;

/// A button for something beside the main thing.
pub fn quiet_button(text: &str, onclick: Callback<MouseEvent>) -> Html {
    el("button").attr("type", "button").class("quiet").on_click(onclick).text(text).into()
}

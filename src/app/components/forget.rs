//! The way to have everything forgotten that this device keeps.

use super::quiet_button::quiet_button;
use crate::app::desk::Desk;
use crate::app::ports::storage;
use crate::app::visit::{Event, Told};
use std::rc::Rc;
use yew::Html;

/// A button that has everything forgotten; the page says whether that worked.
pub fn forget(desk: &Desk) -> Html {
    let told = |_| if storage::forget() { Told::Forgotten } else { Told::CannotKeep };
    quiet_button(desk.words().kept_forget, desk.telling(move |click| Event::Told(Rc::new(told(click)))))
}

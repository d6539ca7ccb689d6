//! The way to have everything forgotten that this device keeps.

use super::quiet_button::quiet_button;
use crate::app::address::Page;
use crate::app::desk::Desk;
use crate::app::event::{Event, Told};
use crate::app::ports::{page, storage};
use std::rc::Rc;
use yew::Html;

/// A button that has everything forgotten; the page says whether that worked.
pub fn forget(desk: &Desk) -> Html {
    let on_start = desk.visit.page == Page::Start;
    let onclick = desk.telling(move |_| {
        let forgotten = storage::forget();
        if forgotten && on_start {
            // There the button goes with what it forgot.
            page::focus("main h1");
        }
        Event::Told(Rc::new(if forgotten { Told::Forgotten } else { Told::CannotKeep }))
    });
    // Within another page, browsers keep apart what each site around it has.
    let words = desk.words();
    quiet_button(if desk.embedded { words.kept_forget_here } else { words.kept_forget }, onclick)
}

//! The way to have everything forgotten that this device keeps.

use super::quiet_button::quiet_button;
use crate::app::address::Page;
use crate::app::msg::{Feedback, Msg};
use crate::app::page_context::PageContext;
use crate::app::platform::{page, storage};
use std::rc::Rc;
use yew::Html;

/// A button that has everything forgotten; the page says whether that worked.
pub fn forget(cx: &PageContext) -> Html {
    let on_start = cx.model.page == Page::Start;
    let onclick = cx.on(move |_| {
        let forgotten = storage::forget();
        if forgotten && on_start {
            // There the button goes with what it forgot.
            page::focus("main h1");
        }
        Msg::Feedback(Rc::new(if forgotten { Feedback::Forgotten } else { Feedback::CannotKeep }))
    });
    // Within another page, browsers keep apart what each site around it has.
    let words = cx.words();
    quiet_button(if cx.embedded { words.kept_forget_here } else { words.kept_forget }, onclick)
}

//! Files that the visitor takes along, and what the page says of them.
//!
//! No browser tells a page whether a file was saved. Those inside other apps, such as Instagram, Facebook and TikTok, drop
//! it without a word. So the page says what it asked for and no more, and offers the text of the file to copy.

use super::quiet_button::quiet_button;
use crate::app::element::{Element, el};
use crate::app::messages::interpolate;
use crate::app::msg::{Msg, SaveStatus, SavedFile};
use crate::app::page_context::PageContext;
use crate::app::platform::{download, fields, share};
use std::rc::Rc;
use yew::prelude::*;

/// Id of the field with the text of the file.
const TEXT: &str = "saved-text";

/// Asks the browser to save `text` as a file called `name`; `kind` is its media type.
pub fn save(cx: &PageContext, name: &str, kind: &str, text: String) {
    let asked = download::text(name, kind, &text);
    tell(&cx.dispatch, asked, name.to_owned(), Some(text));
}

/// Tells that the browser was `asked` to save a file, or could not be.
pub fn tell(tell: &Callback<Msg>, asked: bool, name: String, text: Option<String>) {
    let status = if asked { SaveStatus::Asked } else { SaveStatus::Refused };
    let is_doubtful = !asked || download::is_doubtful();
    tell.emit(Msg::Saved(Rc::new(SavedFile { name, text, is_doubtful, status })));
}

/// A line that screen readers announce, empty as long as no file was saved; and below it, folded unless it is likely to be
/// needed, what to do where no file comes.
pub fn saved(cx: &PageContext) -> Element {
    let words = cx.words();
    let file = cx.model.saved.as_ref();
    let said = file.map(|file| {
        let template = match file.status {
            SaveStatus::Asked => words.saved_asked,
            SaveStatus::Refused => words.saved_refused,
            SaveStatus::Copied => words.saved_copied,
            SaveStatus::NotCopied => words.saved_not_copied,
        };
        interpolate(template, &[("file", &file.name)])
    });
    el("div")
        .class("saved")
        .child(el("p").attr("role", "status").text(&said.unwrap_or_default()))
        .child_opt(file.map(|file| instead(cx, file)))
}

/// What to do where no file comes.
fn instead(cx: &PageContext, file: &Rc<SavedFile>) -> Element {
    let words = cx.words();
    let text = file.text.as_ref().map(|text| {
        let area = el("textarea").id(TEXT).attr("rows", "4").attr("spellcheck", "false").bool_attr("readonly", true);
        el("div")
            .class("field")
            .child(el("label").attr("for", TEXT).text(words.saved_text))
            .child(area.value(text))
            .child(quiet_button(words.saved_copy, copying(cx, file.clone())))
    });
    el("details")
        .class("more")
        .bool_attr("open", file.is_doubtful)
        .child(el("summary").text(words.saved_none))
        .child(el("p").text(words.saved_app))
        .child_opt(text)
}

/// Copies the text, or selects it where the browser does not let the page copy.
fn copying(cx: &PageContext, file: Rc<SavedFile>) -> Callback<MouseEvent> {
    let tell = cx.dispatch.clone();
    Callback::from(move |_| {
        let (tell, file) = (tell.clone(), file.clone());
        let text = file.text.clone().unwrap_or_default();
        share::copy(&text, move |copied| {
            if !copied {
                fields::select(TEXT);
            }
            let status = if copied { SaveStatus::Copied } else { SaveStatus::NotCopied };
            tell.emit(Msg::Saved(Rc::new(SavedFile { status, ..(*file).clone() })));
        });
    })
}

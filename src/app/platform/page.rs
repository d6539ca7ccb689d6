//! The document around the app: its root, base path, title, focus and keys.

use crate::app::early_input::EarlyInput;
use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, FocusOptions, HtmlElement, HtmlSelectElement, KeyboardEvent, ScrollToOptions, window};

/// The element that the app is drawn in.
pub fn root() -> Option<Element> {
    window()?.document()?.get_element_by_id("app")
}

/// Path that every address begins with, left on the root by the boot script; `/` without one.
pub fn base() -> String {
    root().and_then(|root| root.get_attribute("data-base")).unwrap_or_else(|| "/".into())
}

/// Whether the boot script had the app take over from the quiz.
pub fn takes_over() -> bool {
    root().is_some_and(|root| root.has_attribute("data-takes-over"))
}

/// Whether a finished page stands in the root already.
pub fn is_drawn() -> bool {
    root().is_some_and(|root| root.has_attribute("data-drawn"))
}

/// Takes what was said on the page that stands in `root`, which the boot script keeps there up to date, and clears the root.
pub fn take(root: &Element) -> EarlyInput {
    let take = |name| {
        let value = root.get_attribute(name);
        let _ = root.remove_attribute(name);
        value
    };
    let taken = EarlyInput {
        fields: take("data-said").unwrap_or_default(),
        sent: take("data-sent").is_some(),
        focus: take("data-focus"),
    };
    take("data-drawn");
    root.set_text_content(None);
    taken
}

/// Asks the boot script to let the whole app take over at the address as it is now.
pub fn hand_over() {
    if let (Some(root), Ok(event)) = (root(), Event::new("crewpath-whole")) {
        let _ = root.dispatch_event(&event);
    }
}

/// Asks the boot script for the element that shows Crewpath on a page, for the preview of it.
pub fn want_loader() {
    if let (Some(window), Ok(event)) = (window(), Event::new("crewpath-loader")) {
        let _ = window.dispatch_event(&event);
    }
}

/// Says in which language the page is, and whether that is written from right to left, unless the page does. Finished pages do;
/// and what a translator has made of that stays.
pub fn set_language(language: &str, right_to_left: bool) {
    let page = || window()?.document()?.document_element();
    if let Some(page) = page().filter(|page| !page.has_attribute("lang")) {
        let _ = page.set_attribute("lang", language);
        let _ = page.set_attribute("dir", if right_to_left { "rtl" } else { "ltr" });
    }
}

/// Shows that something is wrong that the visitor cannot mend but by reloading.
pub fn report(problem: &str) {
    let read = || window()?.document()?.get_element_by_id("problem");
    if let Some(element) = read() {
        element.set_text_content(Some(problem));
        let _ = element.remove_attribute("hidden");
    }
}

/// Whether the page is embedded in another one.
pub fn is_embedded() -> bool {
    window().is_some_and(|window| window.parent().ok().flatten().is_some_and(|parent| parent != window))
}

/// Scheme, host and port of the page's address, such as `https://example.org`.
pub fn origin() -> String {
    window().and_then(|window| window.location().origin().ok()).unwrap_or_default()
}

/// The browser's language, such as `en-US`.
pub fn language() -> String {
    window().and_then(|window| window.navigator().language()).unwrap_or_default()
}

/// Opens the browser's own way to print the page.
pub fn print() {
    if let Some(window) = window() {
        let _ = window.print();
    }
}

/// Sets the document's title.
pub fn set_title(title: &str) {
    if let Some(document) = window().and_then(|window| window.document()) {
        document.set_title(title);
    }
}

/// How far down the page is scrolled, in pixels.
pub fn scrolled() -> f64 {
    window().and_then(|window| window.scroll_y().ok()).unwrap_or(0.0)
}

/// Gives focus to the first element that `selector` finds and scrolls to `top`. A page around ours is not scrolled.
pub fn arrive(selector: &str, top: f64) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    if let Some(element) = find(selector) {
        let _ = element.focus_with_options(&options);
    }
    if let Some(window) = window() {
        let options = ScrollToOptions::new();
        options.set_top(top);
        window.scroll_to_with_scroll_to_options(&options);
    }
}

/// Gives focus to the first element that `selector` finds, and opens the closed sections around it, in which nothing takes
/// the focus. Of a closed section, the summary alone is there.
pub fn focus(selector: &str) {
    if let Some(element) = find(selector) {
        while let Ok(Some(part)) = element.closest("details:not([open]) > :not(summary)") {
            let _ = part.parent_element().map(|details| details.set_attribute("open", "open"));
        }
        let _ = element.focus();
    }
}

/// Puts the first element that `selector` finds beside the one that `by` finds, or below it where there is no room beside,
/// in a frame that is as high as what is in it: there, what is to stay in sight cannot do so by itself. Both are in the same
/// positioned element. One that is not shown has no place.
pub fn put_by(selector: &str, by: &str) {
    let is_high = find("[data-embed]").is_some();
    let Some((element, by)) = find(selector).zip(find(by)).filter(|_| is_high) else { return };
    let (own, by) = (element.get_bounding_client_rect(), by.get_bounding_client_rect());
    let Some(around) = element.offset_parent().map(|around| around.get_bounding_client_rect()) else { return };
    if by.height() > 0.0 {
        let beside = own.left() >= by.right() || own.right() <= by.left();
        let top = if beside { by.top() } else { by.bottom() + 8.0 } - around.top();
        let top = top.min(around.height() - own.height()).max(0.0);
        let _ = element.style().set_property("inset-block", &format!("{}px auto", top as i32));
    }
}

/// Whether nothing has the focus, as when what had it is gone.
pub fn is_focus_lost() -> bool {
    let find = || window()?.document()?.active_element();
    find().is_none_or(|element| element.tag_name() == "BODY")
}

/// The first element that `selector` finds. A link in a drawing is no HTML element, but takes the focus in the same way.
pub(super) fn find(selector: &str) -> Option<HtmlElement> {
    Some(window()?.document()?.query_selector(selector).ok()??.unchecked_into())
}

/// The value chosen in the select of this id, which then shows its first option again; `None` where there is none.
pub fn take_choice(id: &str) -> Option<String> {
    let select: HtmlSelectElement = window()?.document()?.get_element_by_id(id)?.dyn_into().ok()?;
    let value = select.value();
    select.set_selected_index(0);
    Some(value)
}

/// Calls `pressed` with every key pressed once and alone while the focus is in an element that matches `place`, unless it goes
/// to something that reads keys itself. Elsewhere, single keys are for whoever speaks to the browser (WCAG 2.2, 2.1.4).
/// The second argument says whether the key would activate a link or button that has the focus.
pub fn on_key(place: &'static str, pressed: impl Fn(&str, bool) + 'static) -> Option<EventListener> {
    Some(EventListener::new(&window()?.document()?.into(), "keydown", move |event| {
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else {
            return;
        };
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let inside = |selector: &str| target.as_ref().is_some_and(|target| target.matches(selector).unwrap_or(false));
        let is_in_place = target.as_ref().is_some_and(|target| matches!(target.closest(place), Ok(Some(_))));
        let typing = inside("textarea, select, [contenteditable], input:not([type=radio], [type=checkbox])");
        if !is_in_place
            || typing
            || event.ctrl_key()
            || event.alt_key()
            || event.meta_key()
            || event.repeat()
            || event.default_prevented()
        {
            return;
        }
        pressed(&event.key(), inside("a, button, summary, input"));
    }))
}

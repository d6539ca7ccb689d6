//! Scrolling things into sight, no further than need be.

use wasm_bindgen::JsCast;
use web_sys::{Element, FocusEvent, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition, window};

/// Shows the first element that `selector` finds.
pub fn show(selector: &str) {
    let found = window().and_then(|window| window.document()?.query_selector(selector).ok()?);
    if let Some(element) = found {
        scroll_to(&element);
    }
}

/// Shows the link in a drawing that took the focus from the keyboard. Under a pointer, nothing may move before its click.
pub fn show_focused(event: &FocusEvent) {
    let link = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    if let Some(link) = link.filter(|link| link.matches(":focus-visible").unwrap_or(false)) {
        scroll_to(&link);
    }
}

/// Scrolls to an element. Firefox scrolls to no part of a drawing, so there an empty box in its place is scrolled to.
fn scroll_to(element: &Element) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Nearest);
    options.set_inline(ScrollLogicalPosition::Nearest);
    let stand_in = element.closest("svg").ok().flatten().and_then(|drawing| put_box(element, &drawing));
    stand_in.as_deref().unwrap_or(element).scroll_into_view_with_scroll_into_view_options(&options);
    if let Some(stand_in) = stand_in {
        stand_in.remove();
    }
}

/// Puts an empty box behind a drawing, where a part of it is. A part that is not shown is nowhere.
fn put_box(part: &Element, drawing: &Element) -> Option<HtmlElement> {
    let place = part.get_bounding_client_rect();
    if place.height() == 0.0 {
        return None;
    }
    let window = window()?;
    let stand_in: HtmlElement = window.document()?.create_element("div").ok()?.unchecked_into();
    drawing.after_with_node_1(&stand_in).ok()?;
    let style = stand_in.style();
    let set = |property: &str, value: &str| style.set_property(property, value).ok();
    for property in ["scroll-margin-block-start", "scroll-margin-block-end"] {
        set(property, &window.get_computed_style(part).ok()??.get_property_value(property).ok()?)?;
    }
    for (property, value) in [("position", "absolute"), ("left", "0"), ("top", "0")] {
        set(property, value)?;
    }
    let from = stand_in.get_bounding_client_rect();
    let sides = [
        ("left", place.left() - from.left()),
        ("top", place.top() - from.top()),
        ("width", place.width()),
        ("height", place.height()),
    ];
    for (property, pixels) in sides {
        set(property, &format!("{}px", pixels as i32))?;
    }
    Some(stand_in)
}

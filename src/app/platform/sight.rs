//! Scrolls elements into view, no further than necessary.

use super::page::find;
use wasm_bindgen::JsCast;
use web_sys::{Element, FocusEvent, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition, window};

/// Scrolls to the first element that matches `selector`.
pub fn show(selector: &str) {
    if let Some(element) = find(selector) {
        scroll_to(&element);
    }
}

/// Scrolls to the link of a drawing that received keyboard focus. A focus from the pointer must not move it before the click.
pub fn show_focused(event: &FocusEvent) {
    let link = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    if let Some(link) = link.filter(|link| link.matches(":focus-visible").unwrap_or(false)) {
        scroll_to(&link);
    }
}

/// Scrolls to an element. Firefox does not scroll to parts of an SVG, so this scrolls to an empty box in its place.
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

/// Inserts an empty box after a drawing, positioned over a part of it; `None` if that part is not displayed.
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

//! The address bar and the browser's history.
//!
//! Every entry that the app makes carries its depth as history state. An entry without one was not made here: the
//! visitor came in by it, or changed the address by hand.

use crate::app::address::Address;
use gloo::events::EventListener;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{PopStateEvent, Window, window};

/// The address that is open.
pub fn address(base: &str) -> Address {
    let read = || {
        let location = window()?.location();
        Some((location.pathname().ok()?, location.hash().ok()?))
    };
    let (path, fragment) = read().unwrap_or_default();
    Address::parse(base, &path, &fragment)
}

/// Whether `href` is what the address bar shows.
pub fn shows(href: &str) -> bool {
    let read = || {
        let location = window()?.location();
        Some(location.pathname().ok()? + &location.hash().ok()?)
    };
    read().is_some_and(|current| current == href)
}

/// Adds an entry.
pub fn push(href: &str) {
    if let Some(window) = window()
        && let Ok(history) = window.history()
    {
        let _ = history.push_state_with_url(&(depth(&window).unwrap_or(0) + 1).into(), "", Some(href));
    }
}

/// Changes the open entry.
pub fn replace(href: &str) {
    if let Some(window) = window()
        && let Ok(history) = window.history()
    {
        let _ = history.replace_state_with_url(&depth(&window).unwrap_or(0).into(), "", Some(href));
    }
}

/// Goes back one entry, if this visit made one to go back from.
pub fn back() -> bool {
    window().is_some_and(|window| {
        depth(&window).is_some_and(|depth| depth > 0) && window.history().is_ok_and(|history| history.back().is_ok())
    })
}

/// Calls `moved` whenever another entry opens: with whether the entry is one of this visit's.
pub fn on_move(moved: impl Fn(bool) + 'static) -> Option<EventListener> {
    Some(EventListener::new(&window()?.into(), "popstate", move |event| {
        let state = event.dyn_ref::<PopStateEvent>().map_or(JsValue::NULL, PopStateEvent::state);
        moved(state.as_f64().is_some());
    }))
}

/// How many entries this visit made before the open one; `None` for an entry that is not its own.
fn depth(window: &Window) -> Option<u32> {
    Some(window.history().ok()?.state().ok()?.as_f64()? as u32)
}

//! The address bar and the browser's history.
//!
//! Every entry that the app makes or takes up carries a [`Mark`] as history state. An entry without one is new: the
//! visitor came in by it, or changed the address by hand.

use crate::app::address::Address;
use gloo::events::EventListener;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{History, PopStateEvent, window};

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

/// What the app leaves on an entry that it made or took up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Which visit the entry belongs to. Another code entered by hand begins another visit in the same tab.
    pub visit: u32,
    /// How many entries of the visit come before it.
    pub depth: u32,
    /// How many of the entries up to it are a "what if". Between two entries where it is the same, there is none.
    pub wishes: u32,
}

/// Entries of one visit before its number gives way to the next; no visit has so many.
const DEPTHS: u64 = 1 << 16;

impl Mark {
    /// The mark of an entry's history state, if it has one.
    fn of(state: &JsValue) -> Option<Self> {
        let number = state.as_f64()? as u64;
        let [wishes, depth, visit] = [number, number / DEPTHS, number / DEPTHS / DEPTHS];
        Some(Self { visit: visit as u32, depth: (depth % DEPTHS) as u32, wishes: (wishes % DEPTHS) as u32 })
    }

    /// As history state.
    fn state(self) -> JsValue {
        let [visit, depth, wishes] = [self.visit, self.depth, self.wishes].map(f64::from);
        let most = DEPTHS as f64;
        ((visit * most + depth) * most + wishes).into()
    }
}

/// The mark of the open entry; `None` for one that the app has not taken up yet.
pub fn mark() -> Option<Mark> {
    Mark::of(&window()?.history().ok()?.state().ok()?)
}

/// Adds an entry.
pub fn push(href: &str, mark: Mark) {
    if let Some(history) = history() {
        let _ = history.push_state_with_url(&mark.state(), "", Some(href));
    }
}

/// Changes the open entry.
pub fn replace(href: &str, mark: Mark) {
    if let Some(history) = history() {
        let _ = history.replace_state_with_url(&mark.state(), "", Some(href));
    }
}

/// Goes back one entry, if this visit made one to go back from.
pub fn back() -> bool {
    mark().is_some_and(|mark| mark.depth > 0) && history().is_some_and(|history| history.back().is_ok())
}

/// Calls `moved` whenever another entry opens, with its mark.
pub fn on_move(moved: impl Fn(Option<Mark>) + 'static) -> Option<EventListener> {
    Some(EventListener::new(&window()?.into(), "popstate", move |event| {
        let state = event.dyn_ref::<PopStateEvent>().map_or(JsValue::NULL, PopStateEvent::state);
        moved(Mark::of(&state));
    }))
}

/// The browser's history, where it lets us.
fn history() -> Option<History> {
    window()?.history().ok()
}

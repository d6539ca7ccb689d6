//! The address bar and the browser's history.
//!
//! Every entry that the app makes or takes up carries an [`EntryState`] as history state. An entry without one is new: the
//! visitor came in by it, or changed the address by hand.
//!
//! In a sandboxed frame a page may change only what comes after the path of its address. There the path of the open page
//! stands in the query, so that Back and the way from the quiz to the whole app lead where they do elsewhere.

use crate::app::address::Address;
use crate::app::origin::Origin;
use gloo::events::EventListener;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{History, PopStateEvent, window};

/// What a query that holds the path begins with.
const AT: &str = "?at=";

/// The address that is open.
pub fn address(base: &str) -> Address {
    let (path, fragment) = current().unwrap_or_default();
    Address::parse(base, &path, &fragment)
}

/// Whether `href` is what the address bar shows.
pub fn shows(href: &str) -> bool {
    current().is_some_and(|(path, fragment)| path + &fragment == href)
}

/// The path and the fragment of the open page.
fn current() -> Option<(String, String)> {
    let location = window()?.location();
    let held = location.search().ok().and_then(|query| Some(query.strip_prefix(AT)?.to_owned()));
    Some((held.or_else(|| location.pathname().ok())?, location.hash().ok()?))
}

/// What the app leaves on an entry that it made or took up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct EntryState {
    /// Which visit the entry belongs to. Another code entered by hand begins another visit in the same tab.
    pub visit: u32,
    /// How many entries of the visit come before it.
    pub depth: u32,
    /// How many of the entries up to it are a "what if". Between two entries where it is the same, there is none.
    pub wishes: u32,
    /// Whose visit it was when the entry was open.
    pub origin: Origin,
}

/// Entries of one visit before its number gives way to the next, and visits of one tab; nobody makes so many.
const DEPTHS: u64 = 1 << 16;

impl EntryState {
    /// The mark of an entry's history state, if it has one.
    fn of(state: &JsValue) -> Option<Self> {
        let number = state.as_f64()? as u64;
        let [wishes, depth, visit] =
            [number, number / DEPTHS, number / DEPTHS / DEPTHS].map(|number| (number % DEPTHS) as u32);
        Some(Self { visit, depth, wishes, origin: Origin::of_number(number / DEPTHS / DEPTHS / DEPTHS) })
    }

    /// The first mark of a visit.
    pub fn first(visit: u32) -> Self {
        Self { visit, ..Self::default() }
    }

    /// As history state.
    fn state(self) -> JsValue {
        let fields = [self.origin.number(), self.visit, self.depth, self.wishes];
        fields.into_iter().map(f64::from).fold(0.0, |number, field| number * DEPTHS as f64 + field).into()
    }
}

/// The mark of the open entry; `None` for one that the app has not taken up yet.
pub fn entry_state() -> Option<EntryState> {
    EntryState::of(&window()?.history().ok()?.state().ok()?)
}

/// Adds an entry.
pub fn push(href: &str, mark: EntryState) {
    enter(href, mark, true);
}

/// Changes the open entry.
pub fn replace(href: &str, mark: EntryState) {
    enter(href, mark, false);
}

/// Adds an entry or changes the open one: to `href`, or in a sandbox to its own path with `href` behind it.
fn enter(href: &str, mark: EntryState, adds: bool) {
    let Some(history) = history() else { return };
    let enter = |href: &str| {
        if adds {
            history.push_state_with_url(&mark.state(), "", Some(href))
        } else {
            history.replace_state_with_url(&mark.state(), "", Some(href))
        }
    };
    if enter(href).is_err() {
        let _ = enter(&format!("{AT}{href}"));
    }
}

/// Goes back one entry, if this visit made one to go back from.
pub fn back() -> bool {
    entry_state().is_some_and(|mark| mark.depth > 0) && history().is_some_and(|history| history.back().is_ok())
}

/// Calls `moved` whenever another entry opens, with its mark.
pub fn on_move(moved: impl Fn(Option<EntryState>) + 'static) -> Option<EventListener> {
    Some(EventListener::new(&window()?.into(), "popstate", move |event| {
        let state = event.dyn_ref::<PopStateEvent>().map_or(JsValue::NULL, PopStateEvent::state);
        moved(EntryState::of(&state));
    }))
}

/// The browser's history, where it lets us.
fn history() -> Option<History> {
    window()?.history().ok()
}

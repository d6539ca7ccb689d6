//! What is shared with `assets/embed/frame.js`, which talks to the page around ours: three attributes of the app's root.

use super::page;
use gloo::events::EventListener;

/// What a host asks a visit to begin with, as a query; nothing where there is no host or it asks for nothing.
pub fn config() -> Option<String> {
    page::root()?.get_attribute("data-config")
}

/// The host's links, one a line; see [`crate::app::host::links`].
pub fn links() -> String {
    page::root().and_then(|root| root.get_attribute("data-links")).unwrap_or_default()
}

/// Lets the host know `lines`. That there are any, be they empty, says that the app is drawn.
pub fn tell(lines: &str) {
    if let Some(root) = page::root().filter(|root| root.get_attribute("data-told").as_deref() != Some(lines)) {
        let _ = root.set_attribute("data-told", lines);
    }
}

/// Calls `changed` when the host asks for something else.
pub fn on_change(changed: impl Fn() + 'static) -> Option<EventListener> {
    Some(EventListener::new(&page::root()?.into(), "crewpath-host", move |_| changed()))
}

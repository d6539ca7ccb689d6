//! What this device remembers: the region, and the code of a visit once the visitor asks for it. A browser that refuses is a
//! browser that forgets.

use engine::atlas::Region;
use gloo::events::EventListener;
use web_sys::{Storage, window};

/// The keys, each with the version of what it holds.
const REGION: &str = "crewpath.1.region";
const VISIT: &str = "crewpath.1.visit";

/// Where `assets/embed/history.js` keeps the visits of a tab's frames until the tab closes.
const FRAMES: &str = "crewpath.1.frames";

/// The region chosen on an earlier visit.
pub fn region() -> Option<Region> {
    match read(REGION)?.as_str() {
        "uk" => Some(Region::Uk),
        "us" => Some(Region::Us),
        _ => None,
    }
}

/// Remembers a chosen region.
pub fn remember_region(region: Region) {
    write(REGION, if region == Region::Uk { "uk" } else { "us" });
}

/// What is kept of a visit: its code, if nobody else wrote there.
pub fn visit() -> Option<String> {
    read(VISIT)
}

/// Keeps the code of a visit in place of the one before; gives whether the browser did.
pub fn keep_visit(code: &str) -> bool {
    write(VISIT, code)
}

/// Keeps no visit any more.
pub fn drop_visit() {
    remove(&[VISIT]);
}

/// Forgets everything; gives whether nothing is left.
pub fn forget() -> bool {
    remove(&[VISIT, REGION]);
    if let Some(Ok(Some(storage))) = window().map(|window| window.session_storage()) {
        let _ = storage.remove_item(FRAMES);
    }
    read(VISIT).is_none() && read(REGION).is_none()
}

/// Calls `changed` when another tab changes what is kept.
pub fn on_change(changed: impl Fn() + 'static) -> Option<EventListener> {
    Some(EventListener::new(&window()?.into(), "storage", move |_| changed()))
}

/// What is at `key`.
fn read(key: &str) -> Option<String> {
    storage()?.get_item(key).ok()?
}

/// Puts `value` at `key`; gives whether the browser did.
fn write(key: &str, value: &str) -> bool {
    storage().is_some_and(|storage| storage.set_item(key, value).is_ok())
}

/// Takes out what is at `keys`.
fn remove(keys: &[&str]) {
    if let Some(storage) = storage() {
        for key in keys {
            let _ = storage.remove_item(key);
        }
    }
}

/// The browser's storage, unless it is blocked.
fn storage() -> Option<Storage> {
    window()?.local_storage().ok()?
}

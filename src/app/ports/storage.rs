//! What this device remembers: the region alone. A browser that refuses is a browser that forgets.

use engine::atlas::Region;
use web_sys::{Storage, window};

/// The key, with the version of what it holds.
const REGION: &str = "crewpath.1.region";

/// The region chosen on an earlier visit.
pub fn region() -> Option<Region> {
    match storage()?.get_item(REGION).ok()??.as_str() {
        "uk" => Some(Region::Uk),
        "us" => Some(Region::Us),
        _ => None,
    }
}

/// Remembers a chosen region.
pub fn remember_region(region: Region) {
    if let Some(storage) = storage() {
        let _ = storage.set_item(REGION, if region == Region::Uk { "uk" } else { "us" });
    }
}

/// The browser's storage, unless it is blocked.
fn storage() -> Option<Storage> {
    window()?.local_storage().ok()?
}

//! The browser behind small functions, so that nothing else in the app touches it. Each does nothing, or says so,
//! where the browser refuses: storage may throw, and a native program has no window at all.

pub mod canvas;
pub mod clock;
pub mod download;
pub mod fetch;
pub mod fields;
pub mod history;
pub mod host;
pub mod letters;
pub mod page;
pub mod random;
pub mod share;
pub mod sight;
pub mod storage;

//! The plan: what to do for the next steps of a route, and what of it is ticked off.

mod mark;

pub use mark::{MARK_BITS, Mark};

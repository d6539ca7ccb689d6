//! What a visitor takes along: files made from what is on the page. Each is made as a value here and handed to
//! [`super::ports`] to be saved.

pub mod map_sheet;
pub mod map_svg;

//! Files to keep: the plan as a calendar, a list in Markdown and JSON, and the way back from any of them; the route map as a
//! picture. Pure values in and out; the browser saves and opens the files through [`super::platform`].

pub mod calendar;
pub mod day;
pub mod json;
pub mod map_sheet;
pub mod map_svg;
pub mod markdown;
pub mod read;
pub mod sheet;

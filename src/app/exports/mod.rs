//! The plan as files to keep: a calendar, a list in Markdown, and JSON; and the way back from any of them. Pure text in
//! and out; the browser saves and opens the files through [`super::ports`].

pub mod calendar;
pub mod day;
pub mod json;
pub mod markdown;
pub mod read;
pub mod sheet;

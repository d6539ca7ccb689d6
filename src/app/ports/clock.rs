//! The time, read only when something happens.

use web_sys::js_sys::Date;

/// Year, month from 1 and day where the visitor is.
pub fn today() -> (i32, i32, i32) {
    let now = Date::new_0();
    (now.get_full_year() as i32, now.get_month() as i32 + 1, now.get_date() as i32)
}

/// The time in UTC, such as `2026-11-22T03:09:22.123Z`.
pub fn now() -> String {
    Date::new_0().to_iso_string().into()
}

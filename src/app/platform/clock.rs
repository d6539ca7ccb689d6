//! The time, read only when something happens.

use web_sys::js_sys::Date;

/// Year, month from 1 and day where the visitor is.
pub fn today() -> (i32, i32, i32) {
    let now = Date::new_0();
    let [year, month, day] = [now.get_full_year(), now.get_month() + 1, now.get_date()].map(u32::cast_signed);
    (year, month, day)
}

/// By how many minutes the visitor's clock is behind Coordinated Universal Time.
pub fn behind() -> f64 {
    Date::new_0().get_timezone_offset()
}

/// The time in milliseconds since the beginning of 1970 in UTC.
pub fn milliseconds() -> f64 {
    Date::now()
}

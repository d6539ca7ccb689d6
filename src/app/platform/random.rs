//! Random numbers, drawn only when something happens.

use super::clock;
use web_sys::window;

/// A number of 48 bits that nobody else has. Where a browser draws none, the time stands in.
pub fn number() -> u64 {
    let mut bytes = [0; 8];
    let draw = |bytes: &mut [u8]| window()?.crypto().ok()?.get_random_values_with_u8_array(bytes).ok();
    if draw(&mut bytes[2..]).is_none() {
        return clock::milliseconds() as u64;
    }
    u64::from_be_bytes(bytes)
}

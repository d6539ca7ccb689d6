//! Capital and small letters. The tables for it are in every browser; ours would weigh 24 kB.

/// A letter made a capital; some become two.
pub fn capital(letter: char) -> String {
    #[cfg(target_arch = "wasm32")]
    return web_sys::js_sys::JsString::from(letter.to_string()).to_upper_case().into();
    #[cfg(not(target_arch = "wasm32"))]
    letter.to_uppercase().collect()
}

/// A letter made small.
pub fn small(letter: char) -> String {
    #[cfg(target_arch = "wasm32")]
    return web_sys::js_sys::JsString::from(letter.to_string()).to_lower_case().into();
    #[cfg(not(target_arch = "wasm32"))]
    letter.to_lowercase().collect()
}

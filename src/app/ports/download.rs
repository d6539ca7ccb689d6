//! Files that the page hands to the visitor. Nothing is sent anywhere: they are made in the page.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::js_sys::Array;
use web_sys::{Blob, BlobPropertyBag, HtmlElement, Url, window};

/// How long a file's address is kept, in milliseconds: some browsers read it only after the visitor has agreed.
const KEPT: i32 = 60_000;

/// Saves `content` as a file called `name`; `kind` is its media type.
pub fn text(name: &str, kind: &str, content: &str) {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    if let Ok(made) = Blob::new_with_str_sequence_and_options(&Array::of1(&content.into()), &options) {
        blob(name, &made);
    }
}

/// Saves `blob` as a file called `name`.
pub fn blob(name: &str, blob: &Blob) {
    let save = || {
        let window = window()?;
        let link: HtmlElement = window.document()?.create_element("a").ok()?.unchecked_into();
        let address = Url::create_object_url_with_blob(blob).ok()?;
        link.set_attribute("href", &address).ok()?;
        link.set_attribute("download", name).ok()?;
        link.click();
        let forget = Closure::once_into_js(move || Url::revoke_object_url(&address));
        window.set_timeout_with_callback_and_timeout_and_arguments_0(forget.unchecked_ref(), KEPT).ok()
    };
    // A browser that refuses saves nothing, and says so itself.
    let _ = save();
}

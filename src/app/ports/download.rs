//! Files that the visitor keeps.

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::js_sys::Array;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url, window};

/// How long the file stays at hand after the click that saves it, in milliseconds: some browsers read it late.
const AT_HAND: i32 = 60_000;

/// Has the browser save `content` as a file called `name`, of the media type `kind`.
pub fn text(name: &str, kind: &str, content: &str) {
    let save = || {
        let window = window()?;
        let options = BlobPropertyBag::new();
        options.set_type(kind);
        let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&content.into()), &options).ok()?;
        let address = Url::create_object_url_with_blob(&blob).ok()?;
        let anchor: HtmlAnchorElement = window.document()?.create_element("a").ok()?.dyn_into().ok()?;
        anchor.set_href(&address);
        anchor.set_download(name);
        anchor.click();
        let done = Closure::once_into_js(move || Url::revoke_object_url(&address));
        window.set_timeout_with_callback_and_timeout_and_arguments_0(done.unchecked_ref(), AT_HAND).ok()
    };
    let _ = save();
}

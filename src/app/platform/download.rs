//! Files that the page hands to the visitor. Nothing is sent anywhere: they are made in the page.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::js_sys::Array;
use web_sys::{Blob, BlobPropertyBag, HtmlElement, Url, window};

/// How long a file's address is kept, in milliseconds: some browsers read it only after the visitor has agreed.
const KEPT: i32 = 60_000;

/// What browsers inside other apps call themselves, as far as they are known to save no files: those of Facebook, Instagram,
/// TikTok and Snapchat, and whatever else shows pages by the means that Android gives to apps.
const DOUBTFUL: [&str; 6] = ["FBAV", "Instagram", "Bytedance", "musical_ly", "Snapchat", "; wv)"];

/// Whether this browser probably saves nothing.
pub fn is_doubtful() -> bool {
    let agent = window().and_then(|window| window.navigator().user_agent().ok()).unwrap_or_default();
    DOUBTFUL.iter().any(|name| agent.contains(name))
}

/// Asks the browser to save `content` as a file called `name`; `kind` is its media type. Gives whether the file could be made.
pub fn text(name: &str, kind: &str, content: &str) -> bool {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let made = Blob::new_with_str_sequence_and_options(&Array::of1(&content.into()), &options);
    made.is_ok_and(|made| blob(name, &made))
}

/// Asks the browser to save `blob` as a file called `name`. Gives whether the file could be made; nothing tells whether it was
/// saved.
pub fn blob(name: &str, blob: &Blob) -> bool {
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
    save().is_some()
}

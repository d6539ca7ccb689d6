//! The clipboard and the browser's own way to share. Both may be missing or blocked, so each is looked for when it is used.

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::js_sys::{Function, Object, Promise, Reflect};
use web_sys::window;

/// Copies `text`; calls `done` with whether the browser did.
pub fn copy(text: &str, done: impl FnOnce(bool) + 'static) {
    let clipboard = get(&navigator(), "clipboard");
    let copied = call(&clipboard, "writeText", &text.into());
    spawn_local(async move {
        done(match copied {
            Some(copied) => JsFuture::from(copied).await.is_ok(),
            None => false,
        });
    });
}

/// Whether the browser has a way to share.
pub fn can_share() -> bool {
    get(&navigator(), "share").is_function()
}

/// Opens the browser's way to share; calls `failed` where it cannot, but not where the visitor thinks better of it.
pub fn share(title: &str, text: &str, address: &str, failed: impl FnOnce() + 'static) {
    let what = Object::new();
    for (name, value) in [("title", title), ("text", text), ("url", address)] {
        let _ = Reflect::set(&what, &name.into(), &value.into());
    }
    let shared = call(&navigator(), "share", &what);
    spawn_local(async move {
        let error = match shared {
            Some(shared) => JsFuture::from(shared).await.err(),
            None => Some(JsValue::NULL),
        };
        let thought_better = |error: &JsValue| get(error, "name").as_string().as_deref() == Some("AbortError");
        if error.is_some_and(|error| !thought_better(&error)) {
            failed();
        }
    });
}

/// The browser, as scripts see it.
fn navigator() -> JsValue {
    window().map_or(JsValue::UNDEFINED, |window| get(&window, "navigator"))
}

/// A property, or nothing where there is none or the object is none.
fn get(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &name.into()).unwrap_or(JsValue::UNDEFINED)
}

/// Calls a method that promises something, if it is there and lets itself be called.
fn call(object: &JsValue, name: &str, argument: &JsValue) -> Option<Promise> {
    let method: Function = get(object, name).dyn_into().ok()?;
    method.call1(object, argument).ok()?.dyn_into().ok()
}

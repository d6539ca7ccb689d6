//! What stands in the fields of a form, read when it is sent.

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::js_sys::Reflect;
use web_sys::{Element, File, HtmlInputElement, window};

/// Most bytes of a file that are read: no plan has so many.
const MOST: f64 = 1_000_000.0;

/// What stands in the field with this id; nothing where there is none.
pub fn value(id: &str) -> String {
    field(id).and_then(|field| Reflect::get(&field, &"value".into()).ok()?.as_string()).unwrap_or_default()
}

/// Empties the field with this id.
pub fn clear(id: &str) {
    if let Some(field) = field(id) {
        let _ = Reflect::set(&field, &"value".into(), &JsValue::from_str(""));
    }
}

/// Gives the focus to the field with this id and selects what stands in it.
pub fn select(id: &str) {
    if let Some(field) = field(id) {
        // A text area has the same methods.
        let field: HtmlInputElement = field.unchecked_into();
        let _ = field.focus();
        field.select();
    }
}

/// Calls `done` with the text of the file chosen in the field with this id, or with nothing where it is too large or
/// cannot be read. Gives whether a file is chosen at all; without one, `done` is not called.
pub fn file(id: &str, done: impl FnOnce(Option<String>) + 'static) -> bool {
    let chosen = || field(id)?.dyn_into::<HtmlInputElement>().ok()?.files()?.get(0);
    let Some(file) = chosen() else { return false };
    spawn_local(async move { done(text(file).await) });
    true
}

/// The text of a file.
async fn text(file: File) -> Option<String> {
    if file.size() > MOST {
        return None;
    }
    JsFuture::from(file.text()).await.ok()?.as_string()
}

/// The element with this id.
fn field(id: &str) -> Option<Element> {
    window()?.document()?.get_element_by_id(id)
}

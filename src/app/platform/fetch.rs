//! Files that lie beside the app.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::js_sys::{ArrayBuffer, Uint8Array};
use web_sys::{Response, window};
use yew::Callback;

/// Fetches `address` and calls `done` with its bytes, or with nothing when it cannot be had.
pub fn bytes(address: String, done: Callback<Option<Vec<u8>>>) {
    run(async move { done.emit(fetch(address).await) });
}

/// Lets `work` go on by itself.
pub fn run(work: impl Future<Output = ()> + 'static) {
    spawn_local(work);
}

/// The bytes at `address`, if the server has them.
pub async fn fetch(address: String) -> Option<Vec<u8>> {
    let response = JsFuture::from(window()?.fetch_with_str(&address)).await.ok()?;
    let response: Response = response.dyn_into().ok()?;
    if !response.ok() {
        return None;
    }
    let buffer: ArrayBuffer = JsFuture::from(response.array_buffer().ok()?).await.ok()?.dyn_into().ok()?;
    Some(Uint8Array::new(&buffer).to_vec())
}

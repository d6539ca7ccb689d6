//! Files that lie beside the app.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::js_sys::{ArrayBuffer, Uint8Array};
use web_sys::{Response, window};
use yew::Callback;

/// Fetches `address` and calls `done` with its bytes, or with nothing when it cannot be had.
pub fn bytes(address: String, done: Callback<Option<Vec<u8>>>) {
    spawn_local(async move { done.emit(fetch(&address).await) });
}

/// The bytes at `address`, if the server has them.
async fn fetch(address: &str) -> Option<Vec<u8>> {
    let response = JsFuture::from(window()?.fetch_with_str(address)).await.ok()?;
    let response: Response = response.dyn_into().ok()?;
    if !response.ok() {
        return None;
    }
    let buffer: ArrayBuffer = JsFuture::from(response.array_buffer().ok()?).await.ok()?.dyn_into().ok()?;
    Some(Uint8Array::new(&buffer).to_vec())
}

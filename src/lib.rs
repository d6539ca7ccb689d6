//! Crewpath as a library, so that the browser and a native program draw the same pages from the same data.

pub mod app;

/// The allocator of both programs. A page has one thread.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

//! The compiler of the atlas: text files to checked, packed data.
//!
//! It reads the TOML files under `assets/atlas`, checks them with every rule in `rules`, and makes the
//! [`engine::atlas::Atlas`] and one [`engine::content::core::Texts`] per language. It never stops at the first problem: broken
//! files give every [`Diagnostic`] at once, each with file, line, column and, where one can be told, the fix.
//! [`locales()`] does the same for the words of the interface under `assets/locales`.
//!
//! ```no_run
//! use std::path::Path;
//! let compiled = atlas::compile(Path::new("assets/atlas"));
//! for diagnostic in &compiled.diagnostics {
//!     eprintln!("{diagnostic}");
//! }
//! if let Some(atlas) = &compiled.atlas {
//!     let bytes = atlas::pack(atlas);
//! }
//! ```

mod ast;
mod compile;
mod diagnostic;
mod folder;
mod lines;
mod locales;
mod lower;
mod parse;
mod pseudo;
mod report;
mod rules;
mod schema;
mod suggest;
mod syntax;
mod terms;
mod toml_reader;
mod vocabulary;

pub use compile::{
    Compiled, Counts, compile, compile_files, compile_in, content_hash, name, pack, pack_details, pack_library,
    pack_texts,
};
pub use diagnostic::{Diagnostic, Severity};
pub use locales::{Locales, Messages, locale, locale_files, locales, locales_in, regional};
pub use pseudo::{PSEUDO, speak};
pub use schema::{schemas, schemas_of};

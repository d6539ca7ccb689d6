//! The compiler of the atlas from outside: wrong files in, the exact words out.
#![expect(clippy::unwrap_used, reason = "a helper of tests may fail them")]

mod damage;
mod languages;
mod library;
mod locales;
mod output;
mod schemas;
mod support;
mod wrong;

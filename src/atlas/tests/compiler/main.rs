//! The compiler of the atlas from outside: wrong files in, the exact words out.

mod damage;
mod locales;
mod meaning;
mod output;
mod references;
mod shape;
mod support;

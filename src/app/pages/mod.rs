//! The pages: each reads the desk and puts components together.

pub mod method;
pub mod missing;
pub mod question;
pub mod result;
pub mod role;
pub mod roles;
pub mod route;
pub mod start;

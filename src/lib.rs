//! Crewpath as a library, so that the browser and a native program draw the same pages from the same data.

pub mod app;

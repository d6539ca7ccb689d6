//! Where a program begins in the browser.

use super::guide::Guide;
use super::pages::Pages;
use super::words::{LANGUAGE, RIGHT_TO_LEFT};
use super::{App, AppProps, ports};
use std::rc::Rc;

/// Reads the address once, then hands over to the app with these pages.
pub fn run(pages: Pages) {
    let Some(root) = ports::page::root() else {
        return;
    };
    ports::page::set_language(LANGUAGE, RIGHT_TO_LEFT);
    match Guide::load() {
        Ok(guide) => {
            let base = ports::page::base();
            let address = ports::history::address(&base);
            let takes_over = ports::page::takes_over();
            root.set_text_content(None);
            let guide = Rc::new(guide);
            let props = AppProps { guide, details: None, library: None, pages, takes_over, base: base.into(), address };
            yew::Renderer::<App>::with_root_and_props(root, props).render();
        }
        Err(problem) => ports::page::report(&problem.to_string()),
    }
}

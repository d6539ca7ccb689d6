//! The browser's entry: reads the address once, then hands over to the app.

use crewpath::app::guide::Guide;
use crewpath::app::{App, AppProps, ports};
use std::rc::Rc;

fn main() {
    let Some(root) = ports::page::root() else {
        return;
    };
    match Guide::load() {
        Ok(guide) => {
            let base = ports::page::base();
            let address = ports::history::address(&base);
            root.set_text_content(None);
            let props = AppProps { guide: Rc::new(guide), details: None, base: base.into(), address };
            yew::Renderer::<App>::with_root_and_props(root, props).render();
        }
        Err(problem) => ports::page::report(&problem.to_string()),
    }
}

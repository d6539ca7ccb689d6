//! Where a program begins in the browser.

use super::early_input::EarlyInput;
use super::guide::{self, Guide};
use super::messages::{LANGUAGE, RIGHT_TO_LEFT};
use super::origin::Origin;
use super::pages::{self, Pages};
use super::{App, AppProps, origin_of, platform};
use engine::content::details::Details;
use engine::content::reference::Library;
use std::rc::Rc;

/// Reads the address once, then hands over to the quiz.
pub fn run_quiz() {
    if let Some(props) = begin(pages::QUIZ) {
        draw(props);
    }
}

/// The same with the whole app. Where a finished page stands already, it stays until all is there to draw it again at once.
pub fn run_whole() {
    let Some(props) = begin(pages::ALL) else {
        return;
    };
    if !platform::page::is_drawn() {
        return draw(props);
    }
    platform::fetch::run(async move {
        let file = |name| format!("{}{name}", props.base);
        let details = platform::fetch::fetch(file(guide::DETAILS)).await;
        let library =
            if props.address.page.reads_library() { platform::fetch::fetch(file(guide::LIBRARY)).await } else { None };
        draw(AppProps {
            details: details.and_then(|bytes| Details::unpack(&bytes).ok()).map(Rc::new),
            library: library.and_then(|bytes| Library::unpack(&bytes).ok()).map(Rc::new),
            ..props
        });
    });
}

/// What the app starts with, from the page that stands there.
fn begin(pages: Pages) -> Option<AppProps> {
    platform::page::set_language(LANGUAGE, RIGHT_TO_LEFT);
    match Guide::load() {
        Ok(guide) => {
            let base = platform::page::base();
            let address = platform::history::address(&base);
            let takes_over = platform::page::takes_over();
            // An entry that the app did not make was opened from a link, except where the quiz handed over without a history.
            let origin = match platform::history::entry_state() {
                Some(mark) => mark.origin,
                None if takes_over => Origin::Own,
                None => origin_of(&address),
            };
            Some(AppProps {
                guide: Rc::new(guide),
                details: None,
                library: None,
                pages,
                takes_over,
                base: base.into(),
                taken: EarlyInput::default(),
                address,
                origin,
            })
        }
        Err(problem) => {
            platform::page::report(&problem.to_string());
            None
        }
    }
}

/// Draws the app in place of what stands there, in one go, and takes up what was said there until now.
fn draw(props: AppProps) {
    if let Some(root) = platform::page::root() {
        let taken = platform::page::take(&root);
        yew::Renderer::<App>::with_root_and_props(root, AppProps { taken, ..props }).render();
    }
}

//! The pages and what they are drawn with. Nothing here computes a score, a route or a coordinate: it asks the
//! engine and draws what it is handed. The browser is reached through [`ports`] alone, and never in a first render.

pub mod address;
mod components;
pub mod desk;
pub mod element;
pub mod format;
pub mod guide;
mod hooks;
mod pages;
pub mod ports;
pub mod visit;
pub mod words;

use address::{Address, Page};
use components::layout::layout;
use desk::Desk;
use engine::texts::Details;
use guide::Guide;
use std::rc::Rc;
use visit::Visit;
use yew::prelude::*;

/// What the app starts with. Everything that differs between a browser and a native program comes in here.
#[derive(Clone, PartialEq, Properties)]
pub struct AppProps {
    /// The atlas, its words and the item bank.
    pub guide: Rc<Guide>,
    /// The details of roles and moves, where they are at hand; otherwise the app fetches them.
    #[prop_or_default]
    pub details: Option<Rc<Details>>,
    /// Path that every address begins with: `/`, or a folder's such as `/careers/quiz/`.
    pub base: AttrValue,
    /// The address to open.
    pub address: Address,
}

/// The whole app.
#[component]
pub fn App(props: &AppProps) -> Html {
    let visit = use_reducer_eq(|| Visit::open(props.guide.clone(), &props.address));
    let desk = Desk {
        guide: props.guide.clone(),
        details: hooks::use_details(props.details.clone(), &props.base),
        base: props.base.clone(),
        words: &words::EN,
        visit: Rc::new((*visit).clone()),
        tell: Callback::from({
            let dispatcher = visit.dispatcher();
            move |event| dispatcher.dispatch(event)
        }),
    };
    hooks::use_history(&desk);
    hooks::use_remembered_region(&desk);
    hooks::use_arrival(&desk);
    layout(&desk, page(&desk))
}

/// The page itself.
fn page(desk: &Desk) -> Html {
    match &desk.visit.page {
        Page::Start => pages::start::start(desk),
        Page::Question(number) => pages::question::question(desk, *number),
        Page::Result => pages::result::result(desk),
        Page::Route => pages::route::route(desk),
        Page::Roles => pages::roles::roles(desk),
        Page::Role(id) => pages::role::role(desk, id),
        Page::Method => pages::method::method(desk),
        Page::Missing => pages::missing::missing(desk),
    }
}

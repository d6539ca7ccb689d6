//! The pages and what they are drawn with. Nothing here computes a score, a route or a coordinate: it asks the
//! engine and draws what it is handed. The browser is reached through [`ports`] alone, and never in a first render.

pub mod address;
mod components;
pub mod desk;
pub mod format;
pub mod guide;
mod hooks;
mod pages;
pub mod ports;
pub mod visit;
pub mod words;

use address::{Address, Page};
use components::layout::Layout;
use desk::Desk;
use guide::Guide;
use std::rc::Rc;
use visit::Visit;
use yew::prelude::*;

/// What the app starts with. Everything that differs between a browser and a native program comes in here.
#[derive(Clone, PartialEq, Properties)]
pub struct AppProps {
    /// The atlas, its words and the item bank.
    pub guide: Rc<Guide>,
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
        base: props.base.clone(),
        visit: Rc::new((*visit).clone()),
        tell: Callback::from({
            let dispatcher = visit.dispatcher();
            move |event| dispatcher.dispatch(event)
        }),
    };
    hooks::use_history(&desk);
    hooks::use_remembered_region(&desk);
    hooks::use_arrival(&desk);
    html! {
        <ContextProvider<Desk> context={desk.clone()}>
            <Layout>{ page(&desk.visit.page) }</Layout>
        </ContextProvider<Desk>>
    }
}

/// The page itself.
fn page(page: &Page) -> Html {
    match page {
        Page::Start => html! { <pages::start::Start /> },
        Page::Question(number) => html! { <pages::question::Question number={*number} /> },
        Page::Result => html! { <pages::result::ResultPage /> },
        Page::Route => html! { <pages::route::RoutePage /> },
        Page::Roles => html! { <pages::roles::Roles /> },
        Page::Role(id) => html! { <pages::role::RolePage id={id.clone()} /> },
        Page::Method => html! { <pages::method::Method /> },
        Page::Missing => html! { <pages::missing::Missing /> },
    }
}

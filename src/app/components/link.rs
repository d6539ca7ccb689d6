//! A link to a page of the app: a real address for the browser, followed without a load.

use crate::app::address::Page;
use crate::app::desk::use_desk;
use crate::app::visit::Event;
use yew::prelude::*;

/// Where the link leads and how it looks.
#[derive(Clone, PartialEq, Properties)]
pub struct LinkProps {
    /// The page that it opens.
    pub to: Page,
    /// Classes of the anchor.
    #[prop_or_default]
    pub class: Classes,
    /// Name for assistive technology, where the text alone does not tell.
    #[prop_or_default]
    pub label: Option<AttrValue>,
    /// What it opens with, where a choice comes with the link.
    #[prop_or_default]
    pub event: Option<Event>,
    /// Whether it leads to the open page.
    #[prop_or_default]
    pub current: bool,
    /// The text.
    pub children: Html,
}

/// An anchor that opens a page of the app. A click with a modifier is left to the browser.
#[component]
pub fn Link(props: &LinkProps) -> Html {
    let desk = use_desk();
    let event = props.event.clone().unwrap_or_else(|| Event::Open(props.to.clone()));
    let onclick = follow(desk.tell.clone(), event);
    html! {
        <a class={props.class.clone()} href={desk.href(&props.to)} {onclick}
            aria-label={props.label.clone()} aria-current={props.current.then_some("page")}>
            { props.children.clone() }
        </a>
    }
}

/// Tells `event` on a plain click; any other click is the browser's.
pub fn follow(tell: Callback<Event>, event: Event) -> Callback<MouseEvent> {
    Callback::from(move |click: MouseEvent| {
        let plain = click.button() == 0 && !click.meta_key() && !click.ctrl_key() && !click.shift_key();
        if plain && !click.alt_key() {
            click.prevent_default();
            tell.emit(event.clone());
        }
    })
}

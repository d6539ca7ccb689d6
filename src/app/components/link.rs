//! A link to a page of the app: a real address for the browser, followed without a load.

use crate::app::address::Page;
use crate::app::element::el;
use crate::app::msg::Msg;
use crate::app::page_context::PageContext;
use yew::prelude::*;

/// A link to `page`.
pub fn link(cx: &PageContext, page: Page, content: impl Into<Html>) -> Html {
    Link::to(page).draw(cx, content)
}

/// A link that is more than its page and its text.
pub struct Link {
    page: Page,
    class: Option<&'static str>,
    label: Option<String>,
    event: Option<Msg>,
}

impl Link {
    /// A plain link to `page`.
    pub const fn to(page: Page) -> Self {
        Self { page, class: None, label: None, event: None }
    }

    /// Looks like `class`.
    pub const fn class(mut self, class: &'static str) -> Self {
        self.class = Some(class);
        self
    }

    /// Is called `label` by assistive technology, where the text alone does not tell.
    pub fn label(mut self, label: String) -> Self {
        self.label = Some(label);
        self
    }

    /// Tells `event` instead of only opening the page.
    pub fn on(mut self, event: Msg) -> Self {
        self.event = Some(event);
        self
    }

    /// The anchor around `content`.
    pub fn draw(self, cx: &PageContext, content: impl Into<Html>) -> Html {
        self.around(cx, content.into())
    }

    /// The same for content that is made already, so that there is one copy for all kinds.
    fn around(self, cx: &PageContext, content: Html) -> Html {
        let is_here = match (&self.page, &cx.model.page) {
            // A choice on the whole map is still the whole map.
            (Page::Map(None), Page::Map(_)) => true,
            (page, open) => page == open,
        };
        el("a")
            .attr_opt("class", self.class.map(str::to_owned))
            .attr_dyn("href", cx.href(&self.page))
            .attr_opt("aria-label", self.label)
            .attr_opt("aria-current", is_here.then(|| "page".to_owned()))
            .on_click(follow(cx.dispatch.clone(), self.event.unwrap_or(Msg::Open(self.page))))
            .child(content)
            .into()
    }
}

/// Tells `event` on a plain click; any other click is the browser's.
pub fn follow(tell: Callback<Msg>, event: Msg) -> Callback<MouseEvent> {
    Callback::from(move |click: MouseEvent| {
        let plain = click.button() == 0 && !click.meta_key() && !click.ctrl_key() && !click.shift_key();
        if plain && !click.alt_key() {
            click.prevent_default();
            tell.emit(event.clone());
        }
    })
}

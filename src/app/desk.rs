//! What every page is handed: the data, the visit and a way to tell it what happens.

use super::address::Page;
use super::guide::Guide;
use super::visit::{Event, Visit};
use super::words::{EN, Words};
use engine::atlas::{Region, RoleIx};
use std::rc::Rc;
use yew::prelude::*;

/// The shared context of the pages.
#[derive(Clone)]
pub struct Desk {
    /// The atlas, its words and the item bank.
    pub guide: Rc<Guide>,
    /// Path that every address begins with.
    pub base: AttrValue,
    /// The open page and everything said so far.
    pub visit: Rc<Visit>,
    /// Tells the visit what happened.
    pub tell: Callback<Event>,
}

impl PartialEq for Desk {
    fn eq(&self, other: &Self) -> bool {
        self.base == other.base && self.visit == other.visit
    }
}

impl Desk {
    /// The words of the interface.
    pub fn words(&self) -> &'static Words {
        &EN
    }

    /// The region whose titles are shown.
    pub fn region(&self) -> Region {
        self.visit.state.region
    }

    /// A role's title in the region.
    pub fn title(&self, role: RoleIx) -> &str {
        self.guide.title(role, self.region())
    }

    /// The page of a role.
    pub fn role_page(&self, role: RoleIx) -> Page {
        Page::Role(self.guide.atlas.role(role).id.clone())
    }

    /// The address of a page, with everything said so far.
    pub fn href(&self, page: &Page) -> String {
        self.visit.address_of(page.clone()).href(&self.base)
    }

    /// A callback that tells `event` whatever it is called with.
    pub fn telling<T>(&self, event: impl Fn(T) -> Event + 'static) -> Callback<T> {
        let tell = self.tell.clone();
        Callback::from(move |input| tell.emit(event(input)))
    }
}

/// The desk of the app that a component is drawn in.
///
/// # Panics
/// When there is no app around the component, which is a mistake in the code.
#[hook]
#[expect(clippy::expect_used, reason = "a component outside the app is a mistake that must not pass unseen")]
pub fn use_desk() -> Desk {
    use_context::<Desk>().expect("every component is drawn inside the app")
}

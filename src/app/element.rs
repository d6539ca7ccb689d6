//! Elements built by calls instead of Yew's `html!`.
//!
//! The macro writes the whole making of every element at its place; these calls share one copy. With some 270 elements
//! that took 17 kB of brotli, a tenth, off the app.

use std::rc::Rc;
use yew::html::{onchange, onclick, onfocusin, oninput, onkeydown, onsubmit};
use yew::prelude::*;
use yew::virtual_dom::{Key, Listener, VList, VTag, VText};

/// An element in the making. It ends as [`Html`], which every place that takes content takes.
#[must_use]
pub struct Element(Box<VTag>);

/// An element with this tag.
#[inline(never)]
pub fn el(tag: &'static str) -> Element {
    Element(Box::new(VTag::new(tag)))
}

/// Words on their own.
#[inline(never)]
pub fn words(text: &str) -> Html {
    Html::from(VText::new(text.to_owned()))
}

/// Several pieces after one another.
#[inline(never)]
pub fn row(pieces: Vec<Html>) -> Html {
    Html::from(VList::with_children(pieces, None))
}

/// Nothing.
pub fn nothing() -> Html {
    Html::default()
}

impl Element {
    /// With an attribute whose value is known.
    #[inline(never)]
    pub fn is(mut self, name: &'static str, value: &'static str) -> Self {
        self.0.add_attribute(name, value);
        self
    }

    /// With an attribute whose value is made.
    #[inline(never)]
    pub fn has(mut self, name: &'static str, value: String) -> Self {
        self.0.add_attribute(name, value);
        self
    }

    /// With an attribute, if there is a value.
    pub fn has_if(self, name: &'static str, value: Option<String>) -> Self {
        match value {
            Some(value) => self.has(name, value),
            None => self,
        }
    }

    /// With a class.
    pub fn class(self, class: &'static str) -> Self {
        self.is("class", class)
    }

    /// With an id.
    pub fn id(self, id: &'static str) -> Self {
        self.is("id", id)
    }

    /// The same in every language: a name, a letter or a code, which translators are to leave alone.
    pub fn untranslated(self) -> Self {
        self.is("translate", "no")
    }

    /// Told from its neighbours by `key`, so that another key brings a new element.
    #[inline(never)]
    pub fn keyed(mut self, key: &str) -> Self {
        self.0.key = Some(Key::from(key));
        self
    }

    /// Ticked or not, for a radio button or a box to tick.
    #[inline(never)]
    pub fn checked(mut self, checked: bool) -> Self {
        self.0.set_checked(checked);
        self
    }

    /// Holding these words, for a field to type in.
    #[inline(never)]
    pub fn value(mut self, value: &str) -> Self {
        self.0.set_value(value.to_owned());
        self
    }

    /// Holding these words at first. What somebody types since stays, however often the page is rendered.
    #[inline(never)]
    pub fn first_value(mut self, value: &str) -> Self {
        self.0.add_property("defaultValue", value.to_owned());
        self
    }

    /// Chosen or not, for an option. In the browser it is the property that counts once somebody has chosen by hand.
    #[inline(never)]
    pub fn selected(mut self, selected: bool) -> Self {
        if cfg!(target_arch = "wasm32") {
            self.0.add_property("selected", selected);
            return self;
        }
        self.flag("selected", selected)
    }

    /// With an attribute that is there or not, such as `disabled` and `open`.
    #[inline(never)]
    pub fn flag(mut self, name: &'static str, set: bool) -> Self {
        if set {
            self.0.add_attribute(name, name);
        }
        self
    }

    /// With words inside.
    #[inline(never)]
    pub fn text(mut self, text: &str) -> Self {
        self.0.add_child(words(text));
        self
    }

    /// With one more piece inside.
    #[inline(never)]
    pub fn with(mut self, piece: impl Into<Html>) -> Self {
        self.0.add_child(piece.into());
        self
    }

    /// With one more piece inside, or else an empty place, so that another drawing finds the neighbours where they were.
    pub fn with_if(self, piece: Option<impl Into<Html>>) -> Self {
        self.with(piece.map_or_else(nothing, Into::into))
    }

    /// With more pieces inside.
    pub fn with_all(self, pieces: impl IntoIterator<Item = Html>) -> Self {
        pieces.into_iter().fold(self, Element::with)
    }

    /// Calls `told` on a click.
    pub fn on_click(self, told: Callback<MouseEvent>) -> Self {
        self.listen(Rc::new(onclick::Wrapper::new(told)))
    }

    /// Calls `told` when something else is chosen.
    pub fn on_change(self, told: Callback<Event>) -> Self {
        self.listen(Rc::new(onchange::Wrapper::new(told)))
    }

    /// Calls `told` with every letter typed.
    pub fn on_input(self, told: Callback<InputEvent>) -> Self {
        self.listen(Rc::new(oninput::Wrapper::new(told)))
    }

    /// Calls `told` on a key that is pressed while this, or something in it, has the focus.
    pub fn on_key(self, told: Callback<KeyboardEvent>) -> Self {
        self.listen(Rc::new(onkeydown::Wrapper::new(told)))
    }

    /// Calls `told` when something in it takes the focus.
    pub fn on_focus(self, told: Callback<FocusEvent>) -> Self {
        self.listen(Rc::new(onfocusin::Wrapper::new(told)))
    }

    /// Calls `told` when a form is sent.
    pub fn on_submit(self, told: Callback<SubmitEvent>) -> Self {
        self.listen(Rc::new(onsubmit::Wrapper::new(told)))
    }

    /// With a listener.
    #[inline(never)]
    fn listen(mut self, listener: Rc<dyn Listener>) -> Self {
        self.0.add_listener(listener);
        self
    }
}

impl From<Element> for Html {
    #[inline(never)]
    fn from(element: Element) -> Self {
        Self::from(*element.0)
    }
}

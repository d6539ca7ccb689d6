//! A builder for elements, used instead of Yew's `html!`.
//!
//! The macro expands to the whole construction of each element where it is written; these methods share one copy. With some
//! 270 elements that took 17 kB of brotli, a tenth, off the app. Use it for every element; components and lists of nodes are
//! plain functions that return [`Element`] or [`Html`].
//!
//! | `html!` | here |
//! |---|---|
//! | `<p class="lead" hidden={h}>{ text }</p>` | `el("p").class("lead").bool_attr("hidden", h).text(&text)` |
//! | `<a href={url}>` with an owned value | `el("a").attr_dyn("href", url)` |
//! | `if let Some(x) = x { … }` | `.child_opt(x.map(…))` |
//! | `{ for items }` | `.children(items)` |
//! | `<>…</>` | `fragment(vec![…])` |
//! | `html! {}` | `empty()` |
//! | `onclick={callback}` | `.on_click(callback)` |

use std::rc::Rc;
use yew::html::{onchange, onclick, onfocusin, oninput, onkeydown, onsubmit};
use yew::prelude::*;
use yew::virtual_dom::{Key, Listener, VList, VTag, VText};

/// An element under construction. It converts into [`Html`].
#[must_use]
pub struct Element(Box<VTag>);

/// Starts an element with a tag.
#[inline(never)]
pub fn el(tag: &'static str) -> Element {
    Element(Box::new(VTag::new(tag)))
}

/// A text node.
#[inline(never)]
pub fn text(text: &str) -> Html {
    Html::from(VText::new(text.to_owned()))
}

/// Several nodes in a row, without an element around them.
#[inline(never)]
pub fn fragment(nodes: Vec<Html>) -> Html {
    Html::from(VList::with_children(nodes, None))
}

/// No node.
pub fn empty() -> Html {
    Html::default()
}

impl Element {
    /// Sets an attribute to a constant.
    #[inline(never)]
    pub fn attr(mut self, name: &'static str, value: &'static str) -> Self {
        self.0.add_attribute(name, value);
        self
    }

    /// Sets an attribute to a computed value.
    #[inline(never)]
    pub fn attr_dyn(mut self, name: &'static str, value: String) -> Self {
        self.0.add_attribute(name, value);
        self
    }

    /// Sets an attribute if there is a value.
    pub fn attr_opt(self, name: &'static str, value: Option<String>) -> Self {
        match value {
            Some(value) => self.attr_dyn(name, value),
            None => self,
        }
    }

    /// Sets the class.
    pub fn class(self, class: &'static str) -> Self {
        self.attr("class", class)
    }

    /// Sets the id.
    pub fn id(self, id: &'static str) -> Self {
        self.attr("id", id)
    }

    /// Keeps browser translation away from a name, a letter or a code.
    pub fn untranslated(self) -> Self {
        self.attr("translate", "no")
    }

    /// Sets the key. A new key makes a new element.
    #[inline(never)]
    pub fn keyed(mut self, key: &str) -> Self {
        self.0.key = Some(Key::from(key));
        self
    }

    /// Checks or unchecks a radio button or checkbox.
    #[inline(never)]
    pub fn checked(mut self, checked: bool) -> Self {
        self.0.set_checked(checked);
        self
    }

    /// Sets the value of a text field on every render.
    #[inline(never)]
    pub fn value(mut self, value: &str) -> Self {
        self.0.set_value(value.to_owned());
        self
    }

    /// Sets the initial value of a text field. Later renders keep what has been typed.
    #[inline(never)]
    pub fn first_value(mut self, value: &str) -> Self {
        self.0.add_property("defaultValue", value.to_owned());
        self
    }

    /// Selects an option. In the browser this sets the property, which counts once the visitor has chosen by hand.
    #[inline(never)]
    pub fn selected(mut self, selected: bool) -> Self {
        if cfg!(target_arch = "wasm32") {
            self.0.add_property("selected", selected);
            return self;
        }
        self.bool_attr("selected", selected)
    }

    /// Sets or leaves out a boolean attribute such as `disabled` or `open`.
    #[inline(never)]
    pub fn bool_attr(mut self, name: &'static str, set: bool) -> Self {
        if set {
            self.0.add_attribute(name, name);
        }
        self
    }

    /// Appends a text node.
    #[inline(never)]
    pub fn text(mut self, text: &str) -> Self {
        self.0.add_child(self::text(text));
        self
    }

    /// Appends a child.
    #[inline(never)]
    pub fn child(mut self, child: impl Into<Html>) -> Self {
        self.0.add_child(child.into());
        self
    }

    /// Appends a child, or an empty placeholder so that the siblings keep their positions in the next render.
    pub fn child_opt(self, child: Option<impl Into<Html>>) -> Self {
        self.child(child.map_or_else(empty, Into::into))
    }

    /// Appends children.
    pub fn children(self, children: impl IntoIterator<Item = Html>) -> Self {
        children.into_iter().fold(self, Element::child)
    }

    /// Listens for clicks.
    pub fn on_click(self, callback: Callback<MouseEvent>) -> Self {
        self.listen(Rc::new(onclick::Wrapper::new(callback)))
    }

    /// Listens for changes.
    pub fn on_change(self, callback: Callback<Event>) -> Self {
        self.listen(Rc::new(onchange::Wrapper::new(callback)))
    }

    /// Listens for input.
    pub fn on_input(self, callback: Callback<InputEvent>) -> Self {
        self.listen(Rc::new(oninput::Wrapper::new(callback)))
    }

    /// Listens for key presses while it, or something in it, has the focus.
    pub fn on_key(self, callback: Callback<KeyboardEvent>) -> Self {
        self.listen(Rc::new(onkeydown::Wrapper::new(callback)))
    }

    /// Listens for focus moving to it or to something in it.
    pub fn on_focus(self, callback: Callback<FocusEvent>) -> Self {
        self.listen(Rc::new(onfocusin::Wrapper::new(callback)))
    }

    /// Listens for the form being submitted.
    pub fn on_submit(self, callback: Callback<SubmitEvent>) -> Self {
        self.listen(Rc::new(onsubmit::Wrapper::new(callback)))
    }

    /// Adds a listener.
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

//! A role in a list.

use super::link::link;
use crate::app::desk::Desk;
use crate::app::element::el;
use engine::atlas::RoleIx;
use yew::Html;

/// The role as a link, and a few words on it.
pub fn role_item(desk: &Desk, role: RoleIx, said: &str) -> Html {
    el("li")
        .child(link(desk, desk.role_page(role), desk.title(role)))
        .child(el("span").class("muted").text(said))
        .into()
}

//! A role in a list.

use super::link::link;
use crate::app::element::el;
use crate::app::page_context::PageContext;
use engine::atlas::RoleIx;
use yew::Html;

/// The role as a link, and a few words on it.
pub fn role_item(cx: &PageContext, role: RoleIx, said: &str) -> Html {
    el("li").child(link(cx, cx.role_page(role), cx.title(role))).child(el("span").class("muted").text(said)).into()
}

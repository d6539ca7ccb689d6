//! The first step from outside the industry: any entry-level role, here the one that a route begins with.

use super::list::capital_list;
use super::waiting::waiting;
use crate::app::desk::Desk;
use crate::app::element::{el, row};
use engine::atlas::RoleIx;
use yew::Html;

/// What the role is and what it takes, in a list of `class`.
pub fn getting_in(desk: &Desk, role: RoleIx, class: Option<&str>) -> Html {
    let words = desk.words();
    let lead = el("p").class("muted").text(words.step_get_in_lead).into();
    let Some(detail) = desk.role_detail(role) else { return row(vec![lead, waiting(desk, &desk.details)]) };
    let line = el("p").text(&desk.say(&detail.line)).into();
    let takes = el("h3").text(words.step_takes).into();
    let list = capital_list(desk, &detail.entry).has_if("class", class.map(str::to_owned)).into();
    row(vec![lead, line, takes, list])
}

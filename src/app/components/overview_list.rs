//! The whole map in words: every role by department and level, and where it leads.

use super::link::Link;
use super::overview::{View, choice, far, own_place};
use crate::app::element::el;
use crate::app::messages::interpolate;
use crate::app::page_context::PageContext;
use crate::app::pages::role::level;
use engine::atlas::{DepartmentIx, RoleIx};
use engine::role_map::reach::{Fits, Ways};
use yew::prelude::*;

/// A folded list with the same roles and moves as the drawing, and every move across departments.
pub fn overview_list(cx: &PageContext, view: &View) -> Html {
    let departments = (0..cx.guide.atlas.departments.len()).map(DepartmentIx::from);
    let sections = departments.map(|department| {
        let items = cx.guide.atlas.roles_in(department).into_iter().map(|role| item(cx, view, role));
        let name = &cx.guide.texts.departments[department.at()];
        el("section").child(el("h2").text(name)).child(el("ul").children(items)).into()
    });
    el("details")
        .class("overview-list")
        .child(el("summary").id("overview-list").text(cx.words().whole_list))
        .child(el("div").class("overview-list-columns").children(sections))
        .into()
}

/// A role: its level, which step of the visitor's route it is, how far it is from the goal if there is one, and every role that it leads to.
fn item(cx: &PageContext, view: &View, role: RoleIx) -> Html {
    let words = cx.words();
    let atlas = &cx.guide.atlas;
    let mut next: Vec<RoleIx> =
        Ways::of(atlas, role, Fits::of(&cx.model.state)).outs.into_iter().map(|step| atlas.step(step).to).collect();
    next.dedup();
    let next = match next.iter().map(|&role| cx.title(role)).collect::<Vec<_>>() {
        names if names.is_empty() => words.role_ways_on_none.into(),
        names => interpolate(words.whole_leads_to, &[("roles", &names.join(", "))]),
    };
    let far = view.reach.map(|reach| far(cx, reach, role));
    let own = own_place(cx, view, role);
    let said = [Some(level(cx, atlas.role(role).level).to_owned()), own, far, Some(next)];
    let said = said.into_iter().flatten().collect::<Vec<_>>().join("; ");
    el("li")
        .child(Link::to(choice(cx, role)).draw(cx, el("span").text(cx.title(role))))
        .child(el("span").class("muted").text(&format!(" {said}")))
        .into()
}

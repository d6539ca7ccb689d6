//! The whole map in words: every role by department and level, and where it leads.

use super::link::Link;
use super::overview::{View, choice, far, own_place};
use crate::app::desk::Desk;
use crate::app::element::el;
use crate::app::pages::role::level;
use crate::app::words::fill;
use engine::atlas::{DepartmentIx, RoleIx};
use engine::role_map::reach::{Fits, Ways};
use yew::prelude::*;

/// A folded list with the same roles and moves as the drawing, and every move across departments.
pub fn overview_list(desk: &Desk, view: &View) -> Html {
    let departments = (0..desk.guide.atlas.departments.len()).map(DepartmentIx::from);
    let sections = departments.map(|department| {
        let items = desk.guide.atlas.roles_in(department).into_iter().map(|role| item(desk, view, role));
        let name = &desk.guide.texts.departments[department.at()];
        el("section").child(el("h2").text(name)).child(el("ul").children(items)).into()
    });
    el("details")
        .class("overview-list")
        .child(el("summary").id("overview-list").text(desk.words().whole_list))
        .child(el("div").class("overview-list-columns").children(sections))
        .into()
}

/// A role: its level, which step of the visitor's route it is, how far it is from the goal if there is one, and every role that it leads to.
fn item(desk: &Desk, view: &View, role: RoleIx) -> Html {
    let words = desk.words();
    let atlas = &desk.guide.atlas;
    let mut next: Vec<RoleIx> =
        Ways::of(atlas, role, Fits::of(&desk.visit.state)).outs.into_iter().map(|step| atlas.step(step).to).collect();
    next.dedup();
    let next = match next.iter().map(|&role| desk.title(role)).collect::<Vec<_>>() {
        names if names.is_empty() => words.role_ways_on_none.into(),
        names => fill(words.whole_leads_to, &[("roles", &names.join(", "))]),
    };
    let far = view.reach.map(|reach| far(desk, reach, role));
    let own = own_place(desk, view, role);
    let said = [Some(level(desk, atlas.role(role).level).to_owned()), own, far, Some(next)];
    let said = said.into_iter().flatten().collect::<Vec<_>>().join("; ");
    el("li")
        .child(Link::to(choice(desk, role)).draw(desk, el("span").text(desk.title(role))))
        .child(el("span").class("muted").text(&format!(" {said}")))
        .into()
}

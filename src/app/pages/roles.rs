//! Every role, by department and rung; or those that a search found.

use super::role::level;
use crate::app::address::Page;
use crate::app::components::link::link;
use crate::app::components::role_item::role_item;
use crate::app::components::search_box::{hits, nothing_found, search_box};
use crate::app::desk::Desk;
use crate::app::element::{Element, el};
use crate::app::words::fill;
use engine::atlas::{DepartmentIx, RoleIx, RoleKind};
use engine::search::Hit;
use yew::Html;

/// The page of all roles.
pub fn roles(desk: &Desk) -> Html {
    let words = desk.words();
    let hits = hits(desk);
    let departments = (0..desk.guide.atlas.departments.len()).map(DepartmentIx::from);
    let body = match &hits {
        None => el("div").class("roles-columns").with_all(departments.map(|ix| department(desk, ix))),
        Some(hits) if hits.is_empty() => nothing_found(desk),
        Some(hits) => found(desk, hits),
    };
    el("div")
        .class("roles")
        .with(el("h1").is("tabindex", "-1").text(words.roles_title))
        .with(el("p").class("lead").text(words.roles_lead))
        .with(el("p").with(link(desk, Page::Map(None), words.roles_map)))
        .with(search_box(desk, hits.as_deref()))
        .with(body.keyed(if hits.is_some() { "found" } else { "all" }))
        .into()
}

/// The roles that a search found, the best first; where another name led to a role, that name stands beside it.
fn found(desk: &Desk, hits: &[Hit]) -> Element {
    let items = hits.iter().map(|hit| {
        let department = desk.guide.atlas.role(hit.role).department;
        let mut said = desk.guide.texts.departments[department.at()].clone();
        if hit.name != desk.title(hit.role) {
            said = format!("{}; {said}", fill(desk.words().search_by, &[("name", hit.name)]));
        }
        role_item(desk, hit.role, &said)
    });
    el("ul").class("roles-found").with_all(items)
}

/// The roles of a department, lowest rung first.
fn department(desk: &Desk, ix: DepartmentIx) -> Html {
    let items = desk.guide.atlas.roles_in(ix).into_iter().map(|role| role_item(desk, role, standing(desk, role)));
    el("section").with(el("h2").text(&desk.guide.texts.departments[ix.at()])).with(el("ul").with_all(items)).into()
}

/// What a role is on the ladder: its rung, or own projects.
fn standing(desk: &Desk, role: RoleIx) -> &'static str {
    let role = desk.guide.atlas.role(role);
    match role.kind {
        RoleKind::OwnProjects => desk.words().roles_own_projects,
        RoleKind::Job => level(desk, role.level),
    }
}

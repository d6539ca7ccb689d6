//! Every role, by department and rung; or those that a search found.

use super::role::standing_of;
use crate::app::address::Page;
use crate::app::components::link::link;
use crate::app::components::role_item::role_item;
use crate::app::components::search_box::{found, hits, nothing_found, search_box};
use crate::app::components::words_used::words_used;
use crate::app::desk::Desk;
use crate::app::element::el;
use engine::atlas::DepartmentIx;
use engine::glossary::Shown;
use yew::Html;

/// The page of all roles.
pub fn roles(desk: &Desk) -> Html {
    let words = desk.words();
    let hits = hits(desk);
    let departments = (0..desk.guide.atlas.departments.len()).map(DepartmentIx::from);
    let body = match &hits {
        None => el("div").class("roles-columns").children(departments.map(|ix| department(desk, ix))),
        Some(hits) if hits.is_empty() => nothing_found(desk),
        Some(hits) => el("ul").class("roles-found").children(hits.iter().map(|hit| found(desk, hit))),
    };
    el("div")
        .class("roles")
        .child(el("h1").attr("tabindex", "-1").text(words.roles_title))
        .child(el("p").class("lead").text(words.roles_lead))
        .child(el("p").child(link(desk, Page::Map(None), words.roles_map)))
        .child(search_box(desk, hits.as_deref()))
        .child(body.keyed(if hits.is_some() { "found" } else { "all" }))
        .child_opt(words_used(desk, &hits.iter().flatten().map(|hit| Shown::Line(hit.role)).collect::<Vec<_>>()))
        .into()
}

/// The roles of a department, lowest rung first.
fn department(desk: &Desk, ix: DepartmentIx) -> Html {
    let items = desk
        .guide
        .atlas
        .roles_in(ix)
        .into_iter()
        .map(|role| role_item(desk, role, standing_of(desk, desk.guide.atlas.role(role))));
    el("section").child(el("h2").text(&desk.guide.texts.departments[ix.at()])).child(el("ul").children(items)).into()
}

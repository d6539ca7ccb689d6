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
        None => el("div").class("roles-columns").with_all(departments.map(|ix| department(desk, ix))),
        Some(hits) if hits.is_empty() => nothing_found(desk),
        Some(hits) => el("ul").class("roles-found").with_all(hits.iter().map(|hit| found(desk, hit))),
    };
    el("div")
        .class("roles")
        .with(el("h1").is("tabindex", "-1").text(words.roles_title))
        .with(el("p").class("lead").text(words.roles_lead))
        .with(el("p").with(link(desk, Page::Map(None), words.roles_map)))
        .with(search_box(desk, hits.as_deref()))
        .with(body.keyed(if hits.is_some() { "found" } else { "all" }))
        .with_if(words_used(desk, &hits.iter().flatten().map(|hit| Shown::Line(hit.role)).collect::<Vec<_>>()))
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
    el("section").with(el("h2").text(&desk.guide.texts.departments[ix.at()])).with(el("ul").with_all(items)).into()
}

//! Every role, by department and rung; or those that a search found.

use super::role::standing_of;
use crate::app::address::Page;
use crate::app::components::link::link;
use crate::app::components::role_item::role_item;
use crate::app::components::search_box::{found, hits, nothing_found, search_box};
use crate::app::components::words_used::words_used;
use crate::app::element::el;
use crate::app::page_context::PageContext;
use engine::atlas::DepartmentIx;
use engine::glossary::Shown;
use yew::Html;

/// The page of all roles.
pub fn roles(cx: &PageContext) -> Html {
    let words = cx.words();
    let hits = hits(cx);
    let departments = (0..cx.guide.atlas.departments.len()).map(DepartmentIx::from);
    let body = match &hits {
        None => el("div").class("roles-columns").children(departments.map(|ix| department(cx, ix))),
        Some(hits) if hits.is_empty() => nothing_found(cx),
        Some(hits) => el("ul").class("roles-found").children(hits.iter().map(|hit| found(cx, hit))),
    };
    el("div")
        .class("roles")
        .child(el("h1").attr("tabindex", "-1").text(words.roles_title))
        .child(el("p").class("lead").text(words.roles_lead))
        .child(el("p").child(link(cx, Page::Map(None), words.roles_map)))
        .child(search_box(cx, hits.as_deref()))
        .child(body.keyed(if hits.is_some() { "found" } else { "all" }))
        .child_opt(words_used(cx, &hits.iter().flatten().map(|hit| Shown::Line(hit.role)).collect::<Vec<_>>()))
        .into()
}

/// The roles of a department, lowest rung first.
fn department(cx: &PageContext, ix: DepartmentIx) -> Html {
    let items = cx
        .guide
        .atlas
        .roles_in(ix)
        .into_iter()
        .map(|role| role_item(cx, role, standing_of(cx, cx.guide.atlas.role(role))));
    el("section").child(el("h2").text(&cx.guide.texts.departments[ix.at()])).child(el("ul").children(items)).into()
}

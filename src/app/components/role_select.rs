//! Where a visitor stands: a native list of every role, first jobs first, then by department.

use crate::app::element::{el, empty};
use crate::app::page_context::PageContext;
use engine::atlas::{DepartmentIx, Level, RoleIx, RoleKind};
use engine::routes::Start;
use wasm_bindgen::JsCast;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// A first job that leads to more roles than this is open to everybody; the others belong to a department.
const MANY: usize = 10;

/// A native select with "outside" first and the roles below, as [`roles_by_department`] has them.
pub fn role_select(cx: &PageContext, id: &'static str, onchoose: Callback<Start>) -> Html {
    let onchange = {
        let guide = cx.guide.clone();
        Callback::from(move |event: yew::Event| {
            let select: Option<HtmlSelectElement> = event.target().and_then(|target| target.dyn_into().ok());
            let role = select.and_then(|select| guide.atlas.role_by_id(&select.value()));
            onchoose.emit(role.map_or(Start::Outside, Start::Role));
        })
    };
    el("select")
        .id(id)
        .attr("name", "start")
        .class("role-select")
        .on_change(onchange)
        .child(option(cx.model.state.start == Start::Outside, "", cx.words().start_outside))
        .children(roles_by_department(cx, |role| cx.model.state.start == Start::Role(role)))
        .into()
}

/// The roles from which somebody can start as options of a select: the first jobs of all departments together, since most
/// visitors do one of them, those that lead to many others first; then everything else by department in the atlas's order.
pub fn roles_by_department(cx: &PageContext, chosen: impl Fn(RoleIx) -> bool) -> Vec<Html> {
    let atlas = &cx.guide.atlas;
    let (mut first, mut narrow) = (Vec::new(), Vec::new());
    let mut groups = vec![empty()];
    for (at, name) in cx.guide.texts.departments.iter().enumerate() {
        let mut others = Vec::new();
        for role in atlas.roles_in(DepartmentIx::from(at)) {
            if !atlas.leads_on(role) {
                continue;
            }
            let is_first = atlas.role(role).level == Level::Entry && atlas.role(role).kind == RoleKind::Job;
            let leads_to = || atlas.moves.iter().filter(|step| step.from == role).count();
            let list = if !is_first {
                &mut others
            } else if leads_to() > MANY {
                &mut first
            } else {
                &mut narrow
            };
            list.push(option(chosen(role), &atlas.role(role).id, cx.title(role)));
        }
        if !others.is_empty() {
            groups.push(group(name.clone(), others));
        }
    }
    first.append(&mut narrow);
    groups[0] = group(cx.words().start_first_jobs.to_owned(), first);
    groups
}

/// Options below a name.
fn group(name: String, options: Vec<Html>) -> Html {
    el("optgroup").attr_dyn("label", name).children(options).into()
}

/// Something to choose in a select.
pub fn option(chosen: bool, value: &str, name: &str) -> Html {
    el("option").attr_dyn("value", value.to_owned()).selected(chosen).text(name).into()
}

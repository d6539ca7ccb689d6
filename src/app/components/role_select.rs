//! Where a visitor stands: a native list of every role by department.

use crate::app::desk::Desk;
use crate::app::element::{el, nothing};
use engine::atlas::{DepartmentIx, RoleIx};
use engine::routes::Start;
use wasm_bindgen::JsCast;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// A native select with "outside" first and the roles below, by department in the atlas's order.
pub fn role_select(desk: &Desk, id: &'static str, onchoose: Callback<Start>) -> Html {
    let onchange = {
        let guide = desk.guide.clone();
        Callback::from(move |event: yew::Event| {
            let select: Option<HtmlSelectElement> = event.target().and_then(|target| target.dyn_into().ok());
            let role = select.and_then(|select| guide.atlas.role_by_id(&select.value()));
            onchoose.emit(role.map_or(Start::Outside, Start::Role));
        })
    };
    el("select")
        .id(id)
        .class("role-select")
        .on_change(onchange)
        .with(option(desk.visit.state.start == Start::Outside, "", desk.words().start_outside))
        .with_all(roles_by_department(desk, |role| desk.visit.state.start == Start::Role(role)))
        .into()
}

/// The roles from which somebody can start as options of a select, by department in the atlas's order.
pub fn roles_by_department(desk: &Desk, chosen: impl Fn(RoleIx) -> bool) -> Vec<Html> {
    let departments = (0..desk.guide.atlas.departments.len()).map(DepartmentIx::from);
    departments.map(|department| group(desk, department, &chosen)).collect()
}

/// A department with its roles, if somebody can start from any of them.
fn group(desk: &Desk, department: DepartmentIx, chosen: &impl Fn(RoleIx) -> bool) -> Html {
    let atlas = &desk.guide.atlas;
    let roles: Vec<RoleIx> = atlas.roles_in(department).into_iter().filter(|&role| atlas.leads_on(role)).collect();
    if roles.is_empty() {
        return nothing();
    }
    let option = |role| option(chosen(role), &atlas.role(role).id, desk.title(role));
    let options: Vec<Html> = roles.into_iter().map(option).collect();
    let name = desk.guide.texts.departments[department.at()].clone();
    el("optgroup").has("label", name).with_all(options).into()
}

/// A start to choose.
fn option(chosen: bool, value: &str, name: &str) -> Html {
    el("option").has("value", value.to_owned()).selected(chosen).text(name).into()
}

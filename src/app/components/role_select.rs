//! Where a visitor stands: a native list of every role by department.

use crate::app::desk::Desk;
use engine::atlas::{DepartmentIx, RoleIx};
use engine::routes::Start;
use wasm_bindgen::JsCast;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// A native select with "outside" first and the roles below, by department in the atlas's order.
pub fn role_select(desk: &Desk, id: &'static str, onchoose: Callback<Start>) -> Html {
    let chosen = desk.visit.state.start;
    let atlas = &desk.guide.atlas;
    let onchange = {
        let guide = desk.guide.clone();
        Callback::from(move |event: yew::Event| {
            let select: Option<HtmlSelectElement> = event.target().and_then(|target| target.dyn_into().ok());
            let role = select.and_then(|select| guide.atlas.role_by_id(&select.value()));
            onchoose.emit(role.map_or(Start::Outside, Start::Role));
        })
    };
    let option = |role: RoleIx| {
        html! {
            <option value={atlas.role(role).id.clone()} selected={chosen == Start::Role(role)}>
                { desk.title(role) }
            </option>
        }
    };
    let group = |department: DepartmentIx| {
        let roles = starts(desk, department);
        html! {
            if !roles.is_empty() {
                <optgroup label={desk.guide.texts.departments[department.at()].clone()}>
                    { for roles.into_iter().map(option) }
                </optgroup>
            }
        }
    };
    html! {
        <select {id} class="role-select" {onchange}>
            <option value="" selected={chosen == Start::Outside}>{ desk.words().start_outside }</option>
            { for (0..atlas.departments.len()).map(|department| group(DepartmentIx::from(department))) }
        </select>
    }
}

/// The roles of a department that somebody can start from, lowest rung first.
fn starts(desk: &Desk, department: DepartmentIx) -> Vec<RoleIx> {
    let atlas = &desk.guide.atlas;
    let mut roles: Vec<RoleIx> =
        atlas.role_positions().filter(|&role| atlas.role(role).department == department).collect();
    engine::order::sort(&mut roles, |&a, &b| {
        atlas.role(a).level.cmp(&atlas.role(b).level).then(desk.title(a).cmp(desk.title(b)))
    });
    roles
}

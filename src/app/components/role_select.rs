//! Where a visitor stands: a native list of every role by department.

use crate::app::desk::use_desk;
use engine::atlas::{DepartmentIx, RoleIx};
use engine::routes::Start;
use wasm_bindgen::JsCast;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// What is chosen, and whom to tell.
#[derive(Clone, PartialEq, Properties)]
pub struct RoleSelectProps {
    /// Id of the control, for its label.
    pub id: AttrValue,
    /// The chosen start.
    pub chosen: Start,
    /// Called with the start that the visitor chooses.
    pub onchoose: Callback<Start>,
}

/// A native select with "outside" first and the roles below, by department in the atlas's order.
#[component]
pub fn RoleSelect(props: &RoleSelectProps) -> Html {
    let desk = use_desk();
    let atlas = &desk.guide.atlas;
    let onchange = {
        let (desk, onchoose) = (desk.clone(), props.onchoose.clone());
        Callback::from(move |event: yew::Event| {
            let select: Option<HtmlSelectElement> = event.target().and_then(|target| target.dyn_into().ok());
            let role = select.and_then(|select| desk.guide.atlas.role_by_id(&select.value()));
            onchoose.emit(role.map_or(Start::Outside, Start::Role));
        })
    };
    let option = |role: RoleIx| {
        html! {
            <option value={atlas.role(role).id.clone()} selected={props.chosen == Start::Role(role)}>
                { desk.title(role) }
            </option>
        }
    };
    let group = |department: DepartmentIx| {
        let roles: Vec<RoleIx> = starts(&desk, department);
        html! {
            if !roles.is_empty() {
                <optgroup label={desk.guide.texts.departments[department.at()].clone()}>
                    { for roles.into_iter().map(option) }
                </optgroup>
            }
        }
    };
    html! {
        <select id={props.id.clone()} class="role-select" {onchange}>
            <option value="" selected={props.chosen == Start::Outside}>{ desk.words().start_outside }</option>
            { for (0..atlas.departments.len()).map(|department| group(DepartmentIx::from(department))) }
        </select>
    }
}

/// The roles of a department that somebody can start from, lowest rung first.
fn starts(desk: &crate::app::desk::Desk, department: DepartmentIx) -> Vec<RoleIx> {
    let atlas = &desk.guide.atlas;
    let mut roles: Vec<RoleIx> =
        atlas.role_positions().filter(|&role| atlas.role(role).department == department).collect();
    roles.sort_by(|&a, &b| atlas.role(a).level.cmp(&atlas.role(b).level).then(desk.title(a).cmp(desk.title(b))));
    roles
}

//! Every role, by department and rung.

use super::role::level;
use crate::app::components::link::link;
use crate::app::desk::Desk;
use engine::atlas::{DepartmentIx, RoleIx, RoleKind};
use yew::prelude::*;

/// The page of all roles.
pub fn roles(desk: &Desk) -> Html {
    let words = desk.words();
    let atlas = &desk.guide.atlas;
    let department = |department: DepartmentIx| {
        let mut roles: Vec<RoleIx> =
            atlas.role_positions().filter(|&role| atlas.role(role).department == department).collect();
        engine::order::sort_by_key(&mut roles, |&role| (atlas.role(role).level, role));
        html! {
            <section>
                <h2>{ &desk.guide.texts.departments[department.at()] }</h2>
                <ul>
                    { for roles.into_iter().map(|role| html! {
                        <li>
                            { link(desk, desk.role_page(role), desk.title(role)) }
                            <span class="muted">
                                { if atlas.role(role).kind == RoleKind::OwnProjects { words.roles_own_projects } else { level(desk, atlas.role(role).level) } }
                            </span>
                        </li>
                    }) }
                </ul>
            </section>
        }
    };
    html! {
        <div class="roles">
            <h1 tabindex="-1">{ words.roles_title }</h1>
            <p class="lead">{ words.roles_lead }</p>
            <div class="roles-columns">{ for (0..atlas.departments.len()).map(|ix| department(DepartmentIx::from(ix))) }</div>
        </div>
    }
}

//! Every job's page says how to become one, under every heading, in both regions.

use crate::ast::{Ast, Become, Department, Role};
use crate::report::Report;
use crate::vocabulary::{HOWS, word_for};
use engine::atlas::{Region, RoleKind};
use engine::content::reference::How;

/// Checks that the role, its department or `becoming.toml` has words for each heading.
pub fn check(ast: &Ast, report: &Report) {
    for role in ast.roles.iter().filter(|role| role.kind == Some(RoleKind::Job)) {
        for how in How::ALL {
            let missing: Vec<&str> = [(Region::Uk, "UK"), (Region::Us, "US")]
                .into_iter()
                .filter(|&(region, _)| !says(ast, role, how, region))
                .map(|(_, name)| name)
                .collect();
            if !missing.is_empty() {
                let word = word_for(HOWS, &how);
                let reason = format!(
                    "the page of `{}` has nothing under `{word}` in the {}",
                    role.id.value,
                    missing.join(" and ")
                );
                let fix =
                    format!("add a `[[become]]` with `how = \"{word}\"` here, to its department or to `becoming.toml`");
                report.error(role.id.place, reason, Some(fix));
            }
        }
    }
}

fn says(ast: &Ast, role: &Role, how: How, region: Region) -> bool {
    let department = role.department.as_ref().and_then(|id| department(ast, &id.value));
    let blocks = role.becomes.iter().chain(department.into_iter().flat_map(|one| &one.becomes)).chain(&ast.becoming);
    // What cannot be read was reported, and may have been what is wanted.
    let fits = |one: &Become| {
        one.how.is_none_or(|found| found == how) && one.regions.is_none_or(|regions| regions.has(region))
    };
    blocks.into_iter().any(fits)
}

fn department<'a>(ast: &'a Ast, id: &str) -> Option<&'a Department> {
    ast.departments.iter().find(|department| department.id.value == id)
}

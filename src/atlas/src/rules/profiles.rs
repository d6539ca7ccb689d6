//! The match can tell every two roles apart, and every two goals.
//!
//! The match of a role is the correlation of a person with the role's profile, and a correlation neither sees what is
//! added to every trait nor by what all are multiplied. So two profiles are the same to it when they are proportional
//! once each has its mean taken away, and a profile that weighs every trait alike says nothing at all.

use crate::ast::{Ast, Profile};
use crate::report::{At, Report};
use std::collections::BTreeMap;

/// Checks the profiles of roles and of goals.
pub fn check(ast: &Ast, report: &Report) {
    let traits: Vec<&str> = ast.traits.iter().map(|entry| entry.id.value.as_str()).collect();
    let roles = ast.roles.iter().filter_map(|role| Some((&role.id, role.profile.as_ref()?)));
    differ(report, "role", &traits, roles);
    let goals = ast.goals.iter().filter_map(|goal| Some((&goal.id, goal.profile.as_ref()?)));
    differ(report, "goal", &traits, goals);
}

fn differ<'a>(
    report: &Report,
    kind: &str,
    traits: &[&str],
    profiles: impl Iterator<Item = (&'a At<String>, &'a Profile)>,
) {
    let mut owners: BTreeMap<Vec<i32>, &str> = BTreeMap::new();
    for (id, profile) in profiles {
        let Some(direction) = direction(profile, traits) else { continue };
        if direction.iter().all(|&part| part == 0) {
            let fix = Some("give some traits more weight than others".to_owned());
            report.error(profile.place, format!("the profile of {kind} `{}` says nothing", id.value), fix);
        } else if let Some(owner) = owners.get(&direction) {
            let reason = format!("the quiz cannot tell `{}` from {kind} `{owner}`: their profiles match", id.value);
            report.error(profile.place, reason, Some("change a trait in one of them".to_owned()));
        } else {
            owners.insert(direction, &id.value);
        }
    }
}

/// The profile less its mean, in lowest terms; `None` when a weight or trait cannot be read.
fn direction(profile: &Profile, traits: &[&str]) -> Option<Vec<i32>> {
    let mut weights = vec![0_i32; traits.len()];
    for (id, weight) in &profile.weights {
        let position = traits.iter().position(|known| *known == id.value)?;
        weights[position] = i32::from((*weight)?);
    }
    let sum: i32 = weights.iter().sum();
    let count = i32::try_from(traits.len()).ok()?;
    let centred = weights.iter().map(|weight| weight * count - sum);
    let shared = centred.clone().fold(0, greatest_common_divisor).max(1);
    Some(centred.map(|part| part / shared).collect())
}

fn greatest_common_divisor(a: i32, b: i32) -> i32 {
    if b == 0 { a.abs() } else { greatest_common_divisor(b, a % b) }
}

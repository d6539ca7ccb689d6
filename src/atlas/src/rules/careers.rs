//! A career on record runs forward to its goal, over moves of the atlas.

use crate::ast::{Ast, Career, Stage};
use crate::report::Report;
use std::collections::{BTreeMap, BTreeSet};

/// The roles that moves lead to, by the role that they lead from.
type Steps<'a> = BTreeMap<&'a str, BTreeSet<&'a str>>;

/// Checks every career.
pub fn check(ast: &Ast, report: &Report) {
    let mut steps: Steps = BTreeMap::new();
    for step in &ast.moves {
        if let (Some(from), Some(to)) = (&step.from, &step.to) {
            steps.entry(&from.value).or_default().insert(&to.value);
        }
    }
    let roles: BTreeSet<&str> = ast.roles.iter().map(|role| role.id.value.as_str()).collect();
    for career in &ast.careers {
        if career.sources.as_ref().is_some_and(Vec::is_empty) {
            let fix = Some("cite one or take the career out".to_owned());
            report.error(career.id.place, format!("career `{}` has no source", career.id.value), fix);
        }
        ends_at_goal(career, &roles, report);
        runs_forward(career, report);
        for pair in career.stages.windows(2) {
            joined(pair, &steps, &roles, report);
        }
    }
}

/// An unknown goal or role was reported as such.
fn ends_at_goal(career: &Career, roles: &BTreeSet<&str>, report: &Report) {
    if let (Some(goal), Some(Stage { role: Some(role), .. })) = (&career.goal, career.stages.last())
        && [goal, role].iter().all(|id| roles.contains(id.value.as_str()))
        && goal.value != role.value
    {
        let reason = format!("the career ends as `{}`, not as its goal `{}`", role.value, goal.value);
        report.error(role.place, reason, Some("add the last stage".to_owned()));
    }
}

fn runs_forward(career: &Career, report: &Report) {
    let mut latest = None;
    for stage in &career.stages {
        if let (Some(from), Some(to)) = (&stage.from, &stage.to)
            && from.value > to.value
        {
            report.error(from.place, format!("`from` is {}, after `to`, which is {}", from.value, to.value), None);
        }
        if let Some(from) = &stage.from {
            if let Some(before) = latest.filter(|&before| from.value < before) {
                let reason =
                    format!("the stage begins in {}, before the one above, which began in {before}", from.value);
                report.error(from.place, reason, Some("put the stages in the order of their years".to_owned()));
            }
            latest = Some(from.value);
        }
    }
}

/// Two stages are joined by a move, or by two with one role between. An unknown role was reported as such.
fn joined(pair: &[Stage], steps: &Steps, roles: &BTreeSet<&str>, report: &Report) {
    let [Stage { role: Some(from), .. }, Stage { role: Some(to), .. }] = pair else { return };
    let (a, b) = (from.value.as_str(), to.value.as_str());
    let leads = |a: &str, b: &str| steps.get(a).is_some_and(|next| next.contains(b));
    let through = || steps.get(a).is_some_and(|next| next.iter().any(|between| leads(between, b)));
    if a == b {
        let fix = Some("make one stage of them".to_owned());
        report.error(to.place, format!("two stages in a row are `{a}`"), fix);
    } else if roles.contains(a) && roles.contains(b) && !leads(a, b) && !through() {
        let fix = Some(format!("add the move `{a}--{b}.toml`, as common as it really is"));
        report.error(to.place, format!("no move leads from `{a}` to `{b}`, nor do two with one role between"), fix);
    }
}

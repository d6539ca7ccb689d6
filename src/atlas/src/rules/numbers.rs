//! No two roles, questions, goals or departments share a number, nobody takes the number of what was retired, and the
//! numbers of goals and departments have no gap.

use crate::ast::{Ast, Retired};
use crate::report::{At, Place, Report};
use std::collections::BTreeMap;

/// The most goals that the quiz can weigh against each other: it computes how likely each is best for up to three.
const MOST_GOALS: usize = 3;

/// Something that has a number: its id, the number, and where that stands.
type Numbered<'a> = (&'a str, u16, Place);

/// Checks the numbers of roles and questions and the order of goals and departments.
pub fn check(ast: &Ast, report: &Report) {
    let roles = ast.roles.iter().filter_map(|role| numbered(&role.id, role.number.as_ref()));
    unique(report, "number", "role", &retired(&ast.retired_roles), roles);
    let questions = ast.questions.iter().filter_map(|one| numbered(&one.id, one.number.as_ref()));
    unique(report, "number", "question", &retired(&ast.retired_questions), questions);
    let goals = ast.goals.iter().filter_map(|goal| numbered(&goal.id, goal.order.as_ref()));
    without_gap(report, "goal", goals);
    let departments = ast.departments.iter().filter_map(|one| numbered(&one.id, one.order.as_ref()));
    without_gap(report, "department", departments);
    if ast.goals.len() > MOST_GOALS {
        let last = ast.goals.iter().max_by_key(|goal| goal.order.as_ref().map(|order| order.value));
        if let Some(goal) = last {
            let reason = format!("{} goals are more than the {MOST_GOALS} that the quiz can weigh", ast.goals.len());
            report.error(goal.id.place, reason, Some("take one out".to_owned()));
        }
    }
}

fn numbered<'a, T: Copy + Into<u16>>(id: &'a At<String>, number: Option<&At<T>>) -> Option<Numbered<'a>> {
    let number = number?;
    Some((id.value.as_str(), number.value.into(), number.place))
}

fn retired(list: &[Retired]) -> Vec<Numbered<'_>> {
    list.iter().filter_map(|retired| numbered(&retired.id, retired.number.as_ref())).collect()
}

fn without_gap<'a>(report: &Report, kind: &str, ordered: impl Iterator<Item = Numbered<'a>>) {
    let ordered: Vec<Numbered> = ordered.collect();
    for &(_, order, place) in &ordered {
        if usize::from(order) > ordered.len() {
            report.error(place, format!("order {order} leaves a gap: there are {} {kind}s", ordered.len()), None);
        }
    }
    unique(report, "order", kind, &[], ordered.into_iter());
}

/// Checks that nobody has a number that another has, or that something retired had.
fn unique<'a>(
    report: &Report,
    key: &str,
    kind: &str,
    retired: &[Numbered<'a>],
    numbered: impl Iterator<Item = Numbered<'a>>,
) {
    let numbered: Vec<Numbered> = numbered.collect();
    let taken: Vec<u16> = numbered.iter().chain(retired).map(|&(_, number, _)| number).collect();
    let fix = || {
        let free = (1..=u16::MAX).find(|free| !taken.contains(free))?;
        Some(format!("{free} is free"))
    };
    let mut owners: BTreeMap<u16, &str> = BTreeMap::new();
    for &(id, number, place) in retired.iter().chain(&numbered) {
        if let Some(owner) = owners.get(&number).filter(|owner| **owner != id) {
            let reason = if retired.iter().any(|&(_, gone, _)| gone == number) {
                format!("{key} {number} belonged to {kind} `{owner}`, and old links may carry it")
            } else {
                format!("{key} {number} belongs to {kind} `{owner}`")
            };
            report.error(place, reason, fix());
        } else {
            owners.insert(number, id);
        }
    }
}

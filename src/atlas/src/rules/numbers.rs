//! No two roles, questions or goals share a number, and the goals' numbers have no gap.

use crate::draft::Draft;
use crate::report::{Place, Report};
use std::collections::BTreeMap;

/// Something that has a number: its id, the number, and where that stands.
type Numbered<'a> = (&'a str, u16, Place);

/// Checks the numbers of roles and questions and the order of the goals.
pub fn check(draft: &Draft, report: &Report) {
    let roles = draft.roles.iter().filter_map(|role| {
        let number = role.number.as_ref()?;
        Some((role.id.value.as_str(), number.value, number.place))
    });
    unique(report, "number", "role", &roles.collect::<Vec<_>>());
    let questions = draft.questions.iter().filter_map(|question| {
        let number = question.number.as_ref()?;
        Some((question.id.value.as_str(), number.value, number.place))
    });
    unique(report, "number", "question", &questions.collect::<Vec<_>>());
    let goals = draft.goals.iter().filter_map(|goal| {
        let order = goal.order.as_ref()?;
        Some((goal.id.value.as_str(), u16::from(order.value), order.place))
    });
    let goals: Vec<Numbered> = goals.collect();
    unique(report, "order", "goal", &goals);
    for &(_, order, place) in &goals {
        if usize::from(order) > draft.goals.len() {
            report.error(place, format!("order {order} leaves a gap: there are {} goals", draft.goals.len()), None);
        }
    }
}

fn unique(report: &Report, key: &str, kind: &str, numbered: &[Numbered]) {
    let mut owners: BTreeMap<u16, &str> = BTreeMap::new();
    for &(id, number, place) in numbered {
        let owner = *owners.entry(number).or_insert(id);
        if owner != id {
            let fix = lowest_free(numbered).map(|free| format!("{free} is free, unless a link ever carried it"));
            report.error(place, format!("{key} {number} belongs to {kind} `{owner}`"), fix);
        }
    }
}

fn lowest_free(numbered: &[Numbered]) -> Option<u16> {
    (1..=u16::MAX).find(|free| numbered.iter().all(|(_, number, _)| number != free))
}

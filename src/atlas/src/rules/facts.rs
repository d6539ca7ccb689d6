//! Where there is a list of the facts that the atlas was written from, something carries every line of it.

use crate::draft::Draft;
use crate::report::Report;
use std::collections::BTreeSet;

/// Checks the lines of `facts.toml` against every key `facts`.
pub fn check(draft: &Draft, report: &Report) {
    if draft.fact_groups.is_empty() {
        return;
    }
    groups_run_on(draft, report);
    let carried: BTreeSet<u32> = draft.facts.iter().map(|fact| fact.line.value).collect();
    for group in &draft.fact_groups {
        for line in (group.first..=group.last).filter(|line| !carried.contains(line)) {
            let fix = Some(format!("add {line} to the `facts` of what says so"));
            report.error(group.place, format!("nothing carries line {line} of the fact list"), fix);
        }
    }
    let listed = |line: u32| draft.fact_groups.iter().any(|group| (group.first..=group.last).contains(&line));
    for fact in draft.facts.iter().filter(|fact| !listed(fact.line.value)) {
        report.error(fact.line.place, format!("the fact list has no line {}", fact.line.value), None);
    }
}

/// Each group begins where the one before it ended.
fn groups_run_on(draft: &Draft, report: &Report) {
    let mut next = 1;
    for group in &draft.fact_groups {
        if group.first != next || group.last < group.first {
            let reason = format!("lines {} to {} do not follow the group before", group.first, group.last);
            report.error(group.place, reason, Some(format!("begin at {next}, and end no lower")));
        }
        next = group.last.max(group.first) + 1;
    }
}

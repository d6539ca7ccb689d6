//! Whoever starts anywhere can reach every goal, in the UK and in the US.

use crate::ast::{Ast, Goal, Move};
use crate::report::{At, Report};
use crate::suggest::list;
use crate::vocabulary::{REGIONS, word_for};
use engine::atlas::{Level, Region};
use std::collections::{BTreeMap, BTreeSet};

/// Checks every start role against every goal, region by region. A start role is any that is not a goal and does not
/// say that it ends here.
pub fn check(ast: &Ast, report: &Report) {
    for region in [Region::Uk, Region::Us] {
        let ways = Ways::new(ast, region);
        let reaching = ast.goals.iter().map(|goal| (goal, ways.to(&goal.id.value)));
        // A goal that no beginner reaches is reported once, not at every role.
        let (reached, unreached): (Vec<_>, Vec<_>) = reaching.partition(|(_, roles)| has_entry(ast, roles));
        for (goal, _) in unreached {
            let reason = format!("no entry-level role leads to goal `{}` in the {}", goal.id.value, name(region));
            let fix = format!("add moves towards it with `{}` in `regions`", word_for(REGIONS, &region));
            report.error(goal.id.place, reason, Some(fix));
        }
        starts(ast, report, region, &reached);
    }
}

fn starts(ast: &Ast, report: &Report, region: Region, reached: &[(&Goal, BTreeSet<&str>)]) {
    let left = ast.left_by_moves();
    for role in ast.roles.iter().filter(|role| role.ends_here.is_none()) {
        let id = role.id.value.as_str();
        // A role that no move leaves at all is reported as a dead end.
        if ast.is_goal(id) || !left.contains(id) {
            continue;
        }
        let missing: Vec<&str> =
            reached.iter().filter(|(_, roles)| !roles.contains(id)).map(|(goal, _)| goal.id.value.as_str()).collect();
        if !missing.is_empty() {
            let reason = format!("role `{id}` does not lead to {} in the {}", list(missing, "or"), name(region));
            let fix = format!("add a move with `{}` in `regions`, or `ends_here = true`", word_for(REGIONS, &region));
            report.error(role.id.place, reason, Some(fix));
        }
    }
}

fn has_entry(ast: &Ast, roles: &BTreeSet<&str>) -> bool {
    let entry = |level: Option<Level>| level.is_none_or(|level| level == Level::Entry);
    ast.roles.iter().any(|role| entry(role.level) && roles.contains(role.id.value.as_str()))
}

const fn name(region: Region) -> &'static str {
    match region {
        Region::Uk => "UK",
        Region::Us => "US",
    }
}

/// The moves of a region, backwards. A move whose end cannot be resolved was reported as such; here it is taken to lead
/// anywhere, so that one misspelt id does not cut off every role before it.
struct Ways<'a> {
    into: BTreeMap<&'a str, Vec<&'a str>>,
    anywhere: Vec<&'a str>,
}

impl<'a> Ways<'a> {
    fn new(ast: &'a Ast, region: Region) -> Self {
        let known: BTreeSet<&str> = ast.roles.iter().map(|role| role.id.value.as_str()).collect();
        let mut ways = Self { into: BTreeMap::new(), anywhere: Vec::new() };
        for step in ast.moves.iter().filter(|step| step.regions.is_none_or(|regions| regions.has(region))) {
            let (from, to) = ends(step, &known);
            match to {
                Some(to) => ways.into.entry(to).or_default().push(from),
                None => ways.anywhere.push(from),
            }
        }
        ways
    }

    /// Every role from which `goal` can be reached.
    fn to(&self, goal: &'a str) -> BTreeSet<&'a str> {
        let mut reaching = BTreeSet::from([goal]);
        let mut open: Vec<&str> = self.anywhere.clone();
        reaching.extend(&open);
        open.push(goal);
        while let Some(role) = open.pop() {
            for &from in self.into.get(role).into_iter().flatten() {
                if reaching.insert(from) {
                    open.push(from);
                }
            }
        }
        reaching
    }
}

/// The role that a move leaves, by its file name if the key will not do, and the one it leads to if that exists.
fn ends<'a>(step: &'a Move, known: &BTreeSet<&str>) -> (&'a str, Option<&'a str>) {
    let written = |id: &'a Option<At<String>>| id.as_ref().map(|id| id.value.as_str()).filter(|id| known.contains(id));
    (written(&step.from).unwrap_or(step.named_ends().0), written(&step.to))
}

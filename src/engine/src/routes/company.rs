//! Who went this way: the career on record that resembles a route most, where one really does.

use super::Route;
use crate::atlas::{GoalIx, Region, RoleIx};
use crate::content::reference::Career;

/// A career resembles a route from this likeness on, in hundredths: see [`company`].
const LIKE: usize = 66;

/// A career that resembles a route.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Company {
    /// Its place in the library's list.
    pub career: usize,
    /// How many stations of the route it went through, in the same order, the goal among them.
    pub shared: usize,
    /// Whether that is less than three quarters of the route.
    pub partly: bool,
    /// Whether it went through other stages besides, before or between them.
    pub others: bool,
}

/// The career to `goal` that resembles `route` most, if one really does.
///
/// The likeness of two rows of roles is twice the length of their longest common subsequence, divided by the sum of their
/// lengths (Dice 1945, on sequences). A career counts from two thirds on, and only if it shares a stage before the goal with
/// the route. Among equals one from `region` comes first, then the earlier of the list.
pub fn company(careers: &[Career], route: &Route, goal: GoalIx, region: Region) -> Option<Company> {
    let alike = |(at, career): (usize, &Career)| {
        let mut stages: Vec<RoleIx> = career.stages.iter().map(|stage| stage.role).collect();
        stages.dedup();
        let shared = common(&route.roles, &stages);
        let likeness = 200 * shared / (route.roles.len() + stages.len());
        (career.goal == goal && shared >= 2 && likeness >= LIKE).then_some((
            likeness,
            career.region == region,
            std::cmp::Reverse(at),
            shared,
            stages.len() > shared,
        ))
    };
    let (_, _, std::cmp::Reverse(career), shared, others) = careers.iter().enumerate().filter_map(alike).max()?;
    Some(Company { career, shared, partly: shared * 4 < route.roles.len() * 3, others })
}

/// Length of the longest common subsequence.
fn common(a: &[RoleIx], b: &[RoleIx]) -> usize {
    let mut row = vec![0; b.len() + 1];
    for one in a {
        let mut diagonal = 0;
        for (at, other) in b.iter().enumerate() {
            let above = row[at + 1];
            row[at + 1] = if one == other { diagonal + 1 } else { above.max(row[at]) };
            diagonal = above;
        }
    }
    row[b.len()]
}

#[cfg(test)]
mod tests {
    use super::common;
    use crate::atlas::RoleIx;

    #[test]
    fn the_longest_common_subsequence_of_small_rows() {
        let row = |roles: &[u16]| roles.iter().map(|&role| RoleIx(role)).collect::<Vec<_>>();
        for (a, b, length) in [
            (&[1, 2, 3][..], &[1, 2, 3][..], 3),
            (&[1, 2, 3], &[3, 2, 1], 1),
            (&[1, 5, 2, 6, 3], &[1, 2, 3], 3),
            (&[], &[1], 0),
            (&[1, 2, 1, 3], &[2, 3, 1], 2),
        ] {
            assert_eq!(common(&row(a), &row(b)), length, "{a:?} {b:?}");
            assert_eq!(common(&row(b), &row(a)), length, "{b:?} {a:?}");
        }
    }
}

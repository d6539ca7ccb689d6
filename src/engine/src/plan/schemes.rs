//! Which schemes stand in a plan, and in which order.

use crate::atlas::{Region, RoleIx};
use crate::content::reference::{Library, Scheme};
use crate::stable_sort;

/// How many schemes of a step are enough to begin with.
pub const SCHEMES_FIRST: usize = 3;

/// The schemes in `region` that help with `role` and are not in `nearer` yet, to which they are added. The fewer roles
/// a scheme is for, the earlier it comes: it was made for this one. Equal ones keep the library's order. Those whose
/// status has to be checked first, or that no source speaks of, come last. Beside them, those that are in `nearer` already.
pub fn worth<'a>(
    library: &'a Library,
    role: RoleIx,
    region: Region,
    nearer: &mut Vec<&'a Scheme>,
) -> (Vec<&'a Scheme>, Vec<&'a Scheme>) {
    let is_new = |scheme: &&Scheme| !nearer.iter().any(|other| other.id == scheme.id);
    let (mut here, earlier): (Vec<_>, Vec<_>) = library.schemes_for(role, region).into_iter().partition(is_new);
    stable_sort::sort_by_key(&mut here, |scheme| {
        (scheme.check.is_some() || scheme.sources.is_empty(), scheme.roles.len())
    });
    nearer.extend(&here);
    (here, earlier)
}

//! cargo-deny, which checks licences, sources and known weaknesses of the crates we use.

use super::crates::CrateProgram;
use super::version::major_minor;

/// The oldest version that reads our `deny.toml`.
const OLDEST: (u32, u32) = (0, 18);

/// cargo-deny at any version that reads our policy.
pub fn cargo_deny() -> CrateProgram {
    CrateProgram {
        package: "cargo-deny",
        program: "cargo-deny",
        version: "0.20.2".to_owned(),
        fits: |found, _| major_minor(found).is_some_and(|version| version >= OLDEST),
        locked: true,
        effort: "Building it from crates.io takes about 1 minute, once.",
    }
}

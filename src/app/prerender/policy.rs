//! What a page may load, as it says of itself, for hosts that send no header about it.

/// What the site may load; hosts that send headers send the same (`src/site/src/finish/hosting.rs`).
const POLICY: &str = include_str!("../../../assets/hosting/policy.txt");

/// What the policy of a page with programs leaves out: nothing.
pub const WITH_PROGRAM: &[&str] = &[];

/// What that of a page without any leaves out: it loads a style sheet and an icon, and runs nothing.
pub const WITHOUT_PROGRAM: &[&str] =
    &["script-src", "connect-src", "font-src", "frame-src", "worker-src", "trusted-types"];

/// The policy without the directives of these names. Beside `'self'` it names the site's origin, where that is known: in a
/// sandboxed frame, `'self'` is nobody in Safari.
pub fn policy(without: &[&str], origin: Option<&str>) -> String {
    let kept = POLICY.lines().filter(|line| !without.contains(&line.split(' ').next().unwrap_or_default()));
    let policy = kept.collect::<Vec<_>>().join("; ");
    origin.map_or_else(|| policy.clone(), |origin| policy.replace("'self'", &format!("'self' {origin}")))
}

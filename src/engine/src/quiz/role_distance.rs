//! How well the quiz can tell roles apart.

use crate::atlas::{Atlas, RoleIx};

/// Every pair of roles with the distance of their profiles, the closest first: 1 less the correlation of the profiles,
/// from 0 (the match cannot tell them apart) to 2 (opposites). Pairs equally close are in the roles' order.
pub fn distances(atlas: &Atlas) -> Vec<(RoleIx, RoleIx, f64)> {
    let directions: Vec<Vec<f64>> = atlas.roles.iter().map(|role| direction(&role.profile)).collect();
    let mut pairs = Vec::new();
    for a in atlas.role_positions() {
        for b in atlas.role_positions().filter(|b| *b > a) {
            let correlation: f64 = directions[a.at()].iter().zip(&directions[b.at()]).map(|(x, y)| x * y).sum();
            pairs.push((a, b, 1.0 - correlation));
        }
    }
    pairs.sort_by(|x, y| x.2.total_cmp(&y.2).then((x.0, x.1).cmp(&(y.0, y.1))));
    pairs
}

/// A profile less its mean, of length 1. One that weighs every trait alike has no direction and stays 0.
fn direction(profile: &[i8]) -> Vec<f64> {
    let mean = profile.iter().map(|&weight| f64::from(weight)).sum::<f64>() / profile.len() as f64;
    let centred: Vec<f64> = profile.iter().map(|&weight| f64::from(weight) - mean).collect();
    let length = centred.iter().map(|part| part * part).sum::<f64>().sqrt();
    centred.iter().map(|part| if length > 0.0 { part / length } else { 0.0 }).collect()
}

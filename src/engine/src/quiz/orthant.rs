//! Probability that several correlated normal variables are all positive: computed on a fixed lattice, not sampled.

use super::gaussian::{below, quantile};

/// Points of the lattice. With four variables the error stays under 2e-3, about as 1/POINTS.
const POINTS: usize = 1021;

/// Probability that normal variables with these means and covariances (row by row) are all positive.
///
/// Genz's separation of variables (1992, doi 10.1080/10618600.1992.10477010): along the rows of the Cholesky factor each
/// variable is positive given those before it. The integral over their uniform variates is taken on a Richtmyer lattice,
/// whose generators are the roots of primes, folded to be periodic. The same numbers give the same bits everywhere.
pub fn all_positive(means: &[f64], covariances: &[f64]) -> f64 {
    let size = means.len();
    let factor = cholesky(covariances, size);
    let mut total = 0.0;
    for point in 0..POINTS {
        let mut drawn: Vec<f64> = Vec::with_capacity(size);
        let mut probability = 1.0;
        for row in 0..size {
            let shift: f64 = drawn.iter().enumerate().map(|(column, value)| factor[row * size + column] * value).sum();
            let spread = factor[row * size + row].max(f64::MIN_POSITIVE);
            let floor = below(-(means[row] + shift) / spread);
            probability *= 1.0 - floor;
            drawn.push(quantile(floor + lattice(point, row) * (1.0 - floor)));
        }
        total += probability;
    }
    total / POINTS as f64
}

/// Coordinate `axis` of a point of the lattice, within (0, 1).
fn lattice(point: usize, axis: usize) -> f64 {
    const PRIMES: [f64; 12] = [2.0, 3.0, 5.0, 7.0, 11.0, 13.0, 17.0, 19.0, 23.0, 29.0, 31.0, 37.0];
    // Past the primes any irrational will do.
    let root = libm::sqrt(PRIMES.get(axis).copied().unwrap_or(41.0 + 2.0 * axis as f64 + 0.1));
    let place = (point as f64 + 0.5) * root;
    let part = place - libm::floor(place);
    // Folding makes the integrand periodic.
    (1.0 - libm::fabs(2.0 * part - 1.0)).clamp(1e-12, 1.0 - 1e-12)
}

/// Lower triangular factor of a covariance matrix; a variance that is used up counts 0.
fn cholesky(covariances: &[f64], size: usize) -> Vec<f64> {
    let mut factor = vec![0.0; size * size];
    for row in 0..size {
        for column in 0..=row {
            let done: f64 = (0..column).map(|k| factor[row * size + k] * factor[column * size + k]).sum();
            let rest = covariances[row * size + column] - done;
            factor[row * size + column] = if row == column {
                libm::sqrt(rest.max(0.0))
            } else if factor[column * size + column] > 0.0 {
                rest / factor[column * size + column]
            } else {
                0.0
            };
        }
    }
    factor
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quiz::gaussian::both_below;

    #[test]
    fn two_variables_agree_with_the_exact_rule() {
        for (h, k, r) in [(0.3, -0.4, 0.5), (1.2, 0.1, -0.7), (0.0, 0.0, 0.9)] {
            let exact = both_below(h, k, r);
            let found = all_positive(&[h, k], &[1.0, r, r, 1.0]);
            assert!((found - exact).abs() < 2e-3, "{found} against {exact}");
        }
    }

    #[test]
    fn equal_variables_share_the_chance() {
        // Differences of the first to each of the four others, all independent with variance 1.
        let covariances: Vec<f64> = (0..16).map(|at| if at / 4 == at % 4 { 2.0 } else { 1.0 }).collect();
        let found = all_positive(&[0.0; 4], &covariances);
        assert!((found - 0.2).abs() < 2e-3, "{found}");
    }
}

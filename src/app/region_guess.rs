//! Which region a browser speaks for, as far as its language and its clock tell. Pure.

use engine::atlas::Region;
use std::ops::RangeInclusive;

/// Minutes by which clocks in the USA are behind Coordinated Universal Time: from New York in summer to Hawaii.
const IN_USA: RangeInclusive<f64> = 240.0..=600.0;

/// The same in the UK, in summer and in winter.
const IN_UK: RangeInclusive<f64> = -60.0..=0.0;

/// The region to begin in for a browser of this `language`, such as `en-US`, whose clock is `behind` by so many minutes. None
/// where nothing speaks for the USA, so that the page begins as it was made, in the UK.
pub fn guess(language: &str, behind: f64) -> Option<Region> {
    let american = language.ends_with("-US");
    if american && IN_UK.contains(&behind) {
        // Many browsers in the UK are left in American English.
        return Some(Region::Uk);
    }
    let there = language.starts_with("en") && IN_USA.contains(&behind);
    (american || there).then_some(Region::Us)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn language_and_clock_tell_together() {
        let cases = [
            ("en-US", 300.0, Some(Region::Us)),
            ("es-US", 480.0, Some(Region::Us)),
            ("en-GB", 240.0, Some(Region::Us)),
            ("en-US", 0.0, Some(Region::Uk)),
            ("en-US", -60.0, Some(Region::Uk)),
            ("en-US", -540.0, Some(Region::Us)),
            ("en-GB", 0.0, None),
            ("en-GB", -60.0, None),
            ("fr-FR", -120.0, None),
            ("es-MX", 360.0, None),
            ("", 0.0, None),
        ];
        for (language, behind, region) in cases {
            assert_eq!(guess(language, behind), region, "{language} {behind}");
        }
    }
}

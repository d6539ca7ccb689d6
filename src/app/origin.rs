//! Whose visit is open.

/// Whose answers and choices the open visit holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Origin {
    /// The visitor's own.
    #[default]
    Own,
    /// Those of whoever made the link that the visit was opened from. They may be the visitor's.
    Link,
    /// A sample person's.
    Sample,
}

impl Origin {
    /// Every origin, in the order of their numbers.
    const ALL: [Self; 3] = [Self::Own, Self::Link, Self::Sample];

    /// The number that stands for it in the browser's history.
    pub const fn number(self) -> u32 {
        self as u32
    }

    /// The origin with this number; the visitor's own where there is none, as in entries made before numbers were kept.
    pub fn of_number(number: u64) -> Self {
        Self::ALL.get(number as usize).copied().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_origin_comes_back_from_its_number() {
        for origin in Origin::ALL {
            assert_eq!(Origin::of_number(origin.number().into()), origin);
        }
        assert_eq!(Origin::of_number(7), Origin::Own);
    }
}

//! What a change of wishes did to the routes that are shown.

use super::Routes;

/// The routes shown before and after, compared by their moves.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Change {
    /// For each route shown now, its place among those shown before; `None` for a new one.
    pub before: Vec<Option<usize>>,
    /// The places of those shown before that are gone.
    pub gone: Vec<usize>,
    /// By how many tenths of a year the quickest way is longer now than it was, by the middles of the spans; `None` where
    /// there is no route on one side.
    pub slower: Option<i32>,
}

impl Change {
    /// From `before` to `now`.
    pub fn between(before: &Routes, now: &Routes) -> Self {
        let place = |route: &super::Route| before.shown.iter().position(|other| other.moves == route.moves);
        let places: Vec<Option<usize>> = now.shown.iter().map(place).collect();
        let quickest = |routes: &Routes| {
            let years = routes.shown.iter().map(|route| i32::from(route.years.min) + i32::from(route.years.max));
            years.min()
        };
        Self {
            gone: (0..before.shown.len()).filter(|place| !places.contains(&Some(*place))).collect(),
            slower: quickest(now).zip(quickest(before)).map(|(now, before)| (now - before) / 2),
            before: places,
        }
    }

    /// Whether the same routes are shown, in whatever order.
    pub fn is_none(&self) -> bool {
        self.gone.is_empty() && !self.before.contains(&None)
    }
}

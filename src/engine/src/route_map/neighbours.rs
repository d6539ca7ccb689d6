//! Which station the arrow keys lead to, and in which order Tab visits stations. Both follow the drawing as it is seen,
//! so they hold for a mirrored map too.

use super::{Map, Station};

/// A direction on the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Toward {
    /// Towards smaller `x`.
    Left,
    /// Towards greater `x`.
    Right,
    /// Towards smaller `y`.
    Up,
    /// Towards greater `y`.
    Down,
}

impl Map {
    /// The station that lies `toward` a direction from the station with index `from`, among those that `counts` accepts;
    /// none where there is nothing.
    ///
    /// Along the lines that is the nearest one in the same lane, and behind a lane's last the nearest one on a line that
    /// stops at `from`. Across the lines it is the one least far along or back in the nearest lane. So a lane can be
    /// walked to and fro, every lane leads to the next, and every station can be reached.
    pub fn neighbour(&self, from: usize, toward: Toward, counts: impl Fn(&Station) -> bool) -> Option<usize> {
        let sign = if matches!(toward, Toward::Left | Toward::Up) { -1.0 } else { 1.0 };
        let upright = matches!(toward, Toward::Up | Toward::Down);
        let here = self.stations.get(from)?;
        // The first part of the rank comes first; then what is nearer.
        let rank = |station: &Station| -> Option<(u32, f64)> {
            let apart = (station.x - here.x, station.y - here.y);
            let (ahead, aside) = if upright { (apart.1, apart.0) } else { apart };
            if ahead * sign <= 0.0 || !counts(station) {
                return None;
            }
            let lanes = station.lane.abs_diff(here.lane);
            if upright != self.down {
                return (lanes > 0).then_some((lanes, aside.abs()));
            }
            let joined = || station.routes.iter().any(|route| here.routes.contains(route));
            (lanes == 0 || joined()).then_some((u32::from(lanes > 0), ahead * sign))
        };
        let mut best: Option<(usize, (u32, f64))> = None;
        for (at, rank) in self.stations.iter().map(rank).enumerate().filter_map(|(at, rank)| Some((at, rank?))) {
            if best.is_none_or(|(_, best)| rank < best) {
                best = Some((at, rank));
            }
        }
        best.map(|(at, _)| at)
    }

    /// All stations by index: those of the chosen route from start to goal, then what each other route adds.
    pub fn by_route(&self, chosen: usize) -> Vec<usize> {
        let mut order: Vec<usize> = (0..self.stations.len()).collect();
        let rank =
            |at: usize| self.stations[at].line(chosen).map_or(0, |route| if route == chosen { 0 } else { route + 1 });
        crate::stable_sort::sort(&mut order, |a, b| rank(*a).cmp(&rank(*b)));
        order
    }
}

impl Station {
    /// The route whose colour the station has: the chosen one if it stops here, otherwise the first that does.
    pub fn line(&self, chosen: usize) -> Option<usize> {
        self.routes.iter().find(|&&route| route == chosen).or(self.routes.first()).copied()
    }
}

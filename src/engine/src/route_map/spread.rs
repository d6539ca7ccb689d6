//! Positions along one axis under minimum distances, as even as those allow.

/// A system of positions, each of which must keep its distance from some earlier ones.
#[derive(Default)]
pub(super) struct Spread {
    /// For each position, earlier positions with the least distance from them.
    before: Vec<Vec<(usize, f64)>>,
    /// For each position, later positions with the least distance to them.
    after: Vec<Vec<(usize, f64)>>,
    /// Room needed before and behind each position.
    room: Vec<(f64, f64)>,
    /// Where a position would like to be, as a share of the whole; none for those that only keep others apart.
    wish: Vec<Option<f64>>,
    /// For each position, those that it would like to be in the middle of, with weights.
    springs: Vec<Vec<(usize, f64)>>,
}

/// Rounds of evening out. More change nothing that can be seen.
const ROUNDS: usize = 40;
/// Positions closer than this to as close as they may be hold each other.
const TOUCHING: f64 = 0.01;

impl Spread {
    /// Adds a position behind all so far; returns its index.
    pub fn add(&mut self, wish: Option<f64>) -> usize {
        self.before.push(Vec::new());
        self.after.push(Vec::new());
        self.room.push((0.0, 0.0));
        self.wish.push(wish);
        self.springs.push(Vec::new());
        self.wish.len() - 1
    }

    /// Keeps `later` at least `distance` behind `earlier`, which must have been added first.
    pub fn apart(&mut self, earlier: usize, later: usize, distance: f64) {
        debug_assert!(earlier < later);
        self.before[later].push((earlier, distance));
        self.after[earlier].push((later, distance));
    }

    /// Keeps room between a position and both ends.
    pub fn inside(&mut self, position: usize, before: f64, behind: f64) {
        let room = &mut self.room[position];
        *room = (room.0.max(before), room.1.max(behind));
    }

    /// Pulls two positions together; chains of equal springs end up evenly spread.
    pub fn spring(&mut self, a: usize, b: usize, weight: f64) {
        self.springs[a].push((b, weight));
        self.springs[b].push((a, weight));
    }

    /// The least length in which all positions fit.
    pub fn least(&self) -> f64 {
        self.earliest().iter().zip(&self.room).map(|(x, room)| x + room.1).fold(0.0, f64::max)
    }

    fn earliest(&self) -> Vec<f64> {
        let mut earliest: Vec<f64> = Vec::with_capacity(self.room.len());
        for (room, before) in self.room.iter().zip(&self.before) {
            earliest.push(before.iter().map(|&(i, d)| earliest[i] + d).fold(room.0, f64::max));
        }
        earliest
    }

    fn latest(&self, length: f64) -> Vec<f64> {
        let mut latest = vec![0.0; self.room.len()];
        for i in (0..latest.len()).rev() {
            latest[i] = self.after[i].iter().map(|&(j, d)| latest[j] - d).fold(length - self.room[i].1, f64::min);
        }
        latest
    }

    /// Solves for a length of at least [`Spread::least`].
    ///
    /// Wishes pushed forwards where they are too close, and the same pushed backwards, both keep all distances; so does
    /// their mean, because distances are linear. Then the springs pull: each position alone within what its neighbours
    /// leave, and in turn those that stand as close as they may together, which alone could not move.
    pub fn solve(&self, length: f64) -> Vec<f64> {
        let (low, high) = (self.earliest(), self.latest(length));
        let count = low.len();
        let (Some(&start), Some(&end)) = (low.first(), high.last()) else { return Vec::new() };
        let wish = |i: usize| self.wish[i].map(|share| start + share * (end - start));
        let (mut forth, mut back) = (low.clone(), high.clone());
        for i in 0..count {
            let least = self.before[i].iter().map(|&(j, d)| forth[j] + d).fold(low[i], f64::max);
            forth[i] = wish(i).map_or(least, |wish| wish.max(least)).min(high[i].max(least));
        }
        for i in (0..count).rev() {
            let most = self.after[i].iter().map(|&(j, d)| back[j] - d).fold(high[i], f64::min);
            back[i] = wish(i).map_or(most, |wish| wish.min(most)).max(low[i].min(most));
        }
        let mut now: Vec<f64> = forth.iter().zip(&back).map(|(a, b)| f64::midpoint(*a, *b)).collect();
        for round in 0..ROUNDS {
            // Both ends of the map stay where they are.
            for n in 1..count.max(1) - 1 {
                let i = if round % 2 == 0 { n } else { count - 1 - n };
                let least = self.before[i].iter().map(|&(j, d)| now[j] + d).fold(low[i], f64::max);
                let most = self.after[i].iter().map(|&(j, d)| now[j] - d).fold(high[i], f64::min);
                let weight: f64 = self.springs[i].iter().map(|spring| spring.1).sum();
                let wish = if self.wish[i].is_none() {
                    f64::midpoint(least, most)
                } else if weight > 0.0 {
                    self.springs[i].iter().map(|&(j, w)| now[j] * w).sum::<f64>() / weight
                } else {
                    now[i]
                };
                now[i] = wish.min(most).max(least.min(most));
            }
            if round % 4 == 3 {
                self.move_clusters(&mut now, &low, &high);
            }
        }
        now
    }

    /// Moves each group of positions that keep each other where they are, as one, to where its springs pull it.
    fn move_clusters(&self, now: &mut [f64], low: &[f64], high: &[f64]) {
        let count = now.len();
        let mut seen = vec![false; count];
        for first in 0..count {
            if std::mem::replace(&mut seen[first], true) {
                continue;
            }
            let mut cluster = vec![first];
            let mut at = 0;
            while let Some(&i) = cluster.get(at) {
                at += 1;
                let behind = self.after[i].iter().filter(|&&(j, d)| now[j] - now[i] - d < TOUCHING);
                let ahead = self.before[i].iter().filter(|&&(j, d)| now[i] - now[j] - d < TOUCHING);
                for &(j, _) in behind.chain(ahead) {
                    if !std::mem::replace(&mut seen[j], true) {
                        cluster.push(j);
                    }
                }
            }
            crate::stable_sort::sort(&mut cluster, Ord::cmp);
            if cluster.len() < 2 || cluster.contains(&0) || cluster.contains(&(count - 1)) {
                continue;
            }
            let outside = |j: usize| cluster.binary_search(&j).is_err();
            let (mut pull, mut weight) = (0.0, 0.0);
            let (mut least, mut most) = (f64::NEG_INFINITY, f64::INFINITY);
            for &i in &cluster {
                for &(j, w) in self.springs[i].iter().filter(|spring| outside(spring.0)) {
                    pull += (now[j] - now[i]) * w;
                    weight += w;
                }
                let ahead = self.before[i].iter().filter(|before| outside(before.0));
                let behind = self.after[i].iter().filter(|after| outside(after.0));
                least = ahead.map(|&(j, d)| now[j] + d - now[i]).fold(least.max(low[i] - now[i]), f64::max);
                most = behind.map(|&(j, d)| now[j] - d - now[i]).fold(most.min(high[i] - now[i]), f64::min);
            }
            if weight > 0.0 && least <= most {
                let shift = (pull / weight).max(least).min(most);
                for &i in &cluster {
                    now[i] += shift;
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn even_where_there_is_room_and_apart_where_there_is_not() {
        let mut spread = Spread::default();
        for n in 0..5 {
            spread.add(Some(f64::from(n) / 4.0));
        }
        spread.inside(0, 10.0, 10.0);
        spread.inside(4, 10.0, 10.0);
        for n in 1..4 {
            spread.spring(n - 1, n, 1.0);
        }
        spread.spring(3, 4, 1.0);
        spread.apart(1, 2, 60.0);
        let fits = |at: &[f64]| at[2] - at[1] >= 59.999 && at[0] >= 9.999 && at[4] <= spread.least().max(180.0) - 9.999;
        let at = spread.solve(180.0);
        assert!(fits(&at), "{at:?}");
        assert!((at[1] - at[0] - (at[4] - at[3])).abs() < 1.0, "{at:?}");
        assert!((spread.least() - 60.0).abs() < 1e-9);
        assert!((spread.solve(420.0)[2] - 210.0).abs() < 1e-6);
    }
}

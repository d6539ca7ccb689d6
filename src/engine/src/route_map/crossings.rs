//! Arranges the places within each layer so that few lines cross.
//!
//! With up to six routes every order of the routes is tried as a start, with more a descent from each of several orders.
//! Some starts are then bettered by four moves in turn until none helps: swaps of neighbours, sifting (Matuszewski,
//! Schönfeld and Molitor 1999: each place tried everywhere in its layer), whole stretches of a line moved beside another
//! line, which frees what the first two cannot, and barycentre sweeps (Sugiyama and others 1981).

use super::layered_graph::Net;
use std::cmp::Ordering;

/// What a crossing weighs against the finer wishes (short ways across, lines on the wanted side).
const CROSSING: u64 = 1 << 24;
/// Most routes for which all orders are tried.
const ALL_ORDERS: usize = 6;
/// How many of the best starts are bettered, and about as many of the others: the best are much alike.
const STARTS: usize = 6;

/// Where lines beside the chosen one should go.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Lean {
    /// Either side, the nearer the better.
    Neither,
    /// Behind the chosen line, where that costs no crossing.
    Behind,
}

/// Orders every layer; returns how many pairs of lines cross.
pub(super) fn arrange(net: &mut Net, lean: Lean) -> usize {
    let mut sorter = Sorter { net, lean, edges: Vec::new() };
    let mut best: Option<(u64, Vec<Vec<usize>>)> = None;
    for start in sorter.starts() {
        sorter.restore(&start);
        let cost = sorter.better();
        if best.as_ref().is_none_or(|best| cost < best.0) {
            best = Some((cost, sorter.net.layers.clone()));
        }
    }
    if let Some((_, layers)) = best {
        sorter.restore(&layers);
    }
    (sorter.total() / CROSSING) as usize
}

struct Sorter<'a> {
    net: &'a mut Net,
    lean: Lean,
    /// Reused by `gap`: places before and behind, and number of lines.
    edges: Vec<(usize, usize, u64)>,
}

impl Sorter<'_> {
    fn restore(&mut self, layers: &[Vec<usize>]) {
        self.net.layers.clone_from_slice(layers);
        for layer in 0..layers.len() {
            self.net.renumber(layer);
        }
    }

    /// Cost of the gap behind a layer and of the layer's own arrangement.
    fn gap(&mut self, layer: usize) -> u64 {
        let net = &*self.net;
        let spine = net.place[net.spine[layer]];
        let mut cost = 0;
        if self.lean == Lean::Behind {
            let early = &net.layers[layer][..spine];
            cost += 16 * early.iter().filter(|&&item| !net.items[item].routes.is_empty()).count() as u64;
        }
        let Some(&next_spine) = net.spine.get(layer + 1) else { return cost };
        let next_spine = net.place[next_spine];
        self.edges.clear();
        for (place, &item) in net.layers[layer].iter().enumerate() {
            for &(to, lines) in &net.items[item].after {
                let to = net.place[to];
                cost += (to + spine).abs_diff(place + next_spine) as u64 * lines;
                self.edges.push((place, to, lines));
            }
        }
        for (n, a) in self.edges.iter().enumerate() {
            for b in &self.edges[n + 1..] {
                if (a.0 < b.0 && a.1 > b.1) || (a.0 > b.0 && a.1 < b.1) {
                    cost += CROSSING * a.2 * b.2;
                }
            }
        }
        cost
    }

    /// Cost of the layers `from..=to` with the gaps on both sides.
    fn around(&mut self, from: usize, to: usize) -> u64 {
        (from.saturating_sub(1)..=to).map(|layer| self.gap(layer)).sum()
    }

    fn total(&mut self) -> u64 {
        (0..self.net.layers.len()).map(|layer| self.gap(layer)).sum()
    }

    /// Sorts every layer by where its routes stand in an order of all routes.
    fn seed(&mut self, order: &[usize]) {
        let mut rank = vec![0; order.len()];
        for (n, &route) in order.iter().enumerate() {
            rank[route] = n;
        }
        for layer in 0..self.net.layers.len() {
            let net = &mut *self.net;
            let key = |item: usize| {
                let routes = &net.items[item].routes;
                if net.on_spine(item) {
                    return rank[net.chosen] as f64;
                }
                routes.iter().map(|&route| rank[route]).sum::<usize>() as f64 / routes.len().max(1) as f64
            };
            let mut keyed: Vec<(f64, usize)> = net.layers[layer].iter().map(|&item| (key(item), item)).collect();
            crate::stable_sort::sort(&mut keyed, |a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
            for (slot, (_, item)) in net.layers[layer].iter_mut().zip(keyed) {
                *slot = item;
            }
            net.renumber(layer);
        }
    }

    /// The most promising starts, best first, and some of the others.
    fn starts(&mut self) -> Vec<Vec<Vec<usize>>> {
        let mut starts: Vec<(u64, Vec<usize>)> = Vec::new();
        let mut order: Vec<usize> = (0..self.net.tracks.len()).collect();
        if order.len() <= ALL_ORDERS {
            loop {
                self.seed(&order);
                starts.push((self.total(), order.clone()));
                if !next_order(&mut order) {
                    break;
                }
            }
        } else {
            for turned in 0..2 * order.len() {
                order.rotate_left(1);
                if turned == order.len() {
                    order.reverse();
                }
                starts.push(self.descend(order.clone()));
            }
        }
        crate::stable_sort::sort(&mut starts, Ord::cmp);
        starts.dedup();
        // Where nothing crosses there is little to better.
        if starts.first().is_some_and(|best| best.0 < CROSSING) {
            starts.truncate(1);
        }
        let apart = (starts.len() / STARTS).max(1);
        let mut layers = Vec::new();
        for (_, (_, order)) in starts.iter().enumerate().filter(|(n, _)| *n < STARTS || n % apart == 0) {
            self.seed(order);
            layers.push(self.net.layers.clone());
        }
        layers
    }

    /// Swaps pairs of routes so long as that lowers the cost.
    fn descend(&mut self, mut order: Vec<usize>) -> (u64, Vec<usize>) {
        self.seed(&order);
        let mut cost = self.total();
        let mut moved = true;
        while moved {
            moved = false;
            for a in 0..order.len() {
                for b in a + 1..order.len() {
                    order.swap(a, b);
                    self.seed(&order);
                    let tried = self.total();
                    if tried < cost {
                        (cost, moved) = (tried, true);
                    } else {
                        order.swap(a, b);
                    }
                }
            }
        }
        (cost, order)
    }

    /// Betters the present arrangement until nothing helps; returns its cost.
    fn better(&mut self) -> u64 {
        let mut best = self.settle();
        if best < CROSSING {
            return best;
        }
        let mut layers = self.net.layers.clone();
        for round in 0..12 {
            self.sweep(round % 2 == 1);
            let cost = self.settle();
            if cost < best {
                best = cost;
                layers.clone_from(&self.net.layers);
            } else if round >= 3 {
                break;
            }
        }
        self.restore(&layers);
        best
    }

    /// Moves single places and stretches so long as that helps; returns the cost.
    fn settle(&mut self) -> u64 {
        let mut best = u64::MAX;
        loop {
            let mut cost = self.swap_neighbours();
            if cost >= CROSSING {
                cost = self.sift(cost);
            }
            cost = self.move_stretches(cost);
            if cost >= best {
                return cost;
            }
            best = cost;
        }
    }

    /// Puts each place where it costs least in its layer; returns the total cost, given the present one.
    fn sift(&mut self, mut cost: u64) -> u64 {
        for layer in 0..self.net.layers.len() {
            let size = self.net.layers[layer].len();
            if size < 3 {
                continue;
            }
            let mut here = self.around(layer, layer);
            for item in self.net.layers[layer].clone() {
                let mut best = (here, self.net.place[item]);
                for at in 0..size {
                    self.put(layer, item, at);
                    let tried = self.around(layer, layer);
                    if tried < best.0 {
                        best = (tried, at);
                    }
                }
                self.put(layer, item, best.1);
                cost = cost + best.0 - here;
                here = best.0;
            }
        }
        cost
    }

    fn put(&mut self, layer: usize, item: usize, at: usize) {
        let order = &mut self.net.layers[layer];
        order.remove(self.net.place[item]);
        order.insert(at, item);
        self.net.renumber(layer);
    }

    /// One sweep forth and one back, placing each item at the mean of its neighbours. `late` breaks ties the other way.
    fn sweep(&mut self, late: bool) {
        let layers = self.net.layers.len();
        for (layer, forth) in
            (1..layers).map(|l| (l, true)).chain((0..layers.saturating_sub(1)).rev().map(|l| (l, false)))
        {
            let net = &mut *self.net;
            let mut keyed: Vec<(f64, usize)> = Vec::with_capacity(net.layers[layer].len());
            for (place, &item) in net.layers[layer].iter().enumerate() {
                let links = if forth { &net.items[item].before } else { &net.items[item].after };
                let weight: u64 = links.iter().map(|link| link.1.max(1)).sum();
                let sum: u64 = links.iter().map(|link| link.1.max(1) * net.place[link.0] as u64).sum();
                keyed.push((if weight == 0 { place as f64 } else { sum as f64 / weight as f64 }, item));
            }
            if late {
                keyed.reverse();
            }
            crate::stable_sort::sort(&mut keyed, |a, b| a.0.total_cmp(&b.0));
            for (slot, (_, item)) in net.layers[layer].iter_mut().zip(keyed) {
                *slot = item;
            }
            net.renumber(layer);
        }
    }

    /// Swaps neighbours within layers so long as that helps; returns the total cost.
    fn swap_neighbours(&mut self) -> u64 {
        for _ in 0..16 {
            let mut moved = false;
            for layer in 0..self.net.layers.len() {
                let size = self.net.layers[layer].len();
                if size < 2 {
                    continue;
                }
                let mut cost = self.around(layer, layer);
                for n in 1..size {
                    self.swap(layer, n);
                    let tried = self.around(layer, layer);
                    if tried < cost {
                        (cost, moved) = (tried, true);
                    } else {
                        self.swap(layer, n);
                    }
                }
            }
            if !moved {
                break;
            }
        }
        self.total()
    }

    fn swap(&mut self, layer: usize, n: usize) {
        let net = &mut *self.net;
        net.layers[layer].swap(n - 1, n);
        net.place[net.layers[layer][n]] = n;
        net.place[net.layers[layer][n - 1]] = n - 1;
    }

    /// Moves whole stretches beside other lines where that helps; returns the total cost, given the present one.
    fn move_stretches(&mut self, mut cost: u64) -> u64 {
        for stretch in self.stretches() {
            let from = self.net.items[stretch[0]].layer;
            let to = from + stretch.len() - 1;
            let mut here = self.around(from, to);
            for route in 0..self.net.tracks.len() {
                for behind in [false, true] {
                    let kept = self.net.layers[from..=to].to_vec();
                    if !self.put_beside(&stretch, route, behind) {
                        continue;
                    }
                    let tried = self.around(from, to);
                    if tried < here {
                        cost = cost + tried - here;
                        here = tried;
                    } else {
                        self.net.layers[from..=to].clone_from_slice(&kept);
                        (from..=to).for_each(|layer| self.net.renumber(layer));
                    }
                }
            }
        }
        cost
    }

    /// Runs of places, off the spine, through which the same lines pass with nothing joining or leaving.
    fn stretches(&self) -> Vec<Vec<usize>> {
        let net = &*self.net;
        let mut all = Vec::new();
        for (route, track) in net.tracks.iter().enumerate() {
            let mut run: Vec<usize> = Vec::new();
            for &item in track {
                let own = net.items[item].routes[0] == route && !net.on_spine(item);
                let joined = |&last: &usize| net.items[last].after.len() == 1 && net.items[item].before.len() == 1;
                if !own || !run.last().is_some_and(joined) {
                    all.extend(Some(std::mem::take(&mut run)).filter(|run| !run.is_empty()));
                }
                if own {
                    run.push(item);
                }
            }
            all.extend(Some(run).filter(|run| !run.is_empty()));
        }
        all
    }

    /// Puts a stretch directly before or behind a route's places. False, with nothing done, if the two never meet.
    fn put_beside(&mut self, stretch: &[usize], route: usize, behind: bool) -> bool {
        let net = &mut *self.net;
        let Some(&first) = net.tracks[route].first() else { return false };
        let first = net.items[first].layer;
        let mut moved = false;
        for &item in stretch {
            let layer = net.items[item].layer;
            let beside = layer.checked_sub(first).and_then(|n| net.tracks[route].get(n)).copied();
            let Some(beside) = beside.filter(|&beside| beside != item) else { continue };
            let order = &mut net.layers[layer];
            order.remove(net.place[item]);
            let at = net.place[beside] - usize::from(net.place[beside] > net.place[item]) + usize::from(behind);
            order.insert(at, item);
            moved = true;
            net.renumber(layer);
        }
        moved
    }
}

/// Steps to the next order in lexicographic sequence; false after the last.
fn next_order(order: &mut [usize]) -> bool {
    let Some(pivot) = order.windows(2).rposition(|pair| pair[0].cmp(&pair[1]) == Ordering::Less) else { return false };
    let swap = order.iter().rposition(|&n| n > order[pivot]).unwrap_or(pivot);
    order.swap(pivot, swap);
    order[pivot + 1..].reverse();
    true
}

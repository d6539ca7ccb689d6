//! The graph cut into layers. Moves over several layers get a place in each layer between, so that every line has
//! exactly one place in every layer it passes.

use super::layering::Stages;
use crate::vec_map::SortedMap;

/// A station's, or a passing move's, place in a layer.
pub(super) struct Item {
    /// The layer.
    pub layer: usize,
    /// The station, or none for a move that passes.
    pub node: Option<usize>,
    /// Routes that come through. None for the places that continue the chosen route beyond its ends.
    pub routes: Vec<usize>,
    /// Places in the layer before that lines come from, with the number of lines.
    pub before: Vec<(usize, u64)>,
    /// Places in the layer behind that lines go to, with the number of lines.
    pub after: Vec<(usize, u64)>,
}

/// The layered graph.
pub(super) struct Net {
    /// All places.
    pub items: Vec<Item>,
    /// The places of each layer, in order across the map.
    pub layers: Vec<Vec<usize>>,
    /// Each item's index in its layer.
    pub place: Vec<usize>,
    /// Each route's places, in consecutive layers.
    pub tracks: Vec<Vec<usize>>,
    /// The chosen route's place in every layer, continued beyond its ends: the straight middle of the map.
    pub spine: Vec<usize>,
    /// The chosen route.
    pub chosen: usize,
}

impl Net {
    /// Cuts the graph into the layers given, which must hold every station once and lead every move forward.
    pub fn new(stages: &Stages, layers: &[Vec<usize>]) -> Self {
        let mut net = Self {
            items: Vec::new(),
            layers: vec![Vec::new(); layers.len()],
            place: Vec::new(),
            tracks: vec![Vec::new(); stages.paths.len()],
            spine: Vec::new(),
            chosen: stages.chosen,
        };
        let mut at = vec![0; stages.nodes.len()];
        for (layer, nodes) in layers.iter().enumerate() {
            for &node in nodes {
                at[node] = net.add(layer, Some(node), stages.nodes[node].routes.clone());
            }
        }
        let mut passing: SortedMap<(usize, usize, usize), usize> = SortedMap::default();
        for (route, path) in stages.paths.iter().enumerate() {
            for (n, &node) in path.iter().enumerate() {
                if n > 0 {
                    let last = path[n - 1];
                    for layer in net.items[at[last]].layer + 1..net.items[at[node]].layer {
                        let item =
                            *passing.get_or_insert_with((last, node, layer), || net.add(layer, None, Vec::new()));
                        net.items[item].routes.push(route);
                        net.tracks[route].push(item);
                    }
                }
                net.tracks[route].push(at[node]);
            }
        }
        for route in 0..net.tracks.len() {
            for n in 1..net.tracks[route].len() {
                net.link(net.tracks[route][n - 1], net.tracks[route][n], 1);
            }
        }
        net.continue_chosen();
        net
    }

    /// Fills `spine`, with new places before the chosen route's start and behind its goal.
    fn continue_chosen(&mut self) {
        let track = self.tracks[self.chosen].clone();
        let first = track.first().map_or(0, |&item| self.items[item].layer);
        for layer in 0..self.layers.len() {
            let item = match layer.checked_sub(first).and_then(|n| track.get(n)) {
                Some(&item) => item,
                None => self.add(layer, None, Vec::new()),
            };
            if let Some(&last) = self.spine.last() {
                self.link(last, item, 0);
            }
            self.spine.push(item);
        }
    }

    fn add(&mut self, layer: usize, node: Option<usize>, routes: Vec<usize>) -> usize {
        let item = self.items.len();
        self.items.push(Item { layer, node, routes, before: Vec::new(), after: Vec::new() });
        self.place.push(self.layers[layer].len());
        self.layers[layer].push(item);
        item
    }

    fn link(&mut self, from: usize, to: usize, lines: u64) {
        let count = |links: &mut Vec<(usize, u64)>, item| match links.iter_mut().find(|link| link.0 == item) {
            Some(link) => link.1 += lines,
            None => links.push((item, lines)),
        };
        count(&mut self.items[from].after, to);
        count(&mut self.items[to].before, from);
    }

    /// Brings a layer's `place` up to date with its order.
    pub fn renumber(&mut self, layer: usize) {
        for (place, &item) in self.layers[layer].iter().enumerate() {
            self.place[item] = place;
        }
    }

    /// True if `item` is the chosen route's place in its layer.
    pub fn on_spine(&self, item: usize) -> bool {
        self.spine[self.items[item].layer] == item
    }
}

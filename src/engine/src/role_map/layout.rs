//! Makes lengths of the grid and its lines.

use super::edge_routing::{Leg, Tracks};
use super::grid::{Grid, Spot};
use super::{Band, Cell, Manner, Overview, Strip, Track, Wire};
use crate::route_map::path::{command, print, tenth};
use crate::route_map::text::{DETAIL, Face, width as width_of, wrap};
use crate::route_map::{Anchor, Piece, Rect, TextLine};

/// The face of titles.
const TITLE: Face = Face { size: super::TITLE_SIZE, line: 16.0, rise: 12.5 };
/// The face of department names: bold, so that they are measured a size larger than they are.
const NAME: Face = Face { size: super::TITLE_SIZE * 1.15, line: 16.0, rise: 12.5 };
/// Between a box and its words, along and across.
const PAD: (f64, f64) = (8.0, 5.0);
/// Least width of a box, and least height.
const BOX: (f64, f64) = (92.0, 28.0);
/// Width of the column with the names of departments.
const NAMES: f64 = 112.0;
/// Least width of a gutter, and least height of a street inside a department.
const GAP: (f64, f64) = (26.0, 12.0);
/// Height of a street between departments, and where in it the rule is.
const PARTING: (f64, f64) = (20.0, 4.0);
/// Between lines side by side, and between the outer ones and the boxes.
const TRACK: (f64, f64) = (5.0, 8.0);
/// How far ways in and ways out are moved apart: in gutters, in streets and at boxes.
const ASIDE: (f64, f64, f64) = (4.0, 3.0, 4.0);
/// Radius of bends.
const BEND: f64 = 6.0;
/// How far along and across an arrow head goes.
const HEAD: (f64, f64) = (5.0, 3.5);

/// Draws the map with its levels side by side, under `heads`. `moves` are all that there are; those inside a department
/// are drawn, and `wires`. `width` is the room; the map is wider only where boxes would get too narrow.
pub fn wide(heads: &[String], bands: &[Band], moves: &[(u32, u32)], wires: &[Wire], width: f64) -> Overview {
    let stops = Stops::new(bands, moves, wires);
    let grid = Grid::abreast(bands, &stops.inner);
    let legs = stops.legs(&grid);
    let tracks = stops.tracks(&grid);
    let mut sheet = Sheet::new(&grid, &tracks, width, NAMES, BOX.0);
    let heads: Vec<Vec<String>> = heads.iter().map(|head| wrap(head, DETAIL, sheet.room(), true)).collect();
    let most = heads.iter().map(Vec::len).max().unwrap_or(0);
    let words = stops.words(&sheet, false);
    let names: Vec<Vec<String>> = bands.iter().map(|band| wrap(&band.title, NAME, NAMES - PAD.0, false)).collect();
    sheet.set_heights(&words, most as f64 * DETAIL.line, &|band| {
        let lines = names[band].len() as f64;
        (PARTING.0, lines * NAME.line + 2.0 * PAD.1)
    });
    let mut map = sheet.draw(bands, &words, &legs, &|band, top| lines(&names[band], NAME, (0.0, top + PAD.1)));
    for (column, head) in heads.iter().enumerate().take(grid.columns) {
        let top = (most - head.len()) as f64 * DETAIL.line;
        map.heads.extend(lines(head, DETAIL, (sheet.boxes[column] + PAD.0, top)));
    }
    stops.name(&mut map, &legs);
    map
}

/// Draws the map with all roles in one column. `moves`, `wires` and `width` are as in [`wide`].
pub fn tall(bands: &[Band], moves: &[(u32, u32)], wires: &[Wire], width: f64) -> Overview {
    let stops = Stops::new(bands, moves, wires);
    let grid = Grid::stacked(bands, &stops.inner);
    let legs = stops.legs(&grid);
    let tracks = stops.tracks(&grid);
    let mut sheet = Sheet::new(&grid, &tracks, width, 0.0, BOX.0 * 2.0);
    let words = stops.words(&sheet, true);
    let names: Vec<Vec<String>> = bands.iter().map(|band| wrap(&band.title, NAME, sheet.room(), false)).collect();
    let name_height = |band: usize| names[band].len() as f64 * NAME.line;
    sheet.set_heights(&words, 0.0, &|band| (PARTING.0 + name_height(band) + PAD.1, 0.0));
    let left = sheet.boxes[0];
    let mut map = sheet
        .draw(bands, &words, &legs, &|band, top| lines(&names[band], NAME, (left, top - name_height(band) - PAD.1)));
    stops.name(&mut map, &legs);
    map
}

/// Lines of words from a corner on.
fn lines(words: &[String], face: Face, corner: (f64, f64)) -> Vec<TextLine> {
    let line = |(n, text): (usize, &String)| {
        let y = tenth(corner.1 + face.rise + n as f64 * face.line);
        TextLine { x: tenth(corner.0), y, anchor: Anchor::Start, text: text.clone() }
    };
    words.iter().enumerate().map(line).collect()
}

/// The roles of all bands in a row, and the moves to draw between them.
struct Stops<'a> {
    /// The stops, by band.
    all: Vec<&'a super::Stop>,
    /// Moves inside a band, as pairs of places in `all`.
    inner: Vec<(usize, usize)>,
    /// Every move to draw: quiet ones first.
    wires: Vec<(Wire, (usize, usize))>,
}

impl<'a> Stops<'a> {
    fn new(bands: &'a [Band], moves: &[(u32, u32)], wires: &[Wire]) -> Self {
        let all: Vec<&super::Stop> = bands.iter().flat_map(|band| &band.stops).collect();
        let band: Vec<usize> =
            bands.iter().enumerate().flat_map(|(n, band)| std::iter::repeat_n(n, band.stops.len())).collect();
        let place = |key: u32| all.iter().position(|stop| stop.key == key);
        let ends = |from, to| Some((place(from)?, place(to)?)).filter(|(from, to)| from != to);
        let mut inner: Vec<(usize, usize)> = moves.iter().filter_map(|&(from, to)| ends(from, to)).collect();
        inner.retain(|&(from, to)| band[from] == band[to]);
        crate::stable_sort::sort(&mut inner, Ord::cmp);
        inner.dedup();
        let loud: Vec<(Wire, (usize, usize))> =
            wires.iter().filter_map(|&wire| Some((wire, ends(wire.from, wire.to)?))).collect();
        let quiet = inner
            .iter()
            .filter(|&&ends| loud.iter().all(|other| other.1 != ends))
            .map(|&ends| (Wire { manner: Manner::Quiet, from: all[ends.0].key, to: all[ends.1].key }, ends));
        let wires = quiet.chain(loud.iter().copied()).collect();
        Self { all, inner, wires }
    }

    fn legs(&self, grid: &Grid) -> Vec<Leg> {
        self.wires.iter().map(|&(wire, ends)| Leg::new(grid, wire.manner, ends)).collect()
    }

    /// Tracks for all moves inside bands, whether they are drawn quietly or stand out now: what is chosen must not move
    /// the boxes.
    fn tracks(&self, grid: &Grid) -> Tracks {
        let legs: Vec<Leg> = self.inner.iter().map(|&ends| Leg::new(grid, Manner::Quiet, ends)).collect();
        Tracks::new(grid, &legs)
    }

    /// The words of each box, broken into lines.
    fn words(&self, sheet: &Sheet, beside: bool) -> Vec<Words> {
        let room = sheet.room() - 2.0 * PAD.0;
        self.all.iter().map(|stop| Words::new(stop, room, beside)).collect()
    }

    /// Writes on each line which move it is.
    fn name(&self, map: &mut Overview, legs: &[Leg]) {
        debug_assert_eq!(legs.len(), map.lines.len());
        for (line, (wire, _)) in map.lines.iter_mut().zip(&self.wires) {
            line.wire = *wire;
        }
    }
}

/// The words of a box.
struct Words {
    title: Vec<String>,
    detail: Vec<String>,
    /// Whether the detail stands beside the title, at the other end of its line.
    beside: bool,
}

impl Words {
    fn new(stop: &super::Stop, room: f64, beside: bool) -> Self {
        let title = wrap(&stop.title, TITLE, room, true);
        let both = width_of(&stop.title, TITLE.size) + width_of(&stop.detail, DETAIL.size) + PAD.0;
        let beside = beside && title.len() == 1 && both <= room;
        Self { title, detail: wrap(&stop.detail, DETAIL, room, true), beside }
    }

    /// Height of all lines.
    fn height(&self) -> f64 {
        let detail = if self.beside { 0 } else { self.detail.len() };
        self.title.len() as f64 * TITLE.line + detail as f64 * DETAIL.line
    }
}

/// The grid in lengths.
struct Sheet<'a> {
    grid: &'a Grid,
    tracks: &'a Tracks,
    width: f64,
    height: f64,
    /// Width of a box.
    broad: f64,
    /// Left edge of each column's boxes.
    boxes: Vec<f64>,
    /// Middle of each gutter.
    gutters: Vec<f64>,
    /// Top edge and height of each row's boxes.
    rows: Vec<(f64, f64)>,
    /// Middle of each height of the grid, rows and streets in turn.
    heights: Vec<f64>,
}

impl<'a> Sheet<'a> {
    /// The columns, behind `margin`. Boxes are at least `least` wide.
    fn new(grid: &'a Grid, tracks: &'a Tracks, width: f64, margin: f64, least: f64) -> Self {
        let broad = |gutter: usize| GAP.0.max(room(tracks.in_gutter(gutter)));
        let gaps: f64 = (0..=grid.columns).map(broad).sum();
        let wanted = ((width - margin - gaps) / grid.columns as f64).floor().max(least);
        let mut sheet = Self {
            grid,
            tracks,
            width: 0.0,
            height: 0.0,
            broad: wanted,
            boxes: Vec::new(),
            gutters: Vec::new(),
            rows: Vec::new(),
            heights: Vec::new(),
        };
        let mut at = margin;
        for gutter in 0..=grid.columns {
            sheet.gutters.push(at + broad(gutter) / 2.0);
            at += broad(gutter);
            if gutter < grid.columns {
                sheet.boxes.push(at);
                at += wanted;
            }
        }
        sheet.width = at.max(width).ceil();
        sheet
    }

    /// Width of a box.
    fn room(&self) -> f64 {
        self.broad
    }

    /// The rows, below `top`. `band` tells of a band the height of the street above it and its least own height.
    fn set_heights(&mut self, words: &[Words], top: f64, band: &dyn Fn(usize) -> (f64, f64)) {
        let mut tall = vec![BOX.1; self.grid.rows()];
        for (spot, words) in self.grid.spots.iter().zip(words) {
            tall[spot.row] = tall[spot.row].max(words.height() + 2.0 * PAD.1);
        }
        let street = |row: usize| GAP.1.max(room(self.tracks.in_street(2 * row)));
        for (n, rows) in self.grid.first.windows(2).enumerate() {
            let inner: f64 = (rows[0] + 1..rows[1]).map(street).sum();
            let own: f64 = tall[rows[0]..rows[1]].iter().sum();
            tall[rows[1] - 1] += (band(n).1 - own - inner).max(0.0);
        }
        let mut at = top;
        for (row, &tall) in tall.iter().enumerate() {
            let above = match self.grid.first.iter().position(|&first| first == row) {
                Some(band_here) => band(band_here).0.max(room(self.tracks.in_street(2 * row))),
                None => street(row),
            };
            self.heights.push(tenth(at + above / 2.0));
            at += above;
            self.rows.push((at, tall));
            self.heights.push(tenth(at + tall / 2.0));
            at += tall;
        }
        let below = street(self.grid.rows());
        self.heights.push(tenth(at + below / 2.0));
        self.height = (at + below).ceil();
    }

    /// Everything but the heads. `name` gives the lines of a band's name; it is told the top of the band's boxes.
    fn draw(
        &self,
        bands: &[Band],
        words: &[Words],
        legs: &[Leg],
        name: &dyn Fn(usize, f64) -> Vec<TextLine>,
    ) -> Overview {
        let mut strips = Vec::with_capacity(bands.len());
        let mut begin = 0;
        for (n, band) in bands.iter().enumerate() {
            let mut order: Vec<usize> = (begin..begin + band.stops.len()).collect();
            crate::stable_sort::sort_by_key(&mut order, |&stop| {
                (self.grid.spots[stop].column, self.grid.spots[stop].row)
            });
            let cells = order
                .into_iter()
                .map(|stop| self.cell(band.stops[stop - begin].key, self.grid.spots[stop], &words[stop]));
            let first = self.grid.first[n];
            let top = self.rows[first].0;
            let above =
                if first == 0 { self.heights[0] * 2.0 - top } else { self.rows[first - 1].0 + self.rows[first - 1].1 };
            strips.push(Strip { rule: tenth(above + PARTING.1), title: name(n, top), cells: cells.collect() });
            begin += band.stops.len();
        }
        let lines = legs.iter().map(|leg| self.line(leg)).collect();
        Overview { width: self.width, height: self.height, heads: Vec::new(), strips, lines }
    }

    /// The box of a role, with its words in the middle of its height.
    fn cell(&self, key: u32, spot: Spot, words: &Words) -> Cell {
        let (top, height) = self.rows[spot.row];
        let left = self.boxes[spot.column];
        let inner = top + (height - words.height()) / 2.0;
        let under = inner + words.title.len() as f64 * TITLE.line;
        let title = lines(&words.title, TITLE, (left + PAD.0, inner));
        let mut detail = lines(&words.detail, DETAIL, (left + PAD.0, under));
        if let (true, Some(line)) = (words.beside, detail.first_mut()) {
            let x = tenth(left + self.broad - PAD.0);
            *line = TextLine { x, y: title[0].y, anchor: Anchor::End, text: line.text.clone() };
        }
        Cell { key, rect: Rect { x: left, y: top, width: self.broad, height }, title, detail }
    }

    /// A line from box to box.
    fn line(&self, leg: &Leg) -> Track {
        let aside = match leg.manner {
            Manner::Quiet => 0.0,
            Manner::In => -1.0,
            Manner::Out => 1.0,
        };
        let (first, street, last) = match leg.manner {
            Manner::Quiet => {
                let tracks = self.tracks.offsets(leg);
                (tracks.0 * TRACK.0, tracks.1 * TRACK.0, tracks.2 * TRACK.0)
            }
            _ => (aside * ASIDE.0, aside * ASIDE.1, aside * ASIDE.0),
        };
        let at_box = |height: usize| self.heights[height] + aside * ASIDE.2;
        let across = if leg.across.is_multiple_of(2) { self.heights[leg.across] + street } else { at_box(leg.across) };
        let (out, into) = (self.gutters[leg.gutters.0] + first, self.gutters[leg.gutters.1] + last);
        let side = |stop: usize, gutter: usize| {
            let column = self.grid.spots[stop].column;
            self.boxes[column] + if gutter > column { self.broad } else { 0.0 }
        };
        let (start, end) = (side(leg.ends.0, leg.gutters.0), side(leg.ends.1, leg.gutters.1));
        let (leave, arrive) = (at_box(leg.heights.0), at_box(leg.heights.1));
        let points = [(start, leave), (out, leave), (out, across), (into, across), (into, arrive), (end, arrive)];
        let pieces = bent(&points.map(|point| (tenth(point.0), tenth(point.1))));
        Track { wire: Wire { manner: leg.manner, from: 0, to: 0 }, path: drawn(&pieces), pieces }
    }
}

/// A line, and an arrow head where it arrives. Every line arrives level.
fn drawn(pieces: &[Piece]) -> String {
    let mut path = print(pieces);
    if let Some(last) = pieces.last() {
        let ((before, _), (x, y)) = (last.at(0.0), last.at(1.0));
        let back = if x > before { x - HEAD.0 } else { x + HEAD.0 };
        command(&mut path, 'M', &[back, y - HEAD.1]);
        command(&mut path, 'L', &[x, y]);
        command(&mut path, 'L', &[back, y + HEAD.1]);
    }
    path
}

impl Overview {
    /// The same map for readers from right to left: left and right are swapped, and the words stay readable.
    #[must_use]
    pub fn mirrored(mut self) -> Self {
        let width = self.width;
        self.heads.iter_mut().for_each(|line| line.mirror(width));
        for strip in &mut self.strips {
            strip.title.iter_mut().for_each(|line| line.mirror(width));
            for cell in &mut strip.cells {
                cell.rect.mirror(width);
                cell.title.iter_mut().chain(&mut cell.detail).for_each(|line| line.mirror(width));
            }
        }
        for line in &mut self.lines {
            line.pieces.iter_mut().for_each(|piece| piece.mirror(width));
            line.path = drawn(&line.pieces);
        }
        self
    }
}

/// Room for lines side by side; none without lines.
fn room(tracks: usize) -> f64 {
    if tracks == 0 { 0.0 } else { (tracks - 1) as f64 * TRACK.0 + 2.0 * TRACK.1 }
}

/// A line through points that lie upright or level of each other, with its bends rounded.
fn bent(points: &[(f64, f64)]) -> Vec<Piece> {
    let alike = |a: f64, b: f64| a.total_cmp(&b).is_eq();
    let mut corners: Vec<(f64, f64)> = Vec::with_capacity(points.len());
    for &point in points {
        // A point on the way straight on is no corner.
        while let [.., a, b] = corners[..]
            && (alike(a.0, b.0) && alike(b.0, point.0) || alike(a.1, b.1) && alike(b.1, point.1))
        {
            corners.pop();
        }
        if corners.last().is_none_or(|&last| !(alike(last.0, point.0) && alike(last.1, point.1))) {
            corners.push(point);
        }
    }
    let length = |a: (f64, f64), b: (f64, f64)| (a.0 - b.0).abs() + (a.1 - b.1).abs();
    let towards = |a: (f64, f64), b: (f64, f64), by: f64| {
        let share = by / length(a, b);
        (a.0 + (b.0 - a.0) * share, a.1 + (b.1 - a.1) * share)
    };
    let Some(&first) = corners.first() else { return Vec::new() };
    let mut pieces = Vec::new();
    let mut at = first;
    for three in corners.windows(3) {
        let radius = BEND.min(length(three[0], three[1]) / 2.0).min(length(three[1], three[2]) / 2.0);
        let (from, to) = (towards(three[1], three[0], radius), towards(three[1], three[2], radius));
        pieces.push(Piece::Straight(at, from));
        // Handles a little beyond half way make nearly a quarter of a circle.
        let handle = |point| towards(point, three[1], radius * 0.55);
        pieces.push(Piece::Curve([from, handle(from), handle(to), to]));
        at = to;
    }
    pieces.push(Piece::Straight(at, corners[corners.len() - 1]));
    pieces
}

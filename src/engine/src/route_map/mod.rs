//! The route map: from routes to geometry, by a pure function. Nothing here knows a screen; the app draws what it is handed.
//!
//! The drawing is a transit map. Stations that several routes share are drawn once, and moves that several routes
//! share run side by side. The layout is layered (Sugiyama, Tagawa, Toda 1981) with lanes instead of free positions:
//!
//! 1. `stages` merges the routes into one graph without cycles and says how far along each station stands;
//! 2. `net` cuts that graph into layers, so that every line has one place in every layer it passes;
//! 3. `order` arranges each layer so that few lines cross;
//! 4. `lanes` joins places into straight lanes, and gives lines that run together their place side by side;
//! 5. `flow` spaces the layers, so that curves lie where no station and no label is, and `ease` softens the curves;
//! 6. `path` prints them, and `letters` finds a free place on each line for its letter.
//!
//! [`wide`] and [`tall`] differ in their layers, their labels and their axis only. All lengths are CSS pixels. On top of a
//! finished map, `neighbours` answers keys, `mirror` turns it for readers from right to left, and `picture` makes a sheet of
//! its own of it, to be kept.

mod coordinates;
mod crossings;
mod export;
mod horizontal;
mod layered_graph;
mod layering;
mod line_labels;
mod mirror;
mod neighbours;
pub(crate) mod path;
mod scene;
mod smoothing;
mod spacing;
mod spread;
#[cfg(test)]
mod tests;
pub(crate) mod text;
mod vertical;

pub use export::{Drawn, Picture, PictureWords, Stroke, Tone};
pub use horizontal::wide;
pub use line_labels::LETTER_RADIUS;
pub use neighbours::Toward;
pub use path::{Piece, length};
pub use vertical::tall;

/// Width that a line is to be drawn with. Clearances are reckoned with it.
pub const LINE_WIDTH: f64 = 5.0;
/// Distance between the middles of two lines that run side by side.
pub const LINE_PITCH: f64 = 8.0;
/// Font size of titles.
pub const TITLE_SIZE: f64 = 15.0;
/// Font size of details and of the years scale.
pub const DETAIL_SIZE: f64 = 13.0;

/// Between words and the frame around them. With a frame three wide it stays on the map.
const RIM: f64 = 2.5;

/// What a station stands for, and so how it looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Where a route starts: a filled disc.
    Start,
    /// A job: a ring.
    Job,
    /// A stage on own projects, which nobody hires for: a diamond.
    OwnProjects,
    /// The goal: a larger ring.
    Goal,
}

/// A station as a route has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MapStation {
    /// The same key in several routes means the same station, drawn once unless that would turn a move backwards.
    pub key: u32,
    /// Its shape. Where routes disagree on shape or words, the chosen route is right, then the first that stops there.
    pub shape: Shape,
    /// Its name.
    pub title: String,
    /// A second line, such as "1–3 years, common"; may be empty.
    pub detail: String,
    /// Whether the second line warns of something, so that it must not be set as small print.
    pub warns: bool,
}

/// A route as the map needs it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MapRoute {
    /// Start first, goal last. Routes of fewer than two stations are drawn without a line.
    pub stations: Vec<MapStation>,
    /// One for each station: the years since the start, such as "2–5", for the years scale. May be shorter or empty.
    pub ticks: Vec<String>,
}

/// A drawn map. Everything lies within `0..=width` and `0..=height`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Map {
    /// Width of the drawing.
    pub width: f64,
    /// Height of the drawing.
    pub height: f64,
    /// Stations in reading order.
    pub stations: Vec<Station>,
    /// One line for each route, in the order of the routes. Draw the chosen one last, and stations over all lines.
    pub lines: Vec<Line>,
    /// The years scale of the chosen route.
    pub ticks: Vec<Tick>,
    /// True if lines run down, false if they run across.
    pub down: bool,
    /// How many pairs of lines cross between stations. Lines that swap places inside a station do not count.
    pub crossings: usize,
}

/// A station on the map.
#[derive(Clone, Debug, PartialEq)]
pub struct Station {
    /// Key, as the routes gave it. Two stations have the same key where merging them would turn a move backwards.
    pub key: u32,
    /// Shape.
    pub shape: Shape,
    /// Middle of its mark.
    pub x: f64,
    /// Middle of its mark.
    pub y: f64,
    /// The lane it stands in; neighbouring lanes have numbers one apart.
    pub lane: i32,
    /// Half the mark's extent along the lines.
    pub radius: f64,
    /// How much longer than wide the mark is, to cover several lines: 0 for a disc.
    pub across: f64,
    /// The box of the mark.
    pub mark: Rect,
    /// Routes that stop here, in ascending order.
    pub routes: Vec<usize>,
    /// Lines of its title.
    pub title: Vec<TextLine>,
    /// Lines of its detail.
    pub detail: Vec<TextLine>,
    /// Whether its detail warns of something.
    pub warns: bool,
    /// Covers all its text; of no size when there is none.
    pub label: Rect,
    /// Place in the reading order: from entry to goal, the chosen route first. Equals the index in `Map::stations`.
    pub order: usize,
}

/// One line of text, by its baseline.
#[derive(Clone, Debug, PartialEq)]
pub struct TextLine {
    /// Where the anchor lies.
    pub x: f64,
    /// Baseline.
    pub y: f64,
    /// Which part of the text lies at `x`.
    pub anchor: Anchor,
    /// The words.
    pub text: String,
}

/// Which part of a text its position gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// Its left end.
    Start,
    /// Its middle.
    Middle,
    /// Its right end.
    End,
}

/// A route's line.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// Index of the route.
    pub route: usize,
    /// SVG path data from the start to the goal, numbers with at most one decimal.
    pub path: String,
    /// The pieces that `path` is printed from, end to end.
    pub pieces: Vec<Piece>,
    /// Where the middles of its letters stand, one near the start and, on a long line, one near the goal. A single line
    /// needs none.
    pub letters: Vec<(f64, f64)>,
}

/// A mark of the years scale.
#[derive(Clone, Debug, PartialEq)]
pub struct Tick {
    /// Where the guide line stands.
    pub x: f64,
    /// SVG path data of a guide line through the whole height. It leaves out labels.
    pub guide: String,
    /// The years.
    pub text: TextLine,
}

/// An upright rectangle.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Rect {
    /// Left edge.
    pub x: f64,
    /// Top edge.
    pub y: f64,
    /// Extent to the right.
    pub width: f64,
    /// Extent downwards.
    pub height: f64,
}

impl Line {
    /// SVG path data of a disc for the letter that stands at `place`.
    pub fn disc(place: (f64, f64)) -> String {
        path::disc(place, LETTER_RADIUS)
    }
}

impl Station {
    /// The room of its words with a rim for a frame: what can be clicked, and what is framed where the focus is.
    pub const fn target(&self) -> Rect {
        let Rect { x, y, width, height } = self.label;
        Rect { x: x - RIM, y: y - RIM, width: width + 2.0 * RIM, height: height + 2.0 * RIM }
    }

    /// SVG path data of the mark, drawn `inset` inside its edge (negative: outside). Discs grow to pills, diamonds to
    /// long diamonds, where the station covers several lines.
    pub fn outline(&self, inset: f64) -> String {
        path::outline(self.shape, self.mark, self.radius, inset)
    }
}

//! A map as a sheet of its own, to be kept as a file: title, legend, drawing and notes as one list of shapes. Whoever
//! writes a file and whoever paints pixels draw the same list, so the two cannot differ.

use super::path::{self, command};
use super::text::{DETAIL, Face, TITLE, wrap};
use super::{Anchor, LETTER_RADIUS, Map, Shape, TextLine};

/// The face of a picture's title.
const HEADING: Face = Face { size: 22.0, line: 30.0, rise: 22.0 };
/// Share of the room that bold words are broken to, since the table of widths is for upright ones.
const BOLD: f64 = 0.8;
/// Room around everything.
const MARGIN: f64 = 32.0;
/// Between title, legend, drawing and notes.
const GAP: f64 = 20.0;
/// Height of a row of the legend with one line, and where its sample of the line and its words begin.
const ROW: (f64, f64, f64) = (26.0, 28.0, 100.0);
/// Font size of letters.
const LETTER_SIZE: f64 = 12.0;
/// Width of the ring around a letter's disc.
const LETTER_RING: f64 = 2.0;

/// The words around a drawing.
#[derive(Clone, Debug, Default)]
pub struct PictureWords {
    /// What the picture shows.
    pub title: String,
    /// For each line its letter and what is said of it, in the order of the lines.
    pub legend: Vec<(&'static str, String)>,
    /// Small print, each a paragraph.
    pub notes: Vec<String>,
    /// Whether words begin at the right edge.
    pub right_to_left: bool,
}

/// What a shape is coloured with; the colours themselves are the painter's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// The sheet.
    Paper,
    /// What is said.
    Ink,
    /// What is said beside it.
    Muted,
    /// Thin rules.
    Rule,
    /// The line of a route.
    Line(usize),
}

/// How a line is stroked, with round ends.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stroke {
    /// Its width.
    pub width: f64,
    /// Lengths of dashes and gaps by turns; empty for an unbroken line.
    pub dashes: &'static [f64],
}

/// A shape, drawn over those before it.
#[derive(Clone, Debug, PartialEq)]
pub enum Drawn {
    /// SVG path data.
    Path {
        /// The data.
        path: String,
        /// What it is filled with.
        fill: Option<Tone>,
        /// What it is stroked with.
        stroke: Option<(Tone, Stroke)>,
    },
    /// A line of text.
    Text {
        /// The words and where they stand.
        line: TextLine,
        /// Font size.
        size: f64,
        /// Whether they are bold.
        bold: bool,
        /// Their colour.
        tone: Tone,
    },
}

/// A sheet with a map on it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Picture {
    /// Left and top edge of the sheet: the drawing keeps its coordinates, so these are negative.
    pub corner: (f64, f64),
    /// Width and height of the sheet.
    pub size: (f64, f64),
    /// Everything on it, paper first.
    pub drawn: Vec<Drawn>,
}

impl Stroke {
    /// An unbroken line.
    pub const fn solid(width: f64) -> Self {
        Self { width, dashes: &[] }
    }

    /// The line of a route: unbroken, dotted or dashed, so that lines can be told apart without colours, and thicker for
    /// the chosen one.
    pub const fn of_route(route: usize, chosen: bool) -> Self {
        match (route, chosen) {
            (1, false) => Self { width: 6.0, dashes: &[0.1, 9.9] },
            (1, true) => Self { width: 7.0, dashes: &[0.1, 9.9] },
            (2, false) => Self { width: 4.0, dashes: &[13.0, 11.0] },
            (2, true) => Self { width: 6.0, dashes: &[13.0, 11.0] },
            (_, false) => Self::solid(4.0),
            (_, true) => Self::solid(6.0),
        }
    }
}

impl Map {
    /// The map as a sheet of its own. `chosen` is the route that is drawn over the others.
    pub fn picture(&self, chosen: usize, words: &PictureWords) -> Picture {
        let mut pen = Pen { drawn: Vec::new(), width: self.width, right_to_left: words.right_to_left };
        let legend: Vec<Vec<String>> =
            words.legend.iter().map(|(_, text)| wrap(text, TITLE, self.width - ROW.2, false)).collect();
        let title = wrap(&words.title, HEADING, self.width * BOLD, false);
        let rows: f64 = legend.iter().map(|lines| row_height(lines)).sum();
        let top = -(title.len() as f64 * HEADING.line + GAP + rows + GAP);
        let mut y = pen.lines(&title, 0.0, top, HEADING, true, Tone::Ink) + GAP;
        for (route, ((letter, _), lines)) in words.legend.iter().zip(&legend).enumerate() {
            pen.row(route, letter, y, lines);
            y += row_height(lines);
        }
        pen.map(self, chosen, words);
        let mut y = self.height + GAP;
        pen.path(
            format!("M0 {}H{}", path::length(y), path::length(self.width)),
            None,
            Some((Tone::Ink, Stroke::solid(1.0))),
        );
        y += GAP / 2.0;
        for note in &words.notes {
            y = pen.lines(&wrap(note, DETAIL, self.width, false), 0.0, y, DETAIL, false, Tone::Muted) + GAP / 4.0;
        }
        let corner = (-MARGIN, (top - MARGIN).floor());
        let size = (self.width + 2.0 * MARGIN, (y + MARGIN).ceil() - corner.1);
        let mut sheet = String::new();
        command(&mut sheet, 'M', &[corner.0, corner.1]);
        for (letter, length) in [('h', size.0), ('v', size.1), ('h', -size.0)] {
            command(&mut sheet, letter, &[length]);
        }
        sheet.push('Z');
        pen.drawn.insert(0, Drawn::Path { path: sheet, fill: Some(Tone::Paper), stroke: None });
        Picture { corner, size, drawn: pen.drawn }
    }
}

/// Height of a row of the legend.
fn row_height(lines: &[String]) -> f64 {
    ROW.0 + lines.len().saturating_sub(1) as f64 * TITLE.line
}

struct Pen {
    drawn: Vec<Drawn>,
    width: f64,
    right_to_left: bool,
}

impl Pen {
    /// Where something stands that is `inset` behind the edge where words begin.
    fn behind_edge(&self, inset: f64) -> f64 {
        if self.right_to_left { self.width - inset } else { inset }
    }

    fn path(&mut self, path: String, fill: Option<Tone>, stroke: Option<(Tone, Stroke)>) {
        self.drawn.push(Drawn::Path { path, fill, stroke });
    }

    fn text(&mut self, line: TextLine, size: f64, bold: bool, tone: Tone) {
        self.drawn.push(Drawn::Text { line, size, bold, tone });
    }

    /// Lines of text below one another; returns where they end.
    fn lines(&mut self, lines: &[String], inset: f64, mut y: f64, face: Face, bold: bool, tone: Tone) -> f64 {
        let anchor = if self.right_to_left { Anchor::End } else { Anchor::Start };
        for text in lines {
            let line = TextLine { x: self.behind_edge(inset), y: y + face.rise, anchor, text: text.clone() };
            self.text(line, face.size, bold, tone);
            y += face.line;
        }
        y
    }

    /// A row of the legend.
    fn row(&mut self, route: usize, letter: &str, top: f64, lines: &[String]) {
        let y = top + TITLE.line / 2.0;
        self.letter(route, letter, (self.behind_edge(LETTER_RADIUS), y));
        let (from, to) = (self.behind_edge(ROW.1), self.behind_edge(ROW.2 - 14.0));
        let mut sample = String::new();
        command(&mut sample, 'M', &[from, y]);
        command(&mut sample, 'H', &[to]);
        self.path(sample, None, Some((Tone::Line(route), Stroke::of_route(route, false))));
        self.lines(lines, ROW.2, top, TITLE, false, Tone::Ink);
    }

    /// The letter of a route on a disc.
    fn letter(&mut self, route: usize, letter: &str, place: (f64, f64)) {
        // The ring of paper parts the disc from the lines that it lies on.
        let ring = Stroke::solid(LETTER_RING);
        self.path(path::disc(place, LETTER_RADIUS), Some(Tone::Line(route)), Some((Tone::Paper, ring)));
        let line = TextLine { x: place.0, y: place.1 + 4.0, anchor: Anchor::Middle, text: letter.to_owned() };
        self.text(line, LETTER_SIZE, true, Tone::Paper);
    }

    /// The drawing itself: scale, lines with the chosen one last, letters, stations.
    fn map(&mut self, map: &Map, chosen: usize, words: &PictureWords) {
        for tick in &map.ticks {
            self.path(tick.guide.clone(), None, Some((Tone::Rule, Stroke::solid(1.0))));
            self.text(tick.text.clone(), DETAIL.size, false, Tone::Muted);
        }
        for over in [false, true] {
            for line in map.lines.iter().filter(|line| (line.route == chosen) == over && !line.path.is_empty()) {
                self.path(line.path.clone(), None, Some((Tone::Line(line.route), Stroke::of_route(line.route, over))));
            }
        }
        for line in &map.lines {
            let letter = words.legend.get(line.route).map_or("", |(letter, _)| letter);
            for &place in &line.letters {
                self.letter(line.route, letter, place);
            }
        }
        for station in &map.stations {
            let line = station.line(chosen).map_or(Tone::Ink, Tone::Line);
            let (fill, stroke) = match station.shape {
                Shape::Start => (Tone::Ink, Tone::Ink),
                Shape::Goal => (Tone::Paper, Tone::Ink),
                Shape::Job | Shape::OwnProjects => (Tone::Paper, line),
            };
            self.path(station.outline(2.0), Some(fill), Some((stroke, Stroke::solid(3.5))));
            if station.shape == Shape::Goal {
                self.path(station.outline(7.0), Some(Tone::Ink), None);
            }
            let small = if station.warns { Tone::Ink } else { Tone::Muted };
            for (lines, size, tone) in [(&station.title, TITLE.size, Tone::Ink), (&station.detail, DETAIL.size, small)]
            {
                for line in lines {
                    self.text(line.clone(), size, false, tone);
                }
            }
        }
    }
}

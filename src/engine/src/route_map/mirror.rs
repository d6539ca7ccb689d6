//! The same map for readers from right to left.

use super::path::{self, tenth};
use super::{Anchor, Map, Piece, Rect, TextLine, length};

impl Map {
    /// The map with left and right swapped; its words stay readable.
    #[must_use]
    pub fn mirrored(mut self) -> Self {
        let width = self.width;
        let flip = |x: f64| tenth(width - x);
        let rect = |rect: &mut Rect| rect.mirror(width);
        let text = |line: &mut TextLine| line.mirror(width);
        for station in &mut self.stations {
            station.x = flip(station.x);
            rect(&mut station.mark);
            rect(&mut station.label);
            station.title.iter_mut().chain(&mut station.detail).for_each(text);
        }
        for line in &mut self.lines {
            let point = |point: (f64, f64)| (flip(point.0), point.1);
            line.pieces.iter_mut().for_each(|piece| piece.mirror(width));
            line.path = path::print(&line.pieces);
            line.letters.iter_mut().for_each(|letter| *letter = point(*letter));
        }
        for tick in &mut self.ticks {
            let before = format!("M{} ", length(tick.x));
            tick.x = flip(tick.x);
            text(&mut tick.text);
            tick.guide = tick.guide.replace(&before, &format!("M{} ", length(tick.x)));
        }
        self
    }
}

impl Rect {
    /// Swaps left and right on a map of this width.
    pub(crate) fn mirror(&mut self, width: f64) {
        self.x = tenth(width - self.x - self.width);
    }
}

impl TextLine {
    /// Swaps left and right on a map of this width. The words stay as they are.
    pub(crate) fn mirror(&mut self, width: f64) {
        self.x = tenth(width - self.x);
        self.anchor = match self.anchor {
            Anchor::Start => Anchor::End,
            Anchor::Middle => Anchor::Middle,
            Anchor::End => Anchor::Start,
        };
    }
}

impl Piece {
    /// Swaps left and right on a map of this width.
    pub(crate) fn mirror(&mut self, width: f64) {
        let point = |point: (f64, f64)| (tenth(width - point.0), point.1);
        *self = match *self {
            Self::Straight(a, b) => Self::Straight(point(a), point(b)),
            Self::Curve(points) => Self::Curve(points.map(point)),
        };
    }
}

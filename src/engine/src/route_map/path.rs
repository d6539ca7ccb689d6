//! Lines as pieces, and pieces and marks as SVG path data.

use super::{Rect, Shape};
use std::fmt::Write;

/// Where the handles of a soft curve stand, as a share of its length: tangents are flat at both ends, and the steepest
/// place is in the middle.
pub(super) const HANDLE: f64 = 0.5;

/// How far along a soft curve is where its parameter is `t`, as a share of its length.
fn along(t: f64) -> f64 {
    let s = 1.0 - t;
    3.0 * HANDLE * t * s * s + 3.0 * (1.0 - HANDLE) * t * t * s + t * t * t
}

/// How far across a soft curve is where it is `share` of its length along.
pub(super) fn rise(share: f64) -> f64 {
    // Four of Newton's steps from the middle slope reach a tenth of a pixel.
    let mut t = share;
    for _ in 0..4 {
        let s = 1.0 - t;
        let slope = 3.0 * HANDLE * (s * s + t * t) + 6.0 * (1.0 - 2.0 * HANDLE) * s * t;
        t = (t - (along(t) - share) / slope).clamp(0.0, 1.0);
    }
    t * t * (3.0 - 2.0 * t)
}

/// How far along a soft curve is where it is `risen` of its way across: the inverse of [`rise`].
pub(super) fn reach(risen: f64) -> f64 {
    let (mut low, mut high) = (0.0, 1.0);
    for _ in 0..10 {
        let t = f64::midpoint(low, high);
        if t * t * (3.0 - 2.0 * t) < risen { low = t } else { high = t }
    }
    if risen <= 0.0 { 0.0 } else { along(f64::midpoint(low, high)) }
}

/// A piece of a line. Points are x and y.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Piece {
    /// A straight stretch from one point to another.
    Straight((f64, f64), (f64, f64)),
    /// A cubic Bézier curve: start, two handles, end.
    Curve([(f64, f64); 4]),
}

impl Piece {
    /// The point at `t`, 0 to 1, of the way.
    pub fn at(&self, t: f64) -> (f64, f64) {
        let s = 1.0 - t;
        match self {
            Self::Straight(a, b) => (a.0 * s + b.0 * t, a.1 * s + b.1 * t),
            Self::Curve(p) => {
                let w = [s * s * s, 3.0 * s * s * t, 3.0 * s * t * t, t * t * t];
                let sum = |of: fn(&(f64, f64)) -> f64| p.iter().zip(w).map(|(p, w)| of(p) * w).sum();
                (sum(|p| p.0), sum(|p| p.1))
            }
        }
    }

    fn start(&self) -> (f64, f64) {
        match self {
            Self::Straight(a, _) => *a,
            Self::Curve(p) => p[0],
        }
    }
}

/// A length rounded to a tenth.
pub(crate) fn tenth(value: f64) -> f64 {
    (value * 10.0 + 0.5).floor() / 10.0
}

/// Writes a number with at most one decimal, and never "-0".
fn number(out: &mut String, value: f64) {
    let tenths = (value * 10.0 + 0.5).floor() as i64;
    let sign = if tenths < 0 { "-" } else { "" };
    let (whole, rest) = (tenths.abs() / 10, tenths.abs() % 10);
    // Writing to a string cannot fail.
    let _ = if rest == 0 { write!(out, "{sign}{whole}") } else { write!(out, "{sign}{whole}.{rest}") };
}

/// A length as a drawing has it: with at most one decimal.
pub fn length(value: f64) -> String {
    let mut out = String::new();
    number(&mut out, value);
    out
}

/// Writes a command letter and its numbers.
pub(crate) fn command(out: &mut String, letter: char, numbers: &[f64]) {
    out.push(letter);
    for (n, &value) in numbers.iter().enumerate() {
        if n > 0 {
            out.push(' ');
        }
        number(out, value);
    }
}

/// Path data of pieces that lie end to end.
pub(crate) fn print(pieces: &[Piece]) -> String {
    let mut out = String::new();
    if let Some(piece) = pieces.first() {
        let start = piece.start();
        command(&mut out, 'M', &[start.0, start.1]);
    }
    for piece in pieces {
        match piece {
            Piece::Straight(a, b) if a.1.total_cmp(&b.1).is_eq() => command(&mut out, 'H', &[b.0]),
            Piece::Straight(a, b) if a.0.total_cmp(&b.0).is_eq() => command(&mut out, 'V', &[b.1]),
            Piece::Straight(_, b) => command(&mut out, 'L', &[b.0, b.1]),
            Piece::Curve([_, b, c, d]) => command(&mut out, 'C', &[b.0, b.1, c.0, c.1, d.0, d.1]),
        }
    }
    out
}

/// Path data of a disc.
pub(super) fn disc((x, y): (f64, f64), radius: f64) -> String {
    let size = 2.0 * radius;
    outline(Shape::Job, Rect { x: x - radius, y: y - radius, width: size, height: size }, radius, 0.0)
}

/// Path data of a station's mark; see [`super::Station::outline`].
pub(super) fn outline(shape: Shape, mark: Rect, radius: f64, inset: f64) -> String {
    // The edge of a diamond slants, so its corners move in by more than its edge does.
    let inset = (if shape == Shape::OwnProjects { inset * 2.0_f64.sqrt() } else { inset }).min(radius);
    let (left, top) = (mark.x + inset, mark.y + inset);
    let (right, bottom) = (mark.x + mark.width - inset, mark.y + mark.height - inset);
    let r = radius - inset;
    let quarters = [
        ((left, top + r), (left + r, top)),
        ((right - r, top), (right, top + r)),
        ((right, bottom - r), (right - r, bottom)),
        ((left + r, bottom), (left, bottom - r)),
    ];
    let mut out = String::new();
    for (n, (from, to)) in quarters.into_iter().enumerate() {
        command(&mut out, if n == 0 { 'M' } else { 'L' }, &[from.0, from.1]);
        if shape == Shape::OwnProjects {
            command(&mut out, 'L', &[to.0, to.1]);
        } else {
            command(&mut out, 'A', &[r, r, 0.0, 0.0, 1.0, to.0, to.1]);
        }
    }
    out.push('Z');
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_have_one_decimal_and_no_negative_zero() {
        let print = |value| {
            let mut out = String::new();
            number(&mut out, value);
            out
        };
        assert_eq!(
            [-0.04, 0.0, 12.0, 12.34, -3.46, 0.96, -0.5].map(print),
            ["0", "0", "12", "12.3", "-3.5", "1", "-0.5"]
        );
    }

    #[test]
    fn reach_undoes_rise() {
        for n in 0..=20 {
            let share = f64::from(n) / 20.0;
            assert!((reach(rise(share)) - share).abs() < 2e-3, "{share}");
        }
    }

    #[test]
    fn a_disc_is_four_quarters_and_a_diamond_has_its_corners() {
        let mark = Rect { x: 10.0, y: 20.0, width: 18.0, height: 18.0 };
        let disc = outline(Shape::Job, mark, 9.0, 0.0);
        assert_eq!(disc, "M10 29A9 9 0 0 1 19 20L19 20A9 9 0 0 1 28 29L28 29A9 9 0 0 1 19 38L19 38A9 9 0 0 1 10 29Z");
        assert_eq!(outline(Shape::OwnProjects, mark, 9.0, 0.0), "M10 29L19 20L19 20L28 29L28 29L19 38L19 38L10 29Z");
    }
}

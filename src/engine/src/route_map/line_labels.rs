//! Where the letter of each line stands: on the line, near its start and near its goal, where nothing else is.

use super::{LINE_WIDTH, Line, Map, Piece, Rect};

/// Half the width of a letter's disc.
pub const LETTER_RADIUS: f64 = 9.0;
/// Between a letter and words and marks.
const CLEAR: f64 = 6.0;
/// Between a letter and other lines and letters, so that it is plain which line it stands on.
const ALONE: f64 = 10.0;
/// Least distance between the two letters of a line.
const APART: f64 = 240.0;
/// Distance between the places that are tried.
const STEP: f64 = 4.0;

/// Puts letters on all lines of a map with more than one. Where lines run side by side all the way, a letter covers a
/// part of the line beside it; where there is no place beside words and marks either, a line stays without.
pub(super) fn put(map: &mut Map) {
    if map.lines.len() < 2 {
        return;
    }
    let mut taken: Vec<Rect> = Vec::new();
    for station in &map.stations {
        taken.extend([station.mark, station.label]);
    }
    for at in 0..map.lines.len() {
        let mut places = places(&map.lines[at]);
        let find = |taken: &[Rect], places: &[(f64, f64)], alone: bool| {
            let reach = LETTER_RADIUS + CLEAR;
            let free = |place: &&(f64, f64)| {
                !taken.iter().any(|rect| near(*rect, **place, reach))
                    && (!alone || !map.lines.iter().enumerate().any(|(n, line)| n != at && touches(line, **place)))
            };
            places.iter().find(free).copied()
        };
        let first = find(&taken, &places, true).or_else(|| find(&taken, &places, false));
        let Some(first) = first else { continue };
        taken.push(disc(first));
        places.retain(|place| (place.0 - first.0).abs().max((place.1 - first.1).abs()) >= APART);
        places.reverse();
        let last = find(&taken, &places, true);
        taken.extend(last.map(disc));
        map.lines[at].letters = std::iter::once(first).chain(last).collect();
    }
}

/// The box that a letter keeps from others.
fn disc((x, y): (f64, f64)) -> Rect {
    let radius = LETTER_RADIUS + ALONE - CLEAR;
    let size = 2.0 * radius;
    Rect { x: x - radius, y: y - radius, width: size, height: size }
}

/// True if a point is less than `reach` away from a box that has a size.
fn near(rect: Rect, (x, y): (f64, f64), reach: f64) -> bool {
    rect.height > 0.0
        && rect.x - reach < x
        && x < rect.x + rect.width + reach
        && rect.y - reach < y
        && y < rect.y + rect.height + reach
}

/// True if a letter there would touch a line.
fn touches(line: &Line, place: (f64, f64)) -> bool {
    let reach = LETTER_RADIUS + LINE_WIDTH / 2.0 + ALONE;
    line.pieces.iter().any(|piece| {
        let (a, b) = (piece.at(0.0), piece.at(1.0));
        // Both kinds of pieces stay in the box that their ends span.
        let hull = Rect {
            x: a.0.min(b.0) - 0.1,
            y: a.1.min(b.1) - 0.1,
            width: (a.0 - b.0).abs() + 0.2,
            height: (a.1 - b.1).abs() + 0.2,
        };
        near(hull, place, reach)
            && (matches!(piece, Piece::Straight(..)) || {
                let steps = steps(piece);
                (0..=steps).any(|n| {
                    let point = piece.at(f64::from(n) / f64::from(steps));
                    let (x, y) = (point.0 - place.0, point.1 - place.1);
                    x * x + y * y < reach * reach
                })
            })
    })
}

/// How many steps of at most [`STEP`] lead along a piece.
fn steps(piece: &Piece) -> u32 {
    let (a, b) = (piece.at(0.0), piece.at(1.0));
    (((a.0 - b.0).abs() + (a.1 - b.1).abs()) / STEP).ceil().max(1.0) as u32
}

/// Places along a line, from its start, to a tenth.
fn places(line: &Line) -> Vec<(f64, f64)> {
    let mut places = Vec::new();
    for piece in &line.pieces {
        let steps = steps(piece);
        for n in 0..steps {
            let (x, y) = piece.at((f64::from(n) + 0.5) / f64::from(steps));
            places.push((super::path::tenth(x), super::path::tenth(y)));
        }
    }
    places
}

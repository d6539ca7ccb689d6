//! The whole map: every role by department and level, with the moves between them, from words to geometry by a pure
//! function. Nothing here knows a screen; the app draws what it is handed. All lengths are CSS pixels.
//!
//! Departments are bands, one under the other; levels are columns, or there is one column only where the room is
//! narrow. Every role is a box in the grid of rows and columns. Between the columns lie gutters and between the rows
//! streets, where no box ever is; lines run there, and through free cells of the grid, and so never through words:
//!
//! 1. `grid` gives each role its row, so that few lines cross;
//! 2. `wires` leads each move through gutters and streets, and gives lines that run side by side their tracks;
//! 3. `sheet` makes lengths of it.
//!
//! Moves inside a department are always drawn. Moves across departments would make a hairball: only those that
//! [`chosen_wires`] picks are drawn.

mod edge_routing;
mod grid;
mod layout;
pub mod reach;
#[cfg(test)]
mod tests;

use crate::atlas::{Atlas, MoveIx, RoleIx};
use crate::route_map::{Piece, Rect, TextLine};
use reach::{Fits, Reach, Ways};

pub use layout::{tall, wide};

/// Font size of titles; that of details is [`crate::route_map::DETAIL_SIZE`].
pub const TITLE_SIZE: f64 = 13.0;

/// A role as the whole map needs it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stop {
    /// Told from all others by this key.
    pub key: u32,
    /// Its level, from 0.
    pub column: usize,
    /// Its name.
    pub title: String,
    /// A second line; may be empty.
    pub detail: String,
}

/// A department.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Band {
    /// Its name.
    pub title: String,
    /// Its roles.
    pub stops: Vec<Stop>,
}

/// How a move is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Manner {
    /// Inside a department, behind all else.
    Quiet,
    /// A way into the chosen role: travels along the row of the role that it comes from.
    In,
    /// A way out of the chosen role, or a step on its way to the goal: travels along the row of the role it leads to.
    Out,
}

/// A move to draw.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Wire {
    /// How it is drawn.
    pub manner: Manner,
    /// Key of the role that it leaves.
    pub from: u32,
    /// Key of the role that it leads to.
    pub to: u32,
}

/// The drawn map. Everything lies within `0..=width` and `0..=height`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Overview {
    /// Width of the drawing.
    pub width: f64,
    /// Height of the drawing.
    pub height: f64,
    /// What stands above the columns.
    pub heads: Vec<TextLine>,
    /// The departments, from the top.
    pub strips: Vec<Strip>,
    /// The moves, quiet ones first.
    pub lines: Vec<Track>,
}

/// A department on the map.
#[derive(Clone, Debug, PartialEq)]
pub struct Strip {
    /// Height of the rule above it.
    pub rule: f64,
    /// Lines of its name.
    pub title: Vec<TextLine>,
    /// Its roles, by column, then from the top.
    pub cells: Vec<Cell>,
}

/// A role on the map.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    /// Key, as it was given.
    pub key: u32,
    /// Its box.
    pub rect: Rect,
    /// Lines of its title.
    pub title: Vec<TextLine>,
    /// Lines of its detail.
    pub detail: Vec<TextLine>,
}

/// A move on the map.
#[derive(Clone, Debug, PartialEq)]
pub struct Track {
    /// The move, and how it is drawn.
    pub wire: Wire,
    /// SVG path data: the line, and an arrow head where it arrives.
    pub path: String,
    /// The pieces that the line is printed from, end to end.
    pub pieces: Vec<Piece>,
}

/// The moves that stand out: with a role chosen its ways in and out; with a goal as well, the role's way to it instead,
/// if there is one; with a goal alone, the moves that lead straight to it.
pub fn chosen_wires(atlas: &Atlas, chosen: Option<RoleIx>, goal: Option<&Reach>, fits: Fits) -> Vec<Wire> {
    let wire = |manner, step| wire(atlas, manner, step);
    let way = chosen.zip(goal).map_or_else(Vec::new, |(role, reach)| reach.way(atlas, role));
    let mut wires: Vec<Wire> = match (chosen, goal) {
        _ if !way.is_empty() => way.into_iter().map(|step| wire(Manner::Out, step)).collect(),
        (Some(role), _) => {
            let ways = Ways::of(atlas, role, fits);
            let (ins, outs) = (ways.ins.into_iter(), ways.outs.into_iter());
            ins.map(|step| wire(Manner::In, step)).chain(outs.map(|step| wire(Manner::Out, step))).collect()
        }
        (None, Some(reach)) => {
            Ways::of(atlas, reach.goal, fits).ins.into_iter().map(|step| wire(Manner::In, step)).collect()
        }
        (None, None) => Vec::new(),
    };
    crate::stable_sort::sort(&mut wires, Ord::cmp);
    wires.dedup();
    wires
}

/// The moves of a route, so that it stands out as a whole.
pub fn route_wires(atlas: &Atlas, moves: &[MoveIx]) -> Vec<Wire> {
    let mut wires: Vec<Wire> = moves.iter().map(|&step| wire(atlas, Manner::Out, step)).collect();
    crate::stable_sort::sort(&mut wires, Ord::cmp);
    wires
}

/// A move as it is drawn.
fn wire(atlas: &Atlas, manner: Manner, step: MoveIx) -> Wire {
    let step = atlas.step(step);
    Wire { manner, from: u32::from(step.from.0), to: u32::from(step.to.0) }
}

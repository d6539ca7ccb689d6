//! Rows and columns: where each role stands, so that few lines cross and lines find free cells to run through.

use super::Band;

/// What two lines that cross cost, and a line that finds no free row; beside them, each row that a line goes up or down
/// costs 1.
const CROSSING: usize = 4;
const BLOCKED: usize = 3;

/// A place in the grid.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Spot {
    /// Row, from the top of the map.
    pub row: usize,
    /// Column.
    pub column: usize,
}

/// The places of all roles.
pub(super) struct Grid {
    /// How many columns there are; at least one.
    pub columns: usize,
    /// The first row of each band, and behind them the number of rows.
    pub first: Vec<usize>,
    /// Each stop's place, in the order of the bands and their stops.
    pub spots: Vec<Spot>,
    /// Whether a cell holds a role, by row and column.
    taken: Vec<Vec<bool>>,
}

impl Grid {
    /// Levels side by side. `moves` are pairs of stops, counted over all bands.
    pub fn abreast(bands: &[Band], moves: &[(usize, usize)]) -> Self {
        let columns = bands.iter().flat_map(|band| &band.stops).map(|stop| stop.column + 1).max().unwrap_or(1);
        Self::new(bands, columns, &|band, begin| {
            let levels: Vec<usize> = band.stops.iter().map(|stop| stop.column).collect();
            let rows = arrange(&levels, &within(moves, begin, levels.len()));
            levels.into_iter().zip(rows).map(|(column, row)| Spot { row, column }).collect()
        })
    }

    /// All roles in one column, lowest level first.
    pub fn stacked(bands: &[Band], moves: &[(usize, usize)]) -> Self {
        Self::new(bands, 1, &|band, begin| {
            let levels: Vec<usize> = band.stops.iter().map(|stop| stop.column).collect();
            let rows = arrange(&levels, &within(moves, begin, levels.len()));
            let mut order: Vec<usize> = (0..levels.len()).collect();
            crate::stable_sort::sort_by_key(&mut order, |&stop| (levels[stop], rows[stop]));
            let mut spots = vec![Spot { row: 0, column: 0 }; levels.len()];
            for (row, stop) in order.into_iter().enumerate() {
                spots[stop].row = row;
            }
            spots
        })
    }

    /// Bands one under the other. `place` gives the places of a band's stops, counted from its own first row.
    fn new(bands: &[Band], columns: usize, place: &dyn Fn(&Band, usize) -> Vec<Spot>) -> Self {
        let (mut first, mut spots) = (vec![0], Vec::new());
        for band in bands {
            let top = first[first.len() - 1];
            let own = place(band, spots.len());
            // A band without roles still has room for its name.
            let rows = own.iter().map(|spot| spot.row + 1).max().unwrap_or(1);
            spots.extend(own.into_iter().map(|spot| Spot { row: top + spot.row, ..spot }));
            first.push(top + rows);
        }
        let mut taken = vec![vec![false; columns]; first[first.len() - 1]];
        for spot in &spots {
            taken[spot.row][spot.column] = true;
        }
        Self { columns, first, spots, taken }
    }

    /// How many rows there are.
    pub fn rows(&self) -> usize {
        self.taken.len()
    }

    /// Whether the cells of a row between two gutters, given in either order, are all free.
    pub fn free(&self, row: usize, gutters: (usize, usize)) -> bool {
        let (from, to) = (gutters.0.min(gutters.1), gutters.0.max(gutters.1));
        self.taken[row][from..to].iter().all(|taken| !taken)
    }
}

/// The moves between the `count` stops from `begin`, counted from there.
fn within(moves: &[(usize, usize)], begin: usize, count: usize) -> Vec<(usize, usize)> {
    let own = |stop: usize| stop.checked_sub(begin).filter(|&stop| stop < count);
    moves.iter().filter_map(|&(from, to)| Some((own(from)?, own(to)?))).collect()
}

/// A row for each stop of a band, by descent: each stop in turn tries every row of its column, changing places with
/// who stands there, and keeps the first that costs less. Costs are whole and fall each time, so it ends.
fn arrange(levels: &[usize], moves: &[(usize, usize)]) -> Vec<usize> {
    let mut rows: Vec<usize> =
        (0..levels.len()).map(|stop| levels[..stop].iter().filter(|&&level| level == levels[stop]).count()).collect();
    let height = rows.iter().map(|row| row + 1).max().unwrap_or(0);
    let mut least = cost(levels, &rows, moves);
    let mut changed = true;
    while changed {
        changed = false;
        for stop in 0..levels.len() {
            for row in 0..height {
                let mut tried = rows.clone();
                let other = (0..levels.len()).find(|&other| levels[other] == levels[stop] && rows[other] == row);
                if let Some(other) = other {
                    tried[other] = rows[stop];
                }
                tried[stop] = row;
                let costs = cost(levels, &tried, moves);
                if costs < least {
                    (rows, least, changed) = (tried, costs, true);
                }
            }
        }
    }
    rows
}

/// What an arrangement of a band costs.
fn cost(levels: &[usize], rows: &[usize], moves: &[(usize, usize)]) -> usize {
    let taken = |column: usize, row: usize| levels.iter().zip(rows).any(|spot| spot == (&column, &row));
    let mut sum = 0;
    for (n, &(from, to)) in moves.iter().enumerate() {
        sum += rows[from].abs_diff(rows[to]);
        let (low, high) = (levels[from].min(levels[to]), levels[from].max(levels[to]));
        sum += BLOCKED * usize::from((low + 1..high).any(|column| taken(column, rows[to])));
        for &(a, b) in &moves[n + 1..] {
            let alike = levels[from] == levels[a] && levels[to] == levels[b];
            let crossed = (rows[from] < rows[a] && rows[to] > rows[b]) || (rows[from] > rows[a] && rows[to] < rows[b]);
            sum += CROSSING * usize::from(alike && crossed);
        }
    }
    sum
}

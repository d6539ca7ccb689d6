//! Which place, and with it which letter and colour, each of the shown routes has.

use super::{GivesUp, Route};
use crate::atlas::MoveIx;

/// Puts `shown` in an order in which routes that were there `before`, given by their moves, keep their place as far as there
/// are as many places; the others fill what is free in the order that they have. What a route says of another follows.
///
/// Gives for each place where the route in it stood in `shown`.
pub fn keep_letters(shown: &mut Vec<Route>, before: &[Vec<MoveIx>]) -> Vec<usize> {
    let mut places: Vec<Option<usize>> = vec![None; shown.len()];
    let mut rest: Vec<usize> = Vec::new();
    for (at, route) in shown.iter().enumerate() {
        let kept = before.iter().position(|moves| *moves == route.moves);
        match kept.and_then(|place| places.get_mut(place)) {
            Some(place) if place.is_none() => *place = Some(at),
            _ => rest.push(at),
        }
    }
    let mut rest = rest.into_iter();
    let order: Vec<usize> = places.into_iter().filter_map(|place| place.or_else(|| rest.next())).collect();
    let now = |than: &mut usize| *than = order.iter().position(|at| at == than).unwrap_or(*than);
    let mut kept: Vec<Route> = order.iter().filter_map(|&at| shown.get(at).cloned()).collect();
    for given in kept.iter_mut().flat_map(|route| &mut route.trade_offs) {
        match given {
            GivesUp::SlowerBy { than, .. }
            | GivesUp::SuitsLess { than }
            | GivesUp::RarerThan { than }
            | GivesUp::MoreSteps { than, .. } => now(than),
        }
    }
    *shown = kept;
    order
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::atlas::HowCommon;
    use crate::routes::{Costs, Span};

    /// A route of one move, slower than the route at `than`.
    fn route(by: u16, than: usize) -> Route {
        Route {
            roles: Vec::new(),
            moves: vec![MoveIx(by)],
            from_outside: false,
            years: Span::default(),
            hardest: HowCommon::Common,
            common: 1,
            possible: 0,
            rare: 0,
            costs: Costs::default(),
            best_at: Vec::new(),
            trade_offs: vec![GivesUp::SlowerBy { tenths: 5, than }],
        }
    }

    #[test]
    fn who_stays_keeps_its_place_and_what_is_said_of_it_follows() {
        let moves = |list: &[u16]| -> Vec<Vec<MoveIx>> { list.iter().map(|&by| vec![MoveIx(by)]).collect() };
        for (before, now, kept) in [
            (&[][..], &[1, 2, 3][..], &[1, 2, 3][..]),
            (&[1, 2, 3], &[3, 1, 2], &[1, 2, 3]),
            (&[1, 2, 3], &[4, 3, 1], &[1, 4, 3]),
            (&[1, 2, 3], &[5, 2, 4], &[5, 2, 4]),
            (&[1, 2], &[4, 2, 5], &[4, 2, 5]),
            (&[1, 2, 3], &[3, 1], &[1, 3]),
            (&[1, 2, 3], &[], &[]),
        ] {
            let mut shown: Vec<Route> =
                now.iter().enumerate().map(|(at, &by)| route(by, (at + 1) % now.len())).collect();
            let told = |shown: &[Route]| -> Vec<(u16, u16)> {
                let mut told: Vec<(u16, u16)> = shown
                    .iter()
                    .map(|route| match route.trade_offs[0] {
                        GivesUp::SlowerBy { than, .. } => (route.moves[0].0, shown[than].moves[0].0),
                        _ => unreachable!("the only thing that these give up"),
                    })
                    .collect();
                told.sort_unstable();
                told
            };
            let said = told(&shown);
            let order = keep_letters(&mut shown, &moves(before));
            assert_eq!(shown.iter().map(|route| route.moves[0].0).collect::<Vec<_>>(), kept);
            assert_eq!(told(&shown), said);
            assert_eq!(order.iter().map(|&at| now[at]).collect::<Vec<_>>(), kept);
        }
    }
}

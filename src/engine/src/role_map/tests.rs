//! What must hold for every whole map, tried on generated departments and moves.

use super::reach::{Fits, Reach, Ways};
use super::*;
use crate::atlas::{
    DepartmentIx, Employment, HowCommon, Level, Move, MoveKind, Region, Regions, Role, RoleKind, Sectors, Setting,
    Standing, Years,
};
use crate::vec_map::SortedSet;
use proptest::prelude::*;

fn meet(a: Rect, b: Rect) -> bool {
    a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

fn holds(rect: Rect, (x, y): (f64, f64), by: f64) -> bool {
    rect.x + by < x && x < rect.x + rect.width - by && rect.y + by < y && y < rect.y + rect.height - by
}

/// The room of a line of words, as the table of widths has it.
fn room(line: &TextLine, size: f64) -> Rect {
    let width = crate::route_map::text::width(&line.text, size);
    let left = if line.anchor == crate::route_map::Anchor::End { line.x - width } else { line.x };
    Rect { x: left, y: line.y - size, width, height: size * 1.2 }
}

/// Checks everything that holds for any map.
pub(super) fn check(map: &Overview, bands: &[Band], moves: &[(u32, u32)], wires: &[Wire]) {
    let cells: Vec<&Cell> = map.strips.iter().flat_map(|strip| &strip.cells).collect();
    assert_eq!(cells.len(), bands.iter().map(|band| band.stops.len()).sum::<usize>());
    let page = Rect { x: -0.1, y: -0.1, width: map.width + 0.2, height: map.height + 0.2 };
    let names = map.strips.iter().flat_map(|strip| &strip.title).map(|line| room(line, TITLE_SIZE));
    let heads = map.heads.iter().map(|line| room(line, crate::route_map::DETAIL_SIZE));
    let boxes: Vec<Rect> = cells.iter().map(|cell| cell.rect).chain(names).chain(heads).collect();
    for (n, a) in boxes.iter().enumerate() {
        assert!(holds(page, (a.x, a.y), 0.0) && holds(page, (a.x + a.width, a.y + a.height), 0.0), "{a:?} leaves");
        for b in &boxes[n + 1..] {
            assert!(!meet(*a, *b), "{a:?} and {b:?} overlap");
        }
    }
    for cell in &cells {
        let lines = cell.title.iter().map(|line| room(line, TITLE_SIZE));
        let lines: Vec<Rect> =
            lines.chain(cell.detail.iter().map(|line| room(line, crate::route_map::DETAIL_SIZE))).collect();
        for (n, a) in lines.iter().enumerate() {
            let corners = [(a.x, a.y), (a.x + a.width, a.y + a.height)];
            assert!(corners.iter().all(|&corner| holds(cell.rect, corner, 0.0)), "{a:?} leaves {:?}", cell.rect);
            assert!(!lines[n + 1..].iter().any(|b| a.y.total_cmp(&b.y).is_eq() && meet(*a, *b)), "{cell:?}");
        }
    }
    let of = |key: u32| cells.iter().find(|cell| cell.key == key).expect("a drawn role").rect;
    for line in &map.lines {
        let (from, to) = (of(line.wire.from), of(line.wire.to));
        let (first, last) = (line.pieces[0].at(0.0), line.pieces[line.pieces.len() - 1].at(1.0));
        let touches = |rect: Rect, (x, y): (f64, f64)| {
            let side = (x - rect.x).abs() < 0.2 || (x - rect.x - rect.width).abs() < 0.2;
            side && rect.y < y && y < rect.y + rect.height
        };
        assert!(touches(from, first) && touches(to, last), "{:?} runs from {first:?} to {last:?}", line.wire);
        for pair in line.pieces.windows(2) {
            assert_eq!(pair[0].at(1.0), pair[1].at(0.0), "the pieces lie end to end");
        }
        for piece in &line.pieces {
            for n in 0..=40 {
                let point = piece.at(f64::from(n) / 40.0);
                assert!(holds(page, point, 0.0), "{:?} leaves the page at {point:?}", line.wire);
                let inside = boxes.iter().find(|rect| holds(**rect, point, 0.2));
                assert!(inside.is_none(), "{:?} runs through {inside:?} at {point:?}", line.wire);
            }
        }
    }
    // Drawn is what stands out, and every move inside a department that does not.
    let known = |key: u32| cells.iter().any(|cell| cell.key == key);
    let pair = |from: u32, to: u32| known(from) && known(to) && from != to;
    for wire in wires.iter().filter(|wire| pair(wire.from, wire.to)) {
        assert!(map.lines.iter().any(|line| line.wire == *wire), "{wire:?} is missing");
    }
    let band = |key: u32| bands.iter().position(|band| band.stops.iter().any(|stop| stop.key == key));
    for &(from, to) in moves.iter().filter(|&&(from, to)| pair(from, to)) {
        let drawn = map.lines.iter().filter(|line| (line.wire.from, line.wire.to) == (from, to));
        let quiet = drawn.clone().filter(|line| line.wire.manner == Manner::Quiet).count();
        let loud = wires.iter().any(|wire| (wire.from, wire.to) == (from, to));
        assert_eq!(quiet, usize::from(!loud && band(from) == band(to)), "{from} to {to}");
    }
}

/// No two quiet lines that neither leave the same role nor arrive at the same one lie upon each other in a gutter.
fn check_tracks(map: &Overview) {
    let upright = |line: &Track| -> Vec<(f64, f64, f64)> {
        let ends = line.pieces.iter().map(|piece| (piece.at(0.0), piece.at(1.0)));
        ends.filter(|(a, b)| a.0.total_cmp(&b.0).is_eq()).map(|(a, b)| (a.0, a.1.min(b.1), a.1.max(b.1))).collect()
    };
    let quiet: Vec<&Track> = map.lines.iter().filter(|line| line.wire.manner == Manner::Quiet).collect();
    for (n, a) in quiet.iter().enumerate() {
        for b in quiet[n + 1..].iter().filter(|b| a.wire.from != b.wire.from && a.wire.to != b.wire.to) {
            for (x, low, high) in upright(a) {
                for (other, least, most) in upright(b) {
                    let apart = (x - other).abs() > 1.0 || most <= low || high <= least;
                    assert!(apart, "{:?} and {:?} lie upon each other", a.wire, b.wire);
                }
            }
        }
    }
}

fn words(most: usize) -> impl Strategy<Value = String> {
    prop_oneof![
        4 => prop::collection::vec("[A-Za-z]{1,13}", 1..5).prop_map(|words| words.join(" ")),
        1 => "[a-zA-Z]{20,60}",
        1 => "[助監督映画製作進行ÀÉß]{1,20}",
        1 => Just(String::new()),
    ]
    .prop_map(move |text| text.chars().take(most).collect())
}

type Drawing = (Vec<Band>, Vec<(u32, u32)>, Vec<Wire>);

/// Departments with roles, moves between any of them, and some of those that stand out.
fn drawings() -> impl Strategy<Value = Drawing> {
    let stop = (0..6_usize, words(60), words(30));
    let band = (words(30), prop::collection::vec(stop, 0..9));
    let pairs = || prop::collection::vec((0..40_u32, 0..40_u32, any::<bool>()), 0..60);
    (prop::collection::vec(band, 1..7), pairs(), pairs()).prop_map(|(bands, moves, wires)| {
        let mut key = 0;
        let bands = bands.into_iter().map(|(title, stops)| Band {
            title,
            stops: stops
                .into_iter()
                .map(|(column, title, detail)| {
                    key += 1;
                    Stop { key: key - 1, column, title, detail }
                })
                .collect(),
        });
        let bands = bands.collect();
        let manner = |out: bool| if out { Manner::Out } else { Manner::In };
        let wires = wires.into_iter().map(|(from, to, out)| Wire { manner: manner(out), from, to }).collect();
        (bands, moves.into_iter().map(|(from, to, _)| (from, to)).collect(), wires)
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn any_map_is_drawn_well((bands, moves, wires) in drawings(), width in 200.0..1400.0_f64) {
        let heads: Vec<String> = ["Entry", "Assistant", "Middle", "Senior", "Head of department", ""].map(Into::into).into();
        let across = wide(&heads, &bands, &moves, &wires, width);
        check(&across, &bands, &moves, &wires);
        check_tracks(&across);
        prop_assert_eq!(&across, &wide(&heads, &bands, &moves, &wires, width));
        let boxes = |map: &Overview| -> Vec<Rect> {
            map.strips.iter().flat_map(|strip| &strip.cells).map(|cell| cell.rect).collect()
        };
        let plain = wide(&heads, &bands, &moves, &[], width);
        prop_assert_eq!(boxes(&across), boxes(&plain), "what is chosen moves no box");
        let down = tall(&bands, &moves, &wires, width);
        check(&down, &bands, &moves, &wires);
        check_tracks(&down);
        for map in [across, down] {
            let other = map.clone().mirrored();
            check(&other, &bands, &moves, &wires);
            for (there, here) in boxes(&other).into_iter().zip(boxes(&map)) {
                prop_assert!((there.x + there.width - (map.width - here.x)).abs() < 0.2, "what was left is right");
            }
        }
    }

    #[test]
    fn the_fewest_steps_are_found((atlas, ruled_out) in atlases()) {
        let nothing = SortedSet::default();
        let fits = Fits { region: Region::Uk, sectors: Sectors::ALL, ruled_out: &ruled_out, done: &nothing };
        let reach = Reach::new(&atlas, RoleIx(0), fits);
        for role in atlas.role_positions() {
            let all = exhaustive(&atlas, role, &fits, &mut vec![role]);
            let best = all.iter().min().copied();
            let far = reach.far(role);
            prop_assert_eq!(far.map(|far| (far.steps, u32::from(far.years.min) + u32::from(far.years.max))), best);
            // The way is as long as it says, and one step on it is one step nearer.
            let way = reach.way(&atlas, role);
            prop_assert_eq!(way.len(), far.map_or(0, |far| far.steps));
            if let Some(&step) = way.first() {
                let next = atlas.step(step).to;
                prop_assert_eq!(reach.far(next).map(|far| far.steps + 1), far.map(|far| far.steps));
                prop_assert!(Ways::of(&atlas, role, fits).outs.contains(&step));
                prop_assert!(Ways::of(&atlas, next, fits).ins.contains(&step));
            }
        }
        let (counts, none) = reach.counts();
        prop_assert_eq!(counts.iter().sum::<usize>() + none + 1, atlas.roles.len());
    }
}

/// Steps and twice the middle of the years of every way from `role` to the goal, role 0, in which no role comes twice.
fn exhaustive(atlas: &Atlas, role: RoleIx, fits: &Fits, way: &mut Vec<RoleIx>) -> Vec<(usize, u32)> {
    if role == RoleIx(0) {
        return vec![(0, 0)];
    }
    let mut all = Vec::new();
    for step in fits.moves(atlas).map(|step| atlas.step(step)).filter(|step| step.from == role) {
        if way.contains(&step.to) {
            continue;
        }
        way.push(step.to);
        let cost = u32::from(step.years.min) + u32::from(step.years.max);
        all.extend(exhaustive(atlas, step.to, fits, way).into_iter().map(|(steps, years)| (steps + 1, years + cost)));
        way.pop();
    }
    all
}

/// Small atlases of jobs with any moves, and roles that are ruled out, never the goal.
fn atlases() -> impl Strategy<Value = (Atlas, SortedSet<RoleIx>)> {
    let pairs = prop::collection::btree_map((0..8_u16, 0..8_u16), (0..9_u16, 0..9_u16, any::<bool>()), 0..24);
    (pairs, prop::collection::btree_set(1..8_u16, 0..3)).prop_map(|(pairs, ruled_out)| {
        let roles = (0..8).map(|number| Role {
            id: format!("role-{number}"),
            number: number + 1,
            kind: RoleKind::Job,
            department: DepartmentIx(0),
            level: Level::Mid,
            sectors: Sectors::ALL,
            setting: Setting::Both,
            employment: Employment::Both,
            profile: Vec::new(),
        });
        let moves = pairs.into_iter().filter(|((from, to), _)| from != to).map(|((from, to), (min, more, uk))| Move {
            from: RoleIx(from),
            to: RoleIx(to),
            kind: MoveKind::Promotion,
            years: Years { min, max: min + more, standing: Standing::Estimate },
            how_common: HowCommon::Common,
            sectors: Sectors::ALL,
            regions: Regions { uk, us: true },
        });
        let atlas = Atlas { roles: roles.collect(), moves: moves.collect(), ..Atlas::default() };
        (atlas, ruled_out.into_iter().map(RoleIx).collect())
    })
}

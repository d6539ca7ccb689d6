//! The whole map and the search, on the real atlas.

mod common;

use common::guide;
use crewpath::app::guide::Guide;
use engine::atlas::{DepartmentIx, GoalIx, Region, RoleIx};
use engine::content::details::Details;
use engine::outcome::Outcome;
use engine::role_map::reach::{Fits, Reach, Ways};
use engine::role_map::{Band, Manner, Overview, Stop, chosen_wires, route_wires, tall, wide};
use engine::route_map::Rect;
use engine::routes::Start;
use engine::search::find;
use engine::session::State;
use std::path::Path;

/// Every department with its roles; each text longer by `share` of its letters.
fn bands(guide: &Guide, region: Region, share: f64) -> Vec<Band> {
    let longer = |text: &str| {
        let more = (text.chars().count() as f64 * share) as usize;
        text.chars().chain(text.chars().cycle().take(more)).collect::<String>()
    };
    let stop = |role: RoleIx| Stop {
        key: u32::from(role.0),
        column: guide.atlas.role(role).level as usize,
        title: longer(guide.title(role, region)),
        detail: longer("4 steps, 9½–24 years, you are here"),
    };
    let band = |department: usize| Band {
        title: longer(&guide.texts.departments[department]),
        stops: guide.atlas.roles_in(DepartmentIx::from(department)).into_iter().map(stop).collect(),
    };
    (0..guide.atlas.departments.len()).map(band).collect()
}

/// No two boxes overlap, every line runs outside of all boxes, and its ends lie at the edges of its own two.
fn check(map: &Overview) {
    let cells: Vec<(u32, Rect)> =
        map.strips.iter().flat_map(|strip| &strip.cells).map(|cell| (cell.key, cell.rect)).collect();
    assert_eq!(cells.len(), 86);
    let inside = |rect: Rect, (x, y): (f64, f64), by: f64| {
        rect.x + by < x && x < rect.x + rect.width - by && rect.y + by < y && y < rect.y + rect.height - by
    };
    for (n, (one, a)) in cells.iter().enumerate() {
        for (other, b) in &cells[n + 1..] {
            let apart = a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
            assert!(apart, "{one} and {other} overlap");
        }
    }
    for line in &map.lines {
        let rect = |key| cells.iter().find(|cell| cell.0 == key).map_or(Rect::default(), |cell| cell.1);
        let ends = [line.pieces[0].at(0.0), line.pieces[line.pieces.len() - 1].at(1.0)];
        for (end, rect) in ends.into_iter().zip([rect(line.wire.from), rect(line.wire.to)]) {
            assert!(inside(rect, end, -0.2) && !inside(rect, end, 0.2), "{:?}: {end:?} is not at {rect:?}", line.wire);
        }
        for piece in &line.pieces {
            for n in 0..=20 {
                let point = piece.at(f64::from(n) / 20.0);
                let hit = cells.iter().find(|cell| inside(cell.1, point, 0.2));
                assert!(hit.is_none(), "{:?} runs through {hit:?} at {point:?}", line.wire);
            }
        }
    }
}

#[test]
fn the_whole_map_is_drawn_well_whatever_is_chosen() {
    let guide = guide();
    let atlas = &guide.atlas;
    for region in [Region::Uk, Region::Us] {
        let state = State { region, ..State::default() };
        let fits = Fits::of(&state);
        let ends = |step| (u32::from(atlas.step(step).from.0), u32::from(atlas.step(step).to.0));
        let moves: Vec<(u32, u32)> = fits.moves(atlas).map(ends).collect();
        let heads =
            ["Entry", "Assistant", "Middle", "Senior", "Head of department", "In charge of the whole film or show"];
        let heads = heads.map(str::to_owned);
        // With longer words a share of the roles is enough: which is chosen moves no box.
        for (share, step) in [(0.0, 2), (0.4, 9)] {
            let bands = bands(&guide, region, share);
            for role in [None].into_iter().chain(atlas.role_positions().step_by(step).map(Some)) {
                let wires = chosen_wires(atlas, role, None, fits);
                let across = wide(&heads, &bands, &moves, &wires, 1056.0);
                let down = tall(&bands, &moves, &wires, 320.0);
                assert!(across.width <= 1056.0 && down.width <= 320.0, "{} and {}", across.width, down.width);
                for map in [&across, &down] {
                    check(map);
                    let loud = map.lines.iter().filter(|line| line.wire.manner != Manner::Quiet).count();
                    assert_eq!(loud, wires.len());
                }
            }
        }
    }
}

#[test]
fn a_route_is_drawn_on_the_whole_map_step_by_step() {
    let guide = guide();
    let atlas = &guide.atlas;
    let heads = ["Entry", "Assistant", "Middle", "Senior", "Head of department", "In charge"].map(str::to_owned);
    let bands = bands(&guide, Region::Uk, 0.0);
    for goal in (0..atlas.goals.len()).map(GoalIx::from) {
        for start in [Start::Outside, Start::Role(atlas.role_by_id("runner").unwrap())] {
            let state = State { start, known_goal: Some(goal), ..State::default() };
            let fits = Fits::of(&state);
            let ends = |step| (u32::from(atlas.step(step).from.0), u32::from(atlas.step(step).to.0));
            let moves: Vec<(u32, u32)> = fits.moves(atlas).map(ends).collect();
            let outcome = Outcome::new(atlas, &guide.bank, &state);
            for route in &outcome.routes.shown {
                let wires = route_wires(atlas, &route.moves);
                assert_eq!(wires.len(), route.moves.len());
                for map in [wide(&heads, &bands, &moves, &wires, 1056.0), tall(&bands, &moves, &wires, 320.0)] {
                    check(&map);
                    let loud = map.lines.iter().filter(|line| line.wire.manner == Manner::Out);
                    let drawn: Vec<(u32, u32)> = loud.map(|line| (line.wire.from, line.wire.to)).collect();
                    assert!(route.moves.iter().all(|&step| drawn.contains(&ends(step))), "every step of the route");
                }
            }
        }
    }
}

#[test]
fn every_role_says_how_far_each_goal_is() {
    let guide = guide();
    let atlas = &guide.atlas;
    let state = State::default();
    let fits = Fits::of(&state);
    for goal in (0..atlas.goals.len()).map(GoalIx::from) {
        let goal = atlas.goal(goal).role;
        let reach = Reach::new(atlas, goal, fits);
        for role in atlas.role_positions() {
            let outs = Ways::of(atlas, role, fits).outs;
            let next = outs.iter().filter_map(|&step| reach.far(atlas.step(step).to)).map(|far| far.steps).min();
            let steps = reach.far(role).map(|far| far.steps);
            // One step more than the nearest role that it leads to; the goal itself is there.
            assert_eq!(
                steps,
                if role == goal { Some(0) } else { next.map(|next| next + 1) },
                "{}",
                atlas.role(role).id
            );
            let way = reach.way(atlas, role);
            let wires = chosen_wires(atlas, Some(role), Some(&reach), fits);
            if !way.is_empty() {
                assert_eq!(wires.len(), way.len(), "the way to the goal is drawn, and nothing else");
                assert!(wires.iter().any(|wire| wire.to == u32::from(goal.0)));
            }
        }
    }
}

fn details() -> Details {
    let mut compiled = atlas::compile(Path::new("assets/atlas"));
    compiled.details.remove("en").unwrap_or_default()
}

#[test]
fn every_title_and_other_name_is_found_and_its_own_title_first() {
    let (guide, details) = (guide(), details());
    let titles = &guide.texts.roles;
    for (role, names) in titles.iter().enumerate() {
        for title in [&names.uk, &names.us] {
            let hits = find(title, titles, Some(&details.roles)).unwrap();
            let first = &titles[hits[0].role.at()];
            assert!([&first.uk, &first.us].contains(&title), "{title} finds {first:?} first");
        }
        for name in &details.roles[role].also {
            let hits = find(&name.to_uppercase(), titles, Some(&details.roles)).unwrap();
            assert!(hits.iter().any(|hit| hit.role.at() == role), "{name} does not find {}", names.uk);
        }
    }
}

#[test]
fn a_title_with_one_slip_is_still_found() {
    let guide = guide();
    let titles = &guide.texts.roles;
    for (role, names) in titles.iter().enumerate() {
        let letters: Vec<char> = names.uk.chars().collect();
        let long = |word: &str| word.chars().filter(|letter| letter.is_alphabetic()).count() > 4;
        for at in 1..letters.len() - 1 {
            let before: String = letters[..at].iter().collect();
            let word_before = before.rsplit(|letter: char| !letter.is_alphabetic()).next().unwrap_or("");
            let after: String = letters[at..].iter().collect();
            let word_after = after.split(|letter: char| !letter.is_alphabetic()).next().unwrap_or("");
            if word_before.is_empty() || word_after.chars().count() < 2 || !long(&format!("{word_before}{word_after}"))
            {
                continue;
            }
            let mut swapped = letters.clone();
            swapped.swap(at, at + 1);
            let mut without = letters.clone();
            without.remove(at);
            let mut added = letters.clone();
            added.insert(at, 'q');
            for slip in [swapped, without, added] {
                let typed: String = slip.into_iter().collect();
                let hits = find(&typed, titles, None).unwrap();
                assert!(hits.iter().any(|hit| hit.role.at() == role), "{typed} does not find {}", names.uk);
            }
        }
    }
}

#[test]
fn nothing_is_found_for_nonsense() {
    let (guide, details) = (guide(), details());
    for typed in ["zzzz", "qwertyuiop", "xylophone", "astronaut", "brain surgeon", "0000000"] {
        let hits = find(typed, &guide.texts.roles, Some(&details.roles)).unwrap();
        assert!(hits.is_empty(), "{typed} finds {hits:?}");
    }
}

//! What must hold for every map, tried on generated routes.

use super::*;
use proptest::prelude::*;
use std::collections::BTreeSet;

/// Words of all kinds: plain, unbroken, accented, Japanese, wide, with hyphens and doubled spaces.
fn words(most: usize) -> impl Strategy<Value = String> {
    prop_oneof![
        4 => prop::collection::vec("[A-Za-z]{1,13}", 1..5).prop_map(|words| words.join(" ")),
        1 => "[a-zA-Z]{20,80}",
        1 => "[ÀÉÖßœ–½ -]{1,40}",
        1 => "[助監督映画製作進行]{1,30}",
        1 => "[WM@Щش🎬]{1,40}",
        1 => "[a-z]{0,5}(  [a-z-]{1,9}/[a-z]{1,9}){1,4}",
    ]
    .prop_map(move |text| text.chars().take(most).collect())
}

/// Between 1 and `most` routes over a shared pool of stations, with the index of the chosen one. Some pools have one start
/// and one goal as the atlas has; in others anything goes, so that moves of different routes contradict each other.
fn routes(most: usize) -> impl Strategy<Value = (Vec<MapRoute>, usize)> {
    let pool = prop::collection::vec((words(80), prop_oneof![Just(String::new()), words(80)], 0..4_u8), 2..40);
    (pool, any::<bool>(), 1..=most).prop_flat_map(|(pool, tidy, count)| {
        let keys: Vec<usize> = (0..pool.len()).collect();
        let size = pool.len().min(14);
        let route = (Just(keys).prop_shuffle(), 2..=size, prop::collection::vec("[0-9–½ ]{0,9}", 0..14));
        (prop::collection::vec(route, count), 0..count).prop_map(move |(drawn, chosen)| {
            let station = |key: usize| {
                let (title, detail, shape) = &pool[key];
                let shape = [Shape::Job, Shape::OwnProjects, Shape::Start, Shape::Goal][usize::from(*shape)];
                MapStation {
                    key: key as u32,
                    shape,
                    title: title.clone(),
                    detail: detail.clone(),
                    warns: key.is_multiple_of(3),
                }
            };
            let route = |(mut keys, length, ticks): (Vec<usize>, usize, Vec<String>)| {
                keys.truncate(length);
                if tidy {
                    keys.retain(|&key| key > 1);
                    keys.sort_unstable();
                    keys.insert(0, 0);
                    keys.push(1);
                }
                MapRoute { stations: keys.into_iter().map(station).collect(), ticks }
            };
            (drawn.into_iter().map(route).collect(), chosen)
        })
    })
}

fn grown(rect: Rect, by: f64) -> Rect {
    Rect { x: rect.x - by, y: rect.y - by, width: rect.width + 2.0 * by, height: rect.height + 2.0 * by }
}

fn meet(a: Rect, b: Rect) -> bool {
    a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

fn holds(rect: Rect, (x, y): (f64, f64)) -> bool {
    rect.x < x && x < rect.x + rect.width && rect.y < y && y < rect.y + rect.height
}

/// The stations of a route on a map, in the order of the route.
fn stops<'a>(map: &'a Map, route: usize, stations: &[MapStation]) -> Vec<&'a Station> {
    let here = |key: u32| map.stations.iter().find(|s| s.key == key && s.routes.contains(&route)).expect("a station");
    stations.iter().map(|station| here(station.key)).collect()
}

/// Points along a line, close together.
fn points(line: &Line) -> Vec<(f64, f64)> {
    let along = |piece: &Piece| {
        let (a, b) = (piece.at(0.0), piece.at(1.0));
        let count = 16 + ((b.0 - a.0).abs().max((b.1 - a.1).abs()) / 2.0) as u32;
        let piece = *piece;
        (0..=count).map(move |n| piece.at(f64::from(n) / f64::from(count)))
    };
    line.pieces.iter().flat_map(along).collect()
}

fn check(map: &Map, routes: &[MapRoute], down: bool) {
    let drawn: BTreeSet<u32> = map.stations.iter().map(|station| station.key).collect();
    let given: BTreeSet<u32> = routes.iter().flat_map(|route| &route.stations).map(|station| station.key).collect();
    assert_eq!(drawn, given, "the map and the routes have the same stations");
    assert_eq!(map.lines.len(), routes.len());
    check_boxes(map);
    check_words(map);
    check_letters(map);
    for (route, given) in routes.iter().enumerate() {
        check_line(map, route, &stops(map, route, &given.stations), down);
    }
}

/// Letters stand on their own line, on no words, no mark and no other letter.
fn check_letters(map: &Map) {
    let mut letters: Vec<Rect> = Vec::new();
    for line in &map.lines {
        assert!(map.lines.len() > 1 || line.letters.is_empty(), "a single line needs no letter");
        for &(x, y) in &line.letters {
            let letter = grown(Rect { x, y, width: 0.0, height: 0.0 }, LETTER_RADIUS);
            assert!(points(line).iter().any(|point| (point.0 - x).abs() + (point.1 - y).abs() < 2.0), "off its line");
            for station in &map.stations {
                assert!(!meet(letter, station.mark) && !meet(letter, station.label), "a letter on {:?}", station.title);
            }
            assert!(!letters.iter().any(|other| meet(letter, *other)), "a letter on a letter");
            letters.push(letter);
        }
    }
}

const TOWARD: [(Toward, Toward); 2] = [(Toward::Left, Toward::Right), (Toward::Up, Toward::Down)];

/// Arrows reach every station from every other, lead where they point, and in a lane lead back.
fn check_arrows(map: &Map, counts: impl Fn(&Station) -> bool + Copy) {
    let able: Vec<usize> = (0..map.stations.len()).filter(|&at| counts(&map.stations[at])).collect();
    for &start in &able {
        let (mut seen, mut open) = (BTreeSet::from([start]), vec![start]);
        while let Some(from) = open.pop() {
            for (back, forth) in TOWARD {
                for (toward, away, sign) in [(back, forth, -1.0), (forth, back, 1.0)] {
                    let Some(to) = map.neighbour(from, toward, counts) else { continue };
                    let (a, b) = (&map.stations[from], &map.stations[to]);
                    let way = if back == Toward::Up { b.y - a.y } else { b.x - a.x };
                    assert!(counts(b) && way * sign > 0.0, "{toward:?} from {:?} leads to {:?}", a.title, b.title);
                    if a.lane == b.lane {
                        assert_eq!(map.neighbour(to, away, counts), Some(from), "the way back in a lane");
                    }
                    if seen.insert(to) {
                        open.push(to);
                    }
                }
            }
        }
        assert_eq!(seen.len(), able.len(), "stations within reach of {:?}", map.stations[start].title);
    }
}

fn check_boxes(map: &Map) {
    let page = Rect { x: 0.0, y: 0.0, width: map.width, height: map.height };
    let mut boxes: Vec<(usize, Rect)> = map.stations.iter().map(|station| (station.order, station.mark)).collect();
    boxes.extend(map.stations.iter().filter(|s| s.label.height > 0.0).map(|s| (s.order, s.label)));
    for (n, (order, a)) in boxes.iter().enumerate() {
        for corner in [(a.x, a.y), (a.x + a.width, a.y + a.height)] {
            assert!(holds(grown(page, 0.1), corner), "box of station {order} at {corner:?} leaves the page");
        }
        for (other, b) in &boxes[n + 1..] {
            assert!(!meet(*a, *b), "boxes of {order} and {other} overlap: {a:?} {b:?}");
        }
    }
}

fn check_words(map: &Map) {
    for (order, station) in map.stations.iter().enumerate() {
        assert_eq!(station.order, order);
        for (line, size) in station
            .title
            .iter()
            .map(|line| (line, TITLE_SIZE))
            .chain(station.detail.iter().map(|line| (line, DETAIL_SIZE)))
        {
            let wide = text::width(&line.text, size);
            let left = match line.anchor {
                Anchor::Start => line.x,
                Anchor::Middle => line.x - wide / 2.0,
                Anchor::End => line.x - wide,
            };
            for corner in [(left, line.y - size * 0.9), (left + wide, line.y + size * 0.25)] {
                assert!(holds(grown(station.label, 0.2), corner), "{line:?} leaves {:?}", station.label);
            }
        }
    }
    for pair in map.ticks.windows(2) {
        let ends = |tick: &Tick| {
            let (x, wide) = (tick.text.x, text::width(&tick.text.text, DETAIL_SIZE));
            match tick.text.anchor {
                Anchor::Start => (x, x + wide),
                Anchor::Middle => (x - wide / 2.0, x + wide / 2.0),
                Anchor::End => (x - wide, x),
            }
        };
        let (a, b) = (ends(&pair[0]), ends(&pair[1]));
        assert!(a.1 < b.0 || b.1 < a.0, "years overlap: {pair:?}");
    }
}

fn check_line(map: &Map, route: usize, stops: &[&Station], down: bool) {
    let line = &map.lines[route];
    let along = |x: f64, y: f64| if down { y } else { x };
    for pair in stops.windows(2) {
        assert!(along(pair[0].x, pair[0].y) < along(pair[1].x, pair[1].y), "a move runs backwards");
    }
    for pair in line.pieces.windows(2) {
        let (a, b) = (pair[0].at(1.0), pair[1].at(0.0));
        assert!((a.0 - b.0).abs() + (a.1 - b.1).abs() < 1e-9, "route {route} has a hole");
    }
    let points = points(line);
    let mut last = f64::NEG_INFINITY;
    for &(x, y) in &points {
        assert!(along(x, y) >= last - 1e-9, "route {route} turns back");
        last = along(x, y);
        assert!(x >= 2.0 && y >= 2.0 && x <= map.width - 2.0 && y <= map.height - 2.0, "route {route} leaves the page");
    }
    let mut rest = points.iter();
    for stop in stops.iter().filter(|_| stops.len() > 1) {
        assert!(rest.any(|&point| holds(stop.mark, point)), "route {route} misses {:?}", stop.title);
    }
    for station in &map.stations {
        let keep_out = [
            (station.label.height > 0.0).then(|| grown(station.label, LINE_WIDTH / 2.0)),
            (!station.routes.contains(&route)).then(|| grown(station.mark, LINE_WIDTH / 2.0)),
        ];
        for rect in keep_out.into_iter().flatten() {
            if let Some(point) = points.iter().find(|&&point| holds(rect, point)) {
                panic!("route {route} at {point:?} runs into {rect:?} of {:?}", station.title);
            }
        }
    }
    check_print(&line.path);
}

fn check_print(path: &str) {
    for number in path.split(|c: char| c.is_ascii_alphabetic() || c == ' ').filter(|number| !number.is_empty()) {
        let decimals = number.split_once('.').map_or(0, |(_, decimals)| decimals.len());
        assert!(decimals <= 1 && number != "-0" && number.parse::<f64>().is_ok(), "{number} in {path}");
    }
}

/// How often lines cross outside stations, counted on the drawing.
fn crossings_seen(map: &Map, down: bool) -> usize {
    let turn = |(x, y): (f64, f64)| if down { (y, x) } else { (x, y) };
    let traces: Vec<Vec<(f64, f64)>> =
        map.lines.iter().map(|line| points(line).into_iter().map(turn).collect()).collect();
    let across = |trace: &[(f64, f64)], at: f64| {
        let n = trace.partition_point(|point| point.0 < at);
        let (a, b) = (trace.get(n.wrapping_sub(1))?, trace.get(n)?);
        Some(if b.0 > a.0 { a.1 + (b.1 - a.1) * (at - a.0) / (b.0 - a.0) } else { b.1 })
    };
    let mut count = 0;
    for (p, a) in traces.iter().enumerate() {
        for (q, b) in traces.iter().enumerate().skip(p + 1) {
            let hidden = |at: f64| {
                map.stations.iter().any(|station| {
                    let middle = if down { station.y } else { station.x };
                    station.routes.contains(&p) && station.routes.contains(&q) && (middle - at).abs() < station.radius
                })
            };
            let mut last: Option<f64> = None;
            for n in 0..4000 {
                let at = f64::from(n) * if down { map.height } else { map.width } / 4000.0;
                match (across(a, at), across(b, at)) {
                    (Some(a), Some(b)) if !hidden(at) && (a - b).abs() > 0.2 => {
                        count += usize::from(last.is_some_and(|last| last * (a - b) < 0.0));
                        last = Some(a - b);
                    }
                    (Some(_), Some(_)) if !hidden(at) => {}
                    _ => last = None,
                }
            }
        }
    }
    count
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn a_few_routes_make_sound_maps((routes, chosen) in routes(3), width in 300.0..1400.0_f64) {
        let (wide, tall) = (wide(&routes, chosen, width), tall(&routes, chosen, width / 3.0));
        check(&wide, &routes, false);
        check(&tall, &routes, true);
        prop_assert_eq!(crossings_seen(&wide, false), wide.crossings);
        prop_assert_eq!(crossings_seen(&tall, true), tall.crossings);
        let line = &wide.lines[chosen];
        prop_assert!(line.pieces.len() == 1 && matches!(line.pieces[0], Piece::Straight(a, b) if a.1.total_cmp(&b.1).is_eq()));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn many_routes_make_sound_maps((routes, chosen) in routes(8), width in 300.0..1400.0_f64) {
        check(&wide(&routes, chosen, width), &routes, false);
        check(&tall(&routes, chosen, width / 3.0), &routes, true);
    }

    #[test]
    fn arrows_reach_every_station((routes, chosen) in routes(5), width in 300.0..1400.0_f64, without in 0..40_u32) {
        for map in [wide(&routes, chosen, width), tall(&routes, chosen, width / 3.0)] {
            for map in [map.clone().mirrored(), map] {
                check_arrows(&map, |_| true);
                check_arrows(&map, |station| station.key != without);
            }
        }
    }

    #[test]
    fn tab_visits_the_chosen_route_in_order_and_then_all_others((routes, chosen) in routes(5)) {
        let map = wide(&routes, chosen, 1040.0);
        let order = map.by_route(chosen);
        let own = order.iter().take_while(|&&at| map.stations[at].routes.contains(&chosen));
        let keys: Vec<u32> = own.map(|&at| map.stations[at].key).collect();
        prop_assert_eq!(keys, routes[chosen].stations.iter().map(|station| station.key).collect::<Vec<_>>());
        prop_assert_eq!(order.iter().copied().collect::<BTreeSet<_>>().len(), map.stations.len());
        prop_assert_eq!(order.len(), map.stations.len());
    }

    #[test]
    fn a_mirrored_map_is_as_sound_and_comes_back((routes, chosen) in routes(3), width in 300.0..1400.0_f64) {
        for map in [wide(&routes, chosen, width), tall(&routes, chosen, width / 3.0)] {
            let mirrored = map.clone().mirrored();
            check_boxes(&mirrored);
            check_words(&mirrored);
            check_letters(&mirrored);
            let back = mirrored.mirrored();
            let near = |a: f64, b: f64| (a - b).abs() < 0.15;
            for (a, b) in back.stations.iter().zip(&map.stations) {
                prop_assert!(near(a.x, b.x) && near(a.label.x, b.label.x));
            }
            for (a, b) in back.lines.iter().zip(&map.lines) {
                let same = points(a).iter().zip(points(b)).all(|(a, b)| near(a.0, b.0) && near(a.1, b.1));
                prop_assert!(same && a.letters.len() == b.letters.len());
            }
        }
    }

    #[test]
    fn all_of_a_picture_is_on_its_sheet((routes, chosen) in routes(3), title in words(200), note in words(300), rtl: bool) {
        let map = wide(&routes, chosen, 1056.0);
        let legend = routes.iter().map(|_| ("A", note.clone())).collect();
        let words = PictureWords { title, legend, notes: vec![note], right_to_left: rtl };
        let picture = map.picture(chosen, &words);
        let sheet = Rect { x: picture.corner.0, y: picture.corner.1, width: picture.size.0, height: picture.size.1 };
        let mut texts = Vec::new();
        for drawn in &picture.drawn {
            let Drawn::Text { line, size, bold, .. } = drawn else { continue };
            // Bold words are up to a quarter wider than upright ones.
            let wide = text::width(&line.text, *size) * if *bold { 1.25 } else { 1.0 };
            let left = match line.anchor {
                Anchor::Start => line.x,
                Anchor::Middle => line.x - wide / 2.0,
                Anchor::End => line.x - wide,
            };
            let words = Rect { x: left, y: line.y - size * 0.8, width: wide, height: *size };
            prop_assert!(holds(sheet, (words.x, words.y)) && holds(sheet, (left + wide, line.y)), "{:?} in {:?}", words, sheet);
            texts.push(words);
        }
        for (n, a) in texts.iter().enumerate() {
            prop_assert!(!texts[n + 1..].iter().any(|b| meet(*a, *b)), "{a:?} overlaps");
        }
        let stations: usize = map.stations.iter().map(|station| station.title.len() + station.detail.len()).sum();
        prop_assert!(texts.len() > stations, "every label and the title are there");
    }

    #[test]
    fn the_same_routes_give_the_same_bytes((routes, chosen) in routes(5)) {
        prop_assert_eq!(format!("{:?}", wide(&routes, chosen, 1040.0)), format!("{:?}", wide(&routes, chosen, 1040.0)));
        prop_assert_eq!(format!("{:?}", tall(&routes, chosen, 328.0)), format!("{:?}", tall(&routes, chosen, 328.0)));
    }
}

fn route(keys: &[u32]) -> MapRoute {
    let station = |(n, &key): (usize, &u32)| {
        let shape = match n {
            0 => Shape::Start,
            n if n + 1 == keys.len() => Shape::Goal,
            _ => Shape::Job,
        };
        MapStation { key, shape, title: format!("Station {key}"), detail: "1–3 years".into(), warns: false }
    };
    MapRoute { stations: keys.iter().enumerate().map(station).collect(), ticks: Vec::new() }
}

#[test]
fn routes_without_moves_are_no_trouble() {
    assert_eq!(wide(&[], 0, 1040.0), Map::default());
    assert_eq!(tall(&[MapRoute::default()], 3, 328.0), Map::default());
    for routes in [vec![route(&[1])], vec![MapRoute::default(), route(&[1, 2])], vec![route(&[1]), route(&[2, 1])]] {
        for chosen in 0..3 {
            check(&wide(&routes, chosen, 1040.0), &routes, false);
            check(&tall(&routes, chosen, 328.0), &routes, true);
        }
    }
}

#[test]
fn a_route_that_comes_back_gets_a_second_station() {
    let routes = [route(&[1, 2, 3, 2, 4]), route(&[1, 3, 2, 4])];
    let map = wide(&routes, 0, 1040.0);
    let keys: Vec<u32> = map.stations.iter().map(|station| station.key).collect();
    assert_eq!(keys, [1, 2, 3, 2, 4]);
    check_boxes(&map);
}

#[test]
fn two_lines_that_share_moves_run_side_by_side() {
    let map = wide(&[route(&[1, 2, 3, 4]), route(&[1, 2, 3, 5, 4])], 0, 1040.0);
    assert_eq!(map.crossings, 0);
    let shared = &map.stations[1];
    assert_eq!((shared.routes.as_slice(), shared.across), ([0, 1].as_slice(), LINE_PITCH));
    let at = |line: usize| {
        let close = |point: &&(f64, f64)| (point.0 - shared.x).abs() < 30.0;
        points(&map.lines[line]).iter().find(close).expect("a point").1
    };
    assert!((at(0) - at(1)).abs() - LINE_PITCH < 0.1, "a pitch apart");
}

#[test]
fn hundreds_of_stations_are_laid_out() {
    let routes: Vec<MapRoute> = (0..8_u32)
        .map(|n| {
            let mut keys: Vec<u32> = (1..60).map(|step| step * 8 + (step * n * n / 3 + n * 5) % 8).collect();
            keys.insert(0, 0);
            keys.push(1000);
            route(&keys)
        })
        .collect();
    check(&tall(&routes, 3, 400.0), &routes, true);
}

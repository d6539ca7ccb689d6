//! Properties of routes on generated graphs, compared with trying every simple path.

use super::bounds::Bounds;
use super::graph::{Edge, Graph};
use super::search::{LABELS, unbeaten};
use super::*;
use crate::atlas::{
    DepartmentIx, Employment, Goal, Level, Move, MoveKind, Regions, Role, RoleKind, Setting, Standing, Years,
};
use proptest::collection::{btree_set, vec};
use proptest::prelude::*;
use std::collections::BTreeSet;

/// A role that differs in what routes look at only.
fn role(at: usize, kind: RoleKind, level: Level, sectors: u8) -> Role {
    Role {
        id: format!("r{at:05}"),
        number: 1,
        kind,
        department: DepartmentIx(0),
        level,
        sectors: Sectors(sectors),
        setting: Setting::Both,
        employment: Employment::Both,
        profile: Vec::new(),
    }
}

/// A move that differs in what routes look at only.
fn step(from: u16, to: u16, years: (u16, u16), how_common: HowCommon) -> Move {
    Move {
        from: RoleIx(from),
        to: RoleIx(to),
        kind: MoveKind::Promotion,
        years: Years { min: years.0, max: years.1, standing: Standing::Estimate },
        how_common,
        sectors: Sectors::ALL,
        regions: Regions { uk: true, us: true },
    }
}

/// An atlas whose only goal is `goal`.
fn atlas(roles: Vec<Role>, moves: Vec<Move>, goal: u16) -> Atlas {
    let goals = vec![Goal { id: "goal".into(), role: RoleIx(goal), profile: Vec::new() }];
    Atlas { goals, roles, moves, ..Atlas::default() }
}

/// From `start` to the only goal, with nothing forbidden.
fn wishes(start: Start) -> Wishes {
    Wishes::new(start, GoalIx(0), Region::Uk)
}

/// A question put to [`find`].
#[derive(Clone, Debug)]
struct Case {
    atlas: Atlas,
    wishes: Wishes,
    misfit: Vec<f64>,
}

impl Case {
    fn find(&self) -> Routes {
        find(&self.atlas, &self.wishes, &self.misfit)
    }

    fn graph(&self) -> Option<Graph> {
        Graph::new(&self.atlas, &self.wishes, &self.misfit)
    }
}

fn any_how() -> impl Strategy<Value = HowCommon> {
    prop::sample::select(vec![HowCommon::Common, HowCommon::Possible, HowCommon::Rare])
}

/// Cases of at most `roles` roles and `moves` moves. With `astray` positions may lie outside the lists.
fn cases(roles: usize, moves: usize, astray: usize) -> impl Strategy<Value = Case> {
    let kinds = prop::sample::select(vec![RoleKind::Job, RoleKind::Job, RoleKind::OwnProjects]);
    let levels = prop::sample::select(vec![Level::Entry, Level::Mid, Level::Mid, Level::Mid, Level::AboveTheLine]);
    let role_list = vec((kinds, levels, 1_u8..16), (2 - astray.min(2))..=roles);
    role_list
        .prop_flat_map(move |list| {
            let any_role = 0..(list.len() + astray) as u16;
            let move_kinds = prop::sample::select(vec![MoveKind::Promotion, MoveKind::Sideways, MoveKind::OwnProjects]);
            let years = (0_u16..12, 0_u16..40);
            let fits = (prop::sample::select(vec![15_u8, 15, 15, 1, 6]), prop::sample::select(vec![0_u8, 0, 0, 1, 2]));
            let a_move = (any_role.clone(), any_role.clone(), move_kinds, years, any_how(), fits);
            let start = prop_oneof![Just(Start::Outside), any_role.clone().prop_map(|at| Start::Role(RoleIx(at)))];
            let some_roles = move |most| btree_set(any_role.clone().prop_map(RoleIx), 0..=most);
            let misfits = prop_oneof![
                vec(0.0..1.0_f64, list.len().saturating_sub(astray)..=list.len() + astray),
                Just(vec![0.4; list.len()]),
            ];
            let goal = 0..(list.len() + astray) as u16;
            let wanted = (
                start,
                goal,
                0_u8..2,
                prop::sample::select(vec![15_u8, 15, 7, 8]),
                some_roles(2),
                some_roles(1),
                some_roles(1),
            );
            (Just(list), vec(a_move, 0..=moves), misfits, wanted)
        })
        .prop_map(|(list, moves, misfit, (start, goal, region, sectors, ruled_out, done, also))| {
            let roles = list
                .into_iter()
                .enumerate()
                .map(|(at, (kind, level, sectors))| role(at, kind, level, sectors))
                .collect();
            let moves = moves.into_iter().map(|(from, to, kind, (min, more), how, (sectors, region))| Move {
                kind,
                sectors: Sectors(sectors),
                regions: Regions { uk: region != 2, us: region != 1 },
                ..step(from, to, (min, min + more), how)
            });
            let region = if region == 0 { Region::Uk } else { Region::Us };
            let wishes = Wishes {
                start,
                also: also.into_iter().collect(),
                goal: GoalIx(0),
                region,
                sectors: Sectors(sectors),
                ruled_out: ruled_out.into_iter().collect(),
                done: done.into_iter().collect(),
            };
            Case { atlas: atlas(roles, moves.collect(), goal), wishes, misfit }
        })
}

/// Short ladders with many ways from rung to rung, so that many routes are unbeaten.
fn ladders() -> impl Strategy<Value = Case> {
    let a_move = (0_u16..6, 1_u16..3, (0_u16..40, 0_u16..40), any_how());
    (vec(a_move, 10..28), vec(0.0..1.0_f64, 7)).prop_map(|(moves, misfit)| {
        let roles = (0..7).map(|at| role(at, RoleKind::Job, Level::Mid, 15)).collect();
        let moves = moves
            .into_iter()
            .map(|(from, up, (min, more), how)| step(from, (from + up).min(6), (min, min + more), how));
        Case { atlas: atlas(roles, moves.collect(), 6), wishes: wishes(Start::Role(RoleIx(0))), misfit }
    })
}

/// Whether two routes share at most 60 % of the shorter one's steps.
fn differ(a: &[MoveIx], b: &[MoveIx]) -> bool {
    let shared = a.iter().filter(|step| b.contains(step)).count();
    shared * 10 <= a.len().min(b.len()) * 6
}

/// Every simple path from a start to the goal.
fn every_path(graph: &Graph) -> Vec<Vec<Edge>> {
    fn walk(graph: &Graph, role: u16, way: &mut Vec<Edge>, seen: &mut Vec<u16>, all: &mut Vec<Vec<Edge>>) {
        if role == graph.goal {
            all.push(way.clone());
            return;
        }
        for edge in graph.out.at(role) {
            if !seen.contains(&edge.to) {
                way.push(*edge);
                seen.push(edge.to);
                walk(graph, edge.to, way, seen, all);
                seen.pop();
                way.pop();
            }
        }
    }
    let mut all = Vec::new();
    for &start in &graph.starts {
        walk(graph, start, &mut Vec::new(), &mut vec![start], &mut all);
    }
    all
}

/// The costs of [`every_path`].
fn every_cost(graph: &Graph) -> BTreeSet<Costs> {
    let sum = |way: Vec<Edge>| way.iter().fold(Costs::default(), |sum, edge| sum.plus(edge.cost));
    every_path(graph).into_iter().map(sum).collect()
}

/// Those that no other beats, within the limit that [`unbeaten`] states.
fn expected(all: &BTreeSet<Costs>) -> BTreeSet<Costs> {
    let front: Vec<Costs> =
        all.iter().copied().filter(|&one| all.iter().all(|&other| other == one || !other.covers(one))).collect();
    let turned = |first: usize| move |costs: &&Costs| [0, 1, 2, 3].map(|at| costs.all()[(first + at) % 4]);
    let best = (0..4).filter_map(|first| front.iter().min_by_key(turned(first)));
    let most = best.fold(Costs::default(), |most, &best| most.or_more(best));
    front.into_iter().filter(|one| one.covers(most)).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn label_setting_agrees_with_trying_every_path(case in prop_oneof![cases(7, 24, 0), ladders()]) {
        let graph = case.graph().unwrap();
        let all = every_cost(&graph);
        let found = Bounds::new(&graph).map(|bounds| unbeaten(&graph, &bounds, LABELS)).unwrap_or_default();
        let costs: BTreeSet<Costs> = found.iter().map(|route| route.costs).collect();
        prop_assert_eq!(found.len(), costs.len(), "no two routes of the same costs");
        prop_assert_eq!(costs, expected(&all));
        prop_assert_eq!(graph.leads_there(), !all.is_empty());
    }

    #[test]
    fn shown_routes_are_routes(case in cases(8, 30, 0)) {
        let Case { atlas, wishes, .. } = &case;
        for route in case.find().shown {
            prop_assert_eq!(route.roles.len(), route.moves.len() + 1);
            prop_assert_eq!(*route.roles.last().unwrap(), atlas.goals[0].role);
            prop_assert_eq!(route.roles.iter().collect::<BTreeSet<_>>().len(), route.roles.len(), "no role twice");
            for (at, &by) in route.moves.iter().enumerate() {
                let step = atlas.step(by);
                prop_assert_eq!((step.from, step.to), (route.roles[at], route.roles[at + 1]));
                prop_assert!(step.regions.has(wishes.region) && step.sectors.meets(wishes.sectors));
                prop_assert!(!wishes.ruled_out.contains(&step.to));
            }
            let first = route.roles[0];
            let done = wishes.done.contains(&first) || wishes.also.contains(&first);
            match wishes.start {
                Start::Role(start) => prop_assert!(!route.from_outside && (first == start || done)),
                Start::Outside => prop_assert_eq!(route.from_outside, !done),
            }
            prop_assert!(!route.from_outside || atlas.role(first).level == Level::Entry);
            prop_assert_eq!(route.common + route.possible + route.rare, route.moves.len());
            prop_assert_eq!((u32::from(route.years.min), u32::from(route.years.max)), (route.costs.soonest, route.costs.latest));
            prop_assert!(route.years.min <= route.years.max);
        }
    }

    #[test]
    fn shown_routes_are_unbeaten_different_and_named(case in prop_oneof![cases(8, 30, 0), ladders()]) {
        let graph = case.graph().unwrap();
        let all = every_cost(&graph);
        let routes = case.find();
        prop_assert!(routes.shown.len() <= 3);
        prop_assert_eq!(routes.shown.is_empty(), routes.none_because.is_some());
        let found = Bounds::new(&graph).map(|bounds| unbeaten(&graph, &bounds, LABELS)).unwrap_or_default();
        let found: Vec<Vec<MoveIx>> =
            found.iter().map(|route| route.steps.iter().map(|edge| edge.by).collect()).collect();
        let possible = found.iter().any(|a| found.iter().any(|b| differ(a, b)));
        let mut names = BTreeSet::new();
        for (at, route) in routes.shown.iter().enumerate() {
            prop_assert!(all.iter().all(|&other| other == route.costs || !other.covers(route.costs)));
            prop_assert!(!route.best_at.is_empty());
            prop_assert!(route.best_at.iter().all(|&name| names.insert(name)), "a name names one route");
            for other in &routes.shown[..at] {
                prop_assert!(!possible || differ(&route.moves, &other.moves));
            }
            for &given_up in &route.trade_offs {
                let (GivesUp::SlowerBy { than, .. }
                | GivesUp::SuitsLess { than }
                | GivesUp::RarerThan { than }
                | GivesUp::MoreSteps { than, .. }) = given_up;
                prop_assert!(than < routes.shown.len() && than != at);
            }
        }
        let single = routes.shown.len() == 1;
        prop_assert!(routes.shown.iter().all(|route| !single || route.trade_offs.is_empty()));
    }

    #[test]
    fn no_route_has_the_right_reason_and_the_filters_to_lift_help(case in cases(6, 14, 0)) {
        let goal = case.atlas.goals[0].role;
        let lift = to_lift(&case.atlas, &case.wishes);
        match case.find().none_because {
            Some(NoRoute::StartIsGoal) => prop_assert_eq!(case.wishes.start, Start::Role(goal)),
            Some(NoRoute::GoalRuledOut) => prop_assert!(case.wishes.ruled_out.contains(&goal)),
            Some(NoRoute::NothingLeft) => prop_assert!(every_path(&case.graph().unwrap()).is_empty()),
            None => prop_assert!(lift.is_empty()),
        }
        let mut lifted = case.clone();
        for filter in &lift {
            match filter {
                Filter::RuledOut => lifted.wishes.ruled_out.clear(),
                Filter::Sectors => lifted.wishes.sectors = Sectors::ALL,
                Filter::Region if case.wishes.region == Region::Uk => lifted.wishes.region = Region::Us,
                Filter::Region => lifted.wishes.region = Region::Uk,
            }
        }
        if !lift.is_empty() && case.wishes.start != Start::Role(goal) {
            prop_assert_eq!(lifted.find().none_because, None);
        }
    }

    #[test]
    fn nonsense_never_panics_and_the_same_question_gets_the_same_answer(case in cases(6, 20, 3), odd in any::<f64>()) {
        let mut case = case;
        case.misfit.push(odd);
        case.misfit.insert(0, f64::NAN);
        prop_assert_eq!(case.find(), case.find());
        to_lift(&case.atlas, &case.wishes);
        case.wishes.goal = GoalIx(7);
        prop_assert_eq!(case.find().none_because, Some(NoRoute::NothingLeft));
        prop_assert_eq!(find(&Atlas::default(), &case.wishes, &[]).none_because, Some(NoRoute::NothingLeft));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn the_limit_is_far_away_on_graphs_of_the_atlas_size(case in cases(86, 266, 0)) {
        let graph = case.graph().unwrap();
        if let Some(bounds) = Bounds::new(&graph) {
            let costs = |most| unbeaten(&graph, &bounds, most).iter().map(|route| route.costs).collect::<Vec<_>>();
            prop_assert_eq!(costs(LABELS / 20), costs(LABELS));
        }
    }
}

/// A ladder so long, with so many ways up, that the limit on labels is reached.
fn long_ladder() -> Case {
    let mut state = 1_u32;
    let mut pick = move |below: u32| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 16) % below
    };
    let rungs = 3000_u16;
    let roles = (0..rungs).map(|at| role(usize::from(at), RoleKind::Job, Level::Mid, 15)).collect();
    let hows = [HowCommon::Common, HowCommon::Possible, HowCommon::Rare];
    let moves = (0..15_000).map(|at| {
        let from = (at / 5) as u16;
        let to = (from + 1 + pick(150) as u16).min(rungs - 1);
        let min = pick(30) as u16;
        step(from, to, (min, min + pick(50) as u16), hows[pick(3) as usize])
    });
    let moves = moves.collect();
    let misfit = (0..rungs).map(|_| f64::from(pick(1000)) / 1000.0).collect();
    Case { atlas: atlas(roles, moves, rungs - 1), wishes: wishes(Start::Role(RoleIx(0))), misfit }
}

#[test]
fn beyond_the_limit_routes_are_unbeaten_all_the_same() {
    let case = long_ladder();
    let graph = case.graph().unwrap();
    let bounds = Bounds::new(&graph).unwrap();
    let found = |most| unbeaten(&graph, &bounds, most).into_iter().map(|route| route.costs).collect::<Vec<_>>();
    let (few, more) = (found(2000), found(LABELS));
    assert!(few.len() < more.len());
    assert!(few.iter().all(|costs| more.contains(costs)));
    assert!(more.iter().all(|one| more.iter().all(|other| one == other || !other.covers(*one))));
    assert_eq!(case.find().shown.len(), 3);
}

/// Runner 0, own shorts 1, coordinator 2, manager 3, goal 4: quick over own shorts, well trodden over the office.
fn two_ways() -> Case {
    let kinds = [RoleKind::Job, RoleKind::OwnProjects, RoleKind::Job, RoleKind::Job, RoleKind::Job];
    let levels = [Level::Entry, Level::Entry, Level::Mid, Level::Senior, Level::AboveTheLine];
    let roles = (0..5).map(|at| role(at, kinds[at], levels[at], 15)).collect();
    let moves = vec![
        step(0, 1, (5, 30), HowCommon::Common),
        step(0, 2, (20, 50), HowCommon::Common),
        step(1, 4, (30, 100), HowCommon::Rare),
        step(2, 3, (20, 70), HowCommon::Common),
        step(3, 4, (40, 100), HowCommon::Possible),
    ];
    let misfit = vec![0.5, 0.2, 0.8, 0.6, 0.0];
    Case { atlas: atlas(roles, moves, 4), wishes: wishes(Start::Role(RoleIx(0))), misfit }
}

#[test]
fn own_projects_run_beside_the_job_before_them() {
    let shown = two_ways().find().shown;
    let own = shown.iter().find(|route| route.roles.contains(&RoleIx(1))).unwrap();
    assert_eq!(own.years, Span { min: 30, max: 130, overlapped: true, estimated: true });
    let office = shown.iter().find(|route| route.roles.contains(&RoleIx(2))).unwrap();
    assert_eq!(office.years, Span { min: 80, max: 220, overlapped: false, estimated: true });
}

#[test]
fn routes_are_named_by_what_they_are_best_at_and_say_what_they_give_up() {
    let shown = two_ways().find().shown;
    let names: Vec<_> = shown.iter().map(|route| route.best_at.clone()).collect();
    assert_eq!(names, [vec![BestAt::BestTrodden], vec![BestAt::Quickest, BestAt::SuitsYouBest, BestAt::OwnProjects]]);
    assert_eq!(shown[0].trade_offs, [GivesUp::SlowerBy { tenths: 70, than: 1 }, GivesUp::SuitsLess { than: 1 }]);
    assert_eq!(shown[1].trade_offs, [GivesUp::RarerThan { than: 0 }]);
    assert_eq!((shown[0].hardest, shown[0].common, shown[0].possible), (HowCommon::Possible, 2, 1));
}

#[test]
fn when_all_roles_suit_alike_nothing_is_said_about_suiting_and_the_best_trodden_opens() {
    let shown = Case { misfit: Vec::new(), ..two_ways() }.find().shown;
    assert_eq!(shown[0].best_at, [BestAt::BestTrodden]);
    assert!(shown.iter().all(|route| !route.best_at.contains(&BestAt::SuitsYouBest)));
    assert!(shown.iter().all(|route| !route.trade_offs.iter().any(|give| matches!(give, GivesUp::SuitsLess { .. }))));
}

#[test]
fn what_is_ruled_out_or_done_counts() {
    let mut case = two_ways();
    case.wishes.ruled_out.insert(RoleIx(1));
    let shown = case.find().shown;
    assert_eq!(shown.len(), 1);
    assert_eq!(shown[0].roles, [0, 2, 3, 4].map(RoleIx));
    case.wishes.done.insert(RoleIx(3));
    let shown = case.find().shown;
    assert_eq!((&shown[0].roles[..], shown[0].years.min), (&[3, 4].map(RoleIx)[..], 0), "its time may be served");
    for role in [RoleIx(2), RoleIx(3)] {
        case.wishes.ruled_out.insert(role);
    }
    assert_eq!(case.find().none_because, Some(NoRoute::NothingLeft));
    assert_eq!(to_lift(&case.atlas, &case.wishes), [Filter::RuledOut]);
}

//! The routes from a start to a goal, as they are for somebody of whom nothing else is known.

use super::{role_of, start_id};
use crate::app::address::{Address, Page};
use crate::app::components::link::link;
use crate::app::components::route_choice::{letter, line_class, name, summary, trade_offs};
use crate::app::components::route_list::route_list;
use crate::app::components::route_map::drawing;
use crate::app::components::words_used::words_of_route;
use crate::app::desk::Desk;
use crate::app::element::{Element, el, empty, fragment};
use crate::app::ends::{self, routes_title};
use crate::app::format::capital;
use crate::app::words::fill;
use engine::atlas::{Atlas, DepartmentIx, GoalIx, Move, Region, RoleIx};
use engine::code::encode;
use engine::routes::{NoRoute, Route, Start};
use engine::session::State;
use yew::Html;

/// From where to where.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Way {
    /// Where somebody stands.
    pub start: Start,
    /// Where they want to be.
    pub goal: GoalIx,
}

/// Where the routes from a start to a goal are.
pub fn way_path(desk: &Desk, way: Way) -> String {
    format!("ways/{}/{}/", start_id(desk, way.start), desk.guide.atlas.goal(way.goal).id)
}

/// The heading of the routes from a start to a goal.
pub fn way_title(desk: &Desk, way: Way) -> String {
    fill(desk.words().ways_title, &[("start", &ends::start(desk, &[])), ("goal", desk.guide.goal_noun(way.goal))])
}

/// The roles from which somebody can start, by department and rung.
pub fn starts(atlas: &Atlas) -> Vec<RoleIx> {
    let departments = (0..atlas.departments.len()).map(DepartmentIx::from);
    departments.flat_map(|department| atlas.roles_in(department)).filter(|&role| atlas.leads_on(role)).collect()
}

/// The goals that somebody at `start` is not at yet.
pub fn goals(atlas: &Atlas, start: Start) -> Vec<GoalIx> {
    let goals = (0..atlas.goals.len()).map(GoalIx::from);
    goals.filter(|&goal| role_of(start) != Some(atlas.goal(goal).role)).collect()
}

/// The page of a start and a goal.
pub fn way(desk: &Desk, way: Way) -> Html {
    let words = desk.words();
    let outcome = desk.outcome();
    let routes = &outcome.routes.shown;
    let body = match outcome.routes.none_because {
        Some(because) => el("p").class("lead").text(no_route(desk, because)).into(),
        None => fragment(vec![
            el("h2").text(&routes_title(desk, outcome.goal, routes)).into(),
            el("ol").class("way-routes").children((0..routes.len()).map(|place| told(desk, routes, place))).into(),
            drawing(desk, routes, 0),
            el("p").class("muted map-standing").text(words.routes_standing).into(),
            route_list(desk, routes),
            first(desk, &routes[0]),
        ]),
    };
    el("div")
        .attr_dyn("class", format!("way result goal-{}", desk.guide.atlas.goal(way.goal).id))
        .child(el("h1").text(&way_title(desk, way)))
        .child(el("p").class("lead").text(words.ways_lead))
        .child(onward(desk, way))
        .child(body)
        .child(others(desk, way))
        .child_opt(routes.first().and_then(|route| words_of_route(desk, route)))
        .into()
}

/// Into the app: the quiz from this start, and the same routes to change.
fn onward(desk: &Desk, way: Way) -> Element {
    let words = desk.words();
    let code = |goal| {
        encode(
            &desk.guide.atlas,
            &State { region: desk.region(), start: way.start, known_goal: goal, ..State::default() },
        )
    };
    let to = |page, goal| Address { page, code: code(goal) }.href(&desk.base);
    el("p")
        .class("next-buttons")
        .child(el("a").class("main-button").attr_dyn("href", to(Page::Question(None), None)).text(words.ways_quiz))
        .child(el("a").attr_dyn("href", to(Page::Result, Some(way.goal))).text(words.ways_open))
}

/// A route by its letter: what it is best at, how long it takes, what it gives up.
fn told(desk: &Desk, routes: &[Route], place: usize) -> Html {
    let muted = |text: &str| -> Html { el("span").class("muted").text(text).into() };
    let about = el("span")
        .class("route-words")
        .child(el("strong").text(name(desk, routes, place)))
        .child(muted(&summary(desk, routes, place)))
        .children(trade_offs(desk, &routes[place]).iter().map(|text| muted(text)));
    el("li")
        .attr_dyn("class", format!("way-route {}", line_class(place)))
        .child(el("span").class("route-letter").untranslated().text(letter(place)))
        .child(about)
        .into()
}

/// What to do first on a route.
fn first(desk: &Desk, route: &Route) -> Html {
    let plan = desk.plan(route);
    let Some(step) = plan.as_ref().and_then(|plan| plan.steps.first()) else { return empty() };
    let tasks: Vec<Html> = step.tasks.iter().map(|task| el("li").text(&desk.say(task.text)).into()).collect();
    if tasks.is_empty() {
        return empty();
    }
    el("section").child(el("h2").text(desk.words().ways_first)).child(el("ul").children(tasks)).into()
}

/// Why there is no route.
fn no_route(desk: &Desk, because: NoRoute) -> &'static str {
    let words = desk.words();
    match because {
        NoRoute::StartIsGoal => words.routes_start_is_goal,
        NoRoute::GoalRuledOut => words.routes_goal_ruled_out,
        NoRoute::NothingLeft => words.routes_ladder_ends,
    }
}

/// The other goals from here, the same goal from the jobs that come next, and all of them.
fn others(desk: &Desk, way: Way) -> Element {
    let words = desk.words();
    let atlas = &desk.guide.atlas;
    let goals = goals(atlas, way.start).into_iter().filter(|&goal| goal != way.goal);
    let goals = goals.map(|goal| item(desk, Way { goal, ..way })).collect();
    let next: Vec<Html> = next_jobs(desk, way.start)
        .into_iter()
        .map(|role| item(desk, Way { start: Start::Role(role), ..way }))
        .collect();
    let part = |title: &str, items: Vec<Html>| -> Html {
        el("section").child(el("h2").text(title)).child(el("ul").children(items)).into()
    };
    let next = if next.is_empty() { empty() } else { part(words.ways_from_here, next) };
    el("nav")
        .class("way-others")
        .child(part(words.ways_others, goals))
        .child(next)
        .child(el("p").child(el("a").attr_dyn("href", page(desk, "ways/")).text(words.ways_all)))
}

/// How many of the jobs that come next are listed.
const NEXT: usize = 8;

/// The jobs that come next from a start, the most common steps first.
fn next_jobs(desk: &Desk, start: Start) -> Vec<RoleIx> {
    let atlas = &desk.guide.atlas;
    let leaves = |step: &&Move| {
        Some(step.from) == role_of(start)
            && step.regions.has(desk.region())
            && atlas.leads_on(step.to)
            && atlas.goal_of_role(step.to).is_none()
    };
    let mut steps: Vec<&Move> = atlas.moves.iter().filter(leaves).collect();
    engine::stable_sort::sort_by_key(&mut steps, |step| (step.how_common, step.to));
    steps.into_iter().map(|step| step.to).take(NEXT).collect()
}

/// A link to the routes of a start and a goal, by both.
fn item(desk: &Desk, way: Way) -> Html {
    let start = match way.start {
        Start::Outside => desk.words().routes_from_outside.to_owned(),
        Start::Role(role) => crate::app::format::within(desk.title(role)),
    };
    let text = fill(desk.words().ways_title, &[("start", &start), ("goal", desk.guide.goal_noun(way.goal))]);
    el("li").child(el("a").attr_dyn("href", page(desk, &way_path(desk, way))).text(&text)).into()
}

/// The page of all starts and goals.
pub fn index(desk: &Desk) -> Html {
    let words = desk.words();
    let atlas = &desk.guide.atlas;
    let departments = (0..atlas.departments.len()).map(DepartmentIx::from).filter_map(|department| {
        let roles = atlas.roles_in(department).into_iter().filter(|&role| atlas.leads_on(role));
        let rows: Vec<Html> = roles.map(|role| line(desk, Start::Role(role))).collect();
        let title = &desk.guide.texts.departments[department.at()];
        (!rows.is_empty()).then(|| el("section").child(el("h2").text(title)).child(el("ul").children(rows)).into())
    });
    el("div")
        .class("ways")
        .child(el("h1").text(words.ways_index_title))
        .child(el("p").class("lead").text(words.ways_index_lead))
        .child(el("ul").child(line(desk, Start::Outside)))
        .child(el("div").class("roles-columns").children(departments.collect::<Vec<Html>>()))
        .into()
}

/// A start with a link for each goal.
fn line(desk: &Desk, start: Start) -> Html {
    let atlas = &desk.guide.atlas;
    let title = match start {
        Start::Outside => capital(desk.words().routes_from_outside),
        Start::Role(role) => desk.title(role).to_owned(),
    };
    let links = goals(atlas, start).into_iter().map(|goal| {
        let way = Way { start, goal };
        el("a")
            .attr_dyn("href", page(desk, &way_path(desk, way)))
            .attr_dyn(
                "aria-label",
                fill(desk.words().ways_title, &[("start", &title), ("goal", desk.guide.goal_noun(goal))]),
            )
            .text(desk.guide.goal_noun(goal))
            .into()
    });
    let name = match start {
        Start::Outside => el("strong").text(&title).into(),
        Start::Role(role) => link(desk, desk.role_page(role), title.as_str().to_owned()),
    };
    el("li").child(name).child(el("span").class("way-goals").children(links.collect::<Vec<Html>>())).into()
}

/// The address of a page that is only a file, in the region of the desk.
fn page(desk: &Desk, path: &str) -> String {
    let region = if desk.region() == Region::Us { super::prefix(Region::Us) } else { "" };
    format!("{}{region}{path}", desk.base)
}

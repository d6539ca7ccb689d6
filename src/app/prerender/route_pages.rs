//! The routes from a start to a goal, as they are for somebody of whom nothing else is known.

use super::{role_of, start_id};
use crate::app::address::{Address, Page};
use crate::app::components::link::link;
use crate::app::components::route_choice::{letter, line_class, name, summary, trade_offs};
use crate::app::components::route_list::route_list;
use crate::app::components::route_map::drawing;
use crate::app::components::words_used::words_of_route;
use crate::app::element::{Element, el, empty, fragment};
use crate::app::ends::{self, routes_title};
use crate::app::format::capital;
use crate::app::messages::interpolate;
use crate::app::page_context::PageContext;
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
pub fn way_path(cx: &PageContext, way: Way) -> String {
    format!("ways/{}/{}/", start_id(cx, way.start), cx.guide.atlas.goal(way.goal).id)
}

/// The heading of the routes from a start to a goal.
pub fn way_title(cx: &PageContext, way: Way) -> String {
    interpolate(cx.words().ways_title, &[("start", &ends::start(cx, &[])), ("goal", cx.guide.goal_noun(way.goal))])
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
pub fn way(cx: &PageContext, way: Way) -> Html {
    let words = cx.words();
    let outcome = cx.outcome();
    let routes = &outcome.routes.shown;
    let body = match outcome.routes.none_because {
        Some(because) => el("p").class("lead").text(no_route(cx, because)).into(),
        None => fragment(vec![
            el("h2").text(&routes_title(cx, outcome.goal, routes)).into(),
            el("ol").class("way-routes").children((0..routes.len()).map(|place| told(cx, routes, place))).into(),
            drawing(cx, routes, 0),
            el("p").class("muted map-standing").text(words.routes_standing).into(),
            route_list(cx, routes),
            first(cx, &routes[0]),
        ]),
    };
    el("div")
        .attr_dyn("class", format!("way result goal-{}", cx.guide.atlas.goal(way.goal).id))
        .child(el("h1").text(&way_title(cx, way)))
        .child(el("p").class("lead").text(words.ways_lead))
        .child(onward(cx, way))
        .child(body)
        .child(others(cx, way))
        .child_opt(routes.first().and_then(|route| words_of_route(cx, route)))
        .into()
}

/// Into the app: the quiz from this start, and the same routes to change.
fn onward(cx: &PageContext, way: Way) -> Element {
    let words = cx.words();
    let code = |goal| {
        encode(&cx.guide.atlas, &State { region: cx.region(), start: way.start, known_goal: goal, ..State::default() })
    };
    let to = |page, goal| Address { page, code: code(goal) }.href(&cx.base);
    el("p")
        .class("next-buttons")
        .child(el("a").class("main-button").attr_dyn("href", to(Page::Question(None), None)).text(words.ways_quiz))
        .child(el("a").attr_dyn("href", to(Page::Result, Some(way.goal))).text(words.ways_open))
}

/// A route by its letter: what it is best at, how long it takes, what it gives up.
fn told(cx: &PageContext, routes: &[Route], place: usize) -> Html {
    let muted = |text: &str| -> Html { el("span").class("muted").text(text).into() };
    let about = el("span")
        .class("route-words")
        .child(el("strong").text(name(cx, routes, place)))
        .child(muted(&summary(cx, routes, place)))
        .children(trade_offs(cx, &routes[place]).iter().map(|text| muted(text)));
    el("li")
        .attr_dyn("class", format!("way-route {}", line_class(place)))
        .child(el("span").class("route-letter").untranslated().text(letter(place)))
        .child(about)
        .into()
}

/// What to do first on a route.
fn first(cx: &PageContext, route: &Route) -> Html {
    let plan = cx.plan(route);
    let Some(step) = plan.as_ref().and_then(|plan| plan.steps.first()) else { return empty() };
    let tasks: Vec<Html> = step.tasks.iter().map(|task| el("li").text(&cx.say(task.text)).into()).collect();
    if tasks.is_empty() {
        return empty();
    }
    el("section").child(el("h2").text(cx.words().ways_first)).child(el("ul").children(tasks)).into()
}

/// Why there is no route.
fn no_route(cx: &PageContext, because: NoRoute) -> &'static str {
    let words = cx.words();
    match because {
        NoRoute::StartIsGoal => words.routes_start_is_goal,
        NoRoute::GoalRuledOut => words.routes_goal_ruled_out,
        NoRoute::NothingLeft => words.routes_ladder_ends,
    }
}

/// The other goals from here, the same goal from the jobs that come next, and all of them.
fn others(cx: &PageContext, way: Way) -> Element {
    let words = cx.words();
    let atlas = &cx.guide.atlas;
    let goals = goals(atlas, way.start).into_iter().filter(|&goal| goal != way.goal);
    let goals = goals.map(|goal| item(cx, Way { goal, ..way })).collect();
    let next: Vec<Html> =
        next_jobs(cx, way.start).into_iter().map(|role| item(cx, Way { start: Start::Role(role), ..way })).collect();
    let part = |title: &str, items: Vec<Html>| -> Html {
        el("section").child(el("h2").text(title)).child(el("ul").children(items)).into()
    };
    let next = if next.is_empty() { empty() } else { part(words.ways_from_here, next) };
    el("nav")
        .class("way-others")
        .child(part(words.ways_others, goals))
        .child(next)
        .child(el("p").child(el("a").attr_dyn("href", page(cx, "ways/")).text(words.ways_all)))
}

/// How many of the jobs that come next are listed.
const NEXT: usize = 8;

/// The jobs that come next from a start, the most common steps first.
fn next_jobs(cx: &PageContext, start: Start) -> Vec<RoleIx> {
    let atlas = &cx.guide.atlas;
    let leaves = |step: &&Move| {
        Some(step.from) == role_of(start)
            && step.regions.has(cx.region())
            && atlas.leads_on(step.to)
            && atlas.goal_of_role(step.to).is_none()
    };
    let mut steps: Vec<&Move> = atlas.moves.iter().filter(leaves).collect();
    engine::stable_sort::sort_by_key(&mut steps, |step| (step.how_common, step.to));
    steps.into_iter().map(|step| step.to).take(NEXT).collect()
}

/// A link to the routes of a start and a goal, by both.
fn item(cx: &PageContext, way: Way) -> Html {
    let start = match way.start {
        Start::Outside => cx.words().routes_from_outside.to_owned(),
        Start::Role(role) => crate::app::format::within(cx.title(role)),
    };
    let text = interpolate(cx.words().ways_title, &[("start", &start), ("goal", cx.guide.goal_noun(way.goal))]);
    el("li").child(el("a").attr_dyn("href", page(cx, &way_path(cx, way))).text(&text)).into()
}

/// The page of all starts and goals.
pub fn index(cx: &PageContext) -> Html {
    let words = cx.words();
    let atlas = &cx.guide.atlas;
    let departments = (0..atlas.departments.len()).map(DepartmentIx::from).filter_map(|department| {
        let roles = atlas.roles_in(department).into_iter().filter(|&role| atlas.leads_on(role));
        let rows: Vec<Html> = roles.map(|role| line(cx, Start::Role(role))).collect();
        let title = &cx.guide.texts.departments[department.at()];
        (!rows.is_empty()).then(|| el("section").child(el("h2").text(title)).child(el("ul").children(rows)).into())
    });
    el("div")
        .class("ways")
        .child(el("h1").text(words.ways_index_title))
        .child(el("p").class("lead").text(words.ways_index_lead))
        .child(el("ul").child(line(cx, Start::Outside)))
        .child(el("div").class("roles-columns").children(departments.collect::<Vec<Html>>()))
        .into()
}

/// A start with a link for each goal.
fn line(cx: &PageContext, start: Start) -> Html {
    let atlas = &cx.guide.atlas;
    let title = match start {
        Start::Outside => capital(cx.words().routes_from_outside),
        Start::Role(role) => cx.title(role).to_owned(),
    };
    let links = goals(atlas, start).into_iter().map(|goal| {
        let way = Way { start, goal };
        el("a")
            .attr_dyn("href", page(cx, &way_path(cx, way)))
            .attr_dyn(
                "aria-label",
                interpolate(cx.words().ways_title, &[("start", &title), ("goal", cx.guide.goal_noun(goal))]),
            )
            .text(cx.guide.goal_noun(goal))
            .into()
    });
    let name = match start {
        Start::Outside => el("strong").text(&title).into(),
        Start::Role(role) => link(cx, cx.role_page(role), title.as_str().to_owned()),
    };
    el("li").child(name).child(el("span").class("way-goals").children(links.collect::<Vec<Html>>())).into()
}

/// The address of a page that is only a file, in the region of the context.
fn page(cx: &PageContext, path: &str) -> String {
    let region = if cx.region() == Region::Us { super::prefix(Region::Us) } else { "" };
    format!("{}{region}{path}", cx.base)
}

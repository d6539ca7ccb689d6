//! Two routes side by side, row by row: time, how common, what they share, what they take, whom they suit.

use super::link::link;
use super::precedents::{library_waiting, went_this_way};
use super::route_choice::{how_common, letter, line_class, name, places, trade_offs, years};
use super::suits::why_it_suits;
use crate::app::element::{Element, el, fragment};
use crate::app::format::{capital, within};
use crate::app::messages::{interpolate, listing};
use crate::app::page_context::PageContext;
use engine::atlas::{Employment, GoalIx, RoleIx, Setting};
use engine::routes::{Route, Shared, shared};
use yew::Html;

/// A table with a column for each of two of the routes. Its parts name their roles, because the narrow sheet lays it out
/// as a grid, for which browsers drop them.
pub fn comparison(cx: &PageContext, routes: &[Route], pair: [usize; 2], goal: GoalIx) -> Html {
    let words = cx.words();
    let [first, second] = pair.map(|place| &routes[place]);
    let together = shared(first, second);
    let both =
        |heading: &str, cell: &dyn Fn(usize) -> Html| {
            el("tr")
                .attr("role", "row")
                .child(el("th").attr("scope", "row").attr("role", "rowheader").text(heading))
                .children(pair.map(|place| {
                    el("td").attr("role", "cell").attr("data-of", letter(place)).child(cell(place)).into()
                }))
                .into()
        };
    let said = |heading: &str, text: &dyn Fn(&Route, usize) -> String| {
        both(heading, &|place| el("p").text(&text(&routes[place], place)).into())
    };
    let head = |place: usize| {
        el("th")
            .attr("scope", "col")
            .attr("role", "columnheader")
            .attr_dyn("class", line_class(place).into())
            .child(el("span").class("route-letter").untranslated().attr("aria-hidden", "true").text(letter(place)))
            .text(" ")
            .text(name(cx, routes, place))
            .into()
    };
    let mut rows = vec![
        said(words.compare_time, &|route, _| capital(&years(words, route))),
        said(words.compare_common, &|route, _| how_common(words, route)),
        said(words.compare_places, &|route, _| {
            places(cx, route).unwrap_or_else(|| words.compare_everywhere.to_owned())
        }),
        both(words.compare_alone, &|place| stations(cx, &together.alone[usize::from(place == pair[1])])),
        said(words.compare_work, &|route, _| work(cx, route)),
        both(words.compare_takes, &|place| demands(cx, &routes[place], &together)),
        both(words.compare_suits, &|place| why(cx, &routes[place], letter(place))),
        both(words.compare_gives_up, &|place| given_up(cx, &routes[place])),
    ];
    if cx.library().is_some() {
        let nobody = || el("p").class("muted").text(words.compare_nobody).into();
        let company = |place: usize| went_this_way(cx, &routes[place], goal).map_or_else(nobody, |(_, told)| told);
        rows.push(both(words.compare_company, &company));
    }
    let table = el("table")
        .class("comparison")
        .attr("role", "table")
        .child(el("caption").class("unseen").text(words.compare_title))
        .child(
            el("thead")
                .attr("role", "rowgroup")
                .child(el("tr").attr("role", "row").child(el("td").attr("role", "cell")).children(pair.map(head))),
        )
        .child(el("tbody").attr("role", "rowgroup").children(rows));
    let steps = match together.steps.len() {
        0 => words.compare_no_steps.to_owned(),
        1 => words.compare_one_step.to_owned(),
        many => interpolate(words.compare_steps, &[("n", &many.to_string())]),
    };
    // Where both begin and where both end goes without saying.
    let begin = (!first.from_outside).then_some(&first.roles[0]);
    let on_the_way = together.stations.iter().filter(|&role| Some(role) != begin && first.roles.last() != Some(role));
    let common: Vec<String> = on_the_way.map(|&role| within(cx.title(role))).collect();
    let on_both = match common.len() {
        0 => words.compare_meet.to_owned(),
        _ => interpolate(words.compare_both, &[("roles", &listing(words, &common))]),
    };
    fragment(vec![el("p").text(&steps).text(" ").text(&on_both).into(), table.into(), library_waiting(cx)])
}

/// Roles as links.
fn stations(cx: &PageContext, roles: &[RoleIx]) -> Html {
    if roles.is_empty() {
        return el("p").class("muted").text(cx.words().compare_none).into();
    }
    let item = |&role: &RoleIx| el("li").child(link(cx, cx.role_page(role), cx.title(role))).into();
    el("ul").children(roles.iter().map(item)).into()
}

/// Where the work of the way is done, and on which terms: what holds for most of its stations before the goal.
fn work(cx: &PageContext, route: &Route) -> String {
    let words = cx.words();
    let on_the_way = &route.roles[..route.roles.len() - 1];
    let most = |is: &dyn Fn(RoleIx) -> bool| on_the_way.iter().filter(|&&role| is(role)).count() * 2 > on_the_way.len();
    let role = |ix: RoleIx| cx.guide.atlas.role(ix);
    let place = if most(&|ix| role(ix).setting == Setting::Set) {
        words.setting_set
    } else if most(&|ix| role(ix).setting == Setting::Office) {
        words.setting_office
    } else {
        words.setting_both
    };
    let terms = if most(&|ix| role(ix).employment == Employment::Freelance) {
        words.employment_freelance
    } else if most(&|ix| role(ix).employment == Employment::Staff) {
        words.employment_staff
    } else {
        words.employment_both
    };
    format!("{place}. {terms}.")
}

/// What the steps take that only this route has.
fn demands(cx: &PageContext, route: &Route, together: &Shared) -> Html {
    let plan = cx.plan(route);
    let steps = plan.iter().flat_map(|plan| &plan.steps);
    let alone = steps.filter(|step| match step.by {
        Some(by) => !together.steps.contains(&by),
        None => !together.stations.contains(&step.role),
    });
    let mut items: Vec<Html> = Vec::new();
    let mut marks = Vec::new();
    for item in alone.flat_map(|step| &step.takes) {
        if !marks.contains(&item.mark) {
            marks.push(item.mark);
            items.push(el("li").text(&capital(&cx.say(item.text))).into());
        }
    }
    if items.is_empty() {
        return el("p").class("muted").text(cx.words().compare_none).into();
    }
    el("ul").children(items).into()
}

/// Why it suits the visitor.
fn why(cx: &PageContext, route: &Route, letter: &str) -> Html {
    let words = cx.words();
    match why_it_suits(cx, route, letter) {
        Some(text) => el("p").text(&text).into(),
        None if cx.knows_visitor() => el("p").class("muted").text(words.compare_suits_neither).into(),
        None => el("p").class("muted").text(words.compare_suits_unknown).into(),
    }
}

/// What it gives up against the others.
fn given_up(cx: &PageContext, route: &Route) -> Html {
    let lines = trade_offs(cx, route);
    if lines.is_empty() {
        return el("p").class("muted").text(cx.words().compare_none).into();
    }
    let item = |line: &String| Element::into(el("li").text(line));
    el("ul").children(lines.iter().map(item)).into()
}

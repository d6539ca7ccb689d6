//! The routes side by side as a choice of one: what each is best at, how long, how common, what it gives up.

use super::radio::radio;
use super::suits::suits_by;
use crate::app::element::{Element, el, fragment};
use crate::app::format::{self, capital, within};
use crate::app::messages::{Messages, interpolate, listing};
use crate::app::msg::Msg;
use crate::app::page_context::PageContext;
use engine::atlas::{HowCommon, Sector};
use engine::outcome::Outcome;
use engine::routes::{BestAt, Change, GivesUp, Route};
use engine::session::Action;
use yew::prelude::*;

/// Native radio buttons that look like the tabs of a folder.
///
/// `change` says which of them are new since the last wish.
pub fn route_choice(cx: &PageContext, outcome: &Outcome, change: Option<&Change>) -> Html {
    choice(cx, outcome, change, true)
}

/// The same with their names alone.
pub fn route_names(cx: &PageContext, outcome: &Outcome, change: Option<&Change>) -> Html {
    choice(cx, outcome, change, false)
}

fn choice(cx: &PageContext, outcome: &Outcome, change: Option<&Change>, described: bool) -> Html {
    let (routes, chosen) = (&outcome.routes.shown, outcome.chosen);
    let tabs = (0..routes.len()).map(|place| {
        let onchange = choosing(cx, outcome, place);
        let new = change.is_some_and(|change| change.before.get(place) == Some(&None));
        tab(cx, routes, place, radio("route", place == chosen, onchange), new, described)
    });
    el("fieldset")
        .class("route-choice")
        .child(el("legend").class("unseen").text(cx.words().routes_choose))
        .child(fragment(tabs.collect()))
        .into()
}

/// Opens the route at `place`.
pub fn choosing(cx: &PageContext, outcome: &Outcome, place: usize) -> Callback<yew::Event> {
    let number = outcome.numbers.get(place).copied().unwrap_or(place);
    cx.on(move |_: yew::Event| Msg::Act(Action::ChooseRoute(number)))
}

/// One route to choose: named by its letter, which the map and the other routes speak of, and what it is best at; the rest
/// describes it. Its key keeps the button the same when the number of routes changes.
fn tab(cx: &PageContext, routes: &[Route], place: usize, radio: Element, new: bool, described: bool) -> Html {
    let route = &routes[place];
    let letter = letter(place);
    let told = |text: &str| el("span").class("muted").text(text);
    let title = el("strong").text(name(cx, routes, place));
    let new = new.then(|| el("span").class("route-new").text(cx.words().routes_new));
    let [letter_id, name_id, about_id] = ["letter", "name", "about"].map(|part| format!("route-{part}-{letter}"));
    let title = el("span").attr_dyn("id", name_id.clone()).child(title).child_opt(new);
    let lines = lines(cx, routes, place).into_iter().take(2);
    let lines = lines.chain(trade_offs(cx, route).into_iter().take(1));
    let about = el("span").class("route-about").attr_dyn("id", about_id.clone());
    let about = lines.fold(about, |about, text| about.child(told(&text)).text(" "));
    let radio = radio
        .class("unseen")
        .attr("value", letter)
        .attr_dyn("aria-labelledby", format!("{letter_id} {name_id}"))
        .attr_opt("aria-describedby", described.then_some(about_id));
    el("label")
        .attr_dyn("class", format!("route-tab {}", line_class(place)))
        .keyed(letter)
        .child(radio)
        .child(
            el("span")
                .class("route-letter")
                .untranslated()
                .attr_dyn("id", letter_id)
                .attr("aria-hidden", "true")
                .text(letter),
        )
        .child(el("span").class("route-words").child(title).child_opt(described.then_some(about)))
        .into()
}

/// The letter of a route on the map, beside its colour and pattern.
pub fn letter(place: usize) -> &'static str {
    ["A", "B", "C"].get(place).copied().unwrap_or("·")
}

/// The class that gives a route its colour and pattern.
pub fn line_class(place: usize) -> &'static str {
    ["line-a", "line-b", "line-c"].get(place).copied().unwrap_or_default()
}

/// What a route is called: what it is best at, or, where it is the only one, that it stands out.
pub fn name(cx: &PageContext, routes: &[Route], place: usize) -> &'static str {
    match routes {
        [_] => cx.words().routes_only,
        _ => routes[place].best_at.first().map_or("", |&best| best_at(cx, &routes[place], best)),
    }
}

/// What a route is best at, in words. As long as nothing is known of the visitor, the goal stands in for them.
fn best_at(cx: &PageContext, route: &Route, best: BestAt) -> &'static str {
    let words = cx.words();
    match best {
        BestAt::Quickest => words.routes_quickest,
        BestAt::SuitsYouBest if cx.knows_visitor() => words.routes_suits_you,
        BestAt::SuitsYouBest => words.routes_suits_goal,
        BestAt::BestTrodden if route.hardest == HowCommon::Common => words.routes_best_trodden,
        BestAt::BestTrodden => words.routes_best_trodden_here,
        BestAt::OwnProjects => words.routes_own_projects,
    }
}

/// What is to be said of a route, in one line.
pub fn summary(cx: &PageContext, routes: &[Route], place: usize) -> String {
    lines(cx, routes, place).join(". ")
}

/// Steps and years, how common they are, then beside what, where, and further names.
fn lines(cx: &PageContext, routes: &[Route], place: usize) -> Vec<String> {
    let (words, route) = (cx.words(), &routes[place]);
    let common = match route.hardest {
        HowCommon::Common => words.routes_hardest_common.to_owned(),
        _ => interpolate(words.routes_counted, &[("counts", &how_common(words, route))]),
    };
    let mut lines = vec![format!("{}, {}", steps(words, route), years(words, route)), common];
    lines.extend(route.years.overlapped.then(|| capital(words.routes_overlap)));
    lines.extend(places(cx, route));
    if routes.len() > 1 && route.best_at.len() > 1 {
        let others: Vec<String> = route.best_at[1..].iter().map(|&best| within(best_at(cx, route, best))).collect();
        lines.push(interpolate(words.routes_also_best, &[("names", &others.join(", "))]));
    }
    lines
}

/// How many steps are a way in, common, possible and rare: together as many as the route has.
pub fn how_common(words: &Messages, route: &Route) -> String {
    let counted = [
        (usize::from(route.from_outside), words.compare_way_in),
        (route.common, words.routes_common),
        (route.possible, words.routes_possible),
        (route.rare, words.routes_rare),
    ];
    let said: Vec<String> =
        counted.iter().filter(|(count, _)| *count > 0).map(|(count, word)| format!("{count} {word}")).collect();
    said.join(", ")
}

/// In which parts of the industry the whole route exists; nothing where it does in nearly all of them.
pub fn places(cx: &PageContext, route: &Route) -> Option<String> {
    let words = cx.words();
    let sectors = route.sectors(&cx.guide.atlas);
    let [film, hetv, tv, adverts] = Sector::ALL.map(|sector| sectors.has(sector));
    let screens = match (hetv, tv) {
        (true, true) => Some(words.routes_in_tv),
        (true, false) => Some(words.routes_in_hetv),
        (false, true) => Some(words.routes_in_other_tv),
        (false, false) => None,
    };
    let names = [film.then_some(words.routes_in_film), screens, adverts.then_some(words.routes_in_commercials)];
    let names: Vec<String> = names.into_iter().flatten().map(str::to_owned).collect();
    match names.len() {
        0 => Some(words.routes_in_several.to_owned()),
        _ if film && hetv && tv => None,
        _ => Some(interpolate(words.routes_in, &[("sectors", &listing(words, &names))])),
    }
}

/// How many steps a route has; getting in from outside is one of them.
fn steps(words: &Messages, route: &Route) -> String {
    match route.moves.len() + usize::from(route.from_outside) {
        1 => words.routes_steps_one.into(),
        steps => interpolate(words.routes_steps_many, &[("n", &steps.to_string())]),
    }
}

/// How long a route takes.
pub fn years(words: &Messages, route: &Route) -> String {
    let (min, max) = (route.years.min, route.years.max);
    let template = if format::is_one_year(min, max) { words.routes_year } else { words.routes_years };
    interpolate(template, &[("years", &format::years(min, max))])
}

/// What a route gives up against the others, a line each.
pub fn trade_offs(cx: &PageContext, route: &Route) -> Vec<String> {
    let words = cx.words();
    let less = if cx.knows_visitor() { words.routes_suits_less } else { words.routes_suits_goal_less };
    // Of a route that nothing speaks for or against, nothing is said of suiting.
    let silent = cx.knows_visitor() && suits_by(cx, route).is_empty();
    route
        .trade_offs
        .iter()
        .filter(|given| !(silent && matches!(given, GivesUp::SuitsLess { .. })))
        .map(|given| match *given {
            GivesUp::SlowerBy { tenths, than } => {
                let one = format::is_one_year(tenths, tenths);
                let template = if one { words.routes_slower_year } else { words.routes_slower };
                interpolate(template, &[("years", &format::years(tenths, tenths)), ("route", letter(than))])
            }
            GivesUp::RarerThan { than } => interpolate(words.routes_rarer, &[("route", letter(than))]),
            GivesUp::SuitsLess { than } => interpolate(less, &[("route", letter(than))]),
            GivesUp::MoreSteps { steps: 1, than } => {
                interpolate(words.routes_more_steps_one, &[("route", letter(than))])
            }
            GivesUp::MoreSteps { steps, than } => {
                interpolate(words.routes_more_steps, &[("n", &steps.to_string()), ("route", letter(than))])
            }
        })
        .collect()
}

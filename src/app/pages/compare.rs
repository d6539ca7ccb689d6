//! Two of the shown routes side by side.

use crate::app::address::Page;
use crate::app::components::comparison::comparison;
use crate::app::components::labelled::labelled;
use crate::app::components::link::link;
use crate::app::components::radio::radio;
use crate::app::components::replaced::replaced;
use crate::app::components::route_choice::{letter, name, route_names};
use crate::app::components::waiting::waiting;
use crate::app::components::words_used::{of_route, words_used};
use crate::app::desk::Desk;
use crate::app::element::{Element, el, fragment};
use crate::app::ends;
use crate::app::event::Event;
use crate::app::words::fill;
use engine::routes::Route;
use yew::Html;

/// The page: the chosen route beside another one.
pub fn compare(desk: &Desk) -> Html {
    let words = desk.words();
    let outcome = desk.outcome();
    let shown = &outcome.routes.shown;
    let back = el("p").child(link(desk, Page::Result, words.route_back)).into();
    let title = el("h1").attr("tabindex", "-1").text(words.compare_title);
    if shown.len() < 2 {
        let why = el("p").class("lead").text(words.compare_too_few);
        return fragment(vec![back, title.into(), why.into()]);
    }
    let chosen = outcome.chosen;
    let others: Vec<usize> = (0..shown.len()).filter(|&place| place != chosen).collect();
    let against = others.iter().copied().find(|&place| place == desk.visit.against).unwrap_or(others[0]);
    let ends = [("start", ends::start(desk, shown)), ("goal", desk.guide.goal_noun(outcome.goal).to_owned())];
    let lead = fill(words.compare_lead, &ends.each_ref().map(|(key, value)| (*key, value.as_str())));
    let table = if desk.is_complete() {
        // In the order of the routes, as everywhere else.
        comparison(desk, shown, [chosen.min(against), chosen.max(against)], outcome.goal)
    } else {
        waiting(desk, &desk.details)
    };
    let mut used = Vec::new();
    for place in [chosen, against] {
        of_route(&shown[place], &mut used);
    }
    el("div")
        .attr_dyn("class", format!("compare-page goal-{}", desk.guide.atlas.goal(outcome.goal).id))
        .child(back)
        .child(title)
        .child(replaced(desk, &outcome))
        .child(el("p").class("lead").text(&lead))
        .child(route_names(desk, &outcome, None))
        .child_opt((others.len() > 1).then(|| other_choice(desk, shown, &others, against)))
        .child(table)
        .child_opt(words_used(desk, &used))
        .into()
}

/// Which route stands beside the chosen one.
fn other_choice(desk: &Desk, shown: &[Route], others: &[usize], against: usize) -> Element {
    let choices = others.iter().map(|&place| {
        let onchange = desk.telling(move |_: yew::Event| Event::Against(place));
        let text = format!("{} {}", letter(place), name(desk, shown, place));
        labelled(radio("against", place == against, onchange), &text).class("option").into()
    });
    el("fieldset")
        .class("other-route")
        .child(el("legend").text(desk.words().compare_with))
        .children(choices.collect::<Vec<Html>>())
}

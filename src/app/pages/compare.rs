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
use crate::app::element::{Element, el, fragment};
use crate::app::ends;
use crate::app::messages::interpolate;
use crate::app::msg::Msg;
use crate::app::page_context::PageContext;
use engine::routes::Route;
use yew::Html;

/// The page: the chosen route beside another one.
pub fn compare(cx: &PageContext) -> Html {
    let words = cx.words();
    let outcome = cx.outcome();
    let shown = &outcome.routes.shown;
    let back = el("p").child(link(cx, Page::Result, words.route_back)).into();
    let title = el("h1").attr("tabindex", "-1").text(words.compare_title);
    if shown.len() < 2 {
        let why = el("p").class("lead").text(words.compare_too_few);
        return fragment(vec![back, title.into(), why.into()]);
    }
    let chosen = outcome.chosen;
    let others: Vec<usize> = (0..shown.len()).filter(|&place| place != chosen).collect();
    let against = others.iter().copied().find(|&place| place == cx.model.against).unwrap_or(others[0]);
    let ends = [("start", ends::start(cx, shown)), ("goal", cx.guide.goal_noun(outcome.goal).to_owned())];
    let lead = interpolate(words.compare_lead, &ends.each_ref().map(|(key, value)| (*key, value.as_str())));
    let table = if cx.is_complete() {
        // In the order of the routes, as everywhere else.
        comparison(cx, shown, [chosen.min(against), chosen.max(against)], outcome.goal)
    } else {
        waiting(cx, &cx.details)
    };
    let mut used = Vec::new();
    for place in [chosen, against] {
        of_route(&shown[place], &mut used);
    }
    el("div")
        .attr_dyn("class", format!("compare-page goal-{}", cx.guide.atlas.goal(outcome.goal).id))
        .child(back)
        .child(title)
        .child(replaced(cx, &outcome))
        .child(el("p").class("lead").text(&lead))
        .child(route_names(cx, &outcome, None))
        .child_opt((others.len() > 1).then(|| other_choice(cx, shown, &others, against)))
        .child(table)
        .child_opt(words_used(cx, &used))
        .into()
}

/// Which route stands beside the chosen one.
fn other_choice(cx: &PageContext, shown: &[Route], others: &[usize], against: usize) -> Element {
    let choices = others.iter().map(|&place| {
        let onchange = cx.on(move |_: yew::Event| Msg::Against(place));
        let text = format!("{} {}", letter(place), name(cx, shown, place));
        labelled(radio("against", place == against, onchange), &text).class("option").into()
    });
    el("fieldset")
        .class("other-route")
        .child(el("legend").text(cx.words().compare_with))
        .children(choices.collect::<Vec<Html>>())
}

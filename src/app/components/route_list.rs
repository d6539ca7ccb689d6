//! The same routes as lists: every station and step of the drawing, in order, in words.

use super::link::link;
use super::route_choice::{letter, line_class, name, years};
use crate::app::desk::Desk;
use crate::app::format;
use crate::app::words::fill;
use engine::atlas::HowCommon;
use engine::routes::Route;
use yew::prelude::*;

/// An ordered list for each route.
pub fn route_list(desk: &Desk, routes: &[Route]) -> Html {
    let words = desk.words();
    let lists = routes.iter().enumerate().map(|(place, route)| {
        html! {
            <section class={classes!("route-list", line_class(place))}>
                <h3><span class="route-letter" aria-hidden="true">{ letter(place) }</span>{ " " }{ name(words, route) }</h3>
                <ol>
                    if route.from_outside {
                        <li class="muted">
                            { format!("{}, {}", format::capital(words.routes_from_outside), words.routes_you_are_here) }
                        </li>
                    }
                    { for (0..route.roles.len()).map(|station| item(desk, route, station)) }
                </ol>
                <p class="muted">{ format::capital(&years(words, route)) }</p>
            </section>
        }
    });
    html! {
        <details class="route-lists" open=true>
            <summary>{ words.routes_list }</summary>
            <div class="route-lists-columns">{ for lists }</div>
        </details>
    }
}

/// One station: the role, and the step that leads on from it.
fn item(desk: &Desk, route: &Route, station: usize) -> Html {
    let words = desk.words();
    let atlas = &desk.guide.atlas;
    let role = route.roles[station];
    let on = route.moves.get(station).map(|&step| {
        let step = atlas.step(step);
        let years = fill(words.routes_stay, &[("years", &format::years(step.years.min, step.years.max))]);
        format!("{years}, {}", fill(words.routes_next_step, &[("common", common(desk, step.how_common))]))
    });
    let here = station == 0 && !route.from_outside;
    html! {
        <li>
            { link(desk, desk.role_page(role), desk.title(role)) }
            if here { <span class="muted">{ format!(", {}", words.routes_you_are_here) }</span> }
            if let Some(on) = on { <br /><span class="muted">{ on }</span> }
        </li>
    }
}

/// How common a step is, in a word.
pub fn common(desk: &Desk, how_common: HowCommon) -> &'static str {
    let words = desk.words();
    match how_common {
        HowCommon::Common => words.routes_common,
        HowCommon::Possible => words.routes_possible,
        HowCommon::Rare => words.routes_rare,
    }
}

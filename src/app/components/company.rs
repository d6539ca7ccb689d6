//! Went this way: the career on record that resembles a route most, where one really does.

use super::careers::career;
use super::waiting::waiting;
use crate::app::desk::Desk;
use crate::app::element::{el, empty, fragment};
use crate::app::words::fill;
use engine::atlas::GoalIx;
use engine::routes::{self, Company, Route};
use yew::Html;

/// A section with the career beside `route`, or that the library is not here; nothing where no career resembles it.
pub fn company(desk: &Desk, route: &Route, goal: GoalIx) -> Html {
    let words = desk.words();
    let Some((found, told)) = went_this_way(desk, route, goal) else { return library_waiting(desk) };
    let title = if found.partly { words.company_title_partly } else { words.company_title };
    let heading = el("h2").id("company").text(title);
    el("section").class("company").attr("aria-labelledby", "company").child(heading).child(told).into()
}

/// That the library is on its way or could not be had, where not all of the page waits for the details.
pub fn library_waiting(desk: &Desk) -> Html {
    if desk.is_complete() { waiting(desk, &desk.library) } else { empty() }
}

/// The career, and how much of the route it shares.
pub fn went_this_way(desk: &Desk, route: &Route, goal: GoalIx) -> Option<(Company, Html)> {
    let words = desk.words();
    let careers = &desk.library()?.careers;
    let found = routes::company(careers, route, goal, desk.region())?;
    let mut shared = if found.shared == route.roles.len() {
        words.company_all.to_owned()
    } else {
        let counts = [("n", found.shared.to_string()), ("all", route.roles.len().to_string())];
        let template = if found.partly { words.company_partly } else { words.company_some };
        fill(template, &counts.each_ref().map(|(name, value)| (*name, value.as_str())))
    };
    if found.others {
        shared = format!("{shared} {}", words.company_others);
    }
    let told = fragment(vec![career(desk, &careers[found.career]), el("p").class("muted").text(&shared).into()]);
    Some((found, told))
}

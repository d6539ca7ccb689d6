//! Went this way: the career on record that resembles a route most, where one really does.

use super::careers::career;
use super::waiting::waiting;
use crate::app::element::{el, empty, fragment};
use crate::app::messages::interpolate;
use crate::app::page_context::PageContext;
use engine::atlas::GoalIx;
use engine::routes::{self, Company, Route};
use yew::Html;

/// A section with the career beside `route`, or that the library is not here; nothing where no career resembles it.
pub fn company(cx: &PageContext, route: &Route, goal: GoalIx) -> Html {
    let words = cx.words();
    let Some((found, told)) = went_this_way(cx, route, goal) else { return library_waiting(cx) };
    let title = if found.partly { words.company_title_partly } else { words.company_title };
    let heading = el("h2").id("company").text(title);
    el("section").class("company").attr("aria-labelledby", "company").child(heading).child(told).into()
}

/// That the library is on its way or could not be had, where not all of the page waits for the details.
pub fn library_waiting(cx: &PageContext) -> Html {
    if cx.is_complete() { waiting(cx, &cx.library) } else { empty() }
}

/// The career, and how much of the route it shares.
pub fn went_this_way(cx: &PageContext, route: &Route, goal: GoalIx) -> Option<(Company, Html)> {
    let words = cx.words();
    let careers = &cx.library()?.careers;
    let found = routes::company(careers, route, goal, cx.region())?;
    let mut shared = if found.shared == route.roles.len() {
        words.company_all.to_owned()
    } else {
        let counts = [("n", found.shared.to_string()), ("all", route.roles.len().to_string())];
        let template = if found.partly { words.company_partly } else { words.company_some };
        interpolate(template, &counts.each_ref().map(|(name, value)| (*name, value.as_str())))
    };
    if found.others {
        shared = format!("{shared} {}", words.company_others);
    }
    let told = fragment(vec![career(cx, &careers[found.career]), el("p").class("muted").text(&shared).into()]);
    Some((found, told))
}

//! Went this way: the career on record that resembles a route most, where one really does.

use super::careers::career;
use crate::app::desk::Desk;
use crate::app::element::{Element, el, row};
use crate::app::words::fill;
use engine::atlas::GoalIx;
use engine::routes::{self, Route};
use yew::Html;

/// A section with the career beside `route`, once the library is here; nothing where no career resembles it.
///
/// `heading` is the tag of its heading.
pub fn company(desk: &Desk, route: &Route, goal: GoalIx, heading: &'static str) -> Option<Element> {
    let heading = el(heading).id("company").text(desk.words().company_title);
    let section = el("section").class("company").is("aria-labelledby", "company");
    Some(section.with(heading).with(went_this_way(desk, route, goal)?))
}

/// The career, and how much of the route it shares.
pub fn went_this_way(desk: &Desk, route: &Route, goal: GoalIx) -> Option<Html> {
    let words = desk.words();
    let careers = &desk.library()?.careers;
    let found = routes::company(careers, route, goal, desk.region())?;
    let mut shared = if found.shared == route.roles.len() {
        words.company_all.to_owned()
    } else {
        let counts = [("n", found.shared.to_string()), ("all", route.roles.len().to_string())];
        fill(words.company_some, &counts.each_ref().map(|(name, value)| (*name, value.as_str())))
    };
    if found.others {
        shared = format!("{shared} {}", words.company_others);
    }
    Some(row(vec![career(desk, &careers[found.career]), el("p").class("muted").text(&shared).into()]))
}

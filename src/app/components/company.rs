//! Went this way: the career on record that resembles a route most, where one really does.

use super::careers::career;
use crate::app::desk::Desk;
use crate::app::element::{Element, el, row};
use crate::app::words::fill;
use engine::atlas::GoalIx;
use engine::routes::{self, Company, Route};
use yew::Html;

/// A section with the career beside `route`, once the library is here; nothing where no career resembles it.
///
/// `heading` is the tag of its heading.
pub fn company(desk: &Desk, route: &Route, goal: GoalIx, heading: &'static str) -> Option<Element> {
    let words = desk.words();
    let (found, told) = went_this_way(desk, route, goal)?;
    let title = if found.partly { words.company_title_partly } else { words.company_title };
    let heading = el(heading).id("company").text(title);
    Some(el("section").class("company").is("aria-labelledby", "company").with(heading).with(told))
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
    let told = row(vec![career(desk, &careers[found.career]), el("p").class("muted").text(&shared).into()]);
    Some((found, told))
}

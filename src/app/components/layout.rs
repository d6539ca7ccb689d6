//! What stands around every page.

use super::link::{Link, link};
use super::notice::notice;
use super::region_switch::region_switch;
use crate::app::address::Page;
use crate::app::desk::Desk;
use crate::app::element::{el, empty, fragment};
use crate::app::ports::page;
use engine::quiz::verdict::FEWEST;
use yew::prelude::*;

/// Header, notice, `content` and footer.
pub fn layout(desk: &Desk, content: Html) -> Html {
    let content = el("div").keyed(&desk.visit.page.path()).child(content).into();
    // The start page asks for the region itself.
    let region = if desk.visit.page == Page::Start { empty() } else { region_switch(desk, "unseen") };
    fragment(vec![frame(desk, region, content), footer(desk)])
}

/// What stands above `content`, and `content`. `region` leads to the other region.
pub fn frame(desk: &Desk, region: Html, content: Html) -> Html {
    let words = desk.words();
    let skip = Callback::from(|click: MouseEvent| {
        click.prevent_default();
        page::focus("main h1");
    });
    fragment(vec![
        el("a").class("skip").attr("href", "#main").on_click(skip).text(words.site_skip).into(),
        masthead(desk, region),
        notice(desk),
        el("main").id("main").child(content).into(),
    ])
}

/// What stands below every page.
pub fn footer(desk: &Desk) -> Html {
    let words = desk.words();
    let privacy =
        el("p").text(words.site_footer_privacy).text(" ").child(link(desk, Page::Method, words.site_footer_more));
    el("footer").class("footer").child(privacy).into()
}

/// The name of the site, its pages and the choice of the region.
fn masthead(desk: &Desk, region: Html) -> Html {
    let words = desk.words();
    let name = el("div")
        .class("masthead-name")
        .child(Link::to(Page::Start).class("masthead-home").draw(desk, el("span").untranslated().text(words.site_name)))
        .child(el("span").class("masthead-tagline").text(words.site_tagline));
    let state = &desk.visit.state;
    // With a goal, the start page leads to the routes by its button.
    let knows_goal = state.known_goal.is_some() && desk.visit.page != Page::Start;
    // From when the quiz offers it; or while it is open, by its address.
    let has_result = state.answers.len() >= FEWEST || knows_goal || state.going_on || desk.visit.page == Page::Result;
    let has_plan = has_result || state.viewed_goal.is_some() || !state.ticked.is_empty();
    // On a narrow screen the pages open below the button. Another page has another element, which is closed again.
    let menu = el("button").attr("type", "button").class("quiet menu-button").attr("popovertarget", "menu");
    let pages = el("nav")
        .class("masthead-pages")
        .id("menu")
        .attr("popover", "auto")
        .attr("aria-label", words.site_menu)
        .keyed(&desk.visit.page.path())
        .child_opt(has_result.then(|| link(desk, Page::Result, words.site_result)))
        .child_opt(has_plan.then(|| link(desk, Page::Plan, words.site_plan)))
        .child(link(desk, Page::Roles, words.site_all_roles))
        .child(link(desk, Page::Map(None), words.site_map))
        .child(link(desk, Page::Schemes, words.site_schemes))
        .child(link(desk, Page::Method, words.site_method));
    el("header").class("masthead").child(name).child(menu.text(words.site_menu)).child(pages).child(region).into()
}

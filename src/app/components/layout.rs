//! What stands around every page.

use super::link::{Link, link};
use super::notice::notice;
use super::region_switch::region_switch;
use crate::app::address::Page;
use crate::app::element::{el, empty, fragment};
use crate::app::page_context::PageContext;
use crate::app::platform::page;
use engine::quiz::verdict::FEWEST;
use yew::prelude::*;

/// Header, notice, `content` and footer.
pub fn layout(cx: &PageContext, content: Html) -> Html {
    let content = el("div").keyed(&cx.model.page.path()).child(content).into();
    // The start page asks for the region itself.
    let region = if cx.model.page == Page::Start { empty() } else { region_switch(cx, "unseen") };
    fragment(vec![frame(cx, region, content), footer(cx)])
}

/// What stands above `content`, and `content`. `region` leads to the other region.
pub fn frame(cx: &PageContext, region: Html, content: Html) -> Html {
    let words = cx.words();
    let skip = Callback::from(|click: MouseEvent| {
        click.prevent_default();
        page::focus("main h1");
    });
    fragment(vec![
        el("a").class("skip").attr("href", "#main").on_click(skip).text(words.site_skip).into(),
        masthead(cx, region),
        notice(cx),
        el("main").id("main").child(content).into(),
    ])
}

/// What stands below every page.
pub fn footer(cx: &PageContext) -> Html {
    let words = cx.words();
    let privacy =
        el("p").text(words.site_footer_privacy).text(" ").child(link(cx, Page::Method, words.site_footer_more));
    el("footer").class("footer").child(privacy).into()
}

/// The name of the site, its pages and the choice of the region.
fn masthead(cx: &PageContext, region: Html) -> Html {
    let words = cx.words();
    let name = el("div")
        .class("masthead-name")
        .child(Link::to(Page::Start).class("masthead-home").draw(cx, el("span").untranslated().text(words.site_name)))
        .child(el("span").class("masthead-tagline").text(words.site_tagline));
    let state = &cx.model.state;
    // With a goal, the start page leads to the routes by its button.
    let knows_goal = state.known_goal.is_some() && cx.model.page != Page::Start;
    // From when the quiz offers it; or while it is open, by its address.
    let has_result = state.answers.len() >= FEWEST || knows_goal || state.going_on || cx.model.page == Page::Result;
    let has_plan = has_result || state.viewed_goal.is_some() || !state.ticked.is_empty();
    // On a narrow screen the pages open below the button. Another page has another element, which is closed again.
    let menu = el("button").attr("type", "button").class("quiet menu-button").attr("popovertarget", "menu");
    let pages = el("nav")
        .class("masthead-pages")
        .id("menu")
        .attr("popover", "auto")
        .attr("aria-label", words.site_menu)
        .keyed(&cx.model.page.path())
        .child_opt(has_result.then(|| link(cx, Page::Result, words.site_result)))
        .child_opt(has_plan.then(|| link(cx, Page::Plan, words.site_plan)))
        .child(link(cx, Page::Roles, words.site_all_roles))
        .child(link(cx, Page::Map(None), words.site_map))
        .child(link(cx, Page::Schemes, words.site_schemes))
        .child(link(cx, Page::Method, words.site_method));
    el("header").class("masthead").child(name).child(menu.text(words.site_menu)).child(pages).child(region).into()
}

//! The pages: each reads the page context and puts components together.
//!
//! There are two programs. The quiz has the pages that a visit begins with and is small, so that its first question
//! works soon; everything else is in the whole app, which takes over where the quiz has no page (see [`Pages`]).

pub mod compare;
pub mod embed;
pub mod friend;
pub mod map;
pub mod method;
pub mod missing;
pub mod open;
pub mod plan;
pub mod question;
pub mod result;
pub mod role;
pub mod roles;
pub mod route;
pub mod samples;
pub mod schemes;
pub mod start;

use super::App;
use super::address::Page;
use super::components::host_links::unknown;
use super::components::origin_note::{compare as compare_with_own, origin_note};
use super::components::waiting::opening;
use super::element::{empty, fragment};
use super::host;
use super::messages::{Messages, QUIZ_WORDS, WORDS};
use super::origin::Origin;
use super::page_context::PageContext;
use super::title::{title, title_in_quiz};
use yew::{Context, Html};

/// The pages of a program.
#[derive(Clone, Copy)]
pub struct Pages {
    /// Draws the open page.
    pub draw: fn(&PageContext) -> Html,
    /// What the browser's tab calls the open page.
    pub title: fn(&PageContext) -> String,
    /// The words of these pages.
    pub words: &'static Messages,
    /// Whether a page is among them. Any other is for the whole app, which takes over.
    pub has: fn(&Page) -> bool,
    /// What a host is told of the open page, one thing a line.
    pub tells: fn(&PageContext) -> String,
    /// Whether the way from one address to another stays on the same page. If so, it has moved the focus itself.
    pub stays: fn(&Page, &Page) -> bool,
    /// The number of the route that is open without having been chosen, in whichever region.
    pub open_route: fn(&PageContext) -> Option<usize>,
    /// Fetches what these pages want of the files beside the app and was not asked for. A program whose pages want none
    /// goes without all that reads them, which would weigh 4 kB in the quiz.
    pub fetch: fn(&mut App, &Context<App>),
}

/// The pages that a visit begins with.
pub const QUIZ: Pages = Pages {
    draw: quiz,
    title: title_in_quiz,
    words: &QUIZ_WORDS,
    has: |page| matches!(page, Page::Start | Page::Question(_)),
    tells: progress,
    stays: |_, _| false,
    open_route: |_| None,
    fetch: |_, _| {},
};

/// Every page.
pub const ALL: Pages = Pages {
    draw: all,
    title,
    words: &WORDS,
    has: |_| true,
    tells: all_told,
    stays: map::stays,
    open_route,
    fetch: App::fetch,
};

/// The route that the visitor sees without having chosen it.
fn open_route(cx: &PageContext) -> Option<usize> {
    let state = &cx.model.state;
    let is_chosen = state.chosen_route.or(state.chosen_elsewhere).is_some();
    if is_chosen || !state.is_begun() || matches!(cx.model.page, Page::Start | Page::Question(_)) {
        return None;
    }
    let outcome = cx.outcome();
    outcome.numbers.get(outcome.chosen).copied()
}

/// How far along the quiz is.
fn progress(cx: &PageContext) -> String {
    if let Page::Question(_) = cx.model.page { host::progress(&cx.model.state) } else { String::new() }
}

/// How far along the quiz is, or what came out of it, and what is wrong with the host's links.
fn all_told(cx: &PageContext) -> String {
    let state = &cx.model.state;
    let told = match cx.model.page {
        Page::Result if state.is_begun() && cx.model.origin != Origin::Sample => {
            host::finished(&cx.guide.atlas, state, &cx.outcome())
        }
        _ => progress(cx),
    };
    [told].into_iter().chain(unknown(cx)).collect::<Vec<_>>().join("\n")
}

fn quiz(cx: &PageContext) -> Html {
    let page = match &cx.model.page {
        Page::Start => start::start(cx),
        Page::Question(_) => question::question(cx),
        _ => opening(cx),
    };
    fragment(vec![origin_note(cx).map_or_else(empty, Into::into), page])
}

fn all(cx: &PageContext) -> Html {
    let page = match &cx.model.page {
        Page::Start => start::start(cx),
        Page::Question(_) => question::question(cx),
        Page::Result => result::result(cx),
        Page::Route => route::route(cx),
        Page::Compare => compare::compare(cx),
        Page::Plan => plan::plan(cx),
        Page::Open => open::open(cx),
        Page::Samples => samples::samples(cx),
        Page::Friend(code) => friend::friend(cx, code),
        Page::Roles => roles::roles(cx),
        Page::Role(id) => role::role(cx, id),
        Page::Map(number) => map::map(cx, *number),
        Page::Schemes => schemes::schemes(cx),
        Page::Method => method::method(cx),
        Page::Embed => embed::embed(cx),
        Page::Missing => missing::missing(cx),
    };
    let note = origin_note(cx).map(|note| note.child_opt(compare_with_own(cx)));
    fragment(vec![note.map_or_else(empty, Into::into), page])
}

//! The pages: each reads the desk and puts components together.
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
use super::desk::Desk;
use super::element::{empty, fragment};
use super::host;
use super::origin::Origin;
use super::title::{title, title_in_quiz};
use super::words::{QUIZ_WORDS, WORDS, Words};
use yew::{Context, Html};

/// The pages of a program.
#[derive(Clone, Copy)]
pub struct Pages {
    /// Draws the open page.
    pub draw: fn(&Desk) -> Html,
    /// What the browser's tab calls the open page.
    pub title: fn(&Desk) -> String,
    /// The words of these pages.
    pub words: &'static Words,
    /// Whether a page is among them. Any other is for the whole app, which takes over.
    pub has: fn(&Page) -> bool,
    /// What a host is told of the open page, one thing a line.
    pub tells: fn(&Desk) -> String,
    /// Whether the way from one address to another stays on the same page. If so, it has moved the focus itself.
    pub stays: fn(&Page, &Page) -> bool,
    /// The number of the route that is open without having been chosen, in whichever region.
    pub open_route: fn(&Desk) -> Option<usize>,
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
fn open_route(desk: &Desk) -> Option<usize> {
    let state = &desk.visit.state;
    let is_chosen = state.chosen_route.or(state.chosen_elsewhere).is_some();
    if is_chosen || !state.is_begun() || matches!(desk.visit.page, Page::Start | Page::Question(_)) {
        return None;
    }
    let outcome = desk.outcome();
    outcome.numbers.get(outcome.chosen).copied()
}

/// How far along the quiz is.
fn progress(desk: &Desk) -> String {
    if let Page::Question(_) = desk.visit.page { host::progress(&desk.visit.state) } else { String::new() }
}

/// How far along the quiz is, or what came out of it, and what is wrong with the host's links.
fn all_told(desk: &Desk) -> String {
    let state = &desk.visit.state;
    let told = match desk.visit.page {
        Page::Result if state.is_begun() && desk.visit.origin != Origin::Sample => {
            host::finished(&desk.guide.atlas, state, &desk.outcome())
        }
        _ => progress(desk),
    };
    [told].into_iter().chain(unknown(desk)).collect::<Vec<_>>().join("\n")
}

fn quiz(desk: &Desk) -> Html {
    let page = match &desk.visit.page {
        Page::Start => start::start(desk),
        Page::Question(_) => question::question(desk),
        _ => opening(desk),
    };
    fragment(vec![origin_note(desk).map_or_else(empty, Into::into), page])
}

fn all(desk: &Desk) -> Html {
    let page = match &desk.visit.page {
        Page::Start => start::start(desk),
        Page::Question(_) => question::question(desk),
        Page::Result => result::result(desk),
        Page::Route => route::route(desk),
        Page::Compare => compare::compare(desk),
        Page::Plan => plan::plan(desk),
        Page::Open => open::open(desk),
        Page::Samples => samples::samples(desk),
        Page::Friend(code) => friend::friend(desk, code),
        Page::Roles => roles::roles(desk),
        Page::Role(id) => role::role(desk, id),
        Page::Map(number) => map::map(desk, *number),
        Page::Schemes => schemes::schemes(desk),
        Page::Method => method::method(desk),
        Page::Embed => embed::embed(desk),
        Page::Missing => missing::missing(desk),
    };
    let note = origin_note(desk).map(|note| note.child_opt(compare_with_own(desk)));
    fragment(vec![note.map_or_else(empty, Into::into), page])
}

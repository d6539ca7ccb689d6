//! The way from a route to its plan.

use super::link::Link;
use crate::app::address::Page;
use crate::app::desk::Desk;
use crate::app::event::Event;
use engine::atlas::GoalIx;
use engine::session::Action;
use yew::Html;

/// A link to the plan of the route that is shown. Where nothing was said yet, following it says at least which goal the
/// route leads to, so that the plan's address has something to keep.
pub fn to_plan(desk: &Desk, goal: GoalIx) -> Html {
    let link = Link::to(Page::Plan).class("side-button");
    let link = if desk.visit.state.is_begun() {
        link
    } else {
        link.telling(Event::ActAndOpen(Action::ViewGoal(goal), Page::Plan))
    };
    link.draw(desk, desk.words().plan_make)
}

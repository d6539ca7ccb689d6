//! The way from a route to its plan.

use super::link::Link;
use crate::app::address::Page;
use crate::app::msg::Msg;
use crate::app::page_context::PageContext;
use engine::atlas::GoalIx;
use engine::session::Action;
use yew::Html;

/// A link to the plan of the route that is shown. Where nothing was said yet, following it says at least which goal the
/// route leads to, so that the plan's address has something to keep.
pub fn to_plan(cx: &PageContext, goal: GoalIx) -> Html {
    let link = Link::to(Page::Plan).class("side-button");
    let link =
        if cx.model.state.is_begun() { link } else { link.on(Msg::ActAndOpen(Action::ViewGoal(goal), Page::Plan)) };
    link.draw(cx, cx.words().plan_make)
}

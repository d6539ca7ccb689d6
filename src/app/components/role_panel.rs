//! The role that is chosen on the whole map: what it is, its way to the goal, its ways in and out.

use super::link::{Link, link};
use super::overview::{View, choice, far};
use super::quiet_button::quiet_button;
use super::step_card::kind;
use crate::app::address::Page;
use crate::app::element::{Element, el};
use crate::app::format::within;
use crate::app::messages::interpolate;
use crate::app::msg::Msg;
use crate::app::naming;
use crate::app::page_context::PageContext;
use crate::app::pages::role::standing_of;
use engine::atlas::{MoveIx, RoleIx};
use engine::role_map::reach::{Fits, Reach, Ways};
use yew::prelude::*;

/// The panel beside the map. Its heading takes the focus when a role is chosen.
pub fn role_panel(cx: &PageContext, view: &View, role: RoleIx) -> Element {
    let words = cx.words();
    let atlas = &cx.guide.atlas;
    let ways = Ways::of(atlas, role, Fits::of(&cx.model.state));
    let close = cx.on(|_| Msg::Open(Page::Map(None)));
    let one = atlas.role(role);
    let place = format!("{} · {}", cx.guide.texts.departments[one.department.at()], standing_of(cx, one));
    let line = cx.role_detail(role).map_or_else(String::new, |detail| cx.say(&detail.line) + " ");
    let about = interpolate(words.step_about, &[("role", &within(cx.title(role)))]);
    let head = el("div")
        .class("role-panel-head")
        .child(el("h2").id("map-choice").attr("tabindex", "-1").text(cx.title(role)))
        .child(el("span").class("muted").text(&place))
        .child(quiet_button(words.notice_close, close));
    let lists = el("div")
        .class("role-panel-ways")
        .child_opt(view.reach.filter(|reach| reach.goal != role).map(|reach| way(cx, reach, role)))
        .child(moves(cx, &ways.ins, true))
        .child(moves(cx, &ways.outs, false));
    el("section")
        .class("role-panel")
        .attr("aria-labelledby", "map-choice")
        .child(head)
        .child(el("p").text(&line).child(link(cx, cx.role_page(role), el("span").text(&about))))
        .child(lists)
}

/// The quickest way to the goal.
fn way(cx: &PageContext, reach: &Reach, role: RoleIx) -> Element {
    let words = cx.words();
    let atlas = &cx.guide.atlas;
    let noun = atlas.goal_of_role(reach.goal).map_or("", |goal| cx.guide.goal_noun(goal));
    let steps = reach.way(atlas, role);
    let part = el("section").child(el("h3").text(&interpolate(words.whole_way, &[("goal", noun)])));
    if steps.is_empty() {
        return part.child(el("p").class("muted").text(&interpolate(words.whole_way_none, &[("goal", noun)])));
    }
    let items = steps.into_iter().map(|step| el("li").child(towards(cx, atlas.step(step).to)).into());
    part.child(el("p").class("muted").text(&far(cx, reach, role)))
        .child(el("ol").children(items))
        .child(el("p").class("muted").text(words.whole_way_why))
}

/// The moves in or out, each with the role at its other end.
fn moves(cx: &PageContext, moves: &[MoveIx], into: bool) -> Element {
    let words = cx.words();
    let (heading, key, none) = if into {
        (words.role_ways_in, words.whole_key_in, words.role_ways_in_none)
    } else {
        (words.role_ways_on, words.whole_key_out, words.role_ways_on_none)
    };
    let class = if into { "key key-in" } else { "key key-out" };
    let heading = el("h3")
        .text(&format!("{heading} ({})", moves.len()))
        .child(el("span").class(class).attr("role", "img").attr("aria-label", key));
    let list = if moves.is_empty() {
        el("p").class("muted").text(none)
    } else {
        el("ul").children(moves.iter().map(|&step| item(cx, step, into)))
    };
    el("section").child(heading).child(list)
}

/// A move: the role at its other end, how common it is, of what sort, and the time before it.
fn item(cx: &PageContext, ix: MoveIx, into: bool) -> Html {
    let step = cx.guide.atlas.step(ix);
    let said = [
        naming::common(cx.words(), step.how_common).to_owned(),
        kind(cx, step.kind).to_owned(),
        interpolate(
            cx.words().routes_tick,
            &[("years", &naming::stay(cx.words(), &cx.guide.atlas, &cx.model.state.done, ix))],
        ),
    ];
    el("li")
        .child(towards(cx, if into { step.from } else { step.to }))
        .child(el("span").class("muted").text(&format!(" {}", said.join(", "))))
        .into()
}

/// A link that chooses a role.
pub fn towards(cx: &PageContext, role: RoleIx) -> Html {
    Link::to(choice(cx, role)).draw(cx, el("span").text(cx.title(role)))
}

//! Where a visit begins: region, where the visitor stands, whether the goal is known.

use crate::app::address::Page;
use crate::app::components::link::link;
use crate::app::components::role_select::role_select;
use crate::app::desk::Desk;
use crate::app::ports::storage;
use crate::app::visit::Event;
use crate::app::words::fill;
use engine::atlas::{GoalIx, Region};
use engine::session::Action;
use yew::prelude::*;

/// The start page.
pub fn start(desk: &Desk) -> Html {
    let words = desk.words();
    let known = desk.visit.state.known_goal;
    let begun = !desk.visit.state.answers.is_empty();
    let onsubmit = desk.telling(move |event: SubmitEvent| {
        event.prevent_default();
        Event::Open(if known.is_some() { Page::Result } else { Page::Question(None) })
    });
    let goals = (0..desk.guide.atlas.goals.len()).map(GoalIx::from);
    html! {
        <div class="start">
            <h1 tabindex="-1">{ words.start_title }</h1>
            <p class="lead">{ words.start_lead }</p>
            <form class="start-form" {onsubmit}>
                <fieldset class="inline">
                    <legend>{ words.start_region }</legend>
                    { region(desk, Region::Uk, words.region_uk) }
                    { region(desk, Region::Us, words.region_us) }
                </fieldset>
                <div class="field">
                    <label for="start-role">{ words.start_where }</label>
                    <p class="muted" id="start-hint">{ words.start_where_hint }</p>
                    { role_select(desk, "start-role", desk.telling(|start| Event::Act(Action::StartFrom(start)))) }
                </div>
                <fieldset>
                    <legend>{ words.start_goal }</legend>
                    { goal(desk, None, words.start_goal_unknown.into()) }
                    { for goals.map(|ix| {
                        goal(desk, Some(ix), fill(words.start_goal_known, &[("goal", desk.guide.goal_noun(ix))]))
                    }) }
                </fieldset>
                <div class="start-actions">
                    <button type="submit" class="main-button">
                        { if known.is_some() { words.start_show_routes } else if begun { words.start_resume } else { words.start_begin } }
                    </button>
                    if begun {
                        <button type="button" class="quiet" onclick={desk.telling(|_| Event::Act(Action::StartOver))}>
                            { words.start_again }
                        </button>
                        { link(desk, Page::Result, words.question_stop) }
                    } else {
                        <span class="muted">{ words.start_time }</span>
                    }
                </div>
            </form>
        </div>
    }
}

/// A radio button for a region; choosing one is remembered on this device.
fn region(desk: &Desk, region: Region, name: &'static str) -> Html {
    let onchange = desk.telling(move |_: yew::Event| {
        storage::remember_region(region);
        Event::Act(Action::ShowRegion(region))
    });
    html! {
        <label class="option">
            <input type="radio" name="region" checked={desk.region() == region} {onchange} />
            <span>{ name }</span>
        </label>
    }
}

/// A radio button for a goal that is settled, or for none.
fn goal(desk: &Desk, goal: Option<GoalIx>, name: String) -> Html {
    let onchange = desk.telling(move |_: yew::Event| Event::Act(Action::KnowGoal(goal)));
    html! {
        <label class="option">
            <input type="radio" name="goal" checked={desk.visit.state.known_goal == goal} {onchange} />
            <span>{ name }</span>
        </label>
    }
}

//! The plan to keep: print, files, calendar.

use super::map_files::small;
use super::saved::{save, saved};
use crate::app::element::{Element, el};
use crate::app::exports::calendar::calendar;
use crate::app::exports::day::{Day, Pace};
use crate::app::exports::{json, markdown, sheet::Sheet};
use crate::app::msg::Msg;
use crate::app::page_context::PageContext;
use crate::app::platform::{clock, fields, page, random};
use engine::plan::PlanId;
use engine::session::{Action, apply};
use yew::prelude::*;

/// Ids of the calendar's fields.
const FIRST_DAY: &str = "plan-first-day";
const PACE: &str = "plan-pace";
const STEPS: &str = "plan-steps";

/// Buttons for the list and for JSON, print, and a form for the calendar.
pub fn plan_keep(cx: &PageContext) -> Html {
    let words = cx.words();
    let list = saving(cx, |cx, sheet, _| {
        save(cx, "crewpath-plan.md", "text/markdown;charset=utf-8", markdown::write(cx.words(), sheet));
    });
    let data = saving(cx, |cx, sheet, _| {
        save(cx, "crewpath-plan.json", "application/json", json::write(sheet));
    });
    // In the page of somebody else, the address that is seen is not ours.
    let lead = if cx.embedded { words.plan_keep_lead_embedded } else { words.plan_keep_lead };
    let print = Callback::from(|_: MouseEvent| page::print());
    el("section")
        .class("plan-keep")
        .attr("aria-labelledby", "plan-keep")
        .child(el("h2").id("plan-keep").text(words.plan_keep))
        .child(el("p").class("lead").text(lead))
        .child(
            el("div")
                .class("plan-buttons")
                .child(button(words.plan_markdown, list).text(" ").child(small("Markdown")))
                .child(button(words.plan_json, data).text(" ").child(small("JSON")))
                .child(button(words.plan_print, print)),
        )
        .child(calendar_form(cx))
        .child(saved(cx))
        .into()
}

/// From which day and how often, and for which steps.
fn calendar_form(cx: &PageContext) -> Element {
    let words = cx.words();
    let option = |value: &'static str, text: &str| {
        el("option").attr("value", value).selected(matches!(value, "week" | "next")).text(text)
    };
    let field = |id: &'static str, label: &str, control: Element| {
        el("div").class("field").child(el("label").attr("for", id).text(label)).child(control.id(id))
    };
    let pace = el("select")
        .child(option("week", words.plan_pace_week))
        .child(option("two-weeks", words.plan_pace_two_weeks))
        .child(option("month", words.plan_pace_month));
    let steps =
        el("select").child(option("next", words.plan_steps_next)).child(option("every", words.plan_steps_every));
    let day = el("input").attr("type", "date").attr("aria-describedby", "plan-first-day-hint");
    let hint = el("p").id("plan-first-day-hint").class("muted").text(words.plan_first_day_hint);
    el("fieldset")
        .class("plan-calendar")
        .child(el("legend").child(el("h3").text(words.plan_calendar)))
        .child(el("p").class("muted").text(words.plan_calendar_lead))
        .child(
            el("div")
                .class("plan-fields")
                .child(field(FIRST_DAY, words.plan_first_day, day).child(hint))
                .child(field(PACE, words.plan_pace, pace))
                .child(field(STEPS, words.plan_steps, steps)),
        )
        .child(button(words.plan_calendar_save, saving(cx, save_calendar)).text(" ").child(small("ICS")))
}

/// Saves the calendar as the fields say. Without a first day it begins on the next Monday.
fn save_calendar(cx: &PageContext, sheet: &Sheet, id: PlanId) {
    let (year, month, day) = clock::today();
    let next = || Day::of(year, month, day).map(Day::next_monday);
    let Some(first) = Day::parse(&fields::value(FIRST_DAY)).or_else(next) else { return };
    let pace = match fields::value(PACE).as_str() {
        "month" => Pace::Month,
        "two-weeks" => Pace::TwoWeeks,
        _ => Pace::Week,
    };
    let entries = sheet.entries(cx.words(), fields::value(STEPS) == "every");
    let seconds = clock::milliseconds() as u64 / 1000;
    let file = calendar(id, &entries, first, pace, &sheet.address, seconds);
    save(cx, "crewpath-plan.ics", "text/calendar;charset=utf-8", file);
}

/// A callback that saves the plan as it stands, with the identity that it has or gets now.
fn saving(cx: &PageContext, save: fn(&PageContext, &Sheet, PlanId)) -> Callback<MouseEvent> {
    let cx = cx.clone();
    Callback::from(move |_| {
        let id = cx.model.state.plan.unwrap_or_else(|| PlanId::new(random::number()));
        if let Some(sheet) = cx.sheet(&apply(&cx.model.state, Action::NamePlan(id))) {
            cx.dispatch.emit(Msg::PlanNamed(id));
            save(&cx, &sheet, id);
        }
    })
}

fn button(text: &str, onclick: Callback<MouseEvent>) -> Element {
    el("button").attr("type", "button").class("side-button").on_click(onclick).text(text)
}

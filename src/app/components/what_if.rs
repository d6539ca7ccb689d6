//! What if: another start, a job done already, a job or a part of the industry left out, another way of working. The
//! routes answer at once, and a line says what changed.

use super::job_list::{done_jobs, left_out_jobs};
use super::labelled::labelled;
use super::radio::radio;
use super::role_select::role_select;
use super::what_changed::{what_changed, what_changed_elsewhere};
use crate::app::element::{Element, el, empty};
use crate::app::msg::ControlId;
use crate::app::naming;
use crate::app::page_context::PageContext;
use engine::atlas::Sector;
use engine::outcome::Outcome;
use engine::session::{Action, Lean, Preference};
use yew::prelude::*;

/// The controls that the routes follow, folded by kind, with what the last of them changed. `heading` is the tag of its
/// heading.
pub fn what_if(cx: &PageContext, outcome: &Outcome, heading: &'static str) -> Html {
    let words = cx.words();
    el("section")
        .class("what-if")
        .attr("aria-labelledby", "what-if")
        .child(el(heading).id("what-if").text(words.whatif_title))
        .child(what_changed_elsewhere(cx, outcome))
        .child(
            el("div")
                .class("what-if-parts")
                .child(part(words.whatif_you, you(cx, outcome)))
                .child(part(words.whatif_without, without(cx, outcome)))
                .child(part(words.whatif_ways, ways_of_working(cx, outcome))),
        )
        .into()
}

/// Controls of one kind, folded.
fn part(title: &str, controls: Vec<Html>) -> Element {
    el("details").child(el("summary").text(title)).child(el("div").class("what-if-part").children(controls))
}

/// Where the visitor stands: the job now, and those done or held besides.
fn you(cx: &PageContext, outcome: &Outcome) -> Vec<Html> {
    let onstart = cx.on_what_if(ControlId::Start, |start| Some(Action::StartFrom(start)));
    let start = el("div")
        .child(el("label").attr("for", "settings-start").text(cx.words().whatif_start))
        .child(role_select(cx, "settings-start", onstart))
        .child(what_changed(cx, outcome, ControlId::Start));
    vec![start.into(), done_jobs(cx, outcome)]
}

/// What no route may use: jobs and parts of the industry.
fn without(cx: &PageContext, outcome: &Outcome) -> Vec<Html> {
    let words = cx.words();
    let mut sectors = Sector::ALL.map(|sector| sector_box(cx, sector)).to_vec();
    sectors.push(el("p").class("muted").text(words.whatif_one_sector).into());
    sectors.push(what_changed(cx, outcome, ControlId::Sectors).into());
    vec![left_out_jobs(cx, outcome), group(words.whatif_sectors, sectors)]
}

/// Three quick choices: they weigh in the routes, and are never called merit.
fn ways_of_working(cx: &PageContext, outcome: &Outcome) -> Vec<Html> {
    let lead = el("p").class("muted").text(cx.words().whatif_ways_lead).into();
    std::iter::once(lead).chain(Preference::ALL.map(|preference| preference_choice(cx, outcome, preference))).collect()
}

/// Choices that belong together.
fn group(legend: &str, choices: Vec<Html>) -> Html {
    el("fieldset").child(el("legend").text(legend)).children(choices).into()
}

/// A box to tick for a part of the industry. The last one ticked cannot be cleared.
fn sector_box(cx: &PageContext, sector: Sector) -> Html {
    let allowed = cx.model.state.sectors.has(sector);
    let last = allowed && cx.model.state.sectors.iter().count() == 1;
    let onchange = cx.on_what_if(ControlId::Sectors, move |_: yew::Event| Some(Action::AllowSector(sector, !allowed)));
    let input = el("input").attr("type", "checkbox").checked(allowed).bool_attr("disabled", last).on_change(onchange);
    labelled(input, naming::sector(cx.words(), sector)).class("option").into()
}

/// Three radio buttons for a preference.
fn preference_choice(cx: &PageContext, outcome: &Outcome, preference: Preference) -> Html {
    let place = preference as usize;
    let (Some(asked), Some(text)) = (cx.guide.atlas.preferences.get(place), cx.preference(preference)) else {
        return empty();
    };
    let chosen = cx.model.state.preferences[place];
    let options = [(Lean::Low, &text.low), (Lean::Either, &text.middle), (Lean::High, &text.high)];
    let option = |(lean, name): (Lean, &String)| {
        let onchange =
            cx.on_what_if(ControlId::Way(preference), move |_: yew::Event| Some(Action::Prefer(preference, lean)));
        labelled(radio(&asked.id, chosen == lean, onchange), name).class("option").into()
    };
    let mut controls = options.map(option).to_vec();
    controls.push(what_changed(cx, outcome, ControlId::Way(preference)).into());
    group(&text.question, controls)
}

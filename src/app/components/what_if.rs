//! What if: another start, a job done already, a job or a part of the industry left out, another way of working. The
//! routes answer at once, and a line says what changed.

use super::job_list::{done_jobs, left_out_jobs};
use super::labelled::labelled;
use super::radio::radio;
use super::role_select::role_select;
use super::what_changed::{what_changed, what_changed_elsewhere};
use crate::app::desk::Desk;
use crate::app::element::{Element, el, empty};
use crate::app::event::Spot;
use crate::app::naming;
use engine::atlas::Sector;
use engine::outcome::Outcome;
use engine::session::{Action, Lean, Preference};
use yew::prelude::*;

/// The controls that the routes follow, folded by kind, with what the last of them changed. `heading` is the tag of its
/// heading.
pub fn what_if(desk: &Desk, outcome: &Outcome, heading: &'static str) -> Html {
    let words = desk.words();
    el("section")
        .class("what-if")
        .attr("aria-labelledby", "what-if")
        .child(el(heading).id("what-if").text(words.whatif_title))
        .child(what_changed_elsewhere(desk, outcome))
        .child(
            el("div")
                .class("what-if-parts")
                .child(part(words.whatif_you, you(desk, outcome)))
                .child(part(words.whatif_without, without(desk, outcome)))
                .child(part(words.whatif_ways, ways_of_working(desk, outcome))),
        )
        .into()
}

/// Controls of one kind, folded.
fn part(title: &str, controls: Vec<Html>) -> Element {
    el("details").child(el("summary").text(title)).child(el("div").class("what-if-part").children(controls))
}

/// Where the visitor stands: the job now, and those done or held besides.
fn you(desk: &Desk, outcome: &Outcome) -> Vec<Html> {
    let onstart = desk.trying(Spot::Start, |start| Some(Action::StartFrom(start)));
    let start = el("div")
        .child(el("label").attr("for", "settings-start").text(desk.words().whatif_start))
        .child(role_select(desk, "settings-start", onstart))
        .child(what_changed(desk, outcome, Spot::Start));
    vec![start.into(), done_jobs(desk, outcome)]
}

/// What no route may use: jobs and parts of the industry.
fn without(desk: &Desk, outcome: &Outcome) -> Vec<Html> {
    let words = desk.words();
    let mut sectors = Sector::ALL.map(|sector| sector_box(desk, sector)).to_vec();
    sectors.push(el("p").class("muted").text(words.whatif_one_sector).into());
    sectors.push(what_changed(desk, outcome, Spot::Sectors).into());
    vec![left_out_jobs(desk, outcome), group(words.whatif_sectors, sectors)]
}

/// Three quick choices: they weigh in the routes, and are never called merit.
fn ways_of_working(desk: &Desk, outcome: &Outcome) -> Vec<Html> {
    let lead = el("p").class("muted").text(desk.words().whatif_ways_lead).into();
    std::iter::once(lead)
        .chain(Preference::ALL.map(|preference| preference_choice(desk, outcome, preference)))
        .collect()
}

/// Choices that belong together.
fn group(legend: &str, choices: Vec<Html>) -> Html {
    el("fieldset").child(el("legend").text(legend)).children(choices).into()
}

/// A box to tick for a part of the industry. The last one ticked cannot be cleared.
fn sector_box(desk: &Desk, sector: Sector) -> Html {
    let allowed = desk.visit.state.sectors.has(sector);
    let last = allowed && desk.visit.state.sectors.iter().count() == 1;
    let onchange = desk.trying(Spot::Sectors, move |_: yew::Event| Some(Action::AllowSector(sector, !allowed)));
    let input = el("input").attr("type", "checkbox").checked(allowed).bool_attr("disabled", last).on_change(onchange);
    labelled(input, naming::sector(desk.words(), sector)).class("option").into()
}

/// Three radio buttons for a preference.
fn preference_choice(desk: &Desk, outcome: &Outcome, preference: Preference) -> Html {
    let place = preference as usize;
    let (Some(asked), Some(text)) = (desk.guide.atlas.preferences.get(place), desk.preference(preference)) else {
        return empty();
    };
    let chosen = desk.visit.state.preferences[place];
    let options = [(Lean::Low, &text.low), (Lean::Either, &text.middle), (Lean::High, &text.high)];
    let option = |(lean, name): (Lean, &String)| {
        let onchange = desk.trying(Spot::Way(preference), move |_: yew::Event| Some(Action::Prefer(preference, lean)));
        labelled(radio(&asked.id, chosen == lean, onchange), name).class("option").into()
    };
    let mut controls = options.map(option).to_vec();
    controls.push(what_changed(desk, outcome, Spot::Way(preference)).into());
    group(&text.question, controls)
}

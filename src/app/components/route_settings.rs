//! What the routes are drawn from: ways of working, the start, parts of the industry. A change redraws at once.

use super::labelled::labelled;
use super::radio::radio;
use super::role_select::role_select;
use crate::app::desk::Desk;
use crate::app::element::{el, nothing};
use crate::app::naming;
use crate::app::visit::Event;
use engine::atlas::Sector;
use engine::session::{Action, Lean, Preference};
use yew::prelude::*;

/// A folded form under the map.
pub fn route_settings(desk: &Desk) -> Html {
    let words = desk.words();
    let onstart = desk.telling(|start| Event::Act(Action::StartFrom(start)));
    let start = el("div")
        .with(el("label").is("for", "settings-start").text(words.routes_settings_start))
        .with(role_select(desk, "settings-start", onstart));
    let mut sectors = Sector::ALL.map(|sector| sector_box(desk, sector)).to_vec();
    sectors.push(el("p").class("muted").text(words.routes_settings_one_sector).into());
    let columns =
        el("div").class("route-settings-columns").with(start).with(group(words.routes_settings_sectors, sectors));
    el("details").class("route-settings").with(el("summary").text(words.routes_settings)).with(columns).into()
}

/// Three quick choices beside the map: they weigh in the routes, and are never called merit.
pub fn ways_of_working(desk: &Desk) -> Html {
    let words = desk.words();
    let choices = Preference::ALL.map(|preference| preference_choice(desk, preference));
    el("section")
        .class("ways-of-working")
        .is("aria-labelledby", "ways-of-working")
        .with(el("h3").id("ways-of-working").text(words.routes_ways))
        .with(el("p").class("muted").text(words.routes_ways_lead))
        .with(el("div").class("route-settings-columns").with_all(choices))
        .into()
}

/// Choices that belong together.
fn group(legend: &str, choices: Vec<Html>) -> Html {
    el("fieldset").with(el("legend").text(legend)).with_all(choices).into()
}

/// A box to tick for a part of the industry. The last one ticked cannot be cleared.
fn sector_box(desk: &Desk, sector: Sector) -> Html {
    let allowed = desk.visit.state.sectors.has(sector);
    let last = allowed && desk.visit.state.sectors.iter().count() == 1;
    let onchange = desk.telling(move |_: yew::Event| Event::Act(Action::AllowSector(sector, !allowed)));
    let input = el("input").is("type", "checkbox").checked(allowed).flag("disabled", last).on_change(onchange);
    labelled(input, naming::sector(desk, sector)).class("option").into()
}

/// Three radio buttons for a preference.
fn preference_choice(desk: &Desk, preference: Preference) -> Html {
    let place = preference as usize;
    let (Some(asked), Some(text)) = (desk.guide.atlas.preferences.get(place), desk.preference(preference)) else {
        return nothing();
    };
    let chosen = desk.visit.state.preferences[place];
    let options = [(Lean::Low, &text.low), (Lean::Either, &text.middle), (Lean::High, &text.high)];
    let option = |(lean, name): (Lean, &String)| {
        let onchange = desk.telling(move |_: yew::Event| Event::Act(Action::Prefer(preference, lean)));
        labelled(radio(&asked.id, chosen == lean, onchange), name).class("option").into()
    };
    group(&text.question, options.map(option).to_vec())
}

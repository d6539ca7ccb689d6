//! What the routes are drawn from: the start, parts of the industry, ways of working. A change redraws at once.

use super::role_select::role_select;
use crate::app::desk::Desk;
use crate::app::visit::Event;
use engine::atlas::Sector;
use engine::session::{Action, Lean, Preference};
use yew::prelude::*;

/// A folded form under the map.
pub fn route_settings(desk: &Desk) -> Html {
    let words = desk.words();
    let onstart = desk.telling(|start| Event::Act(Action::StartFrom(start)));
    html! {
        <details class="route-settings">
            <summary>{ words.routes_settings }</summary>
            <div class="route-settings-columns">
                <div>
                    <label for="settings-start">{ words.routes_settings_start }</label>
                    { role_select(desk, "settings-start", onstart) }
                </div>
                <fieldset>
                    <legend>{ words.routes_settings_sectors }</legend>
                    { for Sector::ALL.into_iter().map(|sector| sector_box(desk, sector)) }
                </fieldset>
                { for Preference::ALL.into_iter().map(|preference| preference_choice(desk, preference)) }
            </div>
        </details>
    }
}

/// A box to tick for a part of the industry. The last one ticked cannot be cleared.
fn sector_box(desk: &Desk, sector: Sector) -> Html {
    let allowed = desk.visit.state.sectors.has(sector);
    let last = allowed && desk.visit.state.sectors.iter().count() == 1;
    let onchange = desk.telling(move |_: yew::Event| Event::Act(Action::AllowSector(sector, !allowed)));
    html! {
        <label class="option">
            <input type="checkbox" checked={allowed} disabled={last} {onchange} />
            <span>{ sector_name(desk, sector) }</span>
        </label>
    }
}

/// What a sector is called.
pub fn sector_name(desk: &Desk, sector: Sector) -> &'static str {
    let words = desk.words();
    match sector {
        Sector::Film => words.sector_film,
        Sector::Hetv => words.sector_hetv,
        Sector::Tv => words.sector_tv,
        Sector::Commercials => words.sector_commercials,
    }
}

/// Three radio buttons for a preference.
fn preference_choice(desk: &Desk, preference: Preference) -> Html {
    let Some(text) = desk.guide.texts.preferences.get(preference as usize) else {
        return Html::default();
    };
    let options = [(Lean::Low, &text.low), (Lean::Either, &text.middle), (Lean::High, &text.high)];
    let chosen = desk.visit.state.preferences[preference as usize];
    let name = desk.guide.atlas.preferences.get(preference as usize).map(|preference| preference.id.clone());
    html! {
        <fieldset>
            <legend>{ &text.question }</legend>
            { for options.into_iter().map(|(lean, label)| html! {
                <label class="option">
                    <input type="radio" name={name.clone()} checked={chosen == lean}
                        onchange={desk.telling(move |_: yew::Event| Event::Act(Action::Prefer(preference, lean)))} />
                    <span>{ label }</span>
                </label>
            }) }
        </fieldset>
    }
}

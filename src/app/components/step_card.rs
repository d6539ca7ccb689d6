//! One step of a route: time, how common, what it takes, what to do first, and who says so.

use super::link::link;
use super::route_list::common;
use super::route_settings::sector_name;
use super::sources::sources;
use super::waiting::waiting;
use crate::app::desk::Desk;
use crate::app::format;
use crate::app::words::fill;
use engine::atlas::{Basis, MoveIx, MoveKind, RoleIx, Standing};
use yew::prelude::*;

/// A step in full.
pub fn step_card(desk: &Desk, ix: MoveIx, heading: &str) -> Html {
    let words = desk.words();
    let step = desk.guide.atlas.step(ix);
    let sectors: Vec<&str> = step.sectors.iter().map(|sector| sector_name(desk, sector)).collect();
    html! {
        <section class="step-card">
            <h2>{ heading }</h2>
            <dl class="facts">
                <div><dt>{ fill(words.step_time_label, &[("role", &format::within(desk.title(step.from)))]) }</dt><dd>{ time(desk, ix) }</dd></div>
                <div>
                    <dt>{ words.step_common_label }</dt>
                    <dd>{ format!("{} ({})", format::capital(common(desk, step.how_common)), basis(desk, step.common_basis)) }</dd>
                </div>
                <div><dt>{ words.step_where }</dt><dd>{ sectors.join(", ") }</dd></div>
            </dl>
            if let Some(text) = desk.move_text(ix) {
                <div class="step-columns">
                    <div>
                        <h3>{ words.step_takes }</h3>
                        <ul>{ for text.takes.iter().map(|item| html! { <li>{ format::capital(item) }</li> }) }</ul>
                    </div>
                    <div>
                        <h3>{ words.step_first }</h3>
                        <ul>{ for text.tasks.iter().map(|item| html! { <li>{ item }</li> }) }</ul>
                    </div>
                </div>
                if let Some(note) = &text.note {
                    <p class="note"><strong>{ words.step_evidence }</strong>{ ": " }{ note }</p>
                }
            } else {
                { waiting(desk) }
            }
            <details class="cited">
                <summary>{ words.step_sources }</summary>
                if step.standing == Standing::Judgement { <p>{ words.step_judgement }</p> }
                { sources(desk, &step.sources) }
            </details>
            <p>{ link(desk, desk.role_page(step.to), fill(words.step_about, &[("role", &format::within(desk.title(step.to)))])) }</p>
        </section>
    }
}

/// How long people stay before the step, with its standing.
pub fn time(desk: &Desk, step: MoveIx) -> String {
    let words = desk.words();
    let years = desk.guide.atlas.step(step).years;
    let template = if format::is_one_year(years.min, years.max) { words.step_year } else { words.step_years };
    let span = fill(template, &[("years", &format::years(years.min, years.max))]);
    let standing = if years.standing == Standing::Source { words.step_time_source } else { words.step_time_estimate };
    fill(standing, &[("years", &span)])
}

/// On what a judgement of how common a step is rests.
fn basis(desk: &Desk, basis: Basis) -> &'static str {
    let words = desk.words();
    match basis {
        Basis::Statistic => words.step_basis_statistic,
        Basis::Wording => words.step_basis_wording,
        Basis::WordingAndJudgement => words.step_basis_wording_and_judgement,
        Basis::Judgement => words.step_basis_judgement,
    }
}

/// What sort of step it is, in words.
pub fn kind(desk: &Desk, kind: MoveKind) -> &'static str {
    let words = desk.words();
    match kind {
        MoveKind::Promotion => words.step_kind_promotion,
        MoveKind::Sideways => words.step_kind_sideways,
        MoveKind::OwnProjects => words.step_kind_own_projects,
        MoveKind::Training => words.step_kind_training,
    }
}

/// The heading of a step on a route: its number and the role that it leads to.
pub fn heading(desk: &Desk, number: usize, to: RoleIx) -> String {
    fill(desk.words().step_title, &[("n", &number.to_string()), ("role", &format::within(desk.title(to)))])
}

//! One step of a route: time, how common, what it takes, what to do first, and who says so.

use super::link::Link;
use super::route_list::common;
use super::route_settings::sector_name;
use super::sources::Sources;
use crate::app::desk::{Desk, use_desk};
use crate::app::format;
use crate::app::words::fill;
use engine::atlas::{Basis, MoveIx, MoveKind, RoleIx, Standing};
use yew::prelude::*;

/// The step to show.
#[derive(Clone, PartialEq, Properties)]
pub struct StepCardProps {
    /// The step.
    pub step: MoveIx,
    /// The heading above it.
    pub heading: AttrValue,
}

/// A step in full.
#[component]
pub fn StepCard(props: &StepCardProps) -> Html {
    let desk = use_desk();
    let words = desk.words();
    let step = desk.guide.atlas.step(props.step);
    let text = desk.guide.move_text(props.step);
    let sectors: Vec<&str> = step.sectors.iter().map(|sector| sector_name(&desk, sector)).collect();
    html! {
        <section class="step-card">
            <h2>{ &props.heading }</h2>
            <dl class="facts">
                <div><dt>{ fill(words.step_time_label, &[("role", &format::within(desk.title(step.from)))]) }</dt><dd>{ time(&desk, props.step) }</dd></div>
                <div>
                    <dt>{ words.step_common_label }</dt>
                    <dd>{ format!("{} ({})", format::capital(common(&desk, step.how_common)), basis(&desk, step.common_basis)) }</dd>
                </div>
                <div><dt>{ words.step_where }</dt><dd>{ sectors.join(", ") }</dd></div>
            </dl>
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
            <details class="cited">
                <summary>{ words.step_sources }</summary>
                if step.standing == Standing::Judgement { <p>{ words.step_judgement }</p> }
                <Sources list={step.sources.clone()} />
            </details>
            <p><Link to={desk.role_page(step.to)}>{ fill(words.step_about, &[("role", &format::within(desk.title(step.to)))]) }</Link></p>
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

//! One step of a route: time, how common, what it takes, what to do first, and who says so.

use super::cited::cited;
use super::description_item::fact;
use super::disputes::disputes;
use super::foreign_source::elsewhere_flag;
use super::gap::gap;
use super::host_links::links_for_step;
use super::job_list::job_marks;
use super::link::link;
use super::note::note;
use super::schemes::schemes as scheme_list;
use super::ticks::ticks;
use super::topics::topic_names;
use super::waiting::waiting;
use super::what_changed::what_changed;
use crate::app::element::{Element, el, empty, fragment};
use crate::app::format::{self, within};
use crate::app::messages::interpolate;
use crate::app::msg::ControlId;
use crate::app::naming;
use crate::app::page_context::PageContext;
use engine::atlas::{Basis, HowCommon, MoveIx, MoveKind, RoleIx, RoleKind, Standing};
use engine::content::details::MoveDetail;
use engine::content::reference::Dispute;
use engine::outcome::Outcome;
use engine::plan::Step;
use engine::routes::{Start, runs_beside};
use yew::prelude::*;

/// A step in full.
pub fn step_card(cx: &PageContext, outcome: &Outcome, ix: MoveIx, heading: &str, step: Option<&Step<'_>>) -> Html {
    let words = cx.words();
    let to = cx.guide.atlas.step(ix).to;
    let about = interpolate(words.step_about, &[("role", &within(cx.title(to)))]);
    el("section")
        .class("step-card")
        .keyed(&cx.guide.atlas.role(to).id)
        .child(el("h2").attr("tabindex", "-1").text(heading))
        .child(facts(cx, ix))
        .child(
            cx.move_detail(ix)
                .zip(step)
                .map_or_else(|| waiting(cx, &cx.details), |(detail, step)| advice(cx, detail, step)),
        )
        .child_opt(links_for_step(cx, Some(ix), to))
        .child(beside(cx, ix))
        .child(backing(cx, ix))
        .child(el("p").child(link(cx, cx.role_page(to), about)))
        .child_opt(cx.guide.atlas.goal_of_role(to).is_none().then(|| card_marks(cx, outcome, to)))
        .into()
}

/// What can be said of the job of a card, and what that changed.
pub fn card_marks(cx: &PageContext, outcome: &Outcome, role: RoleIx) -> Element {
    job_marks(cx, role).child(what_changed(cx, outcome, ControlId::Card(role)))
}

/// Its time, how common it is and where it is taken.
fn facts(cx: &PageContext, ix: MoveIx) -> Html {
    let words = cx.words();
    let step = cx.guide.atlas.step(ix);
    let stay = interpolate(words.step_time_label, &[("role", &within(cx.title(step.from)))]);
    let beside = runs_beside(&cx.guide.atlas, step).then(|| fact(words.step_meanwhile, words.step_beside));
    let flag = cx.move_detail(ix).and_then(|detail| elsewhere_flag(cx, &detail.sources));
    let how_common = match step.how_common {
        HowCommon::Rare => words.step_seldom.to_owned(),
        usual => format::capital(naming::common(cx.words(), usual)),
    };
    let basis = cx.move_detail(ix).map(|detail| format!(" ({})", basis(cx, detail.common_basis))).unwrap_or_default();
    let sectors: Vec<&str> = step.sectors.iter().map(|sector| naming::sector(cx.words(), sector)).collect();
    el("dl")
        .class("facts")
        .child(fact(&stay, &time(cx, ix)))
        .child_opt(beside)
        .child(fact(words.step_common_label, &format!("{how_common}{basis}")))
        .child(fact(words.step_where, &sectors.join(", ")))
        .child_opt(
            flag.map(|flag| el("div").class("says").child(el("dt").text(words.step_says)).child(el("dd").child(flag))),
        )
        .into()
}

/// What it takes, what to do first, what it asks of the visitor, a caution, and what helps.
fn advice(cx: &PageContext, detail: &MoveDetail, step: &Step<'_>) -> Html {
    let words = cx.words();
    let columns = el("div")
        .class("step-columns")
        .child(ticks(cx, words.plan_tasks, words.plan_tasks_tick, &step.tasks))
        .child(ticks(cx, words.plan_takes, words.plan_takes_tick, &step.takes))
        .child(gap(cx, step));
    let remark = detail.note.as_ref().map_or_else(empty, |text| note(words.step_evidence, &cx.say(text)).into());
    let helps = topic_names(cx, &detail.topics).map_or_else(empty, Into::into);
    fragment(vec![columns.into(), remark, helps])
}

/// What stands beside the step in the library: where sources disagree, and schemes in the region that help with the
/// role that the step leads to.
fn beside(cx: &PageContext, ix: MoveIx) -> Html {
    let Some(library) = cx.library() else { return empty() };
    let disagree: Vec<&Dispute> = library.disputes.iter().filter(|one| one.moves.contains(&ix)).collect();
    let schemes = library.schemes_for(cx.guide.atlas.step(ix).to, cx.region());
    let title = interpolate(cx.words().step_schemes, &[("n", &schemes.len().to_string())]);
    let schemes = (!schemes.is_empty())
        .then(|| el("details").class("helps").child(el("summary").text(&title)).child(scheme_list(cx, schemes)));
    let heading = (!disagree.is_empty()).then(|| el("h3").text(cx.words().dispute_title));
    fragment(vec![
        heading.map_or_else(empty, Into::into),
        disputes(cx, &disagree),
        schemes.map_or_else(empty, Into::into),
    ])
}

/// Who says so.
fn backing(cx: &PageContext, ix: MoveIx) -> Html {
    cx.move_detail(ix)
        .map_or_else(empty, |detail| cited(cx, detail.sources.clone(), detail.standing == Standing::Judgement))
}

/// How long people stay before the step, with its standing.
pub fn time(cx: &PageContext, step: MoveIx) -> String {
    naming::time(cx.words(), &cx.guide.atlas, &cx.model.state.done, step)
}

/// What stands below the heading of a step by the move `by`, or into the industry: after how long, from when that counts,
/// what can begin beside a job, and whether all that is said of it comes from the other region.
pub fn lead(cx: &PageContext, by: Option<MoveIx>) -> Element {
    let (words, atlas) = (cx.words(), &cx.guide.atlas);
    let Some(by) = by else { return el("p").class("muted").text(words.step_get_in_lead) };
    let step = atlas.step(by);
    let role = within(cx.title(step.from));
    let after = interpolate(words.step_time_before, &[("years", &time(cx, by)), ("role", &role)]);
    let state = &cx.model.state;
    let stands_there = state.start == Start::Role(step.from) || state.also.contains(&step.from);
    let counted = || interpolate(words.step_counted, &[("role", &role)]);
    let more = if runs_beside(atlas, step) {
        format!(" {}", words.step_beside)
    } else if stands_there && !state.done.contains(&step.from) && atlas.role(step.from).kind == RoleKind::Job {
        format!(" {}", counted())
    } else {
        String::new()
    };
    let flag = cx.move_detail(by).and_then(|detail| elsewhere_flag(cx, &detail.sources));
    el("p").class("muted").text(&format!("{after}.{more}")).text(" ").child_opt(flag)
}

/// On what a judgement of how common a step is rests.
fn basis(cx: &PageContext, basis: Basis) -> &'static str {
    let words = cx.words();
    match basis {
        Basis::Statistic => words.step_basis_statistic,
        Basis::Wording => words.step_basis_wording,
        Basis::WordingAndJudgement => words.step_basis_wording_and_judgement,
        Basis::Judgement => words.step_basis_judgement,
    }
}

/// What sort of step it is, in words.
pub fn kind(cx: &PageContext, kind: MoveKind) -> &'static str {
    let words = cx.words();
    match kind {
        MoveKind::Promotion => words.step_kind_promotion,
        MoveKind::Sideways => words.step_kind_sideways,
        MoveKind::OwnProjects => words.step_kind_own_projects,
        MoveKind::Training => words.step_kind_training,
    }
}

/// The heading of a step on a route: its number, the role that it leaves, if it leaves one, and the role that it leads to.
pub fn heading(cx: &PageContext, number: usize, by: Option<MoveIx>, to: RoleIx) -> String {
    let from = by.map(|by| cx.guide.atlas.step(by).from);
    naming::step(cx.words(), number, from.map(|from| cx.title(from)), cx.title(to))
}

//! One role: what it is, what it takes, who is around it, and the ways in and on.

use super::missing::Missing;
use crate::app::address::Page;
use crate::app::components::link::Link;
use crate::app::components::route_list::common;
use crate::app::components::sources::Sources;
use crate::app::components::step_card::{kind, time};
use crate::app::desk::{Desk, use_desk};
use crate::app::format::capital;
use crate::app::visit::Event;
use crate::app::words::fill;
use engine::atlas::{Employment, Level, MoveIx, Region, Role, RoleIx, RoleKind, Setting, Standing};
use engine::routes::Start;
use engine::session::Action;
use yew::prelude::*;

/// Which role.
#[derive(Clone, PartialEq, Properties)]
pub struct RolePageProps {
    /// Its word id.
    pub id: AttrValue,
}

/// The role page.
#[component]
pub fn RolePage(props: &RolePageProps) -> Html {
    let desk = use_desk();
    let words = desk.words();
    let Some(ix) = desk.guide.atlas.role_by_id(&props.id) else {
        return html! { <Missing /> };
    };
    let (role, text) = (desk.guide.atlas.role(ix), desk.guide.role_text(ix));
    let list = |heading: &'static str, items: &[String]| {
        html! {
            if !items.is_empty() {
                <section><h2>{ heading }</h2><ul>{ for items.iter().map(|item| html! { <li>{ capital(item) }</li> }) }</ul></section>
            }
        }
    };
    html! {
        <article class="role">
            <h1 tabindex="-1">{ desk.title(ix) }</h1>
            <p class="lead">{ &text.line }</p>
            <p class="muted">{ names(&desk, ix) }</p>
            <p class="role-tags">{ tags(&desk, role) }</p>
            if let Some(note) = &text.note { <p class="note"><strong>{ words.role_note }</strong>{ ": " }{ note }</p> }
            if role.standing == Standing::Judgement { <p class="muted">{ words.role_standing_judgement }</p> }
            if role.kind == RoleKind::OwnProjects { <p class="muted">{ words.role_own_projects }</p> }
            if desk.guide.atlas.goal_of_role(ix).is_none() {
                <p>
                    <Link to={Page::Result} class="main-button" event={Some(Event::ActAndOpen(Action::StartFrom(Start::Role(ix)), Page::Result))}>
                        { words.role_from_here }
                    </Link>
                </p>
            }
            <div class="role-columns">
                { list(words.role_does, &text.does) }
                { list(words.role_good_at, &text.good_at) }
                { list(words.role_entry, &text.entry) }
                { people(&desk, words.role_works_with, &role.works_with) }
                { people(&desk, words.role_reports_to, &role.reports_to) }
                { pay(&desk, ix) }
                { moves(&desk, ix, true) }
                { moves(&desk, ix, false) }
            </div>
            <section class="cited"><h2>{ words.role_sources }</h2><Sources list={role.sources.clone()} /></section>
        </article>
    }
}

/// The title in the other region, where it differs, and the other names.
fn names(desk: &Desk, ix: RoleIx) -> String {
    let (words, text) = (desk.words(), desk.guide.role_text(ix));
    let other = match desk.region() {
        _ if text.title_uk == text.title_us => None,
        Region::Uk => Some(fill(words.role_in_us, &[("title", &text.title_us)])),
        Region::Us => Some(fill(words.role_in_uk, &[("title", &text.title_uk)])),
    };
    let also = (!text.also.is_empty()).then(|| format!("{}: {}", words.role_also, text.also.join(", ")));
    other.into_iter().chain(also).collect::<Vec<_>>().join(". ")
}

/// Department, rung, place and terms in one line.
fn tags(desk: &Desk, role: &Role) -> String {
    let words = desk.words();
    let setting = match role.setting {
        Setting::Set => words.setting_set,
        Setting::Office => words.setting_office,
        Setting::Both => words.setting_both,
    };
    let employment = match role.employment {
        Employment::Freelance => words.employment_freelance,
        Employment::Staff => words.employment_staff,
        Employment::Both => words.employment_both,
    };
    let department = desk.guide.texts.departments[role.department.at()].as_str();
    let tags = match role.kind {
        RoleKind::Job => vec![department, level(desk, role.level), setting, employment],
        RoleKind::OwnProjects => vec![department, setting],
    };
    tags.join(" · ")
}

/// What a rung is called.
pub fn level(desk: &Desk, level: Level) -> &'static str {
    let words = desk.words();
    match level {
        Level::Entry => words.level_entry,
        Level::Assistant => words.level_assistant,
        Level::Mid => words.level_mid,
        Level::Senior => words.level_senior,
        Level::Head => words.level_head,
        Level::AboveTheLine => words.level_above_the_line,
    }
}

/// Roles around this one, as links.
fn people(desk: &Desk, heading: &'static str, roles: &[RoleIx]) -> Html {
    html! {
        if !roles.is_empty() {
            <section>
                <h2>{ heading }</h2>
                <ul>{ for roles.iter().map(|&role| html! { <li><Link to={desk.role_page(role)}>{ desk.title(role) }</Link></li> }) }</ul>
            </section>
        }
    }
}

/// Pay in the region, where a source gives it.
fn pay(desk: &Desk, ix: RoleIx) -> Html {
    let words = desk.words();
    let (role, text) = (desk.guide.atlas.role(ix), desk.guide.role_text(ix));
    if role.kind == RoleKind::OwnProjects {
        return Html::default();
    }
    let figures = role.pay.iter().zip(&text.pay).filter(|(pay, _)| pay.region == desk.region());
    let figures: Html =
        figures.map(|(pay, words)| html! { <><p>{ words }</p><Sources list={pay.sources.clone()} /></> }).collect();
    let unknown = !role.pay.iter().any(|pay| pay.region == desk.region());
    html! {
        <section>
            <h2>{ words.role_pay }</h2>
            { figures }
            if unknown { <p class="muted">{ words.role_pay_none }</p> }
        </section>
    }
}

/// The moves into a role or out of it, in the region.
fn moves(desk: &Desk, ix: RoleIx, into: bool) -> Html {
    let words = desk.words();
    let atlas = &desk.guide.atlas;
    let mut found: Vec<MoveIx> = atlas
        .move_positions()
        .filter(|&step| {
            let step = atlas.step(step);
            (if into { step.to } else { step.from }) == ix && step.regions.has(desk.region())
        })
        .collect();
    found.sort_by_key(|&step| (atlas.step(step).how_common, step));
    let (heading, empty) = if into {
        (words.role_ways_in, words.role_ways_in_none)
    } else {
        (words.role_ways_on, words.role_ways_on_none)
    };
    let item = |&step: &MoveIx| {
        let found = atlas.step(step);
        let other = if into { found.from } else { found.to };
        let detail = format!("{}, {}; {}", common(desk, found.how_common), kind(desk, found.kind), time(desk, step));
        html! { <li><Link to={desk.role_page(other)}>{ desk.title(other) }</Link><br /><span class="muted">{ detail }</span></li> }
    };
    html! {
        <section>
            <h2>{ heading }</h2>
            if found.is_empty() { <p class="muted">{ empty }</p> } else { <ul>{ for found.iter().map(item) }</ul> }
        </section>
    }
}

//! One role: what it is, what it takes, who is around it, and the ways in and on.

use super::missing::missing;
use crate::app::address::Page;
use crate::app::components::link::{Link, link};
use crate::app::components::route_list::common;
use crate::app::components::sources::sources;
use crate::app::components::step_card::{kind, time};
use crate::app::components::waiting::waiting;
use crate::app::desk::Desk;
use crate::app::format::capital;
use crate::app::visit::Event;
use crate::app::words::fill;
use engine::atlas::{Employment, Level, MoveIx, Region, Role, RoleIx, RoleKind, Setting, Standing};
use engine::routes::Start;
use engine::session::Action;
use engine::texts::RoleDetail;
use yew::prelude::*;

/// The role page. `id` is its word id.
pub fn role(desk: &Desk, id: &str) -> Html {
    let words = desk.words();
    let Some(ix) = desk.guide.atlas.role_by_id(id) else {
        return missing(desk);
    };
    let role = desk.guide.atlas.role(ix);
    let from_here = Event::ActAndOpen(Action::StartFrom(Start::Role(ix)), Page::Result);
    html! {
        <article class="role">
            <h1 tabindex="-1">{ desk.title(ix) }</h1>
            if let Some(detail) = desk.role_detail(ix) {
                <p class="lead">{ &detail.line }</p>
                <p class="muted">{ names(desk, ix, &detail.also) }</p>
                if let Some(note) = &detail.note {
                    <p class="note"><strong>{ words.role_note }</strong>{ ": " }{ note }</p>
                }
            } else {
                { waiting(desk) }
            }
            <p class="role-tags">{ tags(desk, role) }</p>
            if role.standing == Standing::Judgement { <p class="muted">{ words.role_standing_judgement }</p> }
            if role.kind == RoleKind::OwnProjects { <p class="muted">{ words.role_own_projects }</p> }
            if desk.guide.atlas.goal_of_role(ix).is_none() {
                <p>{ Link::to(Page::Result).class("main-button").telling(from_here).draw(desk, words.role_from_here) }</p>
            }
            <div class="role-columns">
                { desk.role_detail(ix).map(|detail| described(desk, detail)) }
                { people(desk, words.role_works_with, &role.works_with) }
                { people(desk, words.role_reports_to, &role.reports_to) }
                { pay(desk, ix) }
                { moves(desk, ix, true) }
                { moves(desk, ix, false) }
            </div>
            <section class="cited"><h2>{ words.role_sources }</h2>{ sources(desk, &role.sources) }</section>
        </article>
    }
}

/// What they do, what they are good at and what it takes.
fn described(desk: &Desk, detail: &RoleDetail) -> Html {
    let words = desk.words();
    let lists =
        [(words.role_does, &detail.does), (words.role_good_at, &detail.good_at), (words.role_entry, &detail.entry)];
    let list = |(heading, items): (&'static str, &Vec<String>)| {
        html! {
            <section>
                <h2>{ heading }</h2>
                <ul>{ for items.iter().map(|item| html! { <li>{ capital(item) }</li> }) }</ul>
            </section>
        }
    };
    lists.into_iter().filter(|(_, items)| !items.is_empty()).map(list).collect()
}

/// The title in the other region, where it differs, and the other names.
fn names(desk: &Desk, ix: RoleIx, also: &[String]) -> String {
    let (words, titles) = (desk.words(), &desk.guide.texts.roles[ix.at()]);
    let other = match desk.region() {
        _ if titles.uk == titles.us => None,
        Region::Uk => Some(fill(words.role_in_us, &[("title", &titles.us)])),
        Region::Us => Some(fill(words.role_in_uk, &[("title", &titles.uk)])),
    };
    let also = (!also.is_empty()).then(|| format!("{}: {}", words.role_also, also.join(", ")));
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
                <ul>{ for roles.iter().map(|&role| html! { <li>{ link(desk, desk.role_page(role), desk.title(role)) }</li> }) }</ul>
            </section>
        }
    }
}

/// Pay in the region, where a source gives it.
fn pay(desk: &Desk, ix: RoleIx) -> Html {
    let words = desk.words();
    let role = desk.guide.atlas.role(ix);
    let said: &[String] = desk.role_detail(ix).map_or(&[], |detail| &detail.pay);
    if role.kind == RoleKind::OwnProjects {
        return Html::default();
    }
    let figures = role.pay.iter().zip(said).filter(|(pay, _)| pay.region == desk.region());
    let figures: Html =
        figures.map(|(pay, words)| html! { <><p>{ words }</p>{ sources(desk, &pay.sources) }</> }).collect();
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
    engine::order::sort_by_key(&mut found, |&step| (atlas.step(step).how_common, step));
    let (heading, empty) = if into {
        (words.role_ways_in, words.role_ways_in_none)
    } else {
        (words.role_ways_on, words.role_ways_on_none)
    };
    let item = |&step: &MoveIx| {
        let found = atlas.step(step);
        let other = if into { found.from } else { found.to };
        let detail = format!("{}, {}; {}", common(desk, found.how_common), kind(desk, found.kind), time(desk, step));
        html! { <li>{ link(desk, desk.role_page(other), desk.title(other)) }<br /><span class="muted">{ detail }</span></li> }
    };
    html! {
        <section>
            <h2>{ heading }</h2>
            if found.is_empty() { <p class="muted">{ empty }</p> } else { <ul>{ for found.iter().map(item) }</ul> }
        </section>
    }
}

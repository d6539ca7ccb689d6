//! One role: what it is, what it takes, who is around it, and the ways in and on.

use super::missing::missing;
use crate::app::address::Page;
use crate::app::components::link::{Link, link};
use crate::app::components::list::capital_list;
use crate::app::components::note::note;
use crate::app::components::sources::sources;
use crate::app::components::step_card::{kind, time};
use crate::app::components::waiting::waiting;
use crate::app::desk::Desk;
use crate::app::element::{Element, el, nothing, row};
use crate::app::naming;
use crate::app::visit::Event;
use crate::app::words::fill;
use engine::atlas::{Employment, Level, MoveIx, Region, Role, RoleIx, RoleKind, Setting, Standing};
use engine::routes::Start;
use engine::session::Action;
use engine::texts::RoleDetail;
use yew::Html;

/// The role page. `id` is its word id.
pub fn role(desk: &Desk, id: &str) -> Html {
    let words = desk.words();
    let Some(ix) = desk.guide.atlas.role_by_id(id) else {
        return missing(desk);
    };
    let role = desk.guide.atlas.role(ix);
    let facts = desk.role_facts(ix);
    let judged = facts.is_some_and(|facts| facts.standing == Standing::Judgement);
    let own = role.kind == RoleKind::OwnProjects;
    el("article")
        .class("role")
        .with(el("h1").is("tabindex", "-1").text(desk.title(ix)))
        .with(introduction(desk, ix))
        .with(el("p").class("role-tags").text(&tags(desk, role)))
        .with_if(judged.then(|| muted(words.role_standing_judgement)))
        .with_if(own.then(|| muted(words.role_own_projects)))
        .with_if(desk.guide.atlas.leads_on(ix).then(|| from_here(desk, ix)))
        .with(columns(desk, ix))
        .with_if(facts.map(|facts| part(words.role_sources).class("cited").with(sources(desk, &facts.sources))))
        .into()
}

/// What the role is in a line, its other names and a remark.
fn introduction(desk: &Desk, ix: RoleIx) -> Html {
    let Some(detail) = desk.role_detail(ix) else { return waiting(desk) };
    let line = el("p").class("lead").text(&detail.line).into();
    let remark = detail.note.as_ref().map_or_else(nothing, |text| note(desk.words().role_note, text).into());
    row(vec![line, muted(&names(desk, ix, &detail.also)).into(), remark])
}

/// The way to the routes that start at this role.
fn from_here(desk: &Desk, ix: RoleIx) -> Element {
    let event = Event::ActAndOpen(Action::StartFrom(Start::Role(ix)), Page::Result);
    let link = Link::to(Page::Result).class("main-button").telling(event);
    el("p").with(link.draw(desk, desk.words().role_from_here))
}

/// Everything about the role that has a heading.
fn columns(desk: &Desk, ix: RoleIx) -> Element {
    let words = desk.words();
    let facts = desk.role_facts(ix);
    el("div")
        .class("role-columns")
        .with_if(desk.role_detail(ix).map(|detail| described(desk, detail)))
        .with_if(facts.and_then(|facts| people(desk, words.role_works_with, &facts.works_with)))
        .with_if(facts.and_then(|facts| people(desk, words.role_reports_to, &facts.reports_to)))
        .with_if(pay(desk, ix))
        .with(moves(desk, ix, true))
        .with(moves(desk, ix, false))
}

/// A section below its heading.
fn part(heading: &str) -> Element {
    el("section").with(el("h2").text(heading))
}

/// A line of lesser weight.
fn muted(text: &str) -> Element {
    el("p").class("muted").text(text)
}

/// What they do, what they are good at and what it takes.
fn described(desk: &Desk, detail: &RoleDetail) -> Html {
    let words = desk.words();
    let lists =
        [(words.role_does, &detail.does), (words.role_good_at, &detail.good_at), (words.role_entry, &detail.entry)];
    let mut parts = Vec::new();
    for (heading, items) in lists.into_iter().filter(|(_, items)| !items.is_empty()) {
        parts.push(part(heading).with(capital_list(items)).into());
    }
    row(parts)
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
fn people(desk: &Desk, heading: &str, roles: &[RoleIx]) -> Option<Element> {
    let items = roles.iter().map(|&role| el("li").with(link(desk, desk.role_page(role), desk.title(role))).into());
    (!roles.is_empty()).then(|| part(heading).with(el("ul").with_all(items)))
}

/// Pay in the region, where a source gives it.
fn pay(desk: &Desk, ix: RoleIx) -> Option<Element> {
    let words = desk.words();
    let facts = desk.role_facts(ix).filter(|_| desk.guide.atlas.role(ix).kind == RoleKind::Job)?;
    let said: &[String] = desk.role_detail(ix).map_or(&[], |detail| &detail.pay);
    let mut figures = Vec::new();
    for (pay, said) in facts.pay.iter().zip(said).filter(|(pay, _)| pay.region == desk.region()) {
        figures.extend([el("p").text(said).into(), sources(desk, &pay.sources)]);
    }
    let unknown = !facts.pay.iter().any(|pay| pay.region == desk.region());
    Some(part(words.role_pay).with(row(figures)).with_if(unknown.then(|| muted(words.role_pay_none))))
}

/// The moves into a role or out of it, in the region.
fn moves(desk: &Desk, ix: RoleIx, into: bool) -> Element {
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
    let list = if found.is_empty() {
        muted(empty)
    } else {
        el("ul").with_all(found.into_iter().map(|step| way(desk, step, into)))
    };
    part(heading).with(list)
}

/// A move into a role or out of it: the role at its other end, and what sort of move it is.
fn way(desk: &Desk, ix: MoveIx, into: bool) -> Html {
    let step = desk.guide.atlas.step(ix);
    let other = if into { step.from } else { step.to };
    let detail = format!("{}, {}; {}", naming::common(desk, step.how_common), kind(desk, step.kind), time(desk, ix));
    el("li")
        .with(link(desk, desk.role_page(other), desk.title(other)))
        .with(el("br"))
        .with(el("span").class("muted").text(&detail))
        .into()
}

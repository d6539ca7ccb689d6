//! One role: what it is, what it takes, who is around it, and the ways in and on.

use super::missing::missing;
use crate::app::address::Page;
use crate::app::components::becoming::becoming;
use crate::app::components::careers::careers;
use crate::app::components::disputes::disputes;
use crate::app::components::goal_sections::goal_sections;
use crate::app::components::host_links::links_for_role;
use crate::app::components::job_list::job_marks;
use crate::app::components::link::{Link, link};
use crate::app::components::list::capital_list;
use crate::app::components::note::note;
use crate::app::components::schemes::schemes as scheme_list;
use crate::app::components::shortened::shortened;
use crate::app::components::sources::sources;
use crate::app::components::step_card::{kind, time};
use crate::app::components::topics::topics;
use crate::app::components::waiting::waiting;
use crate::app::components::words_used::{helping, words_used};
use crate::app::desk::Desk;
use crate::app::element::{Element, el, nothing, row};
use crate::app::naming;
use crate::app::visit::Event;
use crate::app::words::fill;
use engine::atlas::{Employment, GoalIx, Level, MoveIx, Region, Role, RoleIx, RoleKind, Setting, Standing};
use engine::details::RoleDetail;
use engine::glossary::Shown;
use engine::library::{Career, Dispute};
use engine::routes::Start;
use engine::session::Action;
use engine::wording::Wording;
use yew::Html;

/// The role page. `id` is its word id.
pub fn role(desk: &Desk, id: &str) -> Html {
    let words = desk.words();
    let Some(ix) = desk.guide.atlas.role_by_id(id) else {
        return missing(desk);
    };
    let role = desk.guide.atlas.role(ix);
    let detail = desk.role_detail(ix);
    let judged = detail.is_some_and(|detail| detail.standing == Standing::Judgement);
    let own = role.kind == RoleKind::OwnProjects;
    el("article")
        .class("role")
        .with(el("h1").is("tabindex", "-1").text(desk.title(ix)))
        .with(introduction(desk, ix))
        .with(el("p").class("role-tags").text(&tags(desk, role)))
        .with_if(judged.then(|| muted(words.role_standing_judgement)))
        .with_if(own.then(|| muted(words.role_own_projects)))
        .with_if(links_for_role(desk, ix))
        .with_if(desk.guide.atlas.leads_on(ix).then(|| from_here(desk, ix)))
        .with_if(desk.guide.atlas.goal_of_role(ix).is_none().then(|| job_marks(desk, ix)))
        .with_if(desk.guide.atlas.goal_of_role(ix).map(|goal| asked(desk, goal)))
        .with(columns(desk, ix))
        .with(from_library(desk, ix))
        .with_if(detail.map(|detail| part(words.role_sources).class("cited").with(sources(desk, &detail.sources))))
        .with_if(words_used(desk, &[vec![Shown::Page(ix)], helping(desk, &[ix])].concat()))
        .into()
}

/// What the role is in a line, its other names and a remark.
fn introduction(desk: &Desk, ix: RoleIx) -> Html {
    let Some(detail) = desk.role_detail(ix) else { return waiting(desk, &desk.details) };
    let line = el("p").class("lead").text(&desk.say(&detail.line)).into();
    let remark = detail.note.as_ref().map_or_else(nothing, |text| note(desk.words().role_note, &desk.say(text)).into());
    row(vec![line, muted(&names(desk, ix, &detail.also)).into(), remark])
}

/// What a goal asks and advises.
fn asked(desk: &Desk, goal: GoalIx) -> Html {
    desk.library().map_or_else(|| waiting(desk, &desk.library), |library| goal_sections(desk, library, goal))
}

/// How to become one; schemes in the region; where sources disagree; who went this way.
fn from_library(desk: &Desk, ix: RoleIx) -> Html {
    let words = desk.words();
    let Some(library) = desk.library() else { return waiting(desk, &desk.library) };
    let job = desk.guide.atlas.role(ix).kind == RoleKind::Job;
    let schemes = library.schemes_for(ix, desk.region());
    let disagree: Vec<&Dispute> = library.disputes.iter().filter(|one| one.roles.contains(&ix)).collect();
    let through: Vec<&Career> =
        library.careers.iter().filter(|career| career.stages.iter().any(|stage| stage.role == ix)).collect();
    let wide = |heading: &str, content: Element| part(heading).class("role-wide").with(content).into();
    let mut parts = Vec::new();
    // Nobody is hired for own projects, but somebody may have said how to begin.
    if job || !library.become_role[ix.at()].is_empty() {
        let title = if job { words.become_title } else { words.become_begin };
        parts.push(wide(title, becoming(desk, library, ix, job)));
    }
    if !schemes.is_empty() {
        parts.push(wide(words.role_schemes, scheme_list(desk, schemes)));
    }
    if !disagree.is_empty() {
        parts.push(el("section").class("role-wide").with(disputes(desk, &disagree, "h2")).into());
    }
    if !through.is_empty() {
        parts.push(wide(words.role_careers, careers(desk, through)));
    }
    row(parts)
}

/// The way to the routes that start at this role; where the role is a goal, to those that lead to it.
fn from_here(desk: &Desk, ix: RoleIx) -> Element {
    let words = desk.words();
    let (action, text) = match desk.guide.atlas.goal_of_role(ix) {
        Some(goal) => {
            let noun = desk.guide.goal_noun(goal);
            (Action::KnowGoal(Some(goal)), fill(words.role_to_here, &[("goal", noun)]))
        }
        None => (Action::StartFrom(Start::Role(ix)), words.role_from_here.to_owned()),
    };
    let link = Link::to(Page::Result).class("main-button").telling(Event::ActAndOpen(action, Page::Result));
    el("p").with(link.draw(desk, el("span").text(&text)))
}

/// Everything else about the role that has a heading.
fn columns(desk: &Desk, ix: RoleIx) -> Element {
    let words = desk.words();
    let detail = desk.role_detail(ix);
    let helps = detail.and_then(|detail| topics(desk, &detail.topics)).map(|list| part(words.topics_title).with(list));
    el("div")
        .class("role-columns")
        .with_if(detail.map(|detail| described(desk, detail)))
        .with_if(detail.and_then(|detail| people(desk, words.role_works_with, &detail.works_with)))
        .with_if(detail.and_then(|detail| people(desk, words.role_reports_to, &detail.reports_to)))
        .with_if(detail.and_then(|detail| pay(desk, ix, detail)))
        .with(moves(desk, ix, true))
        .with(moves(desk, ix, false))
        .with_if(helps)
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
    let lists: [(&str, Vec<&Wording>); 3] = [
        (words.role_does, detail.does.iter().collect()),
        (words.role_good_at, detail.good_at.iter().collect()),
        (words.role_entry, detail.entry.iter().map(|task| &task.text).collect()),
    ];
    let mut parts = Vec::new();
    for (heading, items) in lists.into_iter().filter(|(_, items)| !items.is_empty()) {
        parts.push(part(heading).with(capital_list(desk, items)).into());
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

/// Pay in the region, where a source gives it. Nobody is paid for own projects.
fn pay(desk: &Desk, ix: RoleIx, detail: &RoleDetail) -> Option<Element> {
    let words = desk.words();
    let mut figures = Vec::new();
    for pay in detail.pay.iter().filter(|pay| pay.region == desk.region()) {
        let year = pay.year.map(|year| el("span").class("muted").text(&format!(" ({year})")));
        let figure = el("p").text(&pay.says).with_if(year).into();
        figures.extend([figure, sources(desk, &pay.sources)]);
    }
    let unknown = figures.is_empty();
    let job = desk.guide.atlas.role(ix).kind == RoleKind::Job;
    job.then(|| part(words.role_pay).with(row(figures)).with_if(unknown.then(|| muted(words.role_pay_none))))
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
        shortened(desk, || el("ul"), found.into_iter().map(|step| way(desk, step, into)).collect())
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

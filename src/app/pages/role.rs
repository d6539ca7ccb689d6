//! One role: what it is, what it takes, who is around it, and the ways in and on.

use super::missing::missing;
use crate::app::address::Page;
use crate::app::components::becoming::becoming;
use crate::app::components::careers::careers;
use crate::app::components::disclosure::fold;
use crate::app::components::disputes::disputes;
use crate::app::components::foreign_source::elsewhere;
use crate::app::components::goal_sections::goal_sections;
use crate::app::components::host_links::links_for_role;
use crate::app::components::job_list::job_marks;
use crate::app::components::link::{Link, link};
use crate::app::components::list::capital_list;
use crate::app::components::note::note;
use crate::app::components::schemes::schemes as scheme_list;
use crate::app::components::sources::sources;
use crate::app::components::topics::topics;
use crate::app::components::waiting::waiting;
use crate::app::components::ways::ways;
use crate::app::components::words_used::{helping, words_used};
use crate::app::element::{Element, el, empty, fragment};
use crate::app::messages::interpolate;
use crate::app::msg::Msg;
use crate::app::page_context::PageContext;
use engine::atlas::{Employment, Level, Region, Role, RoleIx, RoleKind, Setting, Standing};
use engine::content::details::RoleDetail;
use engine::content::reference::{Career, Dispute, Library, RolePage};
use engine::glossary::Shown;
use engine::routes::Start;
use engine::session::Action;
use engine::wording::Wording;
use yew::Html;

/// The role page. `id` is its word id.
pub fn role(cx: &PageContext, id: &str) -> Html {
    let Some(ix) = cx.guide.atlas.role_by_id(id) else {
        return missing(cx);
    };
    let atlas = &cx.guide.atlas;
    el("article")
        .class("role")
        .child(el("h1").attr("tabindex", "-1").text(cx.title(ix)))
        .child_opt(cx.role_detail(ix).map(|detail| introduction(cx, ix, detail)))
        .child(el("p").class("role-tags").text(&tags(cx, atlas.role(ix))))
        .child_opt(links_for_role(cx, ix))
        .child_opt(atlas.leads_on(ix).then(|| from_here(cx, ix)))
        .child_opt(cx.model.state.is_begun().then(|| el("p").child(link(cx, Page::Result, cx.words().route_back))))
        .child_opt(atlas.goal_of_role(ix).is_none().then(|| job_marks(cx, ix)))
        .child(told(cx, ix))
        .child_opt(words_used(cx, &[vec![Shown::Page(ix)], helping(cx, &[ix])].concat()))
        .into()
}

/// What the role is in a line, and its other names.
fn introduction(cx: &PageContext, ix: RoleIx, detail: &RoleDetail) -> Html {
    let line = el("p").class("lead").text(&cx.say(&detail.line)).into();
    fragment(vec![line, muted(&names(cx, ix, &detail.also)).into()])
}

/// Everything else that is told of the role, in sections that fold: what most visitors come for is open.
fn told(cx: &PageContext, ix: RoleIx) -> Html {
    let (Some(library), Some(detail)) = (cx.library(), cx.role_detail(ix)) else {
        return if cx.is_complete() { waiting(cx, &cx.library) } else { waiting(cx, &cx.details) };
    };
    let words = cx.words();
    let page = &library.pages[ix.at()];
    let atlas = &cx.guide.atlas;
    let own = atlas.role(ix).kind == RoleKind::OwnProjects;
    let asked = atlas.goal_of_role(ix).map_or_else(empty, |goal| goal_sections(cx, library, goal));
    let cites = fold(words.role_sources, "", false).class("fold cited").child(sources(cx, &page.sources));
    fragment(vec![
        standing(cx, page).map_or_else(empty, Into::into),
        own.then(|| muted(words.role_own_projects)).map_or_else(empty, Into::into),
        page.note.as_ref().map_or_else(empty, |text| note(words.role_note, &cx.say(text)).into()),
        work(cx, page).into(),
        ways(cx, ix, true).into(),
        ways(cx, ix, false).into(),
        asked,
        becoming_one(cx, library, ix, detail).map_or_else(empty, Into::into),
        from_library(cx, library, ix),
        cites.into(),
    ])
}

/// On what the description rests, where that is not what the visitor would think.
fn standing(cx: &PageContext, page: &RolePage) -> Option<Element> {
    let words = cx.words();
    if page.standing == Standing::Judgement {
        return Some(muted(words.role_standing_judgement));
    }
    elsewhere(cx, &page.sources).map(|from| muted(&interpolate(words.role_standing_elsewhere, &[("source", from)])))
}

/// What they do and are good at, with whom, and for how much.
fn work(cx: &PageContext, page: &RolePage) -> Element {
    let words = cx.words();
    let list = |heading: &str, items: &[Wording]| part(heading).child(capital_list(cx, items));
    let helps = topics(cx, &page.topics).map(|list| part(words.topics_title).child(list));
    let columns = el("div")
        .class("role-columns")
        .child(capital_list(cx, &page.does))
        .child_opt((!page.good_at.is_empty()).then(|| list(words.role_good_at, &page.good_at)))
        .child_opt(pay(cx, page))
        .child_opt(people(cx, words.role_works_with, &page.works_with))
        .child_opt(people(cx, words.role_reports_to, &page.reports_to))
        .child_opt(helps);
    fold(words.role_does, "", true).child(columns)
}

/// How to become one: what it usually takes, then heading by heading. Nobody is hired for own projects, but somebody may
/// have said how to begin.
fn becoming_one(cx: &PageContext, library: &Library, ix: RoleIx, detail: &RoleDetail) -> Option<Element> {
    let words = cx.words();
    let job = cx.guide.atlas.role(ix).kind == RoleKind::Job;
    let takes = || capital_list(cx, detail.entry.iter().map(|task| &task.text));
    let takes = (!detail.entry.is_empty()).then(|| part(words.role_entry).child(takes()));
    let said = (job || !library.become_role[ix.at()].is_empty()).then(|| becoming(cx, library, ix, job));
    let title = if job { words.become_title } else { words.become_begin };
    (takes.is_some() || said.is_some()).then(|| fold(title, "", true).child_opt(takes).child_opt(said))
}

/// Schemes in the region; where sources disagree; who went this way. How many there are stands beside each heading.
fn from_library(cx: &PageContext, library: &Library, ix: RoleIx) -> Html {
    let words = cx.words();
    let schemes = library.schemes_for(ix, cx.region());
    let disagree: Vec<&Dispute> = library.disputes.iter().filter(|one| one.roles.contains(&ix)).collect();
    let through: Vec<&Career> =
        library.careers.iter().filter(|career| career.stages.iter().any(|stage| stage.role == ix)).collect();
    let mut parts = Vec::new();
    let mut add = |heading: &str, count: usize, content: &dyn Fn() -> Html| {
        if count > 0 {
            parts.push(fold(heading, &count.to_string(), false).child(content()).into());
        }
    };
    add(words.role_schemes, schemes.len(), &|| scheme_list(cx, schemes.clone()).into());
    add(words.dispute_title, disagree.len(), &|| disputes(cx, &disagree));
    add(words.role_careers, through.len(), &|| careers(cx, through.clone()).into());
    fragment(parts)
}

/// The way to the routes that start at this role; where the role is a goal, to those that lead to it.
fn from_here(cx: &PageContext, ix: RoleIx) -> Element {
    let words = cx.words();
    let (action, text) = match cx.guide.atlas.goal_of_role(ix) {
        Some(goal) => {
            let noun = cx.guide.goal_noun(goal);
            (Action::KnowGoal(Some(goal)), interpolate(words.role_to_here, &[("goal", noun)]))
        }
        None => (Action::StartFrom(Start::Role(ix)), words.role_from_here.to_owned()),
    };
    // Whoever has said where they are is not asked to say something else first of all.
    let class = if cx.model.state.is_begun() { "side-button" } else { "main-button" };
    let link = Link::to(Page::Result).class(class).on(Msg::ActAndOpen(action, Page::Result));
    el("p").child(link.draw(cx, el("span").text(&text)))
}

/// A section below its heading.
fn part(heading: &str) -> Element {
    el("section").child(el("h3").text(heading))
}

/// A line of lesser weight.
fn muted(text: &str) -> Element {
    el("p").class("muted").text(text)
}

/// The title in the other region, where it differs, and the other names.
fn names(cx: &PageContext, ix: RoleIx, also: &[String]) -> String {
    let (words, titles) = (cx.words(), &cx.guide.texts.roles[ix.at()]);
    let other = match cx.region() {
        // One of them may only say more of the other.
        _ if titles.us.starts_with(&titles.uk) || titles.uk.starts_with(&titles.us) => None,
        Region::Uk => Some(interpolate(words.role_in_us, &[("title", &titles.us)])),
        Region::Us => Some(interpolate(words.role_in_uk, &[("title", &titles.uk)])),
    };
    let also = (!also.is_empty()).then(|| format!("{}: {}", words.role_also, also.join(", ")));
    other.into_iter().chain(also).collect::<Vec<_>>().join(". ")
}

/// Department, rung, place and terms in one line.
fn tags(cx: &PageContext, role: &Role) -> String {
    let words = cx.words();
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
    let department = cx.guide.texts.departments[role.department.at()].as_str();
    let tags = match role.kind {
        RoleKind::Job => vec![department, level(cx, role.level), setting, employment],
        RoleKind::OwnProjects => vec![department, setting],
    };
    tags.join(" · ")
}

/// What a role is on the ladder: its rung, or own projects.
pub fn standing_of(cx: &PageContext, role: &Role) -> &'static str {
    match role.kind {
        RoleKind::OwnProjects => cx.words().roles_own_projects,
        RoleKind::Job => level(cx, role.level),
    }
}

/// What a rung is called.
pub fn level(cx: &PageContext, level: Level) -> &'static str {
    let words = cx.words();
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
fn people(cx: &PageContext, heading: &str, roles: &[RoleIx]) -> Option<Element> {
    let items = roles.iter().map(|&role| el("li").child(link(cx, cx.role_page(role), cx.title(role))).into());
    (!roles.is_empty()).then(|| part(heading).child(el("ul").children(items)))
}

/// Pay in the region, where a source gives it.
fn pay(cx: &PageContext, page: &RolePage) -> Option<Element> {
    let words = cx.words();
    let mut figures = Vec::new();
    for pay in page.pay.iter().filter(|pay| pay.region == cx.region()) {
        let year = pay.year.map(|year| el("span").class("muted").text(&format!(" ({year})")));
        let figure = el("p").text(&pay.says).child_opt(year).into();
        figures.extend([figure, sources(cx, &pay.sources)]);
    }
    (!figures.is_empty()).then(|| part(words.role_pay).child(fragment(figures)))
}

//! How to become one: school, apprenticeship, degree, experience, people, trainee schemes.

use super::cited::cited;
use super::foreign_source::elsewhere_flag;
use crate::app::element::{Element, el};
use crate::app::messages::Messages;
use crate::app::page_context::PageContext;
use engine::atlas::{RoleIx, SourceIx};
use engine::content::reference::{Become, How, Library};
use yew::Html;

/// The headings under which something is said for the visitor's region: of the role alone, or also of its department and
/// of every job.
pub fn becoming(cx: &PageContext, library: &Library, role: RoleIx, job: bool) -> Element {
    let department = cx.guide.atlas.role(role).department;
    let own = |how| {
        let here = |one: &&Become| one.how == how && one.regions.has(cx.region());
        library.become_role[role.at()].iter().filter(here).collect()
    };
    let parts = How::ALL.into_iter().filter_map(|how| {
        let said = if job { library.becoming(role, department, cx.region(), how) } else { own(how) };
        (!said.is_empty()).then(|| part(cx, how, &said))
    });
    el("div").class("becoming").children(parts)
}

/// What is said under one heading: the first sentence, and the rest with those who say so behind a word to open.
fn part(cx: &PageContext, how: How, said: &[&Become]) -> Html {
    let words = cx.words();
    let sentences: Vec<String> = said.iter().flat_map(|one| &one.says).map(|says| cx.say(says)).collect();
    let sources: Vec<SourceIx> = said.iter().flat_map(|one| one.sources.iter().copied()).collect();
    let judged = said.iter().any(|one| one.sources.is_empty());
    let section = el("section").child(el("h3").text(heading(words, how)).child_opt(elsewhere_flag(cx, &sources)));
    let Some((first, rest)) = sentences.split_first() else { return section.into() };
    let section = section.child(el("p").text(first));
    if rest.is_empty() {
        return section.child(cited(cx, sources, judged)).into();
    }
    let items = rest.iter().map(|sentence| el("li").text(sentence).into());
    let more = el("details")
        .class("more")
        .child(el("summary").text(words.become_more))
        .child(el("ul").children(items))
        .child(cited(cx, sources, judged));
    section.child(more).into()
}

/// What a heading is called.
const fn heading(words: &Messages, how: How) -> &'static str {
    match how {
        How::School => words.become_school,
        How::Apprenticeship => words.become_apprenticeship,
        How::Degree => words.become_degree,
        How::Experience => words.become_experience,
        How::Network => words.become_network,
        How::Scheme => words.become_scheme,
    }
}

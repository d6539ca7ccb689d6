//! How to become one: school, apprenticeship, degree, experience, people, trainee schemes.

use super::cited::cited;
use super::elsewhere::elsewhere_flag;
use crate::app::desk::Desk;
use crate::app::element::{Element, el};
use crate::app::words::Words;
use engine::atlas::{RoleIx, SourceIx};
use engine::content::reference::{Become, How, Library};
use yew::Html;

/// The headings under which something is said for the visitor's region: of the role alone, or also of its department and
/// of every job.
pub fn becoming(desk: &Desk, library: &Library, role: RoleIx, job: bool) -> Element {
    let department = desk.guide.atlas.role(role).department;
    let own = |how| {
        let here = |one: &&Become| one.how == how && one.regions.has(desk.region());
        library.become_role[role.at()].iter().filter(here).collect()
    };
    let parts = How::ALL.into_iter().filter_map(|how| {
        let said = if job { library.becoming(role, department, desk.region(), how) } else { own(how) };
        (!said.is_empty()).then(|| part(desk, how, &said))
    });
    el("div").class("becoming").children(parts)
}

/// What is said under one heading: the first sentence, and the rest with those who say so behind a word to open.
fn part(desk: &Desk, how: How, said: &[&Become]) -> Html {
    let words = desk.words();
    let sentences: Vec<String> = said.iter().flat_map(|one| &one.says).map(|says| desk.say(says)).collect();
    let sources: Vec<SourceIx> = said.iter().flat_map(|one| one.sources.iter().copied()).collect();
    let judged = said.iter().any(|one| one.sources.is_empty());
    let section = el("section").child(el("h3").text(heading(words, how)).child_opt(elsewhere_flag(desk, &sources)));
    let Some((first, rest)) = sentences.split_first() else { return section.into() };
    let section = section.child(el("p").text(first));
    if rest.is_empty() {
        return section.child(cited(desk, sources, judged)).into();
    }
    let items = rest.iter().map(|sentence| el("li").text(sentence).into());
    let more = el("details")
        .class("more")
        .child(el("summary").text(words.become_more))
        .child(el("ul").children(items))
        .child(cited(desk, sources, judged));
    section.child(more).into()
}

/// What a heading is called.
const fn heading(words: &Words, how: How) -> &'static str {
    match how {
        How::School => words.become_school,
        How::Apprenticeship => words.become_apprenticeship,
        How::Degree => words.become_degree,
        How::Experience => words.become_experience,
        How::Network => words.become_network,
        How::Scheme => words.become_scheme,
    }
}

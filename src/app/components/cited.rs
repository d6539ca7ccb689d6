//! Who says so, folded away.

use super::foreign_source::elsewhere_flag;
use super::sources::sources;
use crate::app::element::el;
use crate::app::page_context::PageContext;
use engine::atlas::SourceIx;
use yew::Html;

/// The sources, each once, behind a word to open; whether they are all from the other region; and whether some of what was
/// said is our own judgement.
pub fn cited(cx: &PageContext, mut list: Vec<SourceIx>, judged: bool) -> Html {
    let words = cx.words();
    engine::stable_sort::sort_by_key(&mut list, |&source| source);
    list.dedup();
    if list.is_empty() {
        return el("p").class("muted cited").text(words.cited_judgement).into();
    }
    let flag = elsewhere_flag(cx, &list);
    el("details")
        .class("cited")
        .child(el("summary").text(words.step_sources).child_opt(flag))
        .child_opt(judged.then(|| el("p").text(words.cited_partly)))
        .child(sources(cx, &list))
        .into()
}

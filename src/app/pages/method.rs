//! How it decides, what it cannot know, and where the facts come from.

use crate::app::address::Page;
use crate::app::components::link::link;
use crate::app::components::sources::sources;
use crate::app::components::study_table::study_table;
use crate::app::components::words_used::all_words;
use crate::app::desk::Desk;
use crate::app::element::el;
use crate::app::words::fill;
use engine::atlas::SourceIx;
use engine::quiz::next::MOST;
use yew::prelude::*;

/// The method page.
pub fn method(desk: &Desk) -> Html {
    let words = desk.words();
    let traits = desk.traits();
    let answers = fill(words.method_answers, &[("traits", &desk.guide.atlas.traits.len().to_string())]);
    let sure = fill(words.method_sure, &[("most", &MOST.to_string())]);
    let limits = [words.method_limits, words.method_onet].join(" ");
    let privacy = [words.method_privacy, words.keep_privacy].join(" ");
    let all: Vec<SourceIx> = (0..desk.source_count()).map(SourceIx::from).collect();
    let part = |heading: &str, text: &str| el("section").with(el("h2").text(heading)).with(el("p").text(text)).into();
    let parts = [
        (words.method_answers_title, answers.as_str()),
        (words.method_sure_title, &sure),
        (words.method_routes_title, words.method_routes),
        (words.method_limits_title, &limits),
        (words.method_privacy_title, &privacy),
    ];
    let traits = traits.iter().map(|one| {
        let meaning = format!("{} {}", words.method_you, desk.say(&one.meaning));
        el("div").with(el("dt").text(&desk.say(&one.name))).with(el("dd").text(&meaning)).into()
    });
    el("article")
        .class("method")
        .with(el("h1").is("tabindex", "-1").text(words.method_title))
        .with_all(parts.map(|(heading, text)| part(heading, text)))
        .with(el("p").with(link(desk, Page::Embed, words.embed_title)))
        .with(el("h2").text(words.study_title))
        .with(el("p").text(words.study_lead))
        .with(study_table(desk))
        .with(el("h2").text(words.method_traits_title))
        .with(el("dl").class("traits").with_all(traits))
        .with_if(all_words(desk))
        .with(el("details").with(el("summary").text(words.method_sources_title)).with(sources(desk, &all)))
        .into()
}

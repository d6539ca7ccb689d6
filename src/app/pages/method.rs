//! How it decides, how well it does, what it cannot know, and where the facts come from.

use crate::app::address::Page;
use crate::app::components::link::link;
use crate::app::components::sources::sources;
use crate::app::components::study::study;
use crate::app::components::waiting::waiting;
use crate::app::components::words_used::all_words;
use crate::app::desk::Desk;
use crate::app::element::{Element, el, fragment};
use crate::app::words::fill;
use engine::atlas::SourceIx;
use engine::content::reference::{Article, Library};
use yew::prelude::*;

/// Where the database that the licence asks to name is, and the licence itself.
const ONET: &str = "https://www.onetcenter.org/database.html";
const CC_BY: &str = "https://creativecommons.org/licenses/by/4.0/";

/// The method page.
pub fn method(desk: &Desk) -> Html {
    let body = match desk.library() {
        Some(library) if desk.is_complete() => told(desk, library),
        Some(_) => waiting(desk, &desk.details),
        None => waiting(desk, &desk.library),
    };
    el("article")
        .class("method")
        .child(el("h1").attr("tabindex", "-1").text(desk.words().method_title))
        .child(body)
        .into()
}

/// All of it, once it is here.
fn told(desk: &Desk, library: &Library) -> Html {
    let words = desk.words();
    let all: Vec<SourceIx> = (0..desk.source_count()).map(SourceIx::from).collect();
    let listed = fill(words.method_sources, &[("n", &all.len().to_string())]);
    let traits = desk.traits().iter().map(|one| {
        let meaning = format!("{} {}", words.method_you, desk.say(&one.meaning));
        el("div").child(el("dt").text(&desk.say(&one.name))).child(el("dd").text(&meaning)).into()
    });
    let outside = |address: &'static str, text: &str| {
        el("li").child(el("a").attr("href", address).attr("rel", "external noreferrer").text(text))
    };
    let links = el("ul")
        .class("method-links")
        .child(outside(ONET, words.method_onet))
        .child(outside(CC_BY, words.method_cc_by));
    fragment(vec![
        articles(desk, &library.method),
        el("h2").text(words.study_title).into(),
        study(desk),
        folded(words.method_traits).child(el("dl").class("traits").children(traits)).into(),
        articles(desk, &library.notices),
        links.into(),
        el("p").child(link(desk, Page::Embed, words.embed_title)).into(),
        folded(&listed).child(sources(desk, &all)).into(),
        all_words(desk).map_or_else(Html::default, Into::into),
    ])
}

/// Something long behind a word to open.
fn folded(text: &str) -> Element {
    el("details").child(el("summary").text(text))
}

/// Sections, each below its heading.
fn articles(desk: &Desk, articles: &[Article]) -> Html {
    let section = |one: &Article| {
        let lines = one.lines.iter().map(|line| el("p").text(&desk.say(line)).into());
        el("section").child(el("h2").text(&desk.say(&one.title))).children(lines).into()
    };
    fragment(articles.iter().map(section).collect())
}

//! How it decides, how well it does, what it cannot know, and where the facts come from.

use crate::app::address::Page;
use crate::app::components::link::link;
use crate::app::components::sources::sources;
use crate::app::components::study::study;
use crate::app::components::waiting::waiting;
use crate::app::components::words_used::all_words;
use crate::app::element::{Element, el, fragment};
use crate::app::messages::interpolate;
use crate::app::page_context::PageContext;
use engine::atlas::SourceIx;
use engine::content::reference::{Article, Library};
use yew::prelude::*;

/// Where the database that the licence asks to name is, and the licence itself.
const ONET: &str = "https://www.onetcenter.org/database.html";
const CC_BY: &str = "https://creativecommons.org/licenses/by/4.0/";

/// The method page.
pub fn method(cx: &PageContext) -> Html {
    let body = match cx.library() {
        Some(library) if cx.is_complete() => told(cx, library),
        Some(_) => waiting(cx, &cx.details),
        None => waiting(cx, &cx.library),
    };
    el("article")
        .class("method")
        .child(el("h1").attr("tabindex", "-1").text(cx.words().method_title))
        .child(body)
        .into()
}

/// All of it, once it is here.
fn told(cx: &PageContext, library: &Library) -> Html {
    let words = cx.words();
    let all: Vec<SourceIx> = (0..cx.source_count()).map(SourceIx::from).collect();
    let listed = interpolate(words.method_sources, &[("n", &all.len().to_string())]);
    let traits = cx.traits().iter().map(|one| {
        let meaning = format!("{} {}", words.method_you, cx.say(&one.meaning));
        el("div").child(el("dt").text(&cx.say(&one.name))).child(el("dd").text(&meaning)).into()
    });
    let outside = |address: &'static str, text: &str| {
        el("li").child(el("a").attr("href", address).attr("rel", "external noreferrer").text(text))
    };
    let links = el("ul")
        .class("method-links")
        .child(outside(ONET, words.method_onet))
        .child(outside(CC_BY, words.method_cc_by));
    fragment(vec![
        articles(cx, &library.method),
        el("h2").text(words.study_title).into(),
        study(cx),
        folded(words.method_traits).child(el("dl").class("traits").children(traits)).into(),
        articles(cx, &library.notices),
        links.into(),
        el("p").child(link(cx, Page::Embed, words.embed_title)).into(),
        folded(&listed).child(sources(cx, &all)).into(),
        all_words(cx).map_or_else(Html::default, Into::into),
    ])
}

/// Something long behind a word to open.
fn folded(text: &str) -> Element {
    el("details").child(el("summary").text(text))
}

/// Sections, each below its heading.
fn articles(cx: &PageContext, articles: &[Article]) -> Html {
    let section = |one: &Article| {
        let lines = one.lines.iter().map(|line| el("p").text(&cx.say(line)).into());
        el("section").child(el("h2").text(&cx.say(&one.title))).children(lines).into()
    };
    fragment(articles.iter().map(section).collect())
}

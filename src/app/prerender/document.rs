//! The document around a page.

use super::about::About;
use super::draw::draw;
use super::oembed::Answer;
use super::policy::{WITH_PROGRAM, WITHOUT_PROGRAM, policy};
use super::{Files, region_field};
use crate::app::components::layout::{footer, frame};
use crate::app::components::waiting::opening;
use crate::app::element::{Element, el, empty, fragment};
use crate::app::guide::DETAILS;
use crate::app::messages::{LANGUAGE, RIGHT_TO_LEFT};
use crate::app::page_context::PageContext;
use engine::atlas::Region;
use yew::Html;

/// What a document shows.
pub enum Body {
    /// A page of the app, which takes over in the browser and at once wants these files.
    App {
        /// The app.
        app: Html,
        /// Whether the page stands there already, or only what it will stand in.
        drawn: bool,
        /// The files.
        wants: Wants,
    },
    /// A page that is only a file.
    Only(Html),
}

/// What a page's program asks for at once.
pub struct Wants {
    /// Whether it is the quiz. If not, it is the whole app.
    pub quiz: bool,
    /// Its module, and data.
    pub fetched: Vec<String>,
}

/// The whole document.
pub fn document(
    cx: &PageContext,
    files: &Files,
    origin: Option<&str>,
    about: &About,
    answers: &[Answer],
    body: Body,
) -> String {
    let sheets = match &body {
        Body::App { wants, .. } if wants.quiz => &files.css[..1],
        Body::App { .. } | Body::Only(_) => &files.css,
    };
    let (allowed, programs, content) = match body {
        Body::App { app, drawn, wants } => {
            (WITH_PROGRAM, programs(cx, files, &wants), taken_over(cx, about, app, drawn))
        }
        Body::Only(content) => {
            let page = el("div").class("page").child(frame(cx, twin(cx, about), content)).child(footer(cx));
            (WITHOUT_PROGRAM, empty(), page.into())
        }
    };
    let answered = answered(origin.unwrap_or_default(), cx, about, answers);
    let page = el("html")
        .attr("lang", LANGUAGE)
        .attr("dir", if RIGHT_TO_LEFT { "rtl" } else { "ltr" })
        .child(
            head(cx, &files.icon, sheets, about, &policy(allowed, origin))
                .child(found(cx, origin, about))
                .child(answered)
                .child(programs),
        )
        .child(el("body").child(content));
    format!("<!doctype html>{}", draw(page.into()))
}

/// What stands in every document's head. What the page may load comes before all that it loads.
fn head(cx: &PageContext, icon: &str, sheets: &[String], about: &About, policy: &str) -> Element {
    let sheet = |sheet: &String| el("link").attr("rel", "stylesheet").attr_dyn("href", file(cx, sheet)).into();
    el("head")
        .child(el("meta").attr("http-equiv", "Content-Security-Policy").attr_dyn("content", policy.to_owned()))
        .child(el("meta").attr("charset", "utf-8"))
        .child(meta("viewport", "width=device-width, initial-scale=1"))
        .child(meta("color-scheme", "light dark"))
        .child(el("title").text(&about.title))
        .child(meta("description", &about.description))
        .child(el("link").attr("rel", "icon").attr_dyn("href", file(cx, icon)))
        .children(sheets.iter().map(sheet))
}

/// What a page says to those who search and link.
fn found(cx: &PageContext, origin: Option<&str>, about: &About) -> Html {
    if !about.listed {
        return meta("robots", "noindex").into();
    }
    let graph = |name: &'static str, content: &str| {
        el("meta").attr("property", name).attr_dyn("content", content.to_owned()).into()
    };
    let at = |path: &str| format!("{}{}{path}", origin.unwrap_or_default(), cx.base);
    let twins =
        about.twins.iter().flatten().zip(["en-GB", "en-US"]).map(|(path, tag)| {
            el("link").attr("rel", "alternate").attr("hreflang", tag).attr_dyn("href", at(path)).into()
        });
    let mut tags = vec![el("link").attr("rel", "canonical").attr_dyn("href", at(&about.path)).into()];
    tags.extend(twins);
    tags.extend([
        graph("og:type", "website"),
        graph("og:site_name", cx.words().site_name),
        graph("og:title", &about.title),
        graph("og:description", &about.description),
    ]);
    if origin.is_some() {
        tags.push(graph("og:url", &at(&about.path)));
    }
    tags.extend(about.data.as_deref().map(|data| el("script").attr("type", "application/ld+json").text(data).into()));
    fragment(tags)
}

/// What a page says of itself under a name.
fn meta(name: &'static str, content: &str) -> Element {
    el("meta").attr("name", name).attr_dyn("content", content.to_owned())
}

/// Where a page's answers of oEmbed are.
fn answered(origin: &str, cx: &PageContext, about: &About, answers: &[Answer]) -> Html {
    let link = |answer: &Answer| {
        let link = el("link").attr("rel", "alternate").attr("type", answer.kind);
        link.attr_dyn("href", format!("{origin}{}", file(cx, &answer.path)))
            .attr_dyn("title", about.title.clone())
            .into()
    };
    fragment(answers.iter().map(link).collect())
}

/// The script that starts the programs, told where they are, and what it will ask for.
fn programs(cx: &PageContext, files: &Files, wants: &Wants) -> Html {
    let boot = el("script")
        .attr("type", "module")
        // Optimisers that sit between a host and its visitors leave the script as it is.
        .attr("data-cfasync", "false")
        .attr_dyn("src", file(cx, &files.boot))
        .attr_dyn("data-js", file(cx, &files.quiz[0]))
        .attr_dyn("data-wasm", file(cx, &files.quiz[1]))
        .attr_opt("data-whole-css", wants.quiz.then(|| file(cx, &files.css[1])))
        .attr_dyn("data-whole-js", file(cx, &files.whole[0]))
        .attr_dyn("data-whole-wasm", file(cx, &files.whole[1]))
        .attr_dyn("data-details", file(cx, DETAILS))
        .attr_dyn("data-worker", file(cx, "sw.js"));
    let link = |name: &str| el("link").attr_dyn("href", file(cx, name));
    let fetched = wants.fetched.iter();
    let fetched =
        fetched.map(|name| link(name).attr("rel", "preload").attr("as", "fetch").attr("crossorigin", "anonymous"));
    let [script, _] = if wants.quiz { &files.quiz } else { &files.whole };
    let first = [boot, link(script).attr("rel", "modulepreload")];
    fragment(first.into_iter().chain(fetched).map(Html::from).collect())
}

/// A page of the app as it stands until the program runs.
fn taken_over(cx: &PageContext, about: &About, app: Html, drawn: bool) -> Html {
    let root = el("div")
        .id("app")
        .bool_attr("data-drawn", drawn)
        .attr_opt("data-region", region_field(about.region).map(|_| "us".to_owned()))
        .child(app);
    fragment(vec![
        el("p").id("problem").class("broken").attr("role", "alert").bool_attr("hidden", true).into(),
        el("noscript").child(instead(cx, about, cx.words().still_no_script).class("no-script")).into(),
        instead(cx, about, cx.words().still_late).class("no-script late").id("late").attr("role", "status").into(),
        root.into(),
        el("template").id("opening").child(opening(cx)).into(),
    ])
}

/// Why no script runs, and what works all the same.
fn instead(cx: &PageContext, about: &About, why: &str) -> Element {
    let words = cx.words();
    el("p")
        .text(why)
        .text(" ")
        .child(el("a").attr_dyn("href", file(cx, "paper/")).text(words.still_no_script_paper))
        .text(" · ")
        .child(el("a").attr_dyn("href", file(cx, "ways/")).text(words.still_no_script_ways))
        .child_opt(about.twins.is_some().then(|| fragment(vec![crate::app::element::text(" · "), twin(cx, about)])))
}

/// The way to the same page in the other region.
fn twin(cx: &PageContext, about: &About) -> Html {
    let words = cx.words();
    let Some([uk, us]) = &about.twins else { return empty() };
    let (path, text) = match about.region {
        Region::Uk => (us, words.still_in_us),
        Region::Us => (uk, words.still_in_uk),
    };
    el("a").attr_dyn("href", file(cx, path)).text(text).into()
}

/// The address of a file or page below the base.
fn file(cx: &PageContext, path: &str) -> String {
    format!("{}{path}", cx.base)
}

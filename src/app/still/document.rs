//! The document around a page.

use super::about::About;
use super::draw::draw;
use super::oembed::Answer;
use super::policy::{WITH_PROGRAM, WITHOUT_PROGRAM, policy};
use super::{Files, region_field};
use crate::app::components::layout::{footer, frame};
use crate::app::components::waiting::opening;
use crate::app::desk::Desk;
use crate::app::element::{Element, el, nothing, row};
use crate::app::guide::DETAILS;
use crate::app::words::{LANGUAGE, RIGHT_TO_LEFT};
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
    desk: &Desk,
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
            (WITH_PROGRAM, programs(desk, files, &wants), taken_over(desk, about, app, drawn))
        }
        Body::Only(content) => {
            let page = el("div").class("page").with(frame(desk, twin(desk, about), content)).with(footer(desk));
            (WITHOUT_PROGRAM, nothing(), page.into())
        }
    };
    let answered = answered(origin.unwrap_or_default(), desk, about, answers);
    let page = el("html")
        .is("lang", LANGUAGE)
        .is("dir", if RIGHT_TO_LEFT { "rtl" } else { "ltr" })
        .with(
            head(desk, &files.icon, sheets, about, &policy(allowed, origin))
                .with(found(desk, origin, about))
                .with(answered)
                .with(programs),
        )
        .with(el("body").with(content));
    format!("<!doctype html>{}", draw(page.into()))
}

/// What stands in every document's head. What the page may load comes before all that it loads.
fn head(desk: &Desk, icon: &str, sheets: &[String], about: &About, policy: &str) -> Element {
    let sheet = |sheet: &String| el("link").is("rel", "stylesheet").has("href", file(desk, sheet)).into();
    el("head")
        .with(el("meta").is("http-equiv", "Content-Security-Policy").has("content", policy.to_owned()))
        .with(el("meta").is("charset", "utf-8"))
        .with(meta("viewport", "width=device-width, initial-scale=1"))
        .with(meta("color-scheme", "light dark"))
        .with(el("title").text(&about.title))
        .with(meta("description", &about.description))
        .with(el("link").is("rel", "icon").has("href", file(desk, icon)))
        .with_all(sheets.iter().map(sheet))
}

/// What a page says to those who search and link.
fn found(desk: &Desk, origin: Option<&str>, about: &About) -> Html {
    if !about.listed {
        return meta("robots", "noindex").into();
    }
    let graph =
        |name: &'static str, content: &str| el("meta").is("property", name).has("content", content.to_owned()).into();
    let at = |path: &str| format!("{}{}{path}", origin.unwrap_or_default(), desk.base);
    let twins = about
        .twins
        .iter()
        .flatten()
        .zip(["en-GB", "en-US"])
        .map(|(path, tag)| el("link").is("rel", "alternate").is("hreflang", tag).has("href", at(path)).into());
    let mut tags = vec![el("link").is("rel", "canonical").has("href", at(&about.path)).into()];
    tags.extend(twins);
    tags.extend([
        graph("og:type", "website"),
        graph("og:site_name", desk.words().site_name),
        graph("og:title", &about.title),
        graph("og:description", &about.description),
    ]);
    if origin.is_some() {
        tags.push(graph("og:url", &at(&about.path)));
    }
    tags.extend(about.data.as_deref().map(|data| el("script").is("type", "application/ld+json").text(data).into()));
    row(tags)
}

/// What a page says of itself under a name.
fn meta(name: &'static str, content: &str) -> Element {
    el("meta").is("name", name).has("content", content.to_owned())
}

/// Where a page's answers of oEmbed are.
fn answered(origin: &str, desk: &Desk, about: &About, answers: &[Answer]) -> Html {
    let link = |answer: &Answer| {
        let link = el("link").is("rel", "alternate").is("type", answer.kind);
        link.has("href", format!("{origin}{}", file(desk, &answer.path))).has("title", about.title.clone()).into()
    };
    row(answers.iter().map(link).collect())
}

/// The script that starts the programs, told where they are, and what it will ask for.
fn programs(desk: &Desk, files: &Files, wants: &Wants) -> Html {
    let boot = el("script")
        .is("type", "module")
        // Optimisers that sit between a host and its visitors leave the script as it is.
        .is("data-cfasync", "false")
        .has("src", file(desk, &files.boot))
        .has("data-js", file(desk, &files.quiz[0]))
        .has("data-wasm", file(desk, &files.quiz[1]))
        .has_if("data-whole-css", wants.quiz.then(|| file(desk, &files.css[1])))
        .has("data-whole-js", file(desk, &files.whole[0]))
        .has("data-whole-wasm", file(desk, &files.whole[1]))
        .has("data-details", file(desk, DETAILS))
        .has("data-worker", file(desk, "sw.js"));
    let link = |name: &str| el("link").has("href", file(desk, name));
    let fetched = wants.fetched.iter();
    let fetched = fetched.map(|name| link(name).is("rel", "preload").is("as", "fetch").is("crossorigin", "anonymous"));
    let [script, _] = if wants.quiz { &files.quiz } else { &files.whole };
    let first = [boot, link(script).is("rel", "modulepreload")];
    row(first.into_iter().chain(fetched).map(Html::from).collect())
}

/// A page of the app as it stands until the program runs.
fn taken_over(desk: &Desk, about: &About, app: Html, drawn: bool) -> Html {
    let root = el("div")
        .id("app")
        .flag("data-drawn", drawn)
        .has_if("data-region", region_field(about.region).map(|_| "us".to_owned()))
        .with(app);
    row(vec![
        el("p").id("problem").class("broken").is("role", "alert").flag("hidden", true).into(),
        el("noscript").with(instead(desk, about, desk.words().still_no_script).class("no-script")).into(),
        instead(desk, about, desk.words().still_late).class("no-script late").id("late").is("role", "status").into(),
        root.into(),
        el("template").id("opening").with(opening(desk)).into(),
    ])
}

/// Why no script runs, and what works all the same.
fn instead(desk: &Desk, about: &About, why: &str) -> Element {
    let words = desk.words();
    el("p")
        .text(why)
        .text(" ")
        .with(el("a").has("href", file(desk, "paper/")).text(words.still_no_script_paper))
        .text(" · ")
        .with(el("a").has("href", file(desk, "ways/")).text(words.still_no_script_ways))
        .with_if(about.twins.is_some().then(|| row(vec![crate::app::element::words(" · "), twin(desk, about)])))
}

/// The way to the same page in the other region.
fn twin(desk: &Desk, about: &About) -> Html {
    let words = desk.words();
    let Some([uk, us]) = &about.twins else { return nothing() };
    let (path, text) = match about.region {
        Region::Uk => (us, words.still_in_us),
        Region::Us => (uk, words.still_in_uk),
    };
    el("a").has("href", file(desk, path)).text(text).into()
}

/// The address of a file or page below the base.
fn file(desk: &Desk, path: &str) -> String {
    format!("{}{path}", desk.base)
}

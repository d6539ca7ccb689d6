//! What to put on a page of one's own to show Crewpath there, with the real thing beside it.

use crate::app::components::role_select::roles_by_department;
use crate::app::element::{Element, el, fragment};
use crate::app::host::{MOST_LINKS, MOST_TEXT};
use crate::app::messages::interpolate;
use crate::app::msg::{Feedback, Msg};
use crate::app::page_context::PageContext;
use crate::app::platform::{fields, page, share};
use crate::app::snippet::{SHORT, Snippet, Tier, Wrong};
use std::rc::Rc;
use yew::prelude::*;

/// Ids of the fields.
const TIER: &str = "embed-tier";
const PAGE: &str = "embed-page";
const GOAL: &str = "embed-goal";
const START: &str = "embed-start";
const REGION: &str = "embed-region";
const THEME: &str = "embed-theme";
const ACCENT: &str = "embed-accent";
const LINKS: &str = "embed-host-links";
const CODE: &str = "embed-code";

/// The accent that the site has without one, in its light form.
const LAMP: &str = "#b36b00";

/// The page.
pub fn embed(cx: &PageContext) -> Html {
    let words = cx.words();
    let asked = &cx.model.snippet;
    let site = format!("{}{}", page::origin(), cx.base);
    let code = asked.code(&site, |id| known(cx, id));
    el("div")
        .class("embed-page")
        .child(el("h1").attr("tabindex", "-1").text(words.embed_title))
        .child(el("p").class("lead").text(words.embed_lead))
        .child(form(cx, asked))
        .child(el("h2").text(words.embed_copy_title))
        .child(el("p").class("muted").id("embed-code-hint").text(how(cx, asked.tier)))
        .child(copying(cx, &code))
        .child(el("p").child(el("a").attr_dyn("href", format!("{}manual/", cx.base)).text(words.embed_manual)))
        .child(el("h2").text(words.embed_preview))
        .child(preview(cx, asked, &site))
        .into()
}

/// What can be asked for. Whatever changes, all fields are read.
fn form(cx: &PageContext, asked: &Snippet) -> Element {
    let words = cx.words();
    let any = ("", words.embed_any);
    let goals = cx.guide.atlas.goals.iter().zip(&cx.guide.texts.goals);
    let goals: Vec<_> = [any].into_iter().chain(goals.map(|(goal, text)| (&*goal.id, &*text.noun))).collect();
    let tiers = [("", words.embed_tier_element), ("frame", words.embed_tier_frame), ("link", words.embed_tier_link)];
    let regions = [any, ("uk", words.region_uk), ("us", words.region_us)];
    let pages = [("", words.embed_page_start), ("result/", words.embed_page_routes)];
    let themes = [("", words.embed_theme_auto), ("light", words.embed_theme_light), ("dark", words.embed_theme_dark)];
    let (look, links) = (asked.tier != Tier::Link, asked.tier == Tier::Element);
    let starts = [any, ("outside", words.start_outside)];
    let roles = roles_by_department(cx, |role| cx.guide.atlas.role(role).id == asked.start);
    let form = el("form")
        .class("embed-form")
        .on_change({
            let before = cx.model.snippet.clone();
            cx.on(move |_| Msg::Fitted(Rc::new(read_fields(&before))))
        })
        .on_submit(Callback::from(|sent: SubmitEvent| sent.prevent_default()))
        .child(field(TIER, words.embed_tier, select(TIER, asked.tier.id(), &tiers)))
        .child(field(PAGE, words.embed_page, select(PAGE, &asked.page, &pages)))
        .child(field(GOAL, words.embed_goal, select(GOAL, &asked.goal, &goals)))
        .child(field(START, words.embed_start, select(START, &asked.start, &starts).children(roles)))
        .child(field(REGION, words.embed_region, select(REGION, &asked.region, &regions)))
        .child_opt(look.then(|| field(THEME, words.embed_theme, select(THEME, &asked.theme, &themes))));
    let accent = if asked.accent.is_empty() { LAMP } else { &asked.accent };
    let accent = el("input").id(ACCENT).attr("type", "color").value(accent);
    form.child_opt(look.then(|| field(ACCENT, words.embed_accent, accent)))
        .child_opt(links.then(|| host_links(cx, asked)))
}

/// A field for links of the host's own, and which lines are none.
fn host_links(cx: &PageContext, asked: &Snippet) -> Element {
    let words = cx.words();
    let wrong = asked.links(|id| known(cx, id)).1;
    let topics: Vec<&str> = cx
        .details
        .loaded()
        .map_or(Vec::new(), |details| details.topics.iter().map(|topic| topic.id.as_str()).collect());
    let area = el("textarea")
        .id(LINKS)
        .attr("rows", "4")
        .attr("dir", "ltr")
        .attr("spellcheck", "false")
        .attr("placeholder", "jobs https://example.org/jobs Runner jobs this week")
        .attr("aria-describedby", "embed-links-hint embed-links-wrong")
        .first_value(&asked.links);
    let wrong = wrong.into_iter().map(|(line, wrong)| el("p").text(&what_is_wrong(cx, line, wrong)).into());
    let problem = el("div").id("embed-links-wrong").class("plan-problem").attr("role", "status");
    el("div")
        .class("field embed-wide")
        .child(el("label").attr("for", LINKS).text(words.embed_links_field))
        .child(
            el("p")
                .class("muted")
                .id("embed-links-hint")
                .text(words.embed_links_hint)
                .text(" ")
                .text(&topics.join(", ")),
        )
        .child(area)
        .child(problem.children(wrong))
}

/// What an id of a link is, if it is anything; a step's kind apart. Until the details are here, any could be a topic.
fn known(cx: &PageContext, id: &str) -> Option<&'static str> {
    if cx.guide.atlas.role_by_id(id).is_some() {
        return Some("role");
    }
    let is_topic = match cx.details.loaded() {
        Some(details) => SHORT.contains(&id) || details.topics.iter().any(|topic| topic.id == id),
        None => true,
    };
    is_topic.then_some("topic")
}

/// What is wrong with a line, in a sentence.
fn what_is_wrong(cx: &PageContext, line: usize, wrong: Wrong) -> String {
    let words = cx.words();
    let n = ("n", &*line.to_string());
    match wrong {
        Wrong::Kind(id) => interpolate(words.embed_links_wrong_kind, &[n, ("id", id)]),
        Wrong::Address => interpolate(words.embed_links_wrong_address, &[n]),
        Wrong::Text => interpolate(words.embed_links_wrong_text, &[n, ("most", &MOST_TEXT.to_string())]),
        Wrong::Many => interpolate(words.embed_links_wrong_many, &[n, ("most", &MOST_LINKS.to_string())]),
    }
}

/// A field below its label.
fn field(id: &'static str, label: &str, control: Element) -> Element {
    el("div").class("field").child(el("label").attr("for", id).text(label)).child(control)
}

/// A select of values and their names.
#[inline(never)]
fn select(id: &'static str, chosen: &str, options: &[(&str, &str)]) -> Element {
    let option = |&(value, name): &(&str, &str)| {
        el("option").attr_dyn("value", value.to_owned()).selected(chosen == value).text(name).into()
    };
    el("select").id(id).children(options.iter().map(option))
}

/// What stands in the fields. What was asked in one that is not there now stays asked.
fn read_fields(before: &Snippet) -> Snippet {
    let tier = Tier::of(&fields::value(TIER));
    let or = |there: bool, id, before: &str| if there { fields::value(id) } else { before.to_owned() };
    let looks = before.tier != Tier::Link;
    let accent = or(looks, ACCENT, &before.accent);
    Snippet {
        tier,
        page: fields::value(PAGE),
        goal: fields::value(GOAL),
        start: fields::value(START),
        region: fields::value(REGION),
        theme: or(looks, THEME, &before.theme),
        accent: if accent == LAMP { String::new() } else { accent },
        links: or(before.tier == Tier::Element, LINKS, &before.links),
    }
}

/// What a page must allow for the tier.
fn how(cx: &PageContext, tier: Tier) -> &'static str {
    let words = cx.words();
    match tier {
        Tier::Element => words.embed_how_element,
        Tier::Frame => words.embed_how_frame,
        Tier::Link => words.embed_how_link,
    }
}

/// The text, with a button that copies it, or selects it where the browser does not let the page copy.
fn copying(cx: &PageContext, code: &str) -> Html {
    let words = cx.words();
    let (tell, text) = (cx.dispatch.clone(), code.to_owned());
    let copy = Callback::from(move |_: MouseEvent| {
        let tell = tell.clone();
        share::copy(&text, move |copied| {
            if !copied {
                fields::select(CODE);
            }
            tell.emit(Msg::Feedback(Rc::new(if copied { Feedback::Copied } else { Feedback::NotCopied })));
        });
    });
    let told = match cx.model.told.as_deref() {
        Some(Feedback::Copied) => words.embed_copied,
        Some(Feedback::NotCopied) => words.embed_not_copied,
        _ => "",
    };
    let area = el("textarea")
        .id(CODE)
        .class("embed-code")
        .attr("rows", "6")
        .attr("dir", "ltr")
        .attr("spellcheck", "false")
        .attr("aria-label", words.embed_copy_title)
        .attr("aria-describedby", "embed-code-hint")
        .bool_attr("readonly", true)
        .value(code);
    fragment(vec![
        area.into(),
        el("p")
            .class("embed-copy")
            .child(el("button").attr("type", "button").class("main-button").on_click(copy).text(words.embed_copy))
            .child(el("span").attr("role", "status").text(told))
            .into(),
    ])
}

/// The real thing, as the page that takes the text will show it.
fn preview(cx: &PageContext, asked: &Snippet, site: &str) -> Html {
    let words = cx.words();
    let address = asked.address(site);
    let shown = match asked.tier {
        Tier::Link => {
            el("p").child(el("a").attr_dyn("href", address).attr("target", "_blank").text(words.embed_link_text))
        }
        Tier::Frame => {
            let frame =
                el("iframe").attr_dyn("src", address.clone()).attr("title", words.embed_preview).attr("height", "900");
            el("div").class("embed-frame").child(frame.keyed(&address))
        }
        Tier::Element => {
            let links = asked.links(|id| known(cx, id)).0;
            let page = (!asked.page.is_empty()).then(|| asked.page.clone());
            let element = el("crew-path")
                .attr_dyn("src", site.to_owned())
                .attr("title", words.embed_preview)
                .attr_dyn("links", links)
                .attr_opt("page", page);
            let element = asked
                .fields()
                .into_iter()
                .fold(element, |element, (name, value)| element.attr_dyn(name, value.to_owned()));
            // Goal, start and region count where a visit begins, so each of them begins another.
            let key = [&asked.page, &asked.goal, &asked.start, &asked.region].map(String::as_str).join("/");
            el("div").class("embed-frame").child(element.keyed(&key))
        }
    };
    shown.into()
}

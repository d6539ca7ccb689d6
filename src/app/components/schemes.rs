//! Qualifications, programmes, funds, unions, networks and databases.

use super::cited::cited;
use super::foreign_source::elsewhere_flag;
use super::link::Link;
use super::note::note;
use super::shortened::shortened;
use crate::app::address::Page;
use crate::app::element::{Element, el};
use crate::app::format::within;
use crate::app::messages::Messages;
use crate::app::msg::Msg;
use crate::app::page_context::PageContext;
use engine::content::reference::{Price, Scheme, SchemeKind};
use engine::scheme_filter::SchemeFilter;
use engine::wording::Wording;
use std::rc::Rc;
use yew::Html;

/// The schemes by kind, folded but for their names; a long list is shortened.
pub fn schemes(cx: &PageContext, mut schemes: Vec<&Scheme>) -> Element {
    let place = |kind: SchemeKind| SchemeKind::ALL.iter().position(|one| *one == kind);
    engine::stable_sort::sort_by_key(&mut schemes, |scheme| place(scheme.kind));
    let rows = schemes.into_iter().map(|one| scheme(cx, one)).collect();
    shortened(cx, || el("div").class("schemes"), rows)
}

/// A scheme: its name and kind, and behind them what it gives, to whom, at what cost.
fn scheme(cx: &PageContext, scheme: &Scheme) -> Html {
    let name = el("summary").child(el("strong").text(&scheme.name)).text(" ").child_opt(sort(cx, scheme, true));
    el("details")
        .class("scheme")
        .child(name.child_opt(doubt(cx, scheme)))
        .child(el("p").text(&cx.say(&scheme.gives)))
        .child(conditions(cx, scheme))
        .into()
}

/// A scheme, `with_kind` or not, with what it gives in sight; the rest is folded. Where the kind is not said,
/// it is the heading above.
pub fn scheme_entry(cx: &PageContext, scheme: &Scheme, with_kind: bool) -> Html {
    let more = el("summary")
        .text(cx.words().scheme_more)
        .child(el("span").class("unseen").text(&format!(": {}", scheme.name)));
    el("li")
        .class("scheme-entry")
        .keyed(&scheme.id)
        .child(el(if with_kind { "h2" } else { "h3" }).text(&scheme.name))
        .child(el("p").child_opt(sort(cx, scheme, with_kind)).child_opt(doubt(cx, scheme)))
        .child(el("p").text(&cx.say(&scheme.gives)))
        .child(el("details").class("scheme").child(more).child(conditions(cx, scheme)))
        .into()
}

/// What sort of thing it is, where `with_kind` asks for that, what it costs where a word says it, and the part of the
/// country that it is for.
fn sort(cx: &PageContext, scheme: &Scheme, with_kind: bool) -> Option<Element> {
    let words = cx.words();
    let kind = with_kind.then(|| kind(words, scheme.kind).to_owned());
    let price = scheme.price.map(|one| price(words, one));
    let price = price.map(|price| if with_kind { within(price) } else { price.to_owned() });
    let said: Vec<String> = kind.into_iter().chain(price).chain(scheme.place.clone()).collect();
    (!said.is_empty()).then(|| el("span").class("muted").text(&said.join(", ")))
}

/// That it may have ended, and that only sources from elsewhere tell of it.
fn doubt(cx: &PageContext, scheme: &Scheme) -> Option<Element> {
    let doubtful = scheme.doubtful.then(|| el("span").class("flag").text(cx.words().scheme_doubtful));
    doubtful.or_else(|| elsewhere_flag(cx, &scheme.sources))
}

/// To whom it is given and at what cost, what to check, and where to read of it.
fn conditions(cx: &PageContext, scheme: &Scheme) -> Element {
    let words = cx.words();
    let line = |name: &str, text: &Wording| el("p").child(el("strong").text(name)).text(" ").text(&cx.say(text));
    el("div")
        .class("scheme-more")
        .child_opt(scheme.whom.as_ref().map(|text| line(words.scheme_whom, text)))
        .child_opt(scheme.cost.as_ref().map(|text| line(words.scheme_cost, text)))
        .child_opt(scheme.check.as_ref().map(|text| note(words.scheme_check, &cx.say(text))))
        .child_opt(outside(cx, scheme))
        .child(cited(cx, scheme.sources.clone(), false))
}

/// The way to a page that tells of a scheme: its own, or that of a source.
fn outside(cx: &PageContext, scheme: &Scheme) -> Option<Element> {
    let words = cx.words();
    let page = cx.library()?.page_of(scheme)?.to_owned();
    let text = if scheme.address.is_some() { words.scheme_address } else { words.scheme_told };
    let anchor = el("a").attr_dyn("href", page).attr("rel", "external noreferrer");
    Some(el("p").child(anchor.text(text).child(el("span").class("unseen").text(&format!(": {}", scheme.name)))))
}

/// The way on from a scheme that is named beside others: to a page that tells of it, else to all that we know of it.
pub fn way_on(cx: &PageContext, scheme: &Scheme) -> Element {
    outside(cx, scheme).unwrap_or_else(|| el("p").child(looking_for(cx, scheme, cx.words().scheme_more)))
}

/// The name of a scheme, which leads to all that we know of it.
pub fn scheme_link(cx: &PageContext, scheme: &Scheme) -> Html {
    looking_for(cx, scheme, &scheme.name)
}

/// A link to the page of schemes that looks for this one.
fn looking_for(cx: &PageContext, scheme: &Scheme, text: &str) -> Html {
    let sift = SchemeFilter { text: scheme.name.clone(), ..SchemeFilter::default() };
    Link::to(Page::Schemes).on(Msg::LookFor(Rc::new(sift))).draw(cx, el("span").text(text))
}

/// What a scheme costs in a word.
pub const fn price(words: &Messages, price: Price) -> &'static str {
    match price {
        Price::Paid => words.scheme_paid,
        Price::Free => words.scheme_free,
        Price::Costs => words.scheme_costs,
    }
}

/// What sort of thing a scheme is.
pub const fn kind(words: &Messages, kind: SchemeKind) -> &'static str {
    match kind {
        SchemeKind::Qualification => words.scheme_kind_qualification,
        SchemeKind::Apprenticeship => words.scheme_kind_apprenticeship,
        SchemeKind::Degree => words.scheme_kind_degree,
        SchemeKind::Course => words.scheme_kind_course,
        SchemeKind::Training => words.scheme_kind_training,
        SchemeKind::Lab => words.scheme_kind_lab,
        SchemeKind::Competition => words.scheme_kind_competition,
        SchemeKind::Fund => words.scheme_kind_fund,
        SchemeKind::Union => words.scheme_kind_union,
        SchemeKind::Network => words.scheme_kind_network,
        SchemeKind::Database => words.scheme_kind_database,
        SchemeKind::Service => words.scheme_kind_service,
        SchemeKind::Experience => words.scheme_kind_experience,
        SchemeKind::Representation => words.scheme_kind_representation,
    }
}

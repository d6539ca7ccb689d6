//! What is looked for among the schemes: a field for words, how many were found, and choices that narrow them down.

use super::quiet_button::quiet_button;
use super::region_switch::region_select;
use super::role_select::option;
use super::schemes::{kind, price};
use crate::app::element::{Element, el};
use crate::app::messages::interpolate;
use crate::app::msg::Msg;
use crate::app::page_context::PageContext;
use engine::atlas::RoleIx;
use engine::content::reference::{Library, Price, SchemeKind, Who};
use engine::scheme_filter::SchemeFilter;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

/// The field and the choices, with how many schemes were `found`, which is told politely.
pub fn scheme_search(cx: &PageContext, library: &Library, found: usize) -> Element {
    let words = cx.words();
    let sift = cx.model.sift.clone();
    let field = el("input")
        .attr("type", "search")
        .id("sift-text")
        .attr("autocomplete", "off")
        .attr("spellcheck", "false")
        .value(&sift.text)
        .on_input(cx.on(move |event: InputEvent| {
            let field: Option<HtmlInputElement> = event.target().and_then(|target| target.dyn_into().ok());
            let text = field.map_or_else(String::new, |field| field.value());
            Msg::Sifted(Rc::new(SchemeFilter { text, ..(*sift).clone() }))
        }));
    let is_here = |kind: SchemeKind| library.schemes.iter().any(|one| one.kind == kind && one.regions.has(cx.region()));
    let kinds = SchemeKind::ALL.into_iter().filter(|&one| is_here(one)).map(|one| (one, kind(words, one))).collect();
    let who = vec![
        (Who::Student, words.schemes_student),
        (Who::Beginner, words.schemes_beginner),
        (Who::Working, words.schemes_working),
    ];
    let prices = [Price::Paid, Price::Free, Price::Costs].map(|one| (one, price(words, one))).into();
    let choices = el("div")
        .class("sift-choices")
        .child(labelled("sift-kind", words.schemes_kind, choice(cx, "sift-kind", kinds, |sift| &mut sift.kind)))
        .child(labelled(
            "sift-role",
            words.schemes_role,
            choice(cx, "sift-role", roles(cx, library), |sift| &mut sift.role),
        ))
        .child(labelled("sift-who", words.schemes_who, choice(cx, "sift-who", who, |sift| &mut sift.who)))
        .child(labelled("sift-price", words.schemes_price, choice(cx, "sift-price", prices, |sift| &mut sift.price)))
        .child(labelled("sift-region", words.schemes_region, region_select(cx, "sift-region")));
    let found = match found {
        0 => words.schemes_none_found.to_owned(),
        1 => words.schemes_one.to_owned(),
        n => interpolate(words.schemes_many, &[("n", &n.to_string())]),
    };
    let clear = (!cx.model.sift.is_open()).then(|| clear(cx));
    el("div")
        .class("search sift")
        .attr("role", "search")
        .child(el("label").attr("for", "sift-text").text(words.schemes_search))
        .child(field)
        .child(el("div").class("sift-found").child(el("p").attr("role", "status").text(&found)).child_opt(clear))
        .child(el("details").child(narrow(cx)).child(choices))
}

/// What opens the choices: it says how many are made, since they may be out of sight.
fn narrow(cx: &PageContext) -> Element {
    let words = cx.words();
    let summary = el("summary").text(words.schemes_narrow);
    match cx.model.sift.choices() {
        0 => summary,
        n => summary.text(&format!(" ({})", interpolate(words.schemes_narrowed, &[("n", &n.to_string())]))),
    }
}

/// A button that lets every scheme through again.
fn clear(cx: &PageContext) -> Html {
    quiet_button(cx.words().schemes_clear, cx.on(|_| Msg::Sifted(Rc::default())))
}

/// The roles that a scheme of the region helps, by their titles.
fn roles<'a>(cx: &'a PageContext, library: &Library) -> Vec<(RoleIx, &'a str)> {
    let helped = |role: &RoleIx| !library.schemes_for(*role, cx.region()).is_empty();
    let roles = (0..cx.guide.atlas.roles.len()).map(RoleIx::from).filter(helped);
    let mut roles: Vec<(RoleIx, &str)> = roles.map(|role| (role, cx.title(role))).collect();
    engine::stable_sort::sort_by_key(&mut roles, |&(_, title)| title);
    roles
}

/// A native choice of one of `options`, or of any, for the part of what is looked for that `part` finds.
fn choice<T: Copy + PartialEq + 'static>(
    cx: &PageContext,
    id: &'static str,
    options: Vec<(T, &str)>,
    part: fn(&mut SchemeFilter) -> &mut Option<T>,
) -> Element {
    let mut sift = (*cx.model.sift).clone();
    let chosen = *part(&mut sift);
    let (values, names): (Vec<T>, Vec<&str>) = options.into_iter().unzip();
    let place = values.iter().position(|&one| Some(one) == chosen);
    select(cx, id, &names, place).on_change(cx.on(move |event: yew::Event| {
        let mut next = sift.clone();
        *part(&mut next) = chosen_place(&event).and_then(|place| values.get(place).copied());
        Msg::Sifted(Rc::new(next))
    }))
}

/// A native choice of one of `names`, or of any.
fn select(cx: &PageContext, id: &'static str, names: &[&str], chosen: Option<usize>) -> Element {
    let options = names.iter().enumerate().map(|(place, name)| option(chosen == Some(place), name, name));
    el("select").id(id).child(option(chosen.is_none(), "", cx.words().schemes_any)).children(options)
}

/// The place of what was chosen among the names; none for any.
fn chosen_place(event: &yew::Event) -> Option<usize> {
    let select: HtmlSelectElement = event.target()?.dyn_into().ok()?;
    usize::try_from(select.selected_index()).ok()?.checked_sub(1)
}

/// A control below its name.
fn labelled(id: &'static str, name: &str, control: Element) -> Html {
    el("div").child(el("label").attr("for", id).text(name)).child(control).into()
}

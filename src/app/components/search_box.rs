//! A field to search the roles in, and how many were found.

use super::link::link;
use super::overview::choice;
use crate::app::address::Page;
use crate::app::element::{Element, el};
use crate::app::messages::interpolate;
use crate::app::msg::Msg;
use crate::app::page_context::PageContext;
use crate::app::role_filter::RoleFilter;
use engine::search::{Hit, Typed, find, nearest};
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// The roles that fit the text in the search field, the best first; `None` while it is empty.
pub fn hits(cx: &PageContext) -> Option<Vec<Hit<'_>>> {
    let details = cx.details.loaded().map(|details| &details.roles[..]);
    find(&cx.model.looking.text, &cx.guide.texts.roles, details)
}

/// The field. What is typed counts at once; how many roles were found is told politely.
pub fn search_box(cx: &PageContext, hits: Option<&[Hit]>) -> Element {
    let words = cx.words();
    let goal = cx.model.looking.goal;
    let typed = cx.on(move |event: InputEvent| {
        let field: Option<HtmlInputElement> = event.target().and_then(|target| target.dyn_into().ok());
        Msg::Looked(RoleFilter { text: field.map_or_else(String::new, |field| field.value()), goal })
    });
    // Enter goes to what was found, where nothing else was.
    let only = match hits {
        Some([hit]) => Some(match cx.model.page {
            Page::Map(_) => choice(cx, hit.role),
            _ => cx.role_page(hit.role),
        }),
        _ => None,
    };
    let tell = cx.dispatch.clone();
    let entered = Callback::from(move |event: KeyboardEvent| {
        if let Some(page) = only.clone().filter(|_| event.key() == "Enter") {
            event.prevent_default();
            tell.emit(Msg::Open(page));
        }
    });
    let found = hits.map_or_else(String::new, |hits| match hits.len() {
        0 => words.search_none.into(),
        1 => words.search_one.into(),
        n => interpolate(words.search_many, &[("n", &n.to_string())]),
    });
    let field = el("input")
        .attr("type", "search")
        .id("search")
        .attr("autocomplete", "off")
        .attr("spellcheck", "false")
        .attr("aria-describedby", "search-hint")
        .value(&cx.model.looking.text)
        .on_input(typed)
        .on_key(entered);
    el("div")
        .class("search")
        .attr("role", "search")
        .child(el("label").attr("for", "search").text(words.search_label))
        .child(field)
        .child(el("p").class("muted search-found").attr("role", "status").text(&found))
        .child(el("p").class("muted").id("search-hint").text(words.search_hint))
}

/// The names that come nearest to what is looked for, where none fits it.
const NEAREST: usize = 4;

/// What to do where nothing was found: names that come near, and how to look otherwise.
pub fn nothing_found(cx: &PageContext) -> Element {
    let words = cx.words();
    let goal = cx.model.looking.goal;
    let clear = cx.on(move |_| Msg::Looked(RoleFilter { text: String::new(), goal }));
    let details = cx.details.loaded().map(|details| &details.roles[..]);
    let near = nearest(&cx.model.looking.text, &cx.guide.texts.roles, details, NEAREST);
    let help = if near.is_empty() { words.search_none_help } else { words.search_near };
    el("div")
        .class("search-none")
        .child(el("p").text(help))
        .child_opt(
            (!near.is_empty()).then(|| el("ul").class("roles-found").children(near.iter().map(|hit| found(cx, hit)))),
        )
        .child(super::quiet_button::quiet_button(words.search_clear, clear))
}

/// A role that was found: its title, what it is, and its department; and by which name it was found, where the title does
/// not tell.
pub fn found(cx: &PageContext, hit: &Hit) -> Html {
    let (words, texts) = (cx.words(), &cx.guide.texts);
    let (titles, department) = (&texts.roles[hit.role.at()], cx.guide.atlas.role(hit.role).department);
    // Where the title on screen fits as well, nobody asks by which name it was found.
    let plain = Typed::new(&cx.model.looking.text).is_some_and(|typed| typed.rank(cx.title(hit.role)).is_some());
    let name = match hit.name {
        name if plain || name == cx.title(hit.role) => None,
        name if name == titles.uk => Some(words.search_by_uk),
        name if name == titles.us => Some(words.search_by_us),
        _ => Some(words.search_by),
    };
    let name = name.map(|by| format!("; {}", interpolate(by, &[("name", hit.name)]))).unwrap_or_default();
    let line = cx.role_detail(hit.role).map(|detail| el("span").text(&cx.say(&detail.line)));
    let said = format!("{}{name}", texts.departments[department.at()]);
    el("li")
        .child(link(cx, cx.role_page(hit.role), cx.title(hit.role)))
        .child_opt(line)
        .child(el("span").class("muted").text(&said))
        .into()
}

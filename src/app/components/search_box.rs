//! A field to search the roles in, and how many were found.

use super::link::link;
use super::overview::choice;
use crate::app::address::Page;
use crate::app::desk::Desk;
use crate::app::element::{Element, el};
use crate::app::event::Event;
use crate::app::looking::Looking;
use crate::app::words::fill;
use engine::search::{Hit, Typed, find, nearest};
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// The roles that fit the text in the search field, the best first; `None` while it is empty.
pub fn hits(desk: &Desk) -> Option<Vec<Hit<'_>>> {
    let details = desk.details.here().map(|details| &details.roles[..]);
    find(&desk.visit.looking.text, &desk.guide.texts.roles, details)
}

/// The field. What is typed counts at once; how many roles were found is told politely.
pub fn search_box(desk: &Desk, hits: Option<&[Hit]>) -> Element {
    let words = desk.words();
    let goal = desk.visit.looking.goal;
    let typed = desk.telling(move |event: InputEvent| {
        let field: Option<HtmlInputElement> = event.target().and_then(|target| target.dyn_into().ok());
        Event::Looked(Looking { text: field.map_or_else(String::new, |field| field.value()), goal })
    });
    // Enter goes to what was found, where nothing else was.
    let only = match hits {
        Some([hit]) => Some(match desk.visit.page {
            Page::Map(_) => choice(desk, hit.role),
            _ => desk.role_page(hit.role),
        }),
        _ => None,
    };
    let tell = desk.tell.clone();
    let entered = Callback::from(move |event: KeyboardEvent| {
        if let Some(page) = only.clone().filter(|_| event.key() == "Enter") {
            event.prevent_default();
            tell.emit(Event::Open(page));
        }
    });
    let found = hits.map_or_else(String::new, |hits| match hits.len() {
        0 => words.search_none.into(),
        1 => words.search_one.into(),
        n => fill(words.search_many, &[("n", &n.to_string())]),
    });
    let field = el("input")
        .attr("type", "search")
        .id("search")
        .attr("autocomplete", "off")
        .attr("spellcheck", "false")
        .attr("aria-describedby", "search-hint")
        .value(&desk.visit.looking.text)
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
pub fn nothing_found(desk: &Desk) -> Element {
    let words = desk.words();
    let goal = desk.visit.looking.goal;
    let clear = desk.telling(move |_| Event::Looked(Looking { text: String::new(), goal }));
    let details = desk.details.here().map(|details| &details.roles[..]);
    let near = nearest(&desk.visit.looking.text, &desk.guide.texts.roles, details, NEAREST);
    let help = if near.is_empty() { words.search_none_help } else { words.search_near };
    el("div")
        .class("search-none")
        .child(el("p").text(help))
        .child_opt(
            (!near.is_empty()).then(|| el("ul").class("roles-found").children(near.iter().map(|hit| found(desk, hit)))),
        )
        .child(super::quiet_button::quiet_button(words.search_clear, clear))
}

/// A role that was found: its title, what it is, and its department; and by which name it was found, where the title does
/// not tell.
pub fn found(desk: &Desk, hit: &Hit) -> Html {
    let (words, texts) = (desk.words(), &desk.guide.texts);
    let (titles, department) = (&texts.roles[hit.role.at()], desk.guide.atlas.role(hit.role).department);
    // Where the title on screen fits as well, nobody asks by which name it was found.
    let plain = Typed::new(&desk.visit.looking.text).is_some_and(|typed| typed.rank(desk.title(hit.role)).is_some());
    let name = match hit.name {
        name if plain || name == desk.title(hit.role) => None,
        name if name == titles.uk => Some(words.search_by_uk),
        name if name == titles.us => Some(words.search_by_us),
        _ => Some(words.search_by),
    };
    let name = name.map(|by| format!("; {}", fill(by, &[("name", hit.name)]))).unwrap_or_default();
    let line = desk.role_detail(hit.role).map(|detail| el("span").text(&desk.say(&detail.line)));
    let said = format!("{}{name}", texts.departments[department.at()]);
    el("li")
        .child(link(desk, desk.role_page(hit.role), desk.title(hit.role)))
        .child_opt(line)
        .child(el("span").class("muted").text(&said))
        .into()
}

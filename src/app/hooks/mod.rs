//! What the app does beside drawing: it fetches the details, follows the history, remembers the region and moves the
//! focus.

use super::address::Page;
use super::desk::{Desk, Fetched};
use super::format::capital;
use super::guide::DETAILS;
use super::ports::{fetch, history, page, storage};
use super::visit::{Event, Trail};
use super::words::fill;
use engine::texts::Details;
use std::rc::Rc;
use yew::prelude::*;

/// The details of roles and moves: those handed in, or else fetched once after the first render.
#[hook]
pub fn use_details(given: Option<Rc<Details>>, base: &AttrValue) -> Fetched {
    let details = use_state(|| given.map_or(Fetched::OnTheWay, Fetched::Here));
    let (setter, address) = (details.setter(), format!("{base}{DETAILS}"));
    let wanted = matches!(*details, Fetched::OnTheWay);
    use_effect_with((), move |()| {
        if wanted {
            fetch::bytes(address, move |bytes| {
                let details = bytes.and_then(|bytes| Details::unpack(&bytes).ok());
                setter.set(details.map_or(Fetched::Failed, |details| Fetched::Here(Rc::new(details))));
            });
        }
    });
    (*details).clone()
}

/// Keeps the address bar in step with the visit, and the visit with Back and Forward.
#[hook]
pub fn use_history(desk: &Desk) {
    let href = desk.visit.address().href(&desk.base);
    use_effect_with((href, desk.visit.trail), |(href, trail)| {
        if !history::shows(href) {
            match trail {
                Trail::Entry => history::push(href),
                Trail::SameEntry => history::replace(href),
            }
        }
    });
    let (tell, base) = (desk.tell.clone(), desk.base.clone());
    use_effect_with((), move |()| {
        let listener = history::on_move(move |own| {
            let address = history::address(&base);
            tell.emit(if own { Event::Returned(address) } else { Event::Entered(address) });
        });
        move || drop(listener)
    });
}

/// Takes up the region of an earlier visit, once, after the first render.
#[hook]
pub fn use_remembered_region(desk: &Desk) {
    let tell = desk.tell.clone();
    use_effect_with((), move |()| {
        if let Some(region) = storage::region() {
            tell.emit(Event::Remembered(region));
        }
    });
}

/// Names each page in the document's title and, on every page but the first, moves the focus to its heading.
#[hook]
pub fn use_arrival(desk: &Desk) {
    let first = use_mut_ref(|| true);
    let title = title(desk);
    use_effect_with((desk.visit.page.clone(), title), move |(_, title)| {
        page::set_title(title);
        if first.replace(false) {
            return;
        }
        page::arrive("main h1");
    });
}

/// The document's title on the open page.
fn title(desk: &Desk) -> String {
    let words = desk.words();
    let page = match &desk.visit.page {
        Page::Start => return format!("{} · {}", words.site_name, words.start_title),
        Page::Question(number) => {
            let question = number.and_then(|number| desk.guide.atlas.question_by_number(number));
            fill(words.question_title, &[("n", &super::pages::question::place(desk, question).to_string())])
        }
        Page::Result => words.result_page.into(),
        Page::Route => words.route_page.into(),
        Page::Roles => words.roles_title.into(),
        Page::Role(id) => {
            let role = desk.guide.atlas.role_by_id(id);
            role.map_or_else(|| words.missing_title.into(), |role| capital(desk.title(role)))
        }
        Page::Method => words.method_title.into(),
        Page::Missing => words.missing_title.into(),
    };
    format!("{page} · {}", words.site_name)
}

//! Made-up people to look at, before or instead of the quiz.

use crate::app::address::{Address, Page};
use crate::app::components::link::follow;
use crate::app::element::el;
use crate::app::msg::Msg;
use crate::app::origin::Origin;
use crate::app::page_context::PageContext;
use crate::app::samples::CODES;
use yew::Html;

/// The page.
pub fn samples(cx: &PageContext) -> Html {
    let words = cx.words();
    let about = [words.sample_director, words.sample_producer, words.sample_screenwriter];
    let names = [words.sample_director_name, words.sample_producer_name, words.sample_screenwriter_name];
    let people = CODES.iter().zip(names).zip(about).map(|((code, name), about)| {
        let address = Address { page: Page::Result, code: (*code).to_owned() };
        let link = el("a")
            .attr_dyn("href", address.href(&cx.base))
            .on_click(follow(cx.dispatch.clone(), Msg::Begun(address, Origin::Sample, None)))
            .text(name);
        el("li").child(link).child(el("p").text(about)).into()
    });
    el("div")
        .class("samples-page")
        .child(el("h1").attr("tabindex", "-1").text(words.sample_title))
        .child(el("p").class("lead").text(words.sample_lead))
        .child(el("ul").class("samples").children(people))
        .into()
}

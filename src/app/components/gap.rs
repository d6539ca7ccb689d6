//! What a step asks of the visitor: what they bring, what is growing, what is missing. The things that it takes stand
//! beside it with their boxes, so here only their sorts are named, or how many they are.

use super::description_item::fact;
use super::link::Link;
use super::takes::takes;
use crate::app::address::Page;
use crate::app::element::{Element, el};
use crate::app::messages::interpolate;
use crate::app::msg::Msg;
use crate::app::page_context::PageContext;
use engine::plan::{Item, Needed, Step};
use engine::quiz::readiness::Ready;
use engine::session::Action;
use yew::Html;

/// The gap in a few lines. As long as no answer tells of it, the traits stand beside a way to the questions.
pub fn gap(cx: &PageContext, step: &Step<'_>) -> Element {
    let words = cx.words();
    let of = |ready: Ready| {
        let (mut names, mut sorts, mut things) = (Vec::new(), Vec::new(), 0);
        for needed in step.needed(ready) {
            match needed {
                Needed::Trait(ix) => names.extend(cx.traits().get(ix.at()).map(|one| cx.say(&one.name))),
                Needed::Thing(Item { kind: Some(kind), .. }) if sorts.contains(&kind) => {}
                Needed::Thing(Item { kind: Some(kind), .. }) => sorts.push(kind),
                Needed::Thing(_) => things += 1,
            }
        }
        names.extend(sorts.into_iter().map(|kind| takes(words, kind).to_owned()));
        match things {
            0 => {}
            1 => names.push(words.gap_thing.to_owned()),
            _ => names.push(interpolate(words.gap_things, &[("n", &things.to_string())])),
        }
        names.join(" · ")
    };
    let line = |heading: &str, names: String| (!names.is_empty()).then(|| fact(heading, &names));
    let invited = !step.knows_visitor() && !step.traits.is_empty();
    el("div")
        .class("gap")
        .child(el("h3").text(words.gap_title))
        .child(
            el("dl")
                .child_opt(line(words.ready_bring, of(Ready::Bring)))
                .child_opt(line(words.ready_growing, of(Ready::Growing)))
                .child_opt(line(words.ready_missing, of(Ready::Missing)))
                .child_opt(line(words.gap_unknown, of(Ready::Unknown))),
        )
        .child_opt(invited.then(|| el("p").child(invitation(cx))))
}

/// The way to a question, also where the quiz has asked enough for a goal.
fn invitation(cx: &PageContext) -> Html {
    let page = Page::Question(None);
    Link::to(page.clone()).on(Msg::ActAndOpen(Action::GoOn, page)).draw(cx, cx.words().gap_invite)
}

//! How it decides, what it cannot know, and where the facts come from.

use crate::app::components::sources::sources;
use crate::app::desk::Desk;
use crate::app::words::fill;
use engine::atlas::SourceIx;
use engine::quiz::next::MOST;
use yew::prelude::*;

/// The method page.
pub fn method(desk: &Desk) -> Html {
    let words = desk.words();
    let traits = &desk.guide.texts.traits;
    let answers = fill(words.method_answers, &[("traits", &traits.len().to_string())]);
    let all: Vec<SourceIx> = (0..desk.source_count()).map(SourceIx::from).collect();
    html! {
        <article class="method">
            <h1 tabindex="-1">{ words.method_title }</h1>
            <h2>{ words.method_answers_title }</h2><p>{ answers }</p>
            <h2>{ words.method_sure_title }</h2><p>{ fill(words.method_sure, &[("most", &MOST.to_string())]) }</p>
            <h2>{ words.method_routes_title }</h2><p>{ words.method_routes }</p>
            <h2>{ words.method_limits_title }</h2><p>{ words.method_limits }</p><p>{ words.method_onet }</p>
            <h2>{ words.method_privacy_title }</h2><p>{ words.method_privacy }</p>
            <h2>{ words.method_traits_title }</h2>
            <dl class="traits">
                { for traits.iter().map(|one| html! { <div><dt>{ &one.name }</dt><dd>{ format!("{} {}", words.method_you, one.meaning) }</dd></div> }) }
            </dl>
            <details><summary>{ words.method_sources_title }</summary>{ sources(desk, &all) }</details>
        </article>
    }
}

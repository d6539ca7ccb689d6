//! What stands around every page.

use super::link::{Link, link};
use super::notice::notice;
use super::region_switch::region_switch;
use crate::app::address::Page;
use crate::app::desk::Desk;
use crate::app::ports::page;
use yew::prelude::*;

/// Header, notice, `content` and footer.
pub fn layout(desk: &Desk, content: Html) -> Html {
    let words = desk.words();
    let skip = Callback::from(|click: MouseEvent| {
        click.prevent_default();
        page::focus("main h1");
    });
    html! {
        <>
            <a class="skip" href="#main" onclick={skip}>{ words.site_skip }</a>
            <header class="masthead">
                <div class="masthead-name">
                    { Link::to(Page::Start).class("masthead-home").draw(desk, words.site_name) }
                    <span class="masthead-tagline">{ words.site_tagline }</span>
                </div>
                <nav class="masthead-pages" aria-label={words.site_menu}>
                    { link(desk, Page::Roles, words.site_all_roles) }
                    { link(desk, Page::Method, words.site_method) }
                </nav>
                { region_switch(desk) }
            </header>
            { notice(desk) }
            <main id="main"><div key={desk.visit.page.path()}>{ content }</div></main>
            <footer class="footer">
                <p>{ words.site_footer_privacy }</p>
                <p>{ words.site_footer_licence }</p>
            </footer>
        </>
    }
}

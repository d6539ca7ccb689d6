//! What stands around every page.

use super::link::Link;
use super::notice::NoticeBar;
use super::region_switch::RegionSwitch;
use crate::app::address::Page;
use crate::app::desk::use_desk;
use crate::app::ports::page;
use yew::prelude::*;

/// The page inside.
#[derive(Clone, PartialEq, Properties)]
pub struct LayoutProps {
    /// The page.
    pub children: Html,
}

/// Header, notice, page and footer.
#[component]
pub fn Layout(props: &LayoutProps) -> Html {
    let desk = use_desk();
    let words = desk.words();
    let skip = Callback::from(|click: MouseEvent| {
        click.prevent_default();
        page::focus("main h1");
    });
    let open = &desk.visit.page;
    html! {
        <>
            <a class="skip" href="#main" onclick={skip}>{ words.site_skip }</a>
            <header class="masthead">
                <div class="masthead-name">
                    <Link to={Page::Start} class="masthead-home">{ words.site_name }</Link>
                    <span class="masthead-tagline">{ words.site_tagline }</span>
                </div>
                <nav class="masthead-pages" aria-label={words.site_menu}>
                    <Link to={Page::Roles} current={*open == Page::Roles}>{ words.site_all_roles }</Link>
                    <Link to={Page::Method} current={*open == Page::Method}>{ words.site_method }</Link>
                </nav>
                <RegionSwitch />
            </header>
            <NoticeBar />
            <main id="main">{ props.children.clone() }</main>
            <footer class="footer">
                <p>{ words.site_footer_privacy }</p>
                <p>{ words.site_footer_licence }</p>
            </footer>
        </>
    }
}

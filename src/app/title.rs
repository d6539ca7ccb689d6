//! What the browser's tab and history call each page.

use super::address::Page;
use super::format::capital;
use super::messages::interpolate;
use super::origin::Origin;
use super::page_context::PageContext;
use super::pages::question::place;

/// The document's title on the pages of the quiz program; elsewhere the name of the site.
pub fn title_in_quiz(cx: &PageContext) -> String {
    let words = cx.words();
    match cx.model.page {
        Page::Start => format!("{} · {}", words.site_name, words.start_title),
        Page::Question(_) => of_site(cx, &interpolate(words.question_title, &[("n", &place(cx).to_string())])),
        _ => words.site_name.into(),
    }
}

/// The document's title on the open page.
pub fn title(cx: &PageContext) -> String {
    let words = cx.words();
    let page = match &cx.model.page {
        Page::Start | Page::Question(_) => return title_in_quiz(cx),
        Page::Result if cx.model.origin == Origin::Own => words.result_page.into(),
        Page::Result => words.result_theirs.into(),
        Page::Route => words.route_page.into(),
        Page::Compare => words.compare_title.into(),
        Page::Plan => words.plan_page.into(),
        Page::Open => words.open_title.into(),
        Page::Samples => words.sample_title.into(),
        Page::Friend(_) => words.friend_title.into(),
        Page::Roles => words.roles_title.into(),
        Page::Role(id) => {
            let role = cx.guide.atlas.role_by_id(id);
            role.map_or_else(|| words.missing_title.into(), |role| capital(cx.title(role)))
        }
        Page::Map(_) => words.whole_title.into(),
        Page::Schemes => words.schemes_title.into(),
        Page::Method => words.method_title.into(),
        Page::Embed => words.embed_title.into(),
        Page::Missing => words.missing_title.into(),
    };
    of_site(cx, &page)
}

/// A page's name followed by the site's.
fn of_site(cx: &PageContext, page: &str) -> String {
    format!("{page} · {}", cx.words().site_name)
}

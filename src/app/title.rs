//! What the browser's tab and history call each page.

use super::address::Page;
use super::desk::Desk;
use super::format::capital;
use super::origin::Origin;
use super::pages::question::place;
use super::words::fill;

/// The document's title on the open page.
pub fn title(desk: &Desk) -> String {
    let words = desk.words();
    let page = match &desk.visit.page {
        Page::Start => return format!("{} · {}", words.site_name, words.start_title),
        Page::Question(_) => fill(words.question_title, &[("n", &place(desk).to_string())]),
        Page::Result if desk.visit.origin == Origin::Own => words.result_page.into(),
        Page::Result => words.result_theirs.into(),
        Page::Route => words.route_page.into(),
        Page::Compare => words.compare_title.into(),
        Page::Plan => words.plan_page.into(),
        Page::Open => words.open_title.into(),
        Page::Samples => words.sample_title.into(),
        Page::Friend(_) => words.friend_title.into(),
        Page::Roles => words.roles_title.into(),
        Page::Role(id) => {
            let role = desk.guide.atlas.role_by_id(id);
            role.map_or_else(|| words.missing_title.into(), |role| capital(desk.title(role)))
        }
        Page::Map(_) => words.whole_title.into(),
        Page::Schemes => words.schemes_title.into(),
        Page::Method => words.method_title.into(),
        Page::Embed => words.embed_title.into(),
        Page::Missing => words.missing_title.into(),
    };
    // The quiz has no name for a page that the whole app will draw.
    if page.is_empty() { words.site_name.into() } else { format!("{page} · {}", words.site_name) }
}

//! What a page says of itself to browsers, to those who search and to those who pass it on.

use super::oembed::Framed;
use super::route_pages::{Way, way_path, way_title};
use super::{Sheet, prefix, start_id};
use crate::app::address::Page;
use crate::app::exports::json::quoted;
use crate::app::format::capital;
use crate::app::messages::interpolate;
use crate::app::page_context::PageContext;
use crate::app::title::title;
use engine::atlas::{Region, RoleIx, RoleKind};

/// What a page says of itself.
pub struct About {
    /// Where it is, below the base: a folder with a slash at its end, or a file.
    pub path: String,
    /// Its title.
    pub title: String,
    /// What it holds, in a sentence or two.
    pub description: String,
    /// Whether it is for those who search.
    pub listed: bool,
    /// The path of the same page in each region, where it reads differently there: the UK's, the USA's.
    pub twins: Option<[String; 2]>,
    /// JSON-LD about what the page is about.
    pub data: Option<String>,
    /// Where the page reads so.
    pub region: Region,
    /// What other people's pages show for it, if it is anything to them.
    pub framed: Option<Framed>,
}

impl About {
    /// What a page says of itself in a region.
    pub fn of(cx: &PageContext, sheet: &Sheet, region: Region) -> Self {
        let words = cx.words();
        let named = |page: &str| format!("{page} · {}", words.site_name);
        let (plain, title, description, both) = match sheet {
            Sheet::App(page) => (page.path(), title(cx), of_page(cx, page), is_in_both(page)),
            Sheet::Way(way) => (way_path(cx, *way), named(&way_title(cx, *way)), of_way(cx, *way), true),
            Sheet::Ways => {
                let n = cx.guide.atlas.roles.iter().filter(|role| role.kind == RoleKind::Job).count().to_string();
                let description = interpolate(words.ways_index_description, &[("n", &n)]);
                ("ways/".to_owned(), named(words.ways_index_title), description, true)
            }
            Sheet::Paper => ("paper/".to_owned(), named(words.paper_title), words.paper_description.to_owned(), false),
            Sheet::Shell => {
                ("shell/".to_owned(), words.site_name.to_owned(), words.still_description.to_owned(), false)
            }
            Sheet::Offline => ("offline/".to_owned(), named(words.offline_title), words.offline_lead.to_owned(), false),
        };
        let path = format!("{}{plain}", prefix(region));
        Self {
            framed: framed(cx, sheet, region, &path),
            path,
            title,
            description,
            listed: is_listed(sheet),
            twins: both.then(|| [Region::Uk, Region::Us].map(|region| format!("{}{plain}", prefix(region)))),
            data: occupation(cx, sheet),
            region,
        }
    }
}

/// What the routes from a start to a goal hold.
fn of_way(cx: &PageContext, way: Way) -> String {
    let words = cx.words();
    let count = cx.outcome().routes.shown.len();
    let template = if count == 1 { words.ways_description_one } else { words.ways_description };
    interpolate(template, &[("title", &way_title(cx, way)), ("n", &count.to_string())])
}

/// What a page of the app holds.
fn of_page(cx: &PageContext, page: &Page) -> String {
    let words = cx.words();
    let role = |id: &str| {
        let detail = cx.role_detail(cx.guide.atlas.role_by_id(id)?)?;
        Some(interpolate(words.still_role_description, &[("line", &cx.say(&detail.line))]))
    };
    match page {
        Page::Role(id) => role(id).unwrap_or_default(),
        Page::Roles => words.roles_lead.to_owned(),
        _ => words.still_description.to_owned(),
    }
}

/// Whether a page of the app reads differently in the two regions.
pub const fn is_in_both(page: &Page) -> bool {
    matches!(page, Page::Start | Page::Roles | Page::Role(_) | Page::Map(_) | Page::Schemes)
}

/// Whether a page is for those who search. The others show what a visitor said, or nothing at all.
const fn is_listed(sheet: &Sheet) -> bool {
    match sheet {
        Sheet::App(page) => is_in_both(page) || matches!(page, Page::Method | Page::Samples),
        Sheet::Way(_) | Sheet::Ways | Sheet::Paper => true,
        Sheet::Shell | Sheet::Offline => false,
    }
}

/// What other people's pages show for a page. For the routes from a start to a goal that is the app, which begins with both.
/// What a visitor said is behind the `#` of an address, which no server is told, so a page that shows it is nothing without.
fn framed(cx: &PageContext, sheet: &Sheet, region: Region, path: &str) -> Option<Framed> {
    let own = |is_live| Some(Framed { path: path.to_owned(), is_live });
    match sheet {
        Sheet::App(Page::Question(_)) => own(true),
        Sheet::App(_) => own(true).filter(|_| is_listed(sheet)),
        Sheet::Way(way) => {
            let (start, goal) = (start_id(cx, way.start), &cx.guide.atlas.goal(way.goal).id);
            let region = if region == Region::Uk { "uk" } else { "us" };
            Some(Framed { path: format!("result/?goal={goal}&start={start}&region={region}"), is_live: true })
        }
        Sheet::Ways | Sheet::Paper => own(false),
        Sheet::Shell | Sheet::Offline => None,
    }
}

/// A role as an Occupation of schema.org.
fn occupation(cx: &PageContext, sheet: &Sheet) -> Option<String> {
    let Sheet::App(Page::Role(id)) = sheet else { return None };
    let role = cx.guide.atlas.role_by_id(id)?;
    let (detail, page) = (cx.role_detail(role)?, cx.library()?.pages.get(role.at())?);
    let list = |items: &[engine::wording::Wording]| {
        let items: Vec<String> = items.iter().map(|item| quoted(&cx.say(item))).collect();
        format!("[{}]", items.join(","))
    };
    let country = if cx.region() == Region::Uk { "GB" } else { "US" };
    Some(format!(
        "{{\"@context\":\"https://schema.org\",\"@type\":\"Occupation\",\"name\":{},\"alternateName\":{},\"description\":{},\
         \"responsibilities\":{},\"skills\":{},\"occupationLocation\":{{\"@type\":\"Country\",\"name\":\"{country}\"}}}}",
        quoted(&capital(cx.title(role))),
        names(cx, role),
        quoted(&cx.say(&detail.line)),
        list(&page.does),
        list(&page.good_at),
    ))
}

/// The other names of a role as a JSON list.
fn names(cx: &PageContext, role: RoleIx) -> String {
    let also = cx.role_detail(role).map_or(&[][..], |detail| &detail.also);
    let also: Vec<String> = also.iter().map(|name| quoted(name)).collect();
    format!("[{}]", also.join(","))
}

//! Every page as a finished file, drawn natively when the site is built, so that it can be read, linked and found before
//! or without any program. The app draws most of them itself and takes over from them in the browser; the routes of each
//! start and goal and the quiz on paper are never more than files.

mod about;
mod document;
mod draw;
mod oembed;
mod offline;
mod paper;
mod policy;
mod robots;
mod route_pages;

use super::address::{Address, Page};
use super::components::waiting::opening;
use super::early_input::EarlyInput;
use super::guide::{DETAILS, Guide, LIBRARY};
use super::messages::WORDS;
use super::model::Model;
use super::origin::Origin;
use super::pages::{ALL, Pages};
use super::{App, AppProps};
use crate::app::page_context::{PageContext, Remote};
use about::{About, is_in_both};
use document::{Body, Wants, document};
use engine::atlas::{Region, RoleIx};
use engine::code::encode;
use engine::content::details::Details;
use engine::content::reference::Library;
use engine::routes::Start;
use engine::session::State;
use route_pages::Way;
use std::rc::Rc;
use yew::prelude::*;
use yew::virtual_dom::VComp;

pub use oembed::Answer;
pub use robots::{robots, sitemap};

/// Names of the files that pages ask for, below the base.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Files {
    /// The style sheets: what the quiz needs, which every page has, and all else.
    pub css: [String; 2],
    /// The icon.
    pub icon: String,
    /// The script that starts the programs.
    pub boot: String,
    /// The quiz program: its script and its module.
    pub quiz: [String; 2],
    /// The whole app, likewise.
    pub whole: [String; 2],
}

/// What all pages of a site are drawn from.
pub struct Site {
    guide: Rc<Guide>,
    details: Rc<Details>,
    library: Rc<Library>,
    files: Files,
    /// Path that every address begins with, with a slash at both ends.
    base: String,
    /// Scheme and host, such as `https://example.org`, where they are known.
    origin: Option<String>,
}

/// A page as a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StaticPage {
    /// Where it goes, below the base: a folder with a slash at its end, or a file.
    pub path: String,
    /// The whole document.
    pub html: String,
    /// Whether it is for those who search, or only for those who are on a visit.
    pub listed: bool,
    /// The answers of oEmbed for it, where the site's whole address is known.
    pub answers: Vec<Answer>,
}

/// A page to draw: what it is, where it holds and where it goes.
enum Sheet {
    /// A page of the app, which takes over in the browser.
    App(Page),
    /// The routes from a start to a goal.
    Way(Way),
    /// All of those.
    Ways,
    /// The quiz on paper.
    Paper,
    /// What opens any page of the app where there is no connection: the page's address says which.
    Shell,
    /// What stands where a page that is only a file was not kept, and there is no connection.
    Offline,
}

impl Site {
    /// A site at `base`, made of the data that was built in and the given details and library.
    pub fn new(
        guide: Guide,
        details: Details,
        library: Library,
        files: Files,
        base: &str,
        origin: Option<&str>,
    ) -> Self {
        let (guide, details, library) = (Rc::new(guide), Rc::new(details), Rc::new(library));
        Self { guide, details, library, files, base: base.to_owned(), origin: origin.map(str::to_owned) }
    }

    /// Every page, in no order that matters.
    pub fn stills(&self) -> Vec<StaticPage> {
        let mut stills = Vec::new();
        for region in [Region::Uk, Region::Us] {
            for sheet in self.sheets(region) {
                stills.push(self.still(&sheet, region));
            }
        }
        stills
    }

    /// What there is in a region. What reads the same in both is there once.
    fn sheets(&self, region: Region) -> Vec<Sheet> {
        let atlas = &self.guide.atlas;
        let singles = Page::singles().into_iter().filter(|page| region == Region::Uk || is_in_both(page));
        let roles = atlas.roles.iter().map(|role| Page::Role(role.id.clone()));
        let mut sheets: Vec<Sheet> = singles.chain(roles).map(Sheet::App).collect();
        let starts = [Start::Outside].into_iter().chain(route_pages::starts(atlas).into_iter().map(Start::Role));
        for start in starts {
            sheets.extend(route_pages::goals(atlas, start).into_iter().map(|goal| Sheet::Way(Way { start, goal })));
        }
        sheets.extend([Sheet::Ways, Sheet::Shell]);
        if region == Region::Uk {
            sheets.extend([Sheet::Paper, Sheet::Offline]);
        }
        sheets
    }

    /// A page as a file.
    fn still(&self, sheet: &Sheet, region: Region) -> StaticPage {
        let cx = self.cx(sheet, region);
        let about = About::of(&cx, sheet, region);
        let body = match sheet {
            Sheet::App(page) => Body::App { app: self.app(page, region), drawn: true, wants: self.wants(page) },
            Sheet::Shell => {
                Body::App { app: self.opening(&Page::Missing, region), drawn: false, wants: self.wants(&Page::Missing) }
            }
            Sheet::Way(way) => Body::Only(route_pages::way(&cx, *way)),
            Sheet::Ways => Body::Only(route_pages::index(&cx)),
            Sheet::Paper => Body::Only(paper::paper(&cx)),
            Sheet::Offline => Body::Only(offline::offline(&cx)),
        };
        let origin = self.origin.as_deref();
        let answers = origin.map_or_else(Vec::new, |origin| oembed::answers(&about, &format!("{origin}{}", self.base)));
        let html = document(&cx, &self.files, origin, &about, &answers, body);
        StaticPage { path: about.path, html, listed: about.listed, answers }
    }

    /// The app as it first draws a page.
    fn app(&self, page: &Page, region: Region) -> Html {
        if is_personal(page) { self.opening(page, region) } else { self.draw(page, region, ALL) }
    }

    /// The app with nothing on its page yet.
    fn opening(&self, page: &Page, region: Region) -> Html {
        self.draw(page, region, Pages { draw: opening, ..ALL })
    }

    fn draw(&self, page: &Page, region: Region, pages: Pages) -> Html {
        let props = AppProps {
            guide: self.guide.clone(),
            details: Some(self.details.clone()),
            library: Some(self.library.clone()),
            pages,
            takes_over: false,
            base: self.base.clone().into(),
            taken: EarlyInput { fields: region_field(region).unwrap_or_default().to_owned(), ..EarlyInput::default() },
            address: Address { page: page.clone(), code: String::new() },
            origin: Origin::Own,
        };
        VComp::new::<App>(Rc::new(props), None).into()
    }

    /// The files that the program of a page fetches at once.
    fn wants(&self, page: &Page) -> Wants {
        let quiz = matches!(page, Page::Start | Page::Question(_));
        let [_, module] = if quiz { &self.files.quiz } else { &self.files.whole };
        let data = [(!quiz).then_some(DETAILS), page.reads_library().then_some(LIBRARY)];
        let fetched = [module.as_str()].into_iter().chain(data.into_iter().flatten());
        Wants { quiz, fetched: fetched.map(str::to_owned).collect() }
    }

    /// A context with everything loaded, as for a visitor of this page.
    fn cx(&self, sheet: &Sheet, region: Region) -> PageContext {
        let (page, start, goal) = match sheet {
            Sheet::App(page) => (page.clone(), Start::Outside, None),
            Sheet::Way(way) => (Page::Missing, way.start, Some(way.goal)),
            Sheet::Ways | Sheet::Paper | Sheet::Shell | Sheet::Offline => (Page::Missing, Start::Outside, None),
        };
        let state = State { region, start, known_goal: goal, ..State::default() };
        let code = encode(&self.guide.atlas, &state);
        let visit = Model::open(self.guide.clone(), &Address { page, code });
        PageContext {
            details: Remote::Loaded(self.details.clone()),
            library: Remote::Loaded(self.library.clone()),
            ..PageContext::new(self.guide.clone(), visit, self.base.clone().into(), &WORDS, Callback::noop())
        }
    }
}

/// Whether a page shows nothing but what its visitor said, or where it stands, so that nothing of it can be drawn before.
const fn is_personal(page: &Page) -> bool {
    matches!(page, Page::Result | Page::Route | Page::Compare | Page::Plan | Page::Friend(_) | Page::Embed)
}

/// What stands before the paths of a region.
const fn prefix(region: Region) -> &'static str {
    match region {
        Region::Uk => "",
        Region::Us => "us/",
    }
}

/// What the program takes up from a page that is not in its first region.
const fn region_field(region: Region) -> Option<&'static str> {
    match region {
        Region::Uk => None,
        Region::Us => Some("region=us"),
    }
}

/// The id of a start in an address.
fn start_id(cx: &PageContext, start: Start) -> String {
    match start {
        Start::Outside => "outside".to_owned(),
        Start::Role(role) => cx.guide.atlas.role(role).id.clone(),
    }
}

/// The role that a start is in, unless it is outside.
const fn role_of(start: Start) -> Option<RoleIx> {
    match start {
        Start::Outside => None,
        Start::Role(role) => Some(role),
    }
}

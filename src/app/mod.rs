//! The pages and what they are drawn with. Nothing here computes a score, a route or a coordinate: it asks the
//! engine and draws what it is handed. The browser is reached through [`ports`] alone, and never in a first render.

pub mod address;
mod components;
mod desk;
pub mod drawn;
mod element;
mod entry;
pub mod exports;
mod format;
pub mod guide;
mod keeping;
mod naming;
pub mod pages;
pub mod ports;
pub mod samples;
#[cfg(feature = "ssr")]
pub mod still;
mod taken;
mod title;
mod visit;
pub mod words;

use address::{Address, Page};
use components::layout::layout;
use desk::{Desk, Fetched};
use engine::details::Details;
use engine::library::Library;
use engine::quiz::Points;
use engine::sorted::SortedMap;
pub use entry::{run_quiz, run_whole};
use gloo::events::EventListener;
use guide::Guide;
use keeping::{Keeping, Sort};
use pages::Pages;
use ports::history::Mark;
use ports::{fetch, history, page, share, storage};
use std::cell::Cell;
use std::rc::Rc;
use taken::Taken;
use visit::{Event, Trail, Visit};
use yew::prelude::*;

/// What the app starts with. Everything that differs between a browser and a native program comes in here.
#[derive(Clone, Properties)]
pub struct AppProps {
    /// The atlas, the words of the quiz and the item bank.
    pub guide: Rc<Guide>,
    /// The details of roles and moves, where they are at hand; otherwise the app fetches them.
    #[prop_or_default]
    pub details: Option<Rc<Details>>,
    /// What only pages beside the quiz and the routes read, where it is at hand; otherwise the app fetches it.
    #[prop_or_default]
    pub library: Option<Rc<Library>>,
    /// The pages of this program.
    pub pages: Pages,
    /// Whether the app takes over from the quiz in the middle of a visit.
    #[prop_or_default]
    pub takes_over: bool,
    /// What was already said on the page that stood here before.
    #[prop_or_default]
    pub taken: Taken,
    /// Path that every address begins with: `/`, or a folder's such as `/careers/quiz/`.
    pub base: AttrValue,
    /// The address to open.
    pub address: Address,
}

impl PartialEq for AppProps {
    /// An app is started once; what it starts with is the same when it is the same guide.
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.guide, &other.guide)
    }
}

/// The whole app: the one component with a state. Everything below it is drawn from plain data.
pub struct App {
    desk: Desk,
    pages: Pages,
    /// Whether a visit is under way before the first drawing.
    takes_over: bool,
    /// The page that was arrived at last.
    opened: Option<Page>,
    /// Whether the last thing that happened was Back or Forward.
    returned: bool,
    listeners: Vec<EventListener>,
    /// How far down each entry of the history was scrolled when it was left, by its depth.
    scrolled: SortedMap<u32, f64>,
    /// Which visit of this tab is open; the browser's entries are marked with it.
    visit: Rc<Cell<u32>>,
}

/// What the app is told.
pub enum Message {
    /// Something happened to the visit.
    Happened(Event),
    /// The details came, or cannot be had.
    Came(Option<Details>),
    /// The library came, or cannot be had.
    LibraryCame(Option<Library>),
    /// The page turned out to stand in another one.
    Embedded,
    /// What the browser can do and keeps turned out, or another tab changed what it keeps.
    Found(Found),
}

/// What the browser can do and keeps.
pub struct Found {
    /// Whether it has a way to share.
    can_share: bool,
    /// What it keeps of a visit.
    stored: Option<String>,
    /// Whether the visit begins with this.
    first: bool,
}

impl Found {
    /// As it is now.
    fn now(first: bool) -> Self {
        Self { can_share: share::can_share(), stored: storage::visit(), first }
    }
}

impl Component for App {
    type Message = Message;
    type Properties = AppProps;

    fn create(context: &Context<Self>) -> Self {
        let AppProps { guide, details, library, pages, takes_over, base, taken, address } = context.props().clone();
        let visit = taken.into_visit(Visit::open(guide.clone(), &address), &guide.atlas);
        let desk = Desk {
            visit: Rc::new(visit),
            guide,
            details: details.map_or(Fetched::Wanted, Fetched::Here),
            library: library.map_or(Fetched::Wanted, Fetched::Here),
            base,
            embedded: false,
            can_share: false,
            keeping: Keeping::default(),
            words: pages.words,
            tell: context.link().callback(Message::Happened),
        };
        Self {
            desk,
            pages,
            takes_over,
            opened: None,
            returned: false,
            listeners: Vec::new(),
            scrolled: SortedMap::default(),
            visit: Rc::new(Cell::new(1)),
        }
    }

    fn update(&mut self, _: &Context<Self>, message: Message) -> bool {
        match message {
            Message::Happened(event) => {
                let sent = matches!(event, Event::Sent);
                self.returned = matches!(event, Event::Returned(_));
                if let Some(mark) = history::mark().filter(|_| !self.returned) {
                    self.scrolled.insert(mark.depth, page::scrolled());
                }
                let news = matches!(&event, Event::Turned(_, told) if told.is_news());
                if matches!(event, Event::Begun(..)) {
                    self.visit.set(self.visit.get() + 1);
                }
                let sort = Sort::of(&event);
                let next = self.desk.visit.after(event);
                let kept = self.keep(&next, sort);
                let changed = next != *self.desk.visit;
                if sent && next.refused || news {
                    // Moves the focus to the summary of what is wrong, or to the heading above the news, each time.
                    self.opened = None;
                }
                self.desk.visit = Rc::new(next);
                changed || kept || self.opened.is_none()
            }
            Message::Embedded => {
                self.desk.embedded = true;
                true
            }
            Message::Found(Found { can_share, stored, first }) => {
                self.desk.can_share = can_share;
                self.desk.keeping.hear(stored);
                if first {
                    self.desk.keeping.meet(&self.desk.visit.address().code);
                }
                true
            }
            Message::Came(details) => {
                self.desk.details = details.map_or(Fetched::Failed, |details| Fetched::Here(Rc::new(details)));
                true
            }
            Message::LibraryCame(library) => {
                self.desk.library = library.map_or(Fetched::Failed, |library| Fetched::Here(Rc::new(library)));
                true
            }
        }
    }

    fn view(&self, _: &Context<Self>) -> Html {
        layout(&self.desk, (self.pages.draw)(&self.desk))
    }

    fn rendered(&mut self, context: &Context<Self>, first: bool) {
        if first {
            self.begin(context);
        }
        self.follow();
        if (self.pages.has)(&self.desk.visit.page) {
            (self.pages.fetch)(self, context);
            self.arrive(first && !self.takes_over);
        } else {
            // From here on the whole app listens and draws.
            self.listeners.clear();
            page::hand_over();
        }
    }
}

impl App {
    /// Once, after the first render: listens to the browser, takes up the remembered region, fetches the details.
    fn begin(&mut self, context: &Context<Self>) {
        if let Some(mark) = history::mark() {
            self.visit.set(mark.visit);
        }
        let (tell, base, visit) = (self.desk.tell.clone(), self.desk.base.clone(), self.visit.clone());
        self.listeners.extend(history::on_move(move |mark| {
            let address = history::address(&base);
            if mark.is_some_and(|mark| mark.visit == visit.get()) {
                tell.emit(Event::Returned(address));
            } else {
                visit.set(mark.map_or(visit.get() + 1, |mark| mark.visit));
                tell.emit(Event::Entered(address));
            }
        }));
        // In an embed, keys are the host's.
        if page::is_embedded() {
            context.link().send_message(Message::Embedded);
        } else {
            let tell = self.desk.tell.clone();
            self.listeners.extend(page::on_key(move |key, on_control| match key {
                "1" | "2" | "3" | "4" | "5" => {
                    if let Some(points) = Points::new(key.as_bytes()[0] - b'0') {
                        tell.emit(Event::Chose(points));
                    }
                }
                "Enter" if !on_control => tell.emit(Event::Sent),
                _ => {}
            }));
        }
        let link = context.link().clone();
        self.listeners.extend(storage::on_change(move || link.send_message(Message::Found(Found::now(false)))));
        context.link().send_message(Message::Found(Found::now(true)));
        if let Some(region) = storage::region() {
            self.desk.tell.emit(Event::Remembered(region));
        }
        let taken = &context.props().taken;
        if let Some(selector) = &taken.focus {
            page::focus(selector);
        }
        if let Some(event) = taken.sending(&self.desk.visit) {
            self.desk.tell.emit(event);
        }
    }

    /// Keeps what changed of a visit that is kept; gives whether something about keeping is to be drawn anew.
    fn keep(&mut self, next: &Visit, sort: Sort) -> bool {
        let (keeping, code) = (&mut self.desk.keeping, next.address().code);
        let before = keeping.clone();
        match sort {
            Sort::Replaces => keeping.meet(&code),
            Sort::Keeps(asked) => {
                keeping.hear(storage::visit());
                keeping.is_ours |= asked && keeping.stored.is_some();
            }
            Sort::TakesBack if !keeping.is_ours => keeping.meet(&code),
            Sort::TakesBack | Sort::Changes => {
                if next.state.is_begun() && keeping.wants(&code) {
                    keeping.is_ours = storage::keep_visit(&code);
                    keeping.hear(storage::visit());
                }
            }
        }
        *keeping != before
    }

    /// Fetches what is wanted and was not asked for: the details, and the library where the page reads it.
    fn fetch(&mut self, context: &Context<Self>) {
        let Desk { base, details, library, visit, .. } = &mut self.desk;
        if matches!(details, Fetched::Wanted) {
            *details = Fetched::OnTheWay;
            let came = context.link().callback(Message::Came);
            let address = format!("{base}{}", guide::DETAILS);
            fetch::bytes(address, move |bytes| came.emit(bytes.and_then(|bytes| Details::unpack(&bytes).ok())));
        }
        if matches!(library, Fetched::Wanted) && visit.page.reads_library() {
            *library = Fetched::OnTheWay;
            let came = context.link().callback(Message::LibraryCame);
            let address = format!("{base}{}", guide::LIBRARY);
            fetch::bytes(address, move |bytes| came.emit(bytes.and_then(|bytes| Library::unpack(&bytes).ok())));
        }
    }

    /// Brings the address bar in step with the visit, and takes up an entry that the app did not make. An address that
    /// leads nowhere stays as it is, so that it can be corrected.
    fn follow(&self) {
        let visit = &self.desk.visit;
        let href = visit.address().href(&self.desk.base);
        let depth = history::mark().map(|mark| mark.depth);
        let mark = |depth| Mark { visit: self.visit.get(), depth };
        if visit.page == Page::Missing || history::shows(&href) && depth.is_some() {
            return;
        }
        match (visit.trail, depth) {
            (Trail::Entry, Some(depth)) => history::push(&href, mark(depth + 1)),
            (_, depth) => history::replace(&href, mark(depth.unwrap_or(0))),
        }
    }

    /// On another page: names it in the document's title and moves the focus to its heading, except where the visit
    /// begins. Where an answer is missing, the focus moves to the summary of what is wrong.
    fn arrive(&mut self, first: bool) {
        let visit = &self.desk.visit;
        page::set_title(&title::title(&self.desk));
        if self.opened.as_ref() == Some(&visit.page) {
            return;
        }
        let before = self.opened.replace(visit.page.clone());
        if before.is_some_and(|before| (self.pages.stays)(&before, &visit.page)) {
            return;
        }
        if visit.refused {
            page::focus("#problem-summary");
        } else if !first {
            let depth = history::mark().map(|mark| mark.depth).filter(|_| self.returned);
            let top = depth.and_then(|depth| self.scrolled.get(&depth)).copied().unwrap_or(0.0);
            page::arrive("main h1", top);
        }
    }
}

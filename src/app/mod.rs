//! The pages and what they are drawn with. Nothing here computes a score, a route or a coordinate: it asks the
//! engine and draws what it is handed. The browser is reached through [`ports`] alone, and never in a first render.

pub mod address;
mod autosave;
mod components;
pub mod drawn;
mod early_input;
mod element;
mod ends;
mod entry;
pub mod exports;
mod format;
pub mod guide;
pub mod host;
pub mod messages;
pub mod model;
pub mod msg;
mod naming;
pub mod notice;
pub mod origin;
mod page_context;
pub mod pages;
pub mod platform;
#[cfg(feature = "ssr")]
pub mod prerender;
mod region_guess;
mod role_filter;
pub mod samples;
pub mod snippet;
mod title;

use address::{Address, Page};
use autosave::{Autosave, SavePolicy};
use components::layout::layout;
use early_input::EarlyInput;
use engine::content::details::Details;
use engine::content::reference::Library;
use engine::quiz::Points;
use engine::session::{Action, State, apply};
use engine::vec_map::SortedMap;
pub use entry::{run_quiz, run_whole};
use gloo::events::EventListener;
use guide::Guide;
use model::{HistoryChange, Model};
use msg::{Msg, Side, WhatIf};
use origin::Origin;
use page_context::{PageContext, Remote};
use pages::Pages;
use platform::history::EntryState;
use platform::{clock, fetch, history, page, share, storage};
use std::cell::Cell;
use std::rc::Rc;
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
    pub taken: EarlyInput,
    /// Path that every address begins with: `/`, or a folder's such as `/careers/quiz/`.
    pub base: AttrValue,
    /// The address to open.
    pub address: Address,
    /// Whose visit the address opens.
    #[prop_or_default]
    pub origin: Origin,
}

impl PartialEq for AppProps {
    /// An app is started once; what it starts with is the same when it is the same guide.
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.guide, &other.guide)
    }
}

/// The whole app: the one component with a state. Everything below it is drawn from plain data.
pub struct App {
    cx: PageContext,
    pages: Pages,
    /// Whether a visit is under way before the first drawing.
    takes_over: bool,
    /// What the visit began with, where a host asked for it.
    hosted: Option<State>,
    /// The page that was arrived at last.
    opened: Option<Page>,
    /// Whether the last thing that happened was Back or Forward.
    returned: bool,
    listeners: Vec<EventListener>,
    /// How far down each entry of the history was scrolled when it was left, by its depth.
    scrolled: SortedMap<u32, f64>,
    /// The mark of the open entry of the browser's history. A visit that begins has the next number.
    mark: Rc<Cell<EntryState>>,
    /// The last "what if" and when it was, in milliseconds.
    tried: Option<(Action, f64)>,
    /// What takes the focus after the next drawing, if what had it is gone by then.
    focus_fallback: Option<&'static str>,
}

/// A "what if" with the same control takes the place of one that is younger than this, in milliseconds, so that arrow keys
/// in a list do not fill the history.
const QUICK: f64 = 1000.0;

/// What the app is told.
pub enum Message {
    /// Something happened to the visit.
    Happened(Msg),
    /// The details came, or cannot be had.
    Came(Option<Details>),
    /// The library came, or cannot be had.
    LibraryCame(Option<Rc<Library>>),
    /// The page turned out to stand in another one.
    Embedded,
    /// A host, or whoever made the link that led here, asks for something.
    Hosted,
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
        let AppProps { guide, details, library, pages, takes_over, base, taken, address, origin } =
            context.props().clone();
        let visit = taken.told_to(Model::open(guide.clone(), &address).of(origin), &guide.atlas);
        let tell = context.link().callback(Message::Happened);
        let cx = PageContext {
            details: details.map_or(Remote::NotAsked, Remote::Loaded),
            library: library.map_or(Remote::NotAsked, Remote::Loaded),
            ..PageContext::new(guide, visit, base, pages.words, tell)
        };
        Self {
            cx,
            pages,
            takes_over,
            hosted: None,
            opened: None,
            returned: false,
            listeners: Vec::new(),
            scrolled: SortedMap::default(),
            mark: Rc::new(Cell::new(EntryState::first(1))),
            tried: None,
            focus_fallback: None,
        }
    }

    fn update(&mut self, _: &Context<Self>, message: Message) -> bool {
        // What the browser tells once the whole app has taken over from the quiz is not for the quiz any more.
        if self.takes_over != page::takes_over() {
            return false;
        }
        match message {
            Message::Happened(msg) => {
                if matches!(msg, Msg::Undone) && self.cx.model.has_entry && history::back() {
                    return false;
                }
                if matches!(msg, Msg::Retried) {
                    self.cx.details.retry();
                    self.cx.library.retry();
                    return true;
                }
                let sent = matches!(msg, Msg::Sent);
                self.returned = matches!(msg, Msg::Returned(..));
                let crossed = matches!(msg, Msg::Returned(_, crossed) if crossed.is_ne());
                let wished = (crossed || matches!(msg, Msg::WhatIf(..) | Msg::Undone)) && !page::is_focus_lost();
                let quick = self.is_quick(&msg);
                if let Some(mark) = history::entry_state().filter(|_| !self.returned) {
                    self.scrolled.insert(mark.depth, page::scrolled());
                }
                let news = matches!(&msg, Msg::Turned(_, told) if told.is_news());
                if matches!(msg, Msg::Begun(..)) {
                    let mark = self.mark.get();
                    self.mark.set(EntryState { visit: mark.visit + 1, ..mark });
                }
                let sort = SavePolicy::of(&msg);
                // Whoever looks at a route and goes to the other region finds it again, there and back.
                if matches!(msg, Msg::Act(Action::ShowRegion(_)))
                    && let Some(route) = (self.pages.open_route)(&self.cx)
                {
                    let visit = Rc::make_mut(&mut self.cx.model);
                    visit.state = apply(&visit.state, Action::ChooseRoute(route));
                }
                let mut next = self.cx.model.update(msg);
                if quick {
                    (next.trail, next.before) = (HistoryChange::SameEntry, self.cx.model.before.clone());
                }
                let kept = self.keep(&next, sort);
                let changed = next != *self.cx.model;
                self.focus_fallback = if self.cx.model.refused && !next.refused {
                    Some(".answer-form :checked")
                } else {
                    wished.then_some(".what-changed .changed")
                };
                if sent && next.refused || news {
                    // Moves the focus to the summary of what is wrong, or to the heading above the news, each time.
                    self.opened = None;
                }
                self.cx.model = Rc::new(next);
                changed || kept || self.opened.is_none()
            }
            Message::Embedded => {
                self.cx.embedded = true;
                true
            }
            Message::Hosted => {
                self.hear_host();
                true
            }
            Message::Found(Found { can_share, stored, first }) => {
                self.cx.can_share = can_share;
                self.cx.keeping.hear(stored);
                if first {
                    self.cx.keeping.meet(&self.cx.model.address().code);
                }
                true
            }
            Message::Came(details) => {
                self.cx.details = details.map_or(Remote::Failed, |details| Remote::Loaded(Rc::new(details)));
                true
            }
            Message::LibraryCame(library) => {
                self.cx.library = library.map_or(Remote::Failed, Remote::Loaded);
                true
            }
        }
    }

    fn view(&self, _: &Context<Self>) -> Html {
        layout(&self.cx, (self.pages.draw)(&self.cx))
    }

    fn rendered(&mut self, context: &Context<Self>, first: bool) {
        if first {
            self.begin(context);
        }
        self.follow();
        if (self.pages.has)(&self.cx.model.page) {
            if self.cx.embedded {
                let unmet = host::unmet(&self.cx.guide.atlas, &platform::host::config().unwrap_or_default());
                platform::host::tell(&((self.pages.tells)(&self.cx) + &unmet));
            }
            if self.cx.model.page == Page::Embed {
                page::want_loader();
            }
            (self.pages.fetch)(self, context);
            self.arrive(first && !self.takes_over);
            if let Some(focus_fallback) = self.focus_fallback.take()
                && page::is_focus_lost()
            {
                page::focus(focus_fallback);
            }
        } else {
            page::set_title(&(self.pages.title)(&self.cx));
            // Until the whole app is here to listen and draw, Back leads to the questions.
            page::hand_over();
        }
    }
}

impl App {
    /// Once, after the first render: listens to the browser, takes up the remembered region, fetches the details.
    fn begin(&mut self, context: &Context<Self>) {
        if let Some(mark) = history::entry_state() {
            self.mark.set(mark);
        }
        let (tell, base, open) = (self.cx.dispatch.clone(), self.cx.base.clone(), self.mark.clone());
        self.listeners.extend(history::on_move(move |mark| {
            let address = history::address(&base);
            let before = open.get();
            let now = mark.unwrap_or(EntryState { origin: origin_of(&address), ..EntryState::first(before.visit + 1) });
            open.set(now);
            tell.emit(if now.visit == before.visit {
                Msg::Returned(address, now.wishes.cmp(&before.wishes))
            } else {
                Msg::Entered(address, now.origin)
            });
        }));
        let link = context.link().clone();
        self.listeners.extend(platform::host::on_change(move || link.send_message(Message::Hosted)));
        context.link().send_message(Message::Hosted);
        // In an embed, keys are the host's.
        if page::is_embedded() {
            context.link().send_message(Message::Embedded);
        } else {
            let tell = self.cx.dispatch.clone();
            self.listeners.extend(page::on_key(".answer-form", move |key, on_control| match key {
                "1" | "2" | "3" | "4" | "5" => {
                    if let Some(points) = Points::new(key.as_bytes()[0] - b'0') {
                        tell.emit(Msg::Chose(points));
                    }
                }
                "a" | "A" => tell.emit(Msg::Pressed(Side::A)),
                "b" | "B" => tell.emit(Msg::Pressed(Side::B)),
                "Enter" if !on_control => tell.emit(Msg::Sent),
                _ => {}
            }));
        }
        let link = context.link().clone();
        self.listeners.extend(storage::on_change(move || link.send_message(Message::Found(Found::now(false)))));
        context.link().send_message(Message::Found(Found::now(true)));
        // Whoever begins here and never chose gets the region that the browser speaks for, unless a host's page says one.
        let says =
            platform::host::config().is_some_and(|query| query.split('&').any(|field| field.starts_with("region=")));
        let begins = self.cx.model.page == Page::Start && !says;
        let guessed = || region_guess::guess(&page::language(), clock::behind()).filter(|_| begins);
        if let Some(event) = storage::region().map(Msg::Remembered).or_else(|| guessed().map(Msg::Guessed)) {
            self.cx.dispatch.emit(event);
        }
        let taken = &context.props().taken;
        if let Some(selector) = &taken.focus {
            page::focus(selector);
        }
        if let Some(event) = taken.sending(&self.cx.model) {
            self.cx.dispatch.emit(event);
        }
    }

    /// Takes up what a host asks for. What the visitor said is never changed by it.
    fn hear_host(&mut self) {
        self.cx.host_links = platform::host::links().into();
        let state = &self.cx.model.state;
        if let Some(query) = platform::host::config()
            && (!state.is_begun() || self.hosted.as_ref() == Some(state))
        {
            let state = host::begun(&self.cx.guide.atlas, state, &query);
            self.hosted = Some(state.clone());
            let mut visit = (*self.cx.model).clone();
            visit.state = state;
            self.cx.model = Rc::new(visit);
        }
    }

    /// Keeps what changed of a visit that is kept; gives whether something about keeping is to be drawn anew.
    fn keep(&mut self, next: &Model, sort: SavePolicy) -> bool {
        let (keeping, code) = (&mut self.cx.keeping, next.address().code);
        let before = keeping.clone();
        match sort {
            SavePolicy::Replaces => keeping.meet(&code),
            SavePolicy::Keeps(asked) => {
                keeping.hear(storage::visit());
                keeping.is_ours |= asked && keeping.stored.is_some();
            }
            SavePolicy::TakesBack if !keeping.is_ours => keeping.meet(&code),
            SavePolicy::TakesBack | SavePolicy::Changes => {
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
        let PageContext { base, details, library, model, .. } = &mut self.cx;
        if matches!(details, Remote::NotAsked) {
            *details = Remote::Loading;
            let address = format!("{base}{}", guide::DETAILS);
            let unpack = |bytes: Vec<u8>| Details::unpack(&bytes).ok();
            let came = move |bytes: Option<Vec<u8>>| Message::Came(bytes.and_then(unpack));
            fetch::bytes(address, context.link().callback(came));
        }
        if matches!(library, Remote::NotAsked) && model.page.reads_library() {
            *library = Remote::Loading;
            let address = format!("{base}{}", guide::LIBRARY);
            let unpack = |bytes: Vec<u8>| Library::unpack(&bytes).ok().map(Rc::new);
            let came = move |bytes: Option<Vec<u8>>| Message::LibraryCame(bytes.and_then(unpack));
            fetch::bytes(address, context.link().callback(came));
        }
    }

    /// Brings the address bar in step with the visit, and takes up an entry that the app did not make. An address that
    /// leads nowhere stays as it is, so that it can be corrected.
    fn follow(&self) {
        let visit = &self.cx.model;
        let href = visit.address().href(&self.cx.base);
        let open = history::entry_state();
        if visit.page == Page::Missing || history::shows(&href) && open.is_some_and(|open| open.origin == visit.origin)
        {
            return;
        }
        let EntryState { depth, wishes, .. } = open.unwrap_or_default();
        let (depth, wishes) = match visit.trail {
            HistoryChange::WhatIf if open.is_some() => (depth + 1, wishes + 1),
            HistoryChange::Entry if open.is_some() => (depth + 1, wishes),
            _ => (depth, wishes),
        };
        let mark = EntryState { depth, wishes, origin: visit.origin, ..self.mark.get() };
        self.mark.set(mark);
        if open.is_some_and(|open| open.depth < depth) {
            history::push(&href, mark);
        } else {
            history::replace(&href, mark);
        }
    }

    /// Whether `event` follows so soon upon one with the same control that both are one step for Back.
    fn is_quick(&mut self, event: &Msg) -> bool {
        let Msg::WhatIf(WhatIf { action, .. }) = *event else { return false };
        let now = clock::milliseconds();
        let last = self.tried.replace((action, now));
        self.cx.model.before.is_some()
            && self.cx.model.has_entry
            && last.is_some_and(|(last, time)| action.replaces(last) && now - time < QUICK)
    }

    /// On another page: names it in the document's title and moves the focus to its heading, except where the visit
    /// begins. Where an answer is missing, the focus moves to the summary of what is wrong.
    fn arrive(&mut self, first: bool) {
        let visit = &self.cx.model;
        page::set_title(&(self.pages.title)(&self.cx));
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
            let depth = history::entry_state().map(|mark| mark.depth).filter(|_| self.returned);
            let top = depth.and_then(|depth| self.scrolled.get(&depth)).copied().unwrap_or(0.0);
            page::arrive("main h1", top);
        }
    }
}

/// Whose visit an address opens that the app did not make: that of a link, unless it is what this device keeps.
fn origin_of(address: &Address) -> Origin {
    Autosave { stored: storage::visit(), ..Autosave::default() }.origin(&address.code)
}

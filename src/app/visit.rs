//! A visit: the page that is open and the engine's state, and how both change. Pure; the History API follows it.

use super::address::{Address, Page};
use super::guide::Guide;
use engine::atlas::{QuestionIx, Region};
use engine::code::{self, CodeError};
use engine::outcome::{Turn, turn};
use engine::quiz::Answer;
use engine::session::{Action, State, apply};
use std::rc::Rc;
use yew::Reducible;

/// What is open, and everything said so far.
#[derive(Clone)]
pub struct Visit {
    guide: Rc<Guide>,
    /// The open page.
    pub page: Page,
    /// What was said and chosen.
    pub state: State,
    /// Something the visitor should know about the link they came by.
    pub notice: Option<Notice>,
    /// How the browser's history should follow.
    pub trail: Trail,
}

impl PartialEq for Visit {
    fn eq(&self, other: &Self) -> bool {
        self.page == other.page && self.state == other.state && self.notice == other.notice && self.trail == other.trail
    }
}

/// How the browser's history follows a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trail {
    /// The change is a new entry, so that Back undoes it.
    Entry,
    /// The change belongs to the entry that is open.
    SameEntry,
}

/// What went wrong with the code of an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    /// It could not be read.
    Unread(CodeError),
    /// It was read, but this many answers or choices are not in the atlas any more.
    Dropped(usize),
}

/// Something that happens to a visit.
#[derive(Clone, Debug, PartialEq)]
pub enum Event {
    /// A link to a page was followed.
    Open(Page),
    /// Something was chosen on the open page.
    Act(Action),
    /// Something was chosen, and a page opened.
    ActAndOpen(Action, Page),
    /// A question was answered or skipped: what comes next is opened.
    Answered(QuestionIx, Answer),
    /// Back or Forward led to an entry of this visit: its page opens, and what was said since is kept.
    Returned(Address),
    /// The address was changed by hand: it is read afresh.
    Entered(Address),
    /// The region remembered from an earlier visit; it counts only as long as nothing was said.
    Remembered(Region),
    /// The notice was closed.
    Noticed,
}

impl Visit {
    /// A visit that begins at `address`.
    pub fn open(guide: Rc<Guide>, address: &Address) -> Self {
        let (state, notice) = match code::decode(&guide.atlas, &address.code) {
            Ok(decoded) => (decoded.state, (decoded.dropped > 0).then_some(Notice::Dropped(decoded.dropped))),
            Err(error) => (State::default(), Some(Notice::Unread(error))),
        };
        let visit = Self { guide, page: address.page.clone(), state, notice, trail: Trail::SameEntry };
        visit.settled()
    }

    /// Where this visit is, with everything said so far.
    pub fn address(&self) -> Address {
        self.address_of(self.page.clone())
    }

    /// The address of another page with everything said so far.
    pub fn address_of(&self, page: Page) -> Address {
        Address { page, code: code::encode(&self.guide.atlas, &self.state) }
    }

    /// The visit after `event`.
    #[must_use]
    pub fn after(&self, event: Event) -> Self {
        let mut next = self.clone();
        next.trail = Trail::Entry;
        match event {
            Event::Open(page) => (next.page, next.notice) = (page, None),
            Event::Act(action) => {
                next.state = apply(&self.state, action);
                next.trail = Trail::SameEntry;
            }
            Event::ActAndOpen(action, page) => (next.state, next.page) = (apply(&self.state, action), page),
            Event::Answered(question, answer) => {
                next.state = apply(&self.state, Action::Answer(question, answer));
                next.page = match turn(&self.guide.atlas, &self.guide.bank, &next.state) {
                    Turn::Ask(_) => Page::Question(None),
                    Turn::Enough => Page::Result,
                };
            }
            Event::Returned(address) => (next.page, next.trail) = (address.page, Trail::SameEntry),
            Event::Entered(address) => return Self::open(self.guide.clone(), &address),
            Event::Remembered(region) => {
                if self.state == State::default() {
                    next.state.region = region;
                }
                next.trail = Trail::SameEntry;
            }
            Event::Noticed => (next.notice, next.trail) = (None, Trail::SameEntry),
        }
        next.settled()
    }

    /// The visit with "whichever question comes next" made definite, and a question that does not exist replaced.
    fn settled(mut self) -> Self {
        if let Page::Question(number) = self.page
            && number.and_then(|number| self.guide.atlas.question_by_number(number)).is_none()
        {
            self.page = match turn(&self.guide.atlas, &self.guide.bank, &self.state) {
                Turn::Ask(question) => Page::Question(Some(self.guide.atlas.question(question).number)),
                Turn::Enough => Page::Result,
            };
        }
        self
    }
}

impl Reducible for Visit {
    type Action = Event;

    fn reduce(self: Rc<Self>, event: Event) -> Rc<Self> {
        Rc::new(self.after(event))
    }
}

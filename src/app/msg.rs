//! What a visitor does on a page, what with, and what the page says of it.

use super::address::{Address, Page};
use super::exports::read::{Opened, Problem};
use super::notice::Notice;
use super::origin::Origin;
use super::role_filter::RoleFilter;
use super::snippet::Snippet;
use engine::atlas::{MoveIx, Region, RoleIx};
use engine::plan::PlanId;
use engine::quiz::Points;
use engine::scheme_filter::SchemeFilter;
use engine::session::{Action, Preference, State};
use std::cmp::Ordering;
use std::rc::Rc;

/// A control to try out a "what if" with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ControlId {
    /// Where the visitor is now.
    Start,
    /// The jobs done or held besides.
    Jobs,
    /// The jobs left out.
    LeftOut,
    /// The parts of the industry.
    Sectors,
    /// A way of working.
    Way(Preference),
    /// The card of the step to this role.
    Card(RoleIx),
}

/// A "what if" that is tried out.
#[derive(Clone, Debug, PartialEq)]
pub struct WhatIf {
    /// What is wished.
    pub action: Action,
    /// Which of the new routes is chosen by it, from 0, or none.
    pub route: Option<usize>,
    /// With what.
    pub spot: ControlId,
    /// The routes before it: see [`super::model::Model::letters`].
    pub letters: Rc<[Vec<MoveIx>]>,
}

/// Where a plan to open comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// A file that was chosen.
    File,
    /// What was pasted.
    Text,
}

/// What a page says of what happened there.
#[derive(Clone, Debug, PartialEq)]
pub enum Feedback {
    /// The visitor came to this role. The state before lets them take it back.
    Reached(RoleIx, State),
    /// A saved plan was opened in place of the state here.
    Opened(Box<Opened>, State),
    /// The last of these was taken back.
    Undone,
    /// Something is no plan and was not opened.
    Refused(Problem, Field),
    /// The link was copied.
    Copied,
    /// The browser does not let the page copy or share the link.
    NotCopied,
    /// The visit is kept on this device from now on.
    Kept,
    /// The visit is not kept on this device any more.
    NotKept,
    /// The browser does not let the page keep anything.
    CannotKeep,
    /// Everything that this device kept is gone.
    Forgotten,
}

impl Feedback {
    /// Whether the whole visit has changed by it, so that the page is read from the top.
    pub const fn is_news(&self) -> bool {
        matches!(self, Self::Reached(..) | Self::Opened(..) | Self::Undone)
    }
}

/// A file that the browser was asked to save.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SavedFile {
    /// Its name.
    pub name: String,
    /// What is in it, unless it is a picture.
    pub text: Option<String>,
    /// Whether this browser is part of another app and probably saves nothing.
    pub is_doubtful: bool,
    /// What is known of it.
    pub status: SaveStatus,
}

/// What is known of a file. Whether it was saved is not: no browser tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SaveStatus {
    /// The browser was asked to save it.
    Asked,
    /// The browser could not make it.
    Refused,
    /// Its text was copied instead.
    Copied,
    /// The browser did not let the page copy its text.
    NotCopied,
}

/// One of the two tasks of a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The first.
    A,
    /// The second.
    B,
}

impl Side {
    /// Its points of the scale: the one near the middle, and its end.
    pub const fn points(self) -> [Points; 2] {
        match self {
            Self::A => [Points::ALMOST_LOW, Points::LOW],
            Self::B => [Points::ALMOST_HIGH, Points::HIGH],
        }
    }
}

/// Something that happens to a visit.
#[derive(Clone, Debug, PartialEq)]
pub enum Msg {
    /// A link to a page was followed.
    Open(Page),
    /// Something was chosen on the open page.
    Act(Action),
    /// Something was tried out that the routes follow.
    WhatIf(WhatIf),
    /// What was tried out last is taken back.
    Undone,
    /// A route to compare the chosen one with was chosen, from 0.
    Against(usize),
    /// Something was chosen, and a page opened.
    ActAndOpen(Action, Page),
    /// A point of the open question's scale was chosen.
    Chose(Points),
    /// One of the two tasks of the open question was pressed, the first or the second: its side of the scale is chosen, and
    /// by another press the end of that side.
    Pressed(Side),
    /// The open question's answer was sent: it counts, and what comes next is opened.
    Sent,
    /// The open question was passed over: it keeps the answer that it has, and what comes next is opened.
    Skipped,
    /// Back or Forward led to an entry of this visit: its page opens, and what was said since is kept, unless a "what if"
    /// lies between: [`Ordering::Less`] takes it back, [`Ordering::Greater`] tries it out once more.
    Returned(Address, Ordering),
    /// The address was changed by hand, or an entry of another visit opened: its code is read afresh. One that cannot be
    /// read changes nothing that was said.
    Entered(Address, Origin),
    /// The region remembered from an earlier visit; it counts only as long as nothing was said.
    Remembered(Region),
    /// The region that the browser speaks for; it counts only as long as nothing was said, and is shown as a guess.
    Guessed(Region),
    /// The visitor says that what a link opened is theirs.
    Claimed,
    /// The notice was closed.
    Noticed,
    /// The state became another one at once, or a plan was refused; the page says which.
    Turned(Rc<State>, Rc<Feedback>),
    /// Something happened on the page that changes nothing said.
    Feedback(Rc<Feedback>),
    /// The plan is about to be saved and gets this identity, if it has none. What was told before can still be taken back.
    PlanNamed(PlanId),
    /// The browser was asked to save a file, or something else became of it. What was told before can still be taken back.
    Saved(Rc<SavedFile>),
    /// Another visit opens at its address, and whose it is; Back leads to this one.
    Begun(Address, Origin, Option<Notice>),
    /// Something else is looked for among all roles.
    Looked(RoleFilter),
    /// Something else is looked for among the schemes.
    Sifted(Rc<SchemeFilter>),
    /// The page of schemes opens with this looked for.
    LookFor(Rc<SchemeFilter>),
    /// What could not be fetched is asked for again.
    Retried,
    /// Something else is asked of the page that makes snippets.
    Fitted(Rc<Snippet>),
}

//! A visit: the page that is open and the engine's state, and how both change. Pure; the History API follows it.

use super::address::{Address, Page};
use super::guide::Guide;
use super::msg::{ControlId, Feedback, Msg, SavedFile, WhatIf};
use super::notice::Notice;
use super::origin::Origin;
use super::role_filter::RoleFilter;
use super::snippet::Snippet;
use engine::atlas::{MoveIx, QuestionIx, Region};
use engine::code::{self, CodeError};
use engine::content::core::QuestionText;
use engine::outcome::{Turn, turn};
use engine::plan::PlanId;
use engine::quiz::{Answer, Points};
use engine::scheme_filter::SchemeFilter;
use engine::session::{Action, State, apply};
use engine::vec_map::SortedMap;
use std::cmp::Ordering;
use std::rc::Rc;

/// What is open, and everything said so far.
#[derive(Clone)]
pub struct Model {
    guide: Rc<Guide>,
    /// The open page.
    pub page: Page,
    /// What was said and chosen.
    pub state: State,
    /// Whose answers and choices these are.
    pub origin: Origin,
    /// The region, where it is only a guess.
    pub guessed: Option<Region>,
    /// The questions in the order in which they were left, as far as it is known; see [`Self::order`].
    given: Vec<QuestionIx>,
    /// Something the visitor should know about the link they came by.
    pub notice: Option<Notice>,
    /// How the browser's history should follow.
    pub trail: HistoryChange,
    /// The point that is chosen on the open question, not yet sent.
    pub chosen: Option<Points>,
    /// Whether an answer was sent without a point chosen.
    pub refused: bool,
    /// Whether the result was open and no new question since, so that changing an answer leads to the result.
    pub seen: bool,
    /// What had been said before the last "what if" on this page, so that the page can say what it changed.
    pub before: Option<Rc<State>>,
    /// Whether that "what if" is an entry of the history of its own.
    pub has_entry: bool,
    /// The control that the last "what if" on this page was tried out with.
    pub spot: Option<ControlId>,
    /// The routes before the last "what if" in the order of their letters, each by its moves, so that those that stay keep
    /// their letter. No link carries it.
    pub letters: Rc<[Vec<MoveIx>]>,
    /// The route that the chosen one is compared with, from 0.
    pub against: usize,
    /// What the page has to say of what happened last.
    pub told: Option<Rc<Feedback>>,
    /// The file that the browser was asked to save last, if that was the last thing to happen.
    pub saved: Option<Rc<SavedFile>>,
    /// What is looked for among all roles.
    pub looking: RoleFilter,
    /// What is looked for among the schemes. It is kept from page to page; no link carries it.
    pub sift: Rc<SchemeFilter>,
    /// What was asked of the page that makes snippets.
    pub snippet: Rc<Snippet>,
}

impl PartialEq for Model {
    fn eq(&self, other: &Self) -> bool {
        self.page == other.page
            && self.state == other.state
            && self.origin == other.origin
            && self.guessed == other.guessed
            && self.given == other.given
            && self.notice == other.notice
            && self.trail == other.trail
            && self.chosen == other.chosen
            && self.refused == other.refused
            && self.seen == other.seen
            && self.before == other.before
            && self.has_entry == other.has_entry
            && self.spot == other.spot
            && self.letters == other.letters
            && self.saved == other.saved
            && self.against == other.against
            && match (&self.told, &other.told) {
                (Some(told), Some(other)) => Rc::ptr_eq(told, other),
                (told, other) => told.is_none() && other.is_none(),
            }
            && self.looking == other.looking
            && self.sift == other.sift
            && self.snippet == other.snippet
    }
}

/// How the browser's history follows a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HistoryChange {
    /// The change is a new entry, so that Back leads to what was open before.
    Entry,
    /// The change is a new entry, and Back takes it back.
    WhatIf,
    /// The change belongs to the entry that is open.
    SameEntry,
}

impl Model {
    /// A visit that begins at `address`.
    pub fn open(guide: Rc<Guide>, address: &Address) -> Self {
        let read = read(&guide, &address.code);
        let (state, notice) = read.unwrap_or_else(|error| (State::default(), Some(Notice::Unread(error))));
        let page = address.page.clone();
        let visit = Self {
            guide,
            page,
            state,
            origin: Origin::Own,
            guessed: None,
            given: Vec::new(),
            notice,
            trail: HistoryChange::SameEntry,
            chosen: None,
            refused: false,
            seen: false,
            before: None,
            has_entry: false,
            spot: None,
            letters: Rc::default(),
            against: 0,
            told: None,
            saved: None,
            looking: RoleFilter::default(),
            sift: Rc::default(),
            snippet: Rc::default(),
        };
        visit.settled()
    }

    /// The same visit as one of `origin`.
    #[must_use]
    pub fn of(mut self, origin: Origin) -> Self {
        self.comes_from(origin);
        self
    }

    /// Says whose visit it is. One in which nothing was said is the visitor's own.
    fn comes_from(&mut self, origin: Origin) {
        self.origin = if self.state.is_begun() { origin } else { Origin::Own };
    }

    /// Where this visit is, with everything said so far.
    pub fn address(&self) -> Address {
        self.address_of(self.page.clone())
    }

    /// The address of another page with everything said so far.
    pub fn address_of(&self, page: Page) -> Address {
        Address { page, code: code::encode(&self.guide.atlas, &self.state) }
    }

    /// Where this visit is, for somebody else: without the identity of the plan, since theirs will be another one.
    pub fn address_to_send(&self) -> Address {
        let state = State { plan: None, ..self.state.clone() };
        Address { page: self.page.clone(), code: code::encode(&self.guide.atlas, &state) }
    }

    /// The model after `msg`.
    #[must_use]
    pub fn update(&self, msg: Msg) -> Self {
        let mut next = self.clone();
        (next.trail, next.told, next.saved) = (HistoryChange::Entry, None, None);
        match msg {
            Msg::Open(page) => (next.page, next.notice) = (page, None),
            Msg::Act(action) => next.act(action),
            Msg::WhatIf(wish) => next.try_out(wish),
            Msg::Undone => {
                if let Some(before) = next.before.take() {
                    next.state = State { plan: self.state.plan, ..(*before).clone() };
                    next.told = Some(Rc::new(Feedback::Undone));
                }
                next.trail = HistoryChange::SameEntry;
            }
            Msg::Against(route) => (next.against, next.trail) = (route, HistoryChange::SameEntry),
            Msg::ActAndOpen(action, page) => {
                if let Action::Answer(question, answer) = action {
                    next.take(question, answer);
                } else {
                    next.state = apply(&self.state, action);
                }
                next.page = page;
            }
            Msg::Chose(points) => {
                (next.chosen, next.refused) = (self.question().map(|_| points), false);
                next.trail = HistoryChange::SameEntry;
                return next;
            }
            Msg::Pressed(side) => {
                let [near, end] = side.points();
                let again = self.chosen == Some(near) || self.chosen == Some(end);
                return if self.asks_choice() { self.update(Msg::Chose(if again { end } else { near })) } else { next };
            }
            Msg::Sent => {
                if let Some(points) = self.chosen {
                    next.answer(Answer::Points(points));
                } else {
                    (next.refused, next.trail) = (self.question().is_some(), HistoryChange::SameEntry);
                    return next;
                }
            }
            Msg::Skipped => next.skip(),
            Msg::Returned(address, crossed) => next.return_to(address, crossed),
            Msg::Entered(address, origin) => match read(&self.guide, &address.code) {
                Ok(_) => return Self::open(self.guide.clone(), &address).of(origin),
                Err(error) => {
                    (next.page, next.notice, next.trail) =
                        (address.page, Some(Notice::Unread(error)), HistoryChange::SameEntry);
                }
            },
            Msg::Remembered(region) => {
                if self.state == State::default() {
                    next.state.region = region;
                }
                next.trail = HistoryChange::SameEntry;
            }
            Msg::Guessed(region) => {
                if self.state == State::default() {
                    (next.state.region, next.guessed) = (region, Some(region));
                }
                next.trail = HistoryChange::SameEntry;
            }
            Msg::Claimed => (next.origin, next.trail) = (Origin::Own, HistoryChange::SameEntry),
            Msg::Noticed => (next.notice, next.trail) = (None, HistoryChange::SameEntry),
            Msg::Turned(state, told) => {
                if let Feedback::Opened(..) = *told {
                    next.origin = Origin::Own;
                }
                (next.state, next.told) = ((*state).clone(), Some(told));
                next.trail = HistoryChange::SameEntry;
            }
            Msg::Feedback(told) => {
                if let Feedback::Kept = *told {
                    // Whoever keeps it means it as theirs.
                    next.origin = Origin::Own;
                }
                (next.told, next.trail) = (Some(told), HistoryChange::SameEntry);
            }
            Msg::PlanNamed(id) => return self.named(id),
            Msg::Saved(file) => return Self { saved: Some(file), trail: HistoryChange::SameEntry, ..self.clone() },
            Msg::Begun(address, origin, notice) => {
                let begun = Self::open(self.guide.clone(), &address).of(origin);
                return Self { notice: begun.notice.or(notice), trail: HistoryChange::Entry, ..begun };
            }
            Msg::Fitted(snippet) => (next.snippet, next.trail) = (snippet, HistoryChange::SameEntry),
            Msg::Looked(looking) => (next.looking, next.trail) = (looking, HistoryChange::SameEntry),
            Msg::Sifted(sift) => (next.sift, next.trail) = (sift, HistoryChange::SameEntry),
            Msg::LookFor(sift) => (next.sift, next.page, next.notice) = (sift, Page::Schemes, None),
            Msg::Retried => next.trail = HistoryChange::SameEntry,
        }
        let settled = next.settled();
        if settled.page == self.page {
            // A choice on the same question that is not sent yet outlives whatever else is chosen.
            return Self { chosen: self.chosen, refused: self.refused, ..settled };
        }
        Self { before: None, spot: None, ..settled }
    }

    /// Takes in a choice that opens no page.
    fn act(&mut self, action: Action) {
        match action {
            action if action.is_what_if() => {
                (self.before, self.has_entry) = (Some(Rc::new(self.state.clone())), false);
            }
            // Routes to another goal or in another region are no answer to a "what if".
            Action::ViewGoal(_) | Action::KnowGoal(_) | Action::ShowRegion(_) => {
                (self.before, self.spot) = (None, None);
            }
            _ => {}
        }
        if let Action::ShowRegion(_) = action {
            self.guessed = None;
        }
        (self.state, self.trail) = (apply(&self.state, action), HistoryChange::SameEntry);
    }

    /// Takes in a "what if".
    fn try_out(&mut self, WhatIf { action, route, spot, letters }: WhatIf) {
        // On any other page it is a mark on a role, which Back leaves as it is.
        self.has_entry = matches!(self.page, Page::Result | Page::Route);
        self.trail = if self.has_entry { HistoryChange::WhatIf } else { HistoryChange::SameEntry };
        self.before = Some(Rc::new(self.state.clone()));
        self.state = State { chosen_route: route, ..apply(&self.state, action) };
        (self.spot, self.letters) = (Some(spot), letters);
    }

    /// Opens another entry of this visit's history. `crossed` says on which side of a "what if" it lies.
    fn return_to(&mut self, address: Address, crossed: Ordering) {
        (self.page, self.trail) = (address.page, HistoryChange::SameEntry);
        if let (Ok(entry), true) = (code::decode(&self.guide.atlas, &address.code), crossed.is_ne()) {
            let before = Rc::new(self.state.clone());
            self.state = before.wishing(&entry.state);
            self.has_entry = crossed.is_gt();
            self.before = self.has_entry.then_some(before);
            self.told = crossed.is_lt().then(|| Rc::new(Feedback::Undone));
        }
    }

    /// The visit whose plan has this identity, if it had none.
    fn named(&self, id: PlanId) -> Self {
        let state = apply(&self.state, Action::NamePlan(id));
        Self { state, trail: HistoryChange::SameEntry, ..self.clone() }
    }

    /// The question that is open.
    pub fn question(&self) -> Option<QuestionIx> {
        match self.page {
            Page::Question(number) => self.guide.atlas.question_by_number(number?),
            _ => None,
        }
    }

    /// Whether the open question has a point already.
    pub fn is_answered(&self) -> bool {
        let given = self.question().and_then(|question| self.state.answers.get(&question));
        given.is_some_and(|answer| answer.points().is_some())
    }

    /// Whether the open question gives two tasks to choose from.
    fn asks_choice(&self) -> bool {
        let text = self.question().map(|question| self.guide.question_text(question));
        matches!(text, Some(QuestionText::Choice { .. }))
    }

    /// Whether the open question was answered before the result that was seen, so that sending it leads back there.
    pub fn returns(&self) -> bool {
        self.seen && self.is_answered()
    }

    /// Passes over the open question and goes on to what comes next.
    fn skip(&mut self) {
        let given = self.question().and_then(|question| self.state.answers.get(&question)).copied();
        self.answer(given.unwrap_or(Answer::Skipped));
    }

    /// Takes in an answer to the open question, if one is open, and goes on to what comes next: the result where it was seen
    /// before, else the question that was given after this one, else a new one.
    fn answer(&mut self, answer: Answer) {
        if let Some(question) = self.question() {
            let returns = self.returns();
            self.take(question, answer);
            let after = self.given.iter().skip_while(|given| **given != question).nth(1).copied();
            self.page = match after {
                _ if returns => Page::Result,
                Some(after) => self.page_of(after),
                None => self.coming(Some(question)),
            };
        }
    }

    /// Takes in an answer. Whoever answers goes on as themselves.
    fn take(&mut self, question: QuestionIx, answer: Answer) {
        self.given = self.order();
        if !self.given.contains(&question) {
            self.given.push(question);
        }
        self.origin = Origin::Own;
        self.state = apply(&self.state, Action::Answer(question, answer));
    }

    /// The answered questions in the order in which they were given. Where this visit has not seen all of them, as after a
    /// reload, that is the order in which the quiz would give them; those that it would not give any more come last.
    fn order(&self) -> Vec<QuestionIx> {
        let answers = &self.state.answers;
        if self.given.len() == answers.len() && self.given.iter().all(|given| answers.contains_key(given)) {
            return self.given.clone();
        }
        let (atlas, bank) = (&self.guide.atlas, &self.guide.bank);
        let mut order: Vec<QuestionIx> = Vec::new();
        let mut state = State { answers: SortedMap::default(), going_on: false, ..self.state.clone() };
        loop {
            match turn(atlas, bank, &state, order.last().copied()) {
                Turn::Ask(question) => match answers.get(&question) {
                    Some(&answer) => {
                        order.push(question);
                        state.answers.insert(question, answer);
                    }
                    None => break,
                },
                Turn::Enough if self.state.going_on && !state.going_on => state.going_on = true,
                Turn::Enough => break,
            }
        }
        order.extend(
            answers.iter().map(|(&question, _)| question).filter(|question| !state.answers.contains_key(question)),
        );
        order
    }

    /// The page of what comes next in the quiz, after `last`.
    fn coming(&self, last: Option<QuestionIx>) -> Page {
        match turn(&self.guide.atlas, &self.guide.bank, &self.state, last) {
            Turn::Ask(question) => self.page_of(question),
            Turn::Enough => Page::Result,
        }
    }

    /// The page of a question.
    fn page_of(&self, question: QuestionIx) -> Page {
        Page::Question(Some(self.guide.atlas.question(question).number))
    }

    /// The visit with "whichever question comes next" made definite, and a question that does not exist replaced, and
    /// with the open question showing the answer that it has.
    fn settled(mut self) -> Self {
        if let Page::Question(number) = self.page
            && number.and_then(|number| self.guide.atlas.question_by_number(number)).is_none()
        {
            self.page = self.coming(None);
        }
        self.seen = match self.page {
            Page::Result => true,
            Page::Question(_) => self.returns(),
            _ => self.seen,
        };
        self.comes_from(self.origin);
        let given = self.question().and_then(|question| self.state.answers.get(&question));
        (self.chosen, self.refused) = (given.and_then(|answer| answer.points()), false);
        self
    }
}

/// What a code says and what to tell of it. A character of the alphabet that a line or an emphasis ends with is no part of it;
/// of one that breaks off, the beginning counts.
fn read(guide: &Guide, code: &str) -> Result<(State, Option<Notice>), CodeError> {
    let trimmed = code.trim_end_matches(['-', '_']);
    let decoded = code::decode(&guide.atlas, code).or_else(|error| code::decode(&guide.atlas, trimmed).or(Err(error)));
    match decoded {
        Ok(decoded) => Ok((decoded.state, (decoded.dropped > 0).then_some(Notice::Dropped(decoded.dropped)))),
        Err(error) => code::rescued(&guide.atlas, code).map(|state| (state, Some(Notice::Cut))).ok_or(error),
    }
}

#[cfg(test)]
mod tests;

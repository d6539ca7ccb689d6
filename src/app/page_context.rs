//! Context shared by every page: the data, the model and a way to dispatch messages.

use super::address::{Address, Page};
use super::autosave::Autosave;
use super::exports::sheet::Sheet;
use super::guide::Guide;
use super::messages::Messages;
use super::model::Model;
use super::msg::{ControlId, Msg, WhatIf};
use super::platform::page;
use engine::atlas::{MoveIx, QuestionIx, Region, RoleIx, SourceIx, TopicIx};
use engine::content::details::{Details, MoveDetail, PreferenceText, RoleDetail, Topic, TraitText};
use engine::content::reference::{Library, Source};
use engine::outcome::{Outcome, follow};
use engine::plan::Plan;
use engine::quiz::Points;
use engine::routes::Route;
use engine::session::{Action, Preference, State};
use engine::wording::Wording;
use std::rc::Rc;
use yew::prelude::*;

/// Data that is fetched after the program starts.
#[derive(Clone)]
pub enum Remote<T> {
    /// Not requested yet.
    NotAsked,
    /// Requested, and not here yet.
    Loading,
    /// Here.
    Loaded(Rc<T>),
    /// Could not be fetched.
    Failed,
}

impl<T> Remote<T> {
    /// The data, once loaded.
    pub fn loaded(&self) -> Option<&T> {
        if let Self::Loaded(it) = self { Some(it) } else { None }
    }

    /// Allows another request after a failure.
    pub fn retry(&mut self) {
        if matches!(self, Self::Failed) {
            *self = Self::NotAsked;
        }
    }
}

/// Context shared by every page.
#[derive(Clone)]
pub struct PageContext {
    /// The atlas, the words of the quiz and the item bank.
    pub guide: Rc<Guide>,
    /// The details of roles and moves.
    pub details: Remote<Details>,
    /// What only pages beside the quiz and the routes read.
    pub library: Remote<Library>,
    /// Path that every address begins with.
    pub base: AttrValue,
    /// Whether the page stands in another one, where keys are the host's.
    pub embedded: bool,
    /// The host's links, one a line; see [`super::host::links`].
    pub host_links: Rc<str>,
    /// Whether the browser has a way to share.
    pub can_share: bool,
    /// What this device keeps of a visit.
    pub keeping: Autosave,
    /// The words of the interface as they read in the UK.
    pub words: &'static Messages,
    /// The open page and everything said so far.
    pub model: Rc<Model>,
    /// Dispatches a message to the model.
    pub dispatch: Callback<Msg>,
}

impl PageContext {
    /// A context in which nothing has been fetched yet.
    pub fn new(
        guide: Rc<Guide>,
        model: Model,
        base: AttrValue,
        words: &'static Messages,
        dispatch: Callback<Msg>,
    ) -> Self {
        Self {
            guide,
            model: Rc::new(model),
            base,
            words,
            dispatch,
            details: Remote::NotAsked,
            library: Remote::NotAsked,
            embedded: false,
            host_links: "".into(),
            can_share: false,
            keeping: Autosave::default(),
        }
    }

    /// The words of the interface, as they read in the region.
    pub fn words(&self) -> &'static Messages {
        match self.region() {
            Region::Uk => self.words,
            Region::Us => self.words.us.0,
        }
    }

    /// Whether any question was answered, so that something can be said of what suits the visitor.
    pub fn knows_visitor(&self) -> bool {
        self.model.state.answers.values().any(|answer| answer.points().is_some())
    }

    /// The region whose titles are shown.
    pub fn region(&self) -> Region {
        self.model.state.region
    }

    /// A role's title in the region.
    pub fn title(&self, role: RoleIx) -> &str {
        self.guide.title(role, self.region())
    }

    /// What is said of a role, once it is here.
    pub fn role_detail(&self, role: RoleIx) -> Option<&RoleDetail> {
        self.here()?.roles.get(role.at())
    }

    /// What is said of a move, once it is here.
    pub fn move_detail(&self, step: MoveIx) -> Option<&MoveDetail> {
        self.here()?.moves.get(step.at())
    }

    /// A text as it reads in the region.
    pub fn say(&self, words: &Wording) -> String {
        words.within(self.region())
    }

    /// What an answer says about the visitor, as a sentence in the second person, once it is here. The middle of the
    /// scale says what its upper half says; it is never shown, because it counts for nothing.
    pub fn reason(&self, question: QuestionIx, points: Points) -> Option<&str> {
        let reasons = self.here()?.reasons.get(question.at())?;
        Some(if points < Points::MIDDLE { &reasons.low } else { &reasons.high })
    }

    /// What the traits are called, once it is here.
    pub fn traits(&self) -> &[TraitText] {
        self.here().map_or(&[], |details| &details.traits)
    }

    /// What a preference asks, once it is here.
    pub fn preference(&self, preference: Preference) -> Option<&PreferenceText> {
        self.here()?.preferences.get(preference as usize)
    }

    /// A source, once it is here.
    pub fn source(&self, source: SourceIx) -> Option<&Source> {
        self.library()?.sources.get(source.at())
    }

    /// How many sources there are, once they are here.
    pub fn source_count(&self) -> usize {
        self.library().map_or(0, |library| library.sources.len())
    }

    /// Something that a host page can link to, once it is here.
    pub fn topic(&self, topic: TopicIx) -> Option<&Topic> {
        self.here()?.topics.get(topic.at())
    }

    /// Whether the details are here.
    pub const fn is_complete(&self) -> bool {
        matches!(self.details, Remote::Loaded(_))
    }

    /// The details, once they are here.
    fn here(&self) -> Option<&Details> {
        self.details.loaded()
    }

    /// How to become something, schemes, careers and the like, once they are here.
    pub fn library(&self) -> Option<&Library> {
        self.library.loaded()
    }

    /// What follows from everything said so far, with the routes in the order of their letters.
    pub fn outcome(&self) -> Outcome {
        self.outcome_of(&self.model.state)
    }

    /// What follows from another state, such as the one before a "what if".
    pub fn outcome_of(&self, state: &State) -> Outcome {
        Outcome::new(&self.guide.atlas, &self.guide.bank, state).with_letters(&self.model.letters)
    }

    /// The plan for `route`, once the details are here. It has schemes once the library is here too.
    pub fn plan(&self, route: &Route) -> Option<Plan<'_>> {
        let Guide { atlas, bank, .. } = &*self.guide;
        Some(Plan::new(atlas, self.here()?, self.library(), bank, &self.model.state, route))
    }

    /// Whether everything is here that a plan is made of, or at least all that can be had.
    pub const fn can_plan(&self) -> bool {
        self.is_complete() && matches!(self.library, Remote::Loaded(_) | Remote::Failed)
    }

    /// The plan in words, once the details are here.
    pub fn sheet(&self, state: &State) -> Option<Sheet> {
        let page = Address { page: Page::Plan, code: String::new() }.href(&self.base);
        let page = format!("{}{page}", page::origin());
        Sheet::new(&self.guide, self.words(), self.here()?, self.library(), state, &page)
    }

    /// The page of a role.
    pub fn role_page(&self, role: RoleIx) -> Page {
        Page::Role(self.guide.atlas.role(role).id.clone())
    }

    /// The address of a page, with everything said so far.
    pub fn href(&self, page: &Page) -> String {
        self.model.address_of(page.clone()).href(&self.base)
    }

    /// A callback that tries out an action with the control at `spot`. The chosen route is kept where it is still there, and
    /// so is the letter of every route that is.
    pub fn on_what_if<T>(&self, spot: ControlId, action: impl Fn(T) -> Option<Action> + 'static) -> Callback<T> {
        let cx = self.clone();
        Callback::from(move |input| {
            if let Some(action) = action(input) {
                let route = follow(&cx.guide.atlas, &cx.guide.bank, &cx.model.state, action);
                let letters = cx.outcome().routes.shown.into_iter().map(|route| route.moves).collect();
                cx.dispatch.emit(Msg::WhatIf(WhatIf { action, route, spot, letters }));
            }
        })
    }

    /// A callback that dispatches the message made from its input.
    pub fn on<T>(&self, msg: impl Fn(T) -> Msg + 'static) -> Callback<T> {
        let dispatch = self.dispatch.clone();
        Callback::from(move |input| dispatch.emit(msg(input)))
    }
}

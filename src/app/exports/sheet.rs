//! The plan as plain text in order: what every file is written from and read back against.

use super::calendar::Entry;
use crate::app::format::{self, within};
use crate::app::guide::Guide;
use crate::app::messages::{Messages, interpolate};
use crate::app::naming;
use engine::code;
use engine::content::details::Details;
use engine::content::reference::Library;
use engine::outcome::Outcome;
use engine::plan::{Item, Look, Plan, Step};
use engine::session::State;
use engine::task_id::TaskId;
use engine::wording::Wording;

/// A plan in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// What it is the plan of: from where to which goal.
    pub title: String,
    /// The address that leads back to it, with its code.
    pub address: String,
    /// Its code.
    pub code: String,
    /// Its steps, nearest first.
    pub steps: Vec<SheetStep>,
}

/// A step in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetStep {
    /// The role's id.
    pub role: String,
    /// Its heading.
    pub title: String,
    /// How long people stay in the job before it; empty for the way in from outside.
    pub stay: String,
    /// What can be ticked off: tasks, what it takes, and what is worth a look.
    pub lines: Vec<Line>,
    /// What is worth a look as well and stands at a nearer step; empty without any.
    pub earlier: String,
}

/// Something to tick off, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// By what it is ticked.
    pub mark: TaskId,
    /// What sort it is.
    pub kind: Kind,
    /// What it says, on one line.
    pub text: String,
    /// Whether it is ticked.
    pub done: bool,
}

/// What sort of thing is ticked off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Something to do.
    Task,
    /// Something that the step takes.
    Takes,
    /// A scheme to look at.
    Look,
}

impl Kind {
    /// Every kind, in the order of a step.
    pub const ALL: [Self; 3] = [Self::Task, Self::Takes, Self::Look];
}

impl Sheet {
    /// The sheet of the plan for the route that `state` has chosen; none where there is no route. `page` is the address of
    /// the plan's page without a code.
    pub fn new(
        guide: &Guide,
        words: &Messages,
        details: &Details,
        library: Option<&Library>,
        state: &State,
        page: &str,
    ) -> Option<Self> {
        let outcome = Outcome::new(&guide.atlas, &guide.bank, state);
        let route = outcome.route()?;
        let plan = Plan::new(&guide.atlas, details, library, &guide.bank, state, route);
        let start = if route.from_outside {
            words.routes_from_outside.to_owned()
        } else {
            within(guide.title(route.roles[0], state.region))
        };
        let named = [("start", start.as_str()), ("goal", guide.goal_noun(outcome.goal))];
        let code = code::spelled_out(&guide.atlas, state);
        let steps = plan.steps.iter().enumerate();
        Some(Self {
            title: interpolate(words.plan_title, &named),
            address: format!("{page}#{code}"),
            code,
            steps: steps.map(|(place, step)| sheet_step(guide, words, state, step, place + 1)).collect(),
        })
    }

    /// The tasks and schemes that are still to do, for a calendar: those of the next step, or of every step.
    pub fn entries(&self, words: &Messages, every_step: bool) -> Vec<Entry> {
        let steps = &self.steps[..if every_step { self.steps.len() } else { self.steps.len().min(1) }];
        let mut entries: Vec<Entry> = Vec::new();
        for step in steps {
            for line in step.lines.iter().filter(|line| line.kind != Kind::Takes && !line.done) {
                // A task of two steps is done once.
                if !entries.iter().any(|entry| entry.mark == line.mark) {
                    let about = interpolate(words.plan_entry, &[("step", &within(&step.title))]);
                    let description = format!("{about}\n{}", self.address);
                    entries.push(Entry { mark: line.mark, summary: line.text.clone(), description });
                }
            }
        }
        entries
    }
}

fn sheet_step(guide: &Guide, words: &Messages, state: &State, step: &Step<'_>, number: usize) -> SheetStep {
    let from = step.by.map(|by| guide.title(guide.atlas.step(by).from, state.region));
    let title = naming::step(words, number, from, guide.title(step.role, state.region));
    let before = step.by.zip(from).map_or_else(String::new, |(by, from)| {
        let named = [("years", naming::time(words, &guide.atlas, &state.done, by)), ("role", within(from))];
        interpolate(words.step_time_before, &named.each_ref().map(|(key, value)| (*key, value.as_str())))
    });
    let say = |text: &Wording| format::capital(&text.within(state.region));
    let line = |kind, item: &Item<'_>| Line { mark: item.mark, kind, text: say(item.text), done: item.ticked };
    let tasks = step.tasks.iter().map(|item| line(Kind::Task, item));
    let takes = step.takes.iter().map(|item| line(Kind::Takes, item));
    let looks = step.schemes.iter().map(|look| look_line(words, look));
    SheetStep {
        role: guide.atlas.role(step.role).id.clone(),
        title,
        stay: before,
        lines: tasks.chain(takes).chain(looks).collect(),
        earlier: naming::earlier(words, step).unwrap_or_default(),
    }
}

fn look_line(words: &Messages, look: &Look<'_>) -> Line {
    let text = interpolate(words.plan_look, &[("scheme", &look.scheme.name)]);
    Line { mark: look.mark, kind: Kind::Look, text, done: look.ticked }
}

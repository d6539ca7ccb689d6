//! The way back: a saved plan, a link or a bare code becomes a visit again.

use super::calendar::unfolded;
use super::sheet::Sheet;
use super::{json, markdown};
use engine::atlas::Atlas;
use engine::code::{CodeError, Decoded, found_in};
use engine::session::{Action, State, apply};
use engine::task_id::{TaskId, letters};

/// A plan that was read.
#[derive(Clone, Debug, PartialEq)]
pub struct Opened {
    /// Everything that it holds.
    pub state: State,
    /// How many answers and choices the atlas does not have any more.
    pub dropped: usize,
    /// How many ticked lines are no task of the plan.
    pub unknown: usize,
}

/// Why something is no plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    /// There is nothing in it.
    Empty,
    /// It begins like JSON and stops being it in this line, from 1.
    NotJson(usize),
    /// The code in it is not there, damaged, or of a later version.
    Code(CodeError),
    /// The file is far too large for a plan, or cannot be read at all.
    Unreadable,
}

/// Reads a plan. `sheet` gives the plan of a state in words. Ticks that were changed by hand in a list or in JSON count;
/// those of a line that the list does not have stay as the code has them.
///
/// # Errors
/// [`Problem`] says what is wrong with the text; nothing of it is then used.
pub fn read(atlas: &Atlas, text: &str, sheet: impl Fn(&State) -> Option<Sheet>) -> Result<Opened, Problem> {
    let text = text.trim_start_matches('\u{feff}').trim();
    if text.is_empty() {
        return Err(Problem::Empty);
    }
    if text.starts_with('{') {
        let read = json::read(text).map_err(Problem::NotJson)?;
        let decoded = found_in(atlas, &read.code).map_err(Problem::Code)?;
        return Ok(ticked(decoded, &read.ticks, 0));
    }
    let unfolded = unfolded(text);
    let decoded = found_in(atlas, &unfolded).map_err(Problem::Code)?;
    let known: Vec<(String, TaskId)> = sheet(&decoded.state).map_or_else(Vec::new, |sheet| {
        let lines = sheet.steps.into_iter().flat_map(|step| step.lines);
        lines.map(|line| (letters(&line.text).collect(), line.mark)).collect()
    });
    let (mut ticks, mut unknown) = (Vec::new(), 0);
    for (done, words) in markdown::ticks(&unfolded) {
        let words: String = letters(words).collect();
        match known.iter().find(|(text, _)| *text == words) {
            Some(&(_, mark)) => ticks.push((mark, done)),
            None => unknown += usize::from(done),
        }
    }
    Ok(ticked(decoded, &ticks, unknown))
}

/// What was decoded, with ticks as they were changed by hand.
fn ticked(decoded: Decoded, ticks: &[(TaskId, bool)], unknown: usize) -> Opened {
    let tick = |state: State, &(mark, done): &(TaskId, bool)| apply(&state, Action::Tick(mark, done));
    Opened { state: ticks.iter().fold(decoded.state, tick), dropped: decoded.dropped, unknown }
}

//! The link code: everything a visitor said and chose in a short string for the fragment of an address.
//!
//! A code is a version digit, two characters of checksum, and the state in six bits a character. It names goals by their
//! place, at most three, and roles and questions by their stable numbers, so an old code still works with a new atlas; what the atlas no longer has is
//! dropped and counted. Sixty answers with every choice made take 38 characters and 11 bits more for each role
//! that is ruled out or done, and 20 for each task that is ticked off. A plan that was saved as a file adds ten characters
//! at most.

mod answers;
mod found;
mod rescue;
mod symbols;

use crate::atlas::{Atlas, GoalIx, Region, RoleIx, Sectors};
use crate::plan::{PLAN_ID_BITS, PlanId};
use crate::routes::Start;
use crate::session::{Lean, MOST_ROUTES, State};
use crate::task_id::{TASK_ID_BITS, TaskId};
use crate::vec_map::SortedSet;
use std::fmt;
use symbols::{Reader, Writer};

pub use found::found_in;
pub use rescue::rescued;

/// First character of every code of this format.
const VERSION: char = '1';

/// Bits of a role's stable number.
const ROLE_BITS: u32 = 10;

/// What stands for no chosen route. Older codes never hold it: theirs name the route that they showed, so they show it still.
const NO_ROUTE: usize = MOST_ROUTES;

/// Why a string is not read as a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CodeError {
    /// It does not look like a code at all.
    Foreign,
    /// It was made by a later version of the format.
    Newer,
    /// It was a code, but characters were changed or lost.
    Damaged,
}

impl fmt::Display for CodeError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Foreign => "not a code of this site",
            Self::Newer => "a code of a later version",
            Self::Damaged => "a damaged code",
        })
    }
}

impl std::error::Error for CodeError {}

/// What a code held.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decoded {
    /// The state, as far as this atlas knows what it speaks of.
    pub state: State,
    /// How many answers, roles and goals were dropped because this atlas does not have them.
    pub dropped: usize,
}

/// The code of `state`; empty for a state in which nothing was said or chosen.
pub fn encode(atlas: &Atlas, state: &State) -> String {
    if *state == State::default() { String::new() } else { spelled_out(atlas, state) }
}

/// The code of `state`, never empty: for a file, where no code would look like one that was lost.
pub fn spelled_out(atlas: &Atlas, state: &State) -> String {
    let mut writer = Writer::default();
    writer.put(u64::from(state.region == Region::Us), 1);
    writer.put(start_number(atlas, state.start), ROLE_BITS);
    writer.put(goal_number(state.known_goal), 2);
    writer.put(goal_number(state.viewed_goal), 2);
    writer.put(state.chosen_route.map_or(NO_ROUTE, |route| route.min(MOST_ROUTES - 1)) as u64, 2);
    writer.put(u64::from(state.going_on), 1);
    writer.put(u64::from(!state.sectors.0 & Sectors::ALL.0), 4);
    for lean in state.preferences {
        writer.put(lean as u64, 2);
    }
    put_roles(&mut writer, atlas, &state.ruled_out);
    put_roles(&mut writer, atlas, &state.done);
    answers::put(&mut writer, atlas, &state.answers);
    put_later(&mut writer, atlas, state);
    let symbols = writer.finish();
    let checksum = symbols::checksum(&symbols);
    let head = [(checksum >> 6) as u8, (checksum & 63) as u8];
    std::iter::once(VERSION).chain(head.into_iter().chain(symbols).map(symbols::letter)).collect()
}

/// The state that `code` holds. An empty code is the state in which nothing was said.
///
/// # Errors
/// [`CodeError`] says whether the string is foreign, of a later version, or damaged; nothing of it is then used.
pub fn decode(atlas: &Atlas, code: &str) -> Result<Decoded, CodeError> {
    if code.is_empty() {
        return Ok(Decoded { state: State::default(), dropped: 0 });
    }
    let mut characters = code.chars();
    match characters.next() {
        Some(VERSION) => {}
        Some('2'..='9') if characters.all(|letter| symbols::value(letter).is_some()) => return Err(CodeError::Newer),
        _ => return Err(CodeError::Foreign),
    }
    let symbols: Vec<u8> = characters.map(symbols::value).collect::<Option<_>>().ok_or(CodeError::Foreign)?;
    let (Some(head), Some(body)) = (symbols.get(..2), symbols.get(2..)) else {
        return Err(CodeError::Damaged);
    };
    if symbols::checksum(body) != u16::from(head[0]) << 6 | u16::from(head[1]) {
        return Err(CodeError::Damaged);
    }
    read(atlas, Reader::new(body)).ok_or(CodeError::Damaged)
}

/// Reads the fields in the order in which [`encode`] writes them; `None` when they run out or make no sense.
fn read(atlas: &Atlas, mut reader: Reader<'_>) -> Option<Decoded> {
    let mut dropped = 0;
    let mut state = take_choices(&mut reader, atlas, &mut dropped)?;
    answers::take(&mut reader, atlas, &mut dropped, &mut state.answers)?;
    (state.also, state.ticked, state.chosen_elsewhere, state.plan) = take_later(&mut reader, atlas, &mut dropped)?;
    Some(Decoded { state, dropped })
}

/// Reads what a code says before the answers.
fn take_choices(reader: &mut Reader<'_>, atlas: &Atlas, dropped: &mut usize) -> Option<State> {
    let region = if reader.take(1)? == 1 { Region::Us } else { Region::Uk };
    let start = match reader.take(ROLE_BITS)? as u16 {
        0 => Start::Outside,
        number => atlas.role_by_number(number).map_or_else(
            || {
                *dropped += 1;
                Start::Outside
            },
            Start::Role,
        ),
    };
    let known_goal = take_goal(reader, atlas, dropped)?;
    let viewed_goal = take_goal(reader, atlas, dropped)?;
    let chosen_route = Some(reader.take(2)? as usize).filter(|&route| route != NO_ROUTE);
    let going_on = reader.take(1)? == 1;
    let sectors = Sectors(!(reader.take(4)? as u8) & Sectors::ALL.0);
    let mut preferences = [Lean::Either; 3];
    for lean in &mut preferences {
        *lean = [Lean::Either, Lean::Low, Lean::High].get(reader.take(2)? as usize).copied()?;
    }
    let ruled_out = take_roles(reader, atlas, dropped)?;
    let done = take_roles(reader, atlas, dropped)?;
    if sectors == Sectors::default() {
        return None;
    }
    Some(State {
        region,
        start,
        known_goal,
        viewed_goal,
        chosen_route,
        going_on,
        sectors,
        preferences,
        ruled_out,
        done,
        ..State::default()
    })
}

/// Bits of the number of ticks.
const TICK_COUNT_BITS: u32 = 8;

/// Most ticks that a code carries.
const MOST_TICKS: usize = (1 << TICK_COUNT_BITS) - 1;

/// Writes what came to the format later, after a 1 bit, where there is any: codes without it stay as they were.
fn put_later(writer: &mut Writer, atlas: &Atlas, state: &State) {
    let is_plain = state.chosen_elsewhere.is_none() && state.plan.is_none();
    if is_plain && state.also.is_empty() && state.ticked.is_empty() {
        return;
    }
    writer.put(1, 1);
    put_roles(writer, atlas, &state.also);
    writer.put(state.ticked.len().min(MOST_TICKS) as u64, TICK_COUNT_BITS);
    for mark in state.ticked.iter().take(MOST_TICKS) {
        writer.put(u64::from(mark.0), TASK_ID_BITS);
    }
    match state.chosen_elsewhere {
        Some(route) => {
            writer.put(1, 1);
            writer.put(route.min(MOST_ROUTES - 1) as u64, 2);
        }
        // Read by versions that know no plan yet, which stop here.
        None if state.plan.is_some() => writer.put(0, 1),
        None => {}
    }
    if let Some(plan) = state.plan {
        writer.put(1, 1);
        writer.put(plan.number(), PLAN_ID_BITS);
    }
}

/// What [`put_later`] writes: the jobs held besides, the ticks, the route that was chosen in the other region, and the identity
/// of the plan.
type Later = (SortedSet<RoleIx>, SortedSet<TaskId>, Option<usize>, Option<PlanId>);

/// Reads what [`put_later`] wrote; nothing where the bits have run out or only padding is left.
fn take_later(reader: &mut Reader<'_>, atlas: &Atlas, dropped: &mut usize) -> Option<Later> {
    if reader.take(1).unwrap_or(0) == 0 {
        return Some(Later::default());
    }
    let also = take_roles(reader, atlas, dropped)?;
    let mut ticked = SortedSet::default();
    for _ in 0..reader.take(TICK_COUNT_BITS)? {
        ticked.insert(TaskId(reader.take(TASK_ID_BITS)? as u32));
    }
    let elsewhere = (reader.take(1) == Some(1)).then(|| reader.take(2)).flatten();
    let plan = (reader.take(1) == Some(1)).then(|| reader.take(PLAN_ID_BITS)).flatten();
    Some((also, ticked, elsewhere.map(|route| (route as usize).min(MOST_ROUTES - 1)), plan.map(PlanId::new)))
}

/// The stable number of a start; 0 is outside the industry.
fn start_number(atlas: &Atlas, start: Start) -> u64 {
    match start {
        Start::Outside => 0,
        Start::Role(role) => atlas.roles.get(role.at()).map_or(0, |role| u64::from(role.number)),
    }
}

/// A goal's place counted from 1; 0 is none.
fn goal_number(goal: Option<GoalIx>) -> u64 {
    goal.map_or(0, |goal| u64::from(goal.0) + 1)
}

/// Reads a goal; the outer `None` means that the bits ran out.
#[allow(clippy::option_option)]
fn take_goal(reader: &mut Reader<'_>, atlas: &Atlas, dropped: &mut usize) -> Option<Option<GoalIx>> {
    let number = reader.take(2)? as usize;
    if number > atlas.goals.len() {
        *dropped += 1;
        return Some(None);
    }
    Some(number.checked_sub(1).map(GoalIx::from))
}

/// Writes a set of roles: a 1 bit and a number for each, then a 0 bit.
fn put_roles(writer: &mut Writer, atlas: &Atlas, roles: &SortedSet<RoleIx>) {
    for role in roles.iter().filter_map(|role| atlas.roles.get(role.at())) {
        writer.put(1, 1);
        writer.put(u64::from(role.number), ROLE_BITS);
    }
    writer.put(0, 1);
}

/// Reads a set of roles.
fn take_roles(reader: &mut Reader<'_>, atlas: &Atlas, dropped: &mut usize) -> Option<SortedSet<RoleIx>> {
    let mut roles = SortedSet::default();
    while reader.take(1)? == 1 {
        match atlas.role_by_number(reader.take(ROLE_BITS)? as u16) {
            Some(role) => {
                roles.insert(role);
            }
            None => *dropped += 1,
        }
    }
    Some(roles)
}

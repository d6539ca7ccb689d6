//! A calendar file with a whole-day event for each task (RFC 5545).
//!
//! # A file saved again
//!
//! A calendar knows an event by its `UID`. Here that is the plan's [`PlanId`] and the task's mark, so a plan that is saved
//! once more, after ticks, answers or dates changed, brings its events up to date, and the plans of two people keep out of
//! each other's way. `SEQUENCE` is the time of saving, which grows from file to file; what somebody moved in the calendar
//! by hand goes where the newer file says.
//!
//! The identity is in the link of every event, in every saved file, in the address of the page, and in the visit that a
//! device keeps. A plan cannot be recognised, and is added a second time, where it comes from none of these:
//!
//! - from a link that was made or bookmarked before the plan was first saved, or sent by "Keep or send this", which leaves the
//!   identity out because it is for other people;
//! - from a calendar file older than the identity, whose events were called the same for everybody.
//!
//! A file takes no event away: a task that was ticked since, or that the route has no longer, stays in the calendar until
//! it is deleted there.

use super::day::{Day, Pace};
use engine::plan::PlanId;
use engine::task_id::TaskId;

/// Most octets of a line, without its end (RFC 5545, section 3.1).
const LINE: usize = 75;

/// The beginning of 2026 in seconds since that of 1970. `SEQUENCE` counts from here, and has 31 bits for the next 68 years.
const FIRST_FILE: u64 = 1_767_225_600;

/// A task in a calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// By what the task is ticked: within a plan it names the event.
    pub mark: TaskId,
    /// What to do.
    pub summary: String,
    /// What it is for.
    pub description: String,
}

/// The calendar file of the plan `id`. The first entry is on the day `first`, the others follow at `pace`. `address` leads
/// back to the plan; `seconds` is the time of saving, since the beginning of 1970 in UTC.
///
/// There is no alarm: one for a whole day goes off at midnight. There is no organizer, which other standards ask of a file
/// with a method: calendars would take the tasks for an invitation.
pub fn calendar(id: PlanId, entries: &[Entry], first: Day, pace: Pace, address: &str, seconds: u64) -> String {
    let mut file = String::new();
    let head =
        ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Crewpath//Plan//EN", "CALSCALE:GREGORIAN", "METHOD:PUBLISH"];
    for text in head {
        line(&mut file, text);
    }
    let (stamp, sequence) = (stamp(seconds), seconds.saturating_sub(FIRST_FILE).min(i32::MAX as u64));
    for (place, entry) in entries.iter().enumerate() {
        let day = first.after(place, pace);
        let properties = [
            ("BEGIN:", "VEVENT"),
            ("UID:", &format!("crewpath-{:012x}-{:05x}", id.number(), entry.mark.0)),
            ("DTSTAMP:", &stamp),
            ("LAST-MODIFIED:", &stamp),
            ("SEQUENCE:", &sequence.to_string()),
            ("DTSTART;VALUE=DATE:", &day.digits()),
            // The end is the first day that is not part of it.
            ("DTEND;VALUE=DATE:", &day.next().digits()),
            ("SUMMARY:", &escaped(&entry.summary)),
            ("DESCRIPTION:", &escaped(&entry.description)),
            ("URL:", address),
            // A task leaves the day free.
            ("TRANSP:", "TRANSPARENT"),
            ("END:", "VEVENT"),
        ];
        for (name, value) in properties {
            line(&mut file, &[name, value].concat());
        }
    }
    line(&mut file, "END:VCALENDAR");
    file
}

/// A time as a calendar file has it: `20261122T030922Z`.
fn stamp(seconds: u64) -> String {
    let of_day = seconds % 86_400;
    let (hour, minute, second) = (of_day / 3600, of_day / 60 % 60, of_day % 60);
    format!("{}T{hour:02}{minute:02}{second:02}Z", Day::at(seconds).digits())
}

/// Text as a value (RFC 5545, section 3.3.11). Control characters but for line feeds and tabs cannot be in one.
fn escaped(text: &str) -> String {
    let mut value = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\n' => value.push_str("\\n"),
            '\\' | ';' | ',' => {
                value.push('\\');
                value.push(letter);
            }
            '\t' => value.push(letter),
            _ if letter.is_control() => {}
            _ => value.push(letter),
        }
    }
    value
}

/// The text of a file without the folds that [`calendar`] makes; any other file stays as it is.
pub fn unfolded(file: &str) -> String {
    let mut whole = String::with_capacity(file.len());
    for line in file.split_inclusive('\n') {
        match line.strip_prefix(' ') {
            Some(rest) if whole.ends_with("\r\n") => {
                whole.truncate(whole.len() - 2);
                whole.push_str(rest);
            }
            _ => whole.push_str(line),
        }
    }
    whole
}

/// Adds a line, folded so that no part is too long and none ends within a character.
fn line(file: &mut String, text: &str) {
    let mut room = LINE;
    for letter in text.chars() {
        if letter.len_utf8() > room {
            file.push_str("\r\n ");
            room = LINE - 1;
        }
        file.push(letter);
        room -= letter.len_utf8();
    }
    file.push_str("\r\n");
}

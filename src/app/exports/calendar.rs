//! A calendar file with a whole-day event for each task (RFC 5545).

use super::day::{Day, Pace};
use engine::mark::Mark;

/// Most octets of a line, without its end (RFC 5545, section 3.1).
const LINE: usize = 75;

/// A task in a calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// By what the task is ticked: it names the event, so that a file opened twice adds nothing twice.
    pub mark: Mark,
    /// What to do.
    pub summary: String,
    /// What it is for.
    pub description: String,
}

/// The calendar file. The first entry is on the day `first`, the others follow at `pace`. `address` leads back to the
/// plan; `stamp` is the time of writing in UTC, such as `20261122T030922Z`.
///
/// There is no alarm: one for a whole day goes off at midnight.
pub fn calendar(entries: &[Entry], first: Day, pace: Pace, address: &str, stamp: &str) -> String {
    let mut file = String::new();
    for text in ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Crewpath//Plan//EN", "CALSCALE:GREGORIAN"] {
        line(&mut file, text);
    }
    for (place, entry) in entries.iter().enumerate() {
        let properties = [
            ("BEGIN:", "VEVENT"),
            ("UID:", &format!("task-{:05x}@crewpath", entry.mark.0)),
            ("DTSTAMP:", stamp),
            ("DTSTART;VALUE=DATE:", &first.after(place, pace).digits()),
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

/// The stamp of a time as `Date.toISOString` writes it: `2026-11-22T03:09:22.123Z` becomes `20261122T030922Z`.
pub fn stamp(iso: &str) -> String {
    let whole = iso.split('.').next().unwrap_or_default().trim_end_matches('Z');
    let mut stamp: String = whole.chars().filter(|letter| !matches!(letter, '-' | ':')).collect();
    stamp.push('Z');
    stamp
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

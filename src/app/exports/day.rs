//! Days of the calendar, by arithmetic alone: no clock and no time zone.

/// How far apart tasks are put in a calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pace {
    /// One a week.
    Week,
    /// One every two weeks.
    TwoWeeks,
    /// One a month, on the same day of the month, or on its last day where it is shorter.
    Month,
}

/// A day of the Gregorian calendar, as the number of days since 1 January 1970.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day(i32);

/// Days from 1 March of the year 0 to 1 January 1970.
const EPOCH: i32 = 719_468;

/// Days in 400 years, after which the calendar repeats.
const ERA: i32 = 146_097;

/// The last year that a date may be of, so that the last task of a plan is still in a year of four digits.
const LAST_YEAR: i32 = 8999;

impl Day {
    /// The day of a date, if there is such a day and the year is from 1 to [`LAST_YEAR`]. The years begin in March, so that a leap day is the last of its year
    /// (Howard Hinnant, "chrono-compatible low-level date algorithms", `days_from_civil`).
    pub fn of(year: i32, month: i32, day: i32) -> Option<Self> {
        if !(1..=LAST_YEAR).contains(&year) || !(1..=12).contains(&month) || !(1..=days_in(year, month)).contains(&day)
        {
            return None;
        }
        let year = if month <= 2 { year - 1 } else { year };
        let (era, in_era) = (year / 400, year % 400);
        let in_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
        Some(Self(era * ERA + in_era * 365 + in_era / 4 - in_era / 100 + in_year - EPOCH))
    }

    /// The day of a date such as `2026-11-30`, as a date field has it.
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.splitn(3, '-').map(|part| part.parse().ok());
        Self::of(parts.next()??, parts.next()??, parts.next()??)
    }

    /// Year, month and day (`civil_from_days`, as above).
    pub const fn date(self) -> (i32, i32, i32) {
        let days = self.0 + EPOCH;
        let (era, in_era) = (days / ERA, days % ERA);
        let year = (in_era - in_era / 1460 + in_era / 36_524 - in_era / 146_096) / 365;
        let in_year = in_era - (365 * year + year / 4 - year / 100);
        let month = (5 * in_year + 2) / 153;
        let day = in_year - (153 * month + 2) / 5 + 1;
        let month = if month < 10 { month + 3 } else { month - 9 };
        (era * 400 + year + if month <= 2 { 1 } else { 0 }, month, day)
    }

    /// The first Monday after this day.
    #[must_use]
    pub const fn next_monday(self) -> Self {
        // 1 January 1970 was a Thursday: 0 is a Monday here.
        Self(self.0 + 7 - (self.0 + 3).rem_euclid(7))
    }

    /// The day of the task after `count` others, when this is the first one's.
    #[must_use]
    pub fn after(self, count: usize, pace: Pace) -> Self {
        let count = i32::try_from(count).unwrap_or(0);
        match pace {
            Pace::Week => Self(self.0 + 7 * count),
            Pace::TwoWeeks => Self(self.0 + 14 * count),
            Pace::Month => {
                let (year, month, day) = self.date();
                let months = year * 12 + month - 1 + count;
                let (year, month) = (months / 12, months % 12 + 1);
                Self::of(year, month, day.min(days_in(year, month))).unwrap_or(self)
            }
        }
    }

    /// The day that a time is on, in seconds since the beginning of 1970 in UTC.
    pub const fn at(seconds: u64) -> Self {
        Self((seconds / 86_400) as i32)
    }

    /// The day after this one.
    #[must_use]
    pub const fn next(self) -> Self {
        Self(self.0 + 1)
    }

    /// The date as a calendar file has it: `20261130`.
    pub fn digits(self) -> String {
        let (year, month, day) = self.date();
        format!("{year:04}{month:02}{day:02}")
    }
}

/// The number of days in a month.
const fn days_in(year: i32, month: i32) -> i32 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

//! Days for practice, milliseconds for machines. Reads no clock: "today" and "now" are always arguments.

use std::fmt;

/// A calendar day of the agency, as days since 1970-01-01.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(pub i32);

/// A moment, as milliseconds since 1970-01-01T00:00Z. As stated by a device: data, never a judge of order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Millis(pub i64);

/// Milliseconds in an hour.
pub const HOUR_MS: i64 = 3_600_000;
/// Milliseconds in a day.
pub const DAY_MS: i64 = 24 * HOUR_MS;
/// A device clock off by more than this is flagged beside its deadlines. Source: `architecture.md` 5, 8.
pub const CLOCK_OFF_FLAGGED_MS: i64 = HOUR_MS;
/// A device clock off by more than this is shown on screen. Source: `architecture.md` 5, 8.
pub const CLOCK_OFF_SHOWN_MS: i64 = DAY_MS;
/// The earliest day that casework accepts, 1900-01-01.
pub const DAY_MIN: Day = Day(-25_567);
/// The latest day that casework accepts, 2199-12-31.
pub const DAY_MAX: Day = Day(84_005);

impl Day {
    /// The day of the proleptic Gregorian calendar, or `None` if there is no such day or it is outside
    /// [`DAY_MIN`]..=[`DAY_MAX`].
    pub fn from_ymd(year: i32, month: u32, day: u32) -> Option<Day> {
        if !(1..=12).contains(&month) || day == 0 || day > days_in_month(year, month) {
            return None;
        }
        // Years begin in March here, so that the leap day is the last day of a year.
        let years = i64::from(year) - i64::from(month <= 2);
        let era = years.div_euclid(400);
        let year_of_era = years.rem_euclid(400);
        let month_from_march = i64::from((month + 9) % 12);
        let day_of_year = (153 * month_from_march + 2) / 5 + i64::from(day) - 1;
        let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
        let found = Day(i32::try_from(era * 146_097 + day_of_era - 719_468).ok()?);
        (DAY_MIN..=DAY_MAX).contains(&found).then_some(found)
    }

    /// Year, month (1-12) and day (1-31).
    pub fn ymd(self) -> (i32, u32, u32) {
        let shifted = i64::from(self.0) + 719_468;
        let era = shifted.div_euclid(146_097);
        let day_of_era = shifted.rem_euclid(146_097);
        let year_of_era = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let month_from_march = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
        let month = if month_from_march < 10 { month_from_march + 3 } else { month_from_march - 9 };
        let year = year_of_era + era * 400 + i64::from(month <= 2);
        let small = "a day counted in i32 has a year in i32";
        (
            i32::try_from(year).expect(small),
            u32::try_from(month).expect("months are 1 to 12"),
            u32::try_from(day).expect("days are 1 to 31"),
        )
    }

    /// Reads `YYYY-MM-DD`. `None` for any other form and for days that do not exist.
    pub fn parse(text: &str) -> Option<Day> {
        let bytes = text.as_bytes();
        let shaped = bytes.len() == 10
            && bytes.iter().enumerate().all(|(i, b)| if i == 4 || i == 7 { *b == b'-' } else { b.is_ascii_digit() });
        if !shaped {
            return None;
        }
        Day::from_ymd(text[..4].parse().ok()?, text[5..7].parse().ok()?, text[8..].parse().ok()?)
    }

    /// The day `days` later (earlier when negative).
    pub fn plus(self, days: i32) -> Day {
        Day(self.0.saturating_add(days))
    }

    /// Whole days from `earlier` to this day; negative when this day is before it.
    pub fn days_since(self, earlier: Day) -> i32 {
        self.0.saturating_sub(earlier.0)
    }

    /// Whether casework accepts this day at all ([`DAY_MIN`]..=[`DAY_MAX`]).
    pub fn is_plausible(self) -> bool {
        (DAY_MIN..=DAY_MAX).contains(&self)
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.ymd();
        write!(f, "{year:04}-{month:02}-{day:02}")
    }
}

impl Millis {
    /// The day in UTC on which this moment falls.
    pub fn day(self) -> Day {
        Day(i32::try_from(self.0.div_euclid(DAY_MS)).unwrap_or(if self.0 < 0 { i32::MIN } else { i32::MAX }))
    }

    /// The moment `ms` milliseconds later (earlier when negative).
    pub fn plus(self, ms: i64) -> Millis {
        Millis(self.0.saturating_add(ms))
    }
}

/// How far a device's clock is off, by what the office received from it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ClockOff {
    /// Not noticeably.
    No,
    /// By more than an hour: flagged beside the deadlines it touches.
    Flagged,
    /// By more than a day: shown on screen.
    Shown,
}

/// Judges a device's clock by a moment that it stated and the moment the office received it. Only a clock that runs
/// ahead can be told this way: what arrives later than stated may simply have waited for a network.
pub fn clock_off(stated: Millis, received: Millis) -> ClockOff {
    match stated.0.saturating_sub(received.0) {
        ahead if ahead > CLOCK_OFF_SHOWN_MS => ClockOff::Shown,
        ahead if ahead > CLOCK_OFF_FLAGGED_MS => ClockOff::Flagged,
        _ => ClockOff::No,
    }
}

/// A date that may be known only to the month or the year (`date~` of `domain.md` 1.3).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DateAbout {
    /// Known to the day.
    Day(Day),
    /// Known to the month (1-12).
    Month(i32, u32),
    /// Known to the year.
    Year(i32),
}

impl DateAbout {
    /// Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. `None` for any other form.
    pub fn parse(text: &str) -> Option<DateAbout> {
        match text.len() {
            4 => Day::parse(&format!("{text}-01-01")).map(|day| DateAbout::Year(day.ymd().0)),
            7 => Day::parse(&format!("{text}-01")).map(|day| DateAbout::Month(day.ymd().0, day.ymd().1)),
            _ => Day::parse(text).map(DateAbout::Day),
        }
    }

    /// The earliest day that this date can mean: used where the older reading protects more.
    pub fn earliest(self) -> Option<Day> {
        match self {
            DateAbout::Day(day) => Some(day),
            DateAbout::Month(year, month) => Day::from_ymd(year, month, 1),
            DateAbout::Year(year) => Day::from_ymd(year, 1, 1),
        }
    }

    /// Completed years at `on`, at most (counted from [`Self::earliest`]). `None` before birth.
    pub fn age_on(self, on: Day) -> Option<u8> {
        let (born_year, born_month, born_day) = self.earliest()?.ymd();
        let (year, month, day) = on.ymd();
        let passed = (month, day) >= (born_month, born_day);
        u8::try_from(year - born_year - i32::from(!passed)).ok()
    }
}

impl fmt::Display for DateAbout {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            DateAbout::Day(day) => day.fmt(f),
            DateAbout::Month(year, month) => write!(f, "{year:04}-{month:02}"),
            DateAbout::Year(year) => write!(f, "{year:04}"),
        }
    }
}

/// Why a day was refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum DayRefused {
    /// What has happened cannot lie in the future beyond the tolerance.
    #[error("the day lies in the future")]
    InFuture,
    /// What is planned cannot lie in the past.
    #[error("the day lies in the past")]
    InPast,
    /// The day is outside the years casework accepts.
    #[error("the day is not plausible")]
    NotPlausible,
}

/// Checks the day of something that has happened: not after `today` plus `tolerance_days`.
///
/// The tolerance (days, usually 0 or 1) covers a visit across midnight and a clock that is slightly off.
pub fn happened_on(day: Day, today: Day, tolerance_days: u8) -> Result<Day, DayRefused> {
    if !day.is_plausible() {
        return Err(DayRefused::NotPlausible);
    }
    if day > today.plus(i32::from(tolerance_days)) { Err(DayRefused::InFuture) } else { Ok(day) }
}

/// Checks the day of something planned: not before `today`.
pub fn planned_on(day: Day, today: Day) -> Result<Day, DayRefused> {
    if !day.is_plausible() {
        return Err(DayRefused::NotPlausible);
    }
    if day < today { Err(DayRefused::InPast) } else { Ok(day) }
}

fn days_in_month(year: i32, month: u32) -> u32 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        _ => 31,
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn every_accepted_day_reads_back_as_it_prints() {
        for n in DAY_MIN.0..=DAY_MAX.0 {
            let day = Day(n);
            assert_eq!(Day::parse(&day.to_string()), Some(day), "a day that is shown can be typed");
        }
        assert_eq!(Day::parse("1970-01-01"), Some(Day(0)), "the count starts here");
        assert_eq!(Day::parse("2026-03-31"), Some(Day(20_543)), "the demo's anchor day");
    }

    #[test]
    fn days_that_do_not_exist_are_refused() {
        for wrong in ["2026-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "26-01-01", "2026-1-01", "1899-12-31"] {
            assert_eq!(Day::parse(wrong), None, "{wrong} is no day of casework");
        }
        assert!(Day::parse("2024-02-29").is_some(), "2024 was a leap year");
    }

    #[test]
    fn a_partial_birth_date_gives_the_greatest_possible_age() {
        let today = Day::parse("2026-03-31").unwrap();
        assert_eq!(DateAbout::parse("2011").unwrap().age_on(today), Some(15), "born on the first day of the year");
        assert_eq!(DateAbout::parse("2011-04").unwrap().age_on(today), Some(14), "April has not come yet");
        assert_eq!(DateAbout::parse("2027").unwrap().age_on(today), None, "not born yet");
    }

    #[test]
    fn a_clock_that_runs_ahead_is_flagged_after_an_hour_and_shown_after_a_day() {
        let received = Millis(0);
        assert_eq!(clock_off(Millis(HOUR_MS), received), ClockOff::No, "an hour is tolerated");
        assert_eq!(clock_off(Millis(HOUR_MS + 1), received), ClockOff::Flagged, "more is flagged");
        assert_eq!(clock_off(Millis(DAY_MS + 1), received), ClockOff::Shown, "more than a day is shown");
        assert_eq!(clock_off(Millis(-9 * DAY_MS), received), ClockOff::No, "a late sync is no wrong clock");
    }

    #[test]
    fn what_happened_is_not_in_the_future_and_plans_are_not_in_the_past() {
        let today = Day(20_000);
        assert_eq!(happened_on(today.plus(1), today, 1), Ok(today.plus(1)), "within the tolerance");
        assert_eq!(happened_on(today.plus(2), today, 1), Err(DayRefused::InFuture), "beyond the tolerance");
        assert_eq!(planned_on(today, today), Ok(today), "today can still be planned");
        assert_eq!(planned_on(today.plus(-1), today), Err(DayRefused::InPast), "yesterday cannot");
        assert_eq!(planned_on(Day(i32::MAX), today), Err(DayRefused::NotPlausible), "not in any lifetime");
    }
}

//! Lives half a year of the small agency of forty cases, on which the tests with screens stand. Shortens nothing but waiting.

use std::path::Path;

use model::Day;

use super::acts::Book;
use super::agency::{Agency, Time, WORKERS, found_agency};
use super::cases::{CASES, CONTESTED, Carrier, STORY, TWO_ANSWERS, TWO_DATES};
use super::desk::Desk;
use super::diary::{self, Act, Entry};
use super::last_day::{Crossed, last_day};
use super::make::{Made, at_eight};
use crate::host::Clock;

/// An act takes so long that a full day ends in the afternoon.
const ACT_MINUTES: i64 = 17;
/// Everybody comes to the office once a week.
const MEET_DAYS: i32 = 7;
/// Yesterday's leads and meetings come after the last entry of a diary.
const SHOWN_AFTER_MS: i64 = 2 * 3_600_000;
/// Yesterday at noon the network goes.
const CUT_AFTER_MS: i64 = 4 * 3_600_000;
/// Days before the first case on which the agency is founded.
const FOUNDED_BEFORE: i32 = 3;

/// The agency as it stands on this day.
///
/// # Errors
/// In words.
pub fn live(dir: &Path, today: Day, tell: &mut dyn FnMut(&str)) -> Result<Made, String> {
    let entries = diary::entries();
    let first = entries.first().map_or(-1, |entry| entry.day);
    let clock = Clock::at(at_eight(today.plus(first - FOUNDED_BEFORE)));
    tell("Founding the agency: root key, roster, office server, three people with a device each.");
    let mut agency = found_agency(dir, &clock, &WORKERS[..2], Time::Shared)?;
    let mut book = Book::new(today);
    tell("The directory of services: signed by the supervisor, carried to the tablets.");
    agency.spread_directory(today.plus(first - FOUNDED_BEFORE))?;
    play(&mut agency, &mut book, &clock, &entries, tell)?;
    tell("Yesterday: leads that wait, and the case that many protect.");
    clock.set(at_eight(today.plus(-1)) + SHOWN_AFTER_MS);
    agency.live_the_rest(&book)?;
    agency.spread_directory(today)?;
    tell("The last day: two dates, two answers, and a closure that had not seen a newer risk.");
    let id = |at: usize| book.case(at).map(|case| case.id.clone());
    let crossed = Crossed { dates: id(TWO_DATES)?, answers: id(TWO_ANSWERS)?, contested: id(CONTESTED)?, risks: None };
    last_day(&mut agency, &crossed, today, at_eight(today.plus(-1)) + CUT_AFTER_MS)?;
    let story = book.case(STORY)?;
    Ok(Made { today, agency, story: [story.id.clone(), story.code.clone()], tags: Vec::new() })
}

/// Plays every entry on its day.
fn play(
    agency: &mut Agency,
    book: &mut Book,
    clock: &Clock,
    entries: &[Entry],
    tell: &mut dyn FnMut(&str),
) -> Result<(), String> {
    let (mut day, mut met, mut opened) = (i32::MIN, i32::MIN, 0);
    for entry in entries {
        if entry.day != day {
            day = entry.day;
            clock.set(at_eight(book.today.plus(day)));
        }
        if entry.act.is_supervisors() || day.saturating_sub(met) >= MEET_DAYS {
            agency.meet()?;
            met = day;
        }
        clock.pass_minutes(ACT_MINUTES);
        book.perform(entry, agency.desk_of(entry))?;
        if entry.act.is_supervisors() {
            agency.meet()?;
        }
        if matches!(entry.act, Act::Open(_)) {
            opened += 1;
            if opened % 8 == 0 {
                tell(&format!("  {opened} of {} cases opened; it is {}.", CASES.len(), book.day(day)));
            }
        }
    }
    Ok(())
}

impl Agency {
    fn desk_of(&mut self, entry: &Entry) -> &mut Desk {
        match CASES[entry.case].carrier {
            _ if entry.act.is_supervisors() => &mut self.supervisor,
            Carrier::Tablet => self.worker(),
            Carrier::Colleague => self.colleague(),
        }
    }
}

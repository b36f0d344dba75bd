//! Makes the demo agency: founds it and lives half a year of it through the command layer. Shortens nothing but waiting.

use std::path::{Path, PathBuf};

use model::time::DAY_MS;
use serde_json::json;

use super::acts::Book;
use super::agency::{Agency, found_agency};
use super::cases::{CASES, CONTESTED, Carrier, STORY, TWO_ANSWERS, TWO_DATES};
use super::desk::{Desk, now};
use super::diary::{self, Act, Entry};
use super::stamp::{self, Stamp};
use crate::host::Clock;

/// Work begins at eight, and an act takes so long that a full day ends in the afternoon.
const BEGIN_MS: i64 = 8 * 3_600_000;
const ACT_MINUTES: i64 = 17;
/// Everybody comes to the office once a week.
const MEET_DAYS: i32 = 7;
/// Yesterday's leads and meetings come after the last entry of a diary.
const SHOWN_AFTER_MS: i64 = 2 * 3_600_000;
/// Days before the first case on which the agency is founded.
const FOUNDED_BEFORE: i32 = 3;

/// Makes the agency in `dir` unless it is there whole. What is there in part is set aside under another name.
///
/// # Errors
/// In words.
pub fn make(dir: &Path, tell: &mut dyn FnMut(&str)) -> Result<Stamp, String> {
    if let Some(stamp) = stamp::read(dir)? {
        tell(&format!("The demo agency of {} is whole: nothing to make.", stamp.made_on));
        return Ok(stamp);
    }
    if let Some(aside) = set_aside(dir)? {
        tell(&format!("What was there is not whole or not of this version: it is in {} now.", aside.display()));
    }
    std::fs::create_dir_all(dir).map_err(|error| format!("{}: {error}", dir.display()))?;
    let today = now().day();
    let entries = diary::entries();
    let first = entries.first().map_or(-1, |entry| entry.day);
    let clock = Clock::at(at_eight(today.plus(first - FOUNDED_BEFORE)));
    tell("Founding the agency: root key, roster, office server, three people with a device each.");
    let mut agency = found_agency(dir, &clock)?;
    let mut book = Book::new(today);
    tell("The directory of services: signed by the supervisor, carried to the tablets.");
    agency.spread_directory(today.plus(first - FOUNDED_BEFORE))?;
    live(&mut agency, &mut book, &clock, &entries, tell)?;
    tell("Yesterday: leads that wait, and the case that many protect.");
    clock.set(at_eight(book.today.plus(-1)) + SHOWN_AFTER_MS);
    agency.live_the_rest(&book)?;
    agency.spread_directory(book.today)?;
    tell("The last day: two dates, two answers, and a closure that had not seen a newer risk.");
    last_day(&mut agency, &mut book, &clock)?;
    settle(dir, agency, &book, &clock)
}

/// Plays every entry on its day.
fn live(
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
            Carrier::Tablet => &mut self.worker,
            Carrier::Colleague => &mut self.colleague,
        }
    }
}

/// Yesterday, after everybody had synced in the morning, nobody had a network until the evening.
fn last_day(agency: &mut Agency, book: &mut Book, clock: &Clock) -> Result<(), String> {
    agency.meet()?;
    clock.set(at_eight(book.today.plus(-1)) + 4 * 3_600_000);
    let dates = book.case(TWO_DATES)?.id.clone();
    agency.worker.call("set_next_contact", json!({ "case": dates, "on": book.day(4) }))?;
    let answers = book.case(TWO_ANSWERS)?.id.clone();
    let person = agency.worker.call("show_person", json!({ "case": answers }))?;
    let point = person["contact_points"][0]["id"].clone();
    let said = json!({ "case": answers, "entry": point, "question": "call", "answer": "no" });
    agency.worker.call("set_safe_contact", said)?;
    let contested = book.case(CONTESTED)?.id.clone();
    let risk = json!({ "level": "high", "note": "the person feared waited at the gate this morning" });
    agency.colleague.call("determine_risk", json!({ "case": contested, "risk": risk, "basis": "incident" }))?;
    clock.pass_minutes(ACT_MINUTES);
    agency.supervisor.call("set_next_contact", json!({ "case": dates, "on": book.day(7) }))?;
    let reason = json!({ "case": answers, "reason": "urgent_contact", "note": "the client rang the office" });
    agency.supervisor.call("show_person", reason)?;
    let said =
        json!({ "case": answers, "entry": point, "question": "call", "answer": "yes", "reason": "urgent_contact" });
    agency.supervisor.call("set_safe_contact", said)?;
    let authorise = Entry { day: -1, case: CONTESTED, act: Act::Authorise };
    book.perform(&authorise, &mut agency.supervisor)?;
    clock.pass_minutes(4 * 60);
    agency.meet()?;
    agency.meet()
}

/// Both homes agree; they are told where the demo will let them reach the office, and the stamp is written last.
fn settle(dir: &Path, mut agency: Agency, book: &Book, clock: &Clock) -> Result<Stamp, String> {
    let case = json!({ "case": book.case(STORY)?.id });
    let (ours, theirs) = (agency.worker.call("case_file", case.clone())?, agency.supervisor.call("case_file", case)?);
    if ours["digest"] != theirs["digest"] || ours["sources"] != theirs["sources"] {
        return Err("the two homes do not agree".to_owned());
    }
    let stamp = Stamp::fresh(book.today.to_string(), book.case(STORY)?.code.clone())?;
    agency.worker.point_to(&stamp.tablet)?;
    agency.supervisor.point_to(&stamp.laptop)?;
    clock.set(now().0);
    let Agency { worker, colleague, supervisor, office } = agency;
    for desk in [worker, colleague, supervisor] {
        stamp::mark_home(&dir.join(desk.staff.folder))?;
        desk.lock()?;
    }
    office.shutdown();
    stamp.write(dir)?;
    Ok(stamp)
}

fn at_eight(day: model::Day) -> i64 {
    i64::from(day.0) * DAY_MS + BEGIN_MS
}

/// Moves what is in `dir` beside it; `None` when there is nothing.
///
/// # Errors
/// In words.
pub fn set_aside(dir: &Path) -> Result<Option<PathBuf>, String> {
    let words = |error: std::io::Error| format!("{}: {error}", dir.display());
    match std::fs::read_dir(dir) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(words(error)),
        Ok(mut inside) => {
            if inside.next().is_none() {
                return Ok(None);
            }
        }
    }
    let name = dir.file_name().ok_or_else(|| format!("{} names no folder", dir.display()))?;
    let aside = (1..).map(|n| dir.with_file_name(format!("{}.aside-{n}", name.display()))).find(|path| !path.exists());
    let aside = aside.ok_or("no name is free")?;
    std::fs::rename(dir, &aside).map_err(words)?;
    Ok(Some(aside))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_whole_is_set_aside_and_never_deleted() {
        let place = tempfile::tempdir().unwrap();
        let dir = place.path().join("demo");
        assert_eq!(set_aside(&dir), Ok(None), "nothing is there yet");
        for expected in ["demo.aside-1", "demo.aside-2"] {
            std::fs::create_dir(&dir).unwrap();
            std::fs::write(dir.join("kept"), expected).unwrap();
            let aside = set_aside(&dir).unwrap().unwrap();
            assert_eq!(aside, place.path().join(expected), "each time under a name of its own");
            assert_eq!(std::fs::read_to_string(aside.join("kept")).unwrap(), expected, "with what was in it");
        }
    }
}

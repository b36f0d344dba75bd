//! Plays the plan of 200 records into real stores, each act a command of whoever does it. Shortens nothing but waiting.

mod acts;

use std::path::Path;

use acts::Playing;
use model::Day;

use super::agency::{Agency, Time, WORKERS, found_agency};
use super::desk::Desk;
use super::last_day::{Crossed, last_day};
use super::make::{Made, at_eight};
use super::plan::Plan;
use super::plan::record::{Act, Part};
use crate::host::Clock;

/// An act takes so long that a full day ends in the afternoon.
const ACT_MS: i64 = 17 * 60_000;
/// Everybody syncs on the evening before the demo, when the last act of a day is done.
const EVENING_MS: i64 = 12 * 3_600_000;
/// Days before the first lead on which the agency is founded.
const FOUNDED_BEFORE: i32 = 3;

/// The agency as it stands on this day.
///
/// # Errors
/// In words.
pub fn live(dir: &Path, today: Day, tell: &mut dyn FnMut(&str)) -> Result<Made, String> {
    let plan = Plan::of(today);
    let first = plan.records.iter().filter_map(|one| one.entries.first()).map(|entry| entry.day).min().unwrap_or(-1);
    let founded = today.plus(first - FOUNDED_BEFORE);
    tell("Founding the agency: root key, roster, office server, thirteen people with a device each.");
    let clock = Clock::at(at_eight(founded));
    let mut agency = found_agency(dir, &clock, &WORKERS, Time::Apart)?;
    tell("The directory of services: signed by the supervisor, carried to the tablets.");
    agency.spread_directory(founded)?;
    let mut cases: Vec<Vec<Playing<'_>>> = agency.workers.iter().map(|_| Vec::new()).collect();
    for record in &plan.records {
        let playing = Playing::of(record, today);
        cases[playing.carrier()].push(playing);
    }
    tell(
        "Twelve workers live their cases side by side, until the supervisor has to decide; this takes most of the time.",
    );
    let evening = at_eight(today.plus(-1)) + EVENING_MS;
    agency.clock.set(evening);
    rounds(&mut agency, &mut cases, evening, tell)?;
    agency.all_at(evening);
    agency.spread_directory(today)?;
    tell("The last day: two dates, two answers, two risks, and a closure that had not seen a newer risk.");
    let cases: Vec<Playing<'_>> = cases.into_iter().flatten().collect();
    let id = |part: Part| of(&cases, part).map(|case| case.id.clone());
    let crossed = Crossed {
        dates: id(Part::TwoDates)?,
        answers: id(Part::TwoAnswers)?,
        contested: id(Part::Contested)?,
        risks: Some(id(Part::TwoRisks)?),
    };
    last_day(&mut agency, &crossed, today, evening + ACT_MS)?;
    let story = of(&cases, Part::Story)?;
    let story = [story.id.clone(), story.code.clone()];
    let tags = cases.iter().filter_map(|one| Some((one.record.tag?.to_owned(), one.code.clone()))).collect();
    Ok(Made { today, agency, story, tags })
}

/// Cases wait for nothing but their supervisor, so twelve devices work side by side until she is asked.
fn rounds(
    agency: &mut Agency,
    cases: &mut [Vec<Playing<'_>>],
    evening: i64,
    tell: &mut dyn FnMut(&str),
) -> Result<(), String> {
    let desks = agency.workers.iter_mut().chain([&mut agency.supervisor]);
    desks.for_each(Desk::begin_gathering);
    for round in 1.. {
        std::thread::scope(|scope| {
            let pairs = agency.workers.iter_mut().zip(cases.iter_mut());
            let busy: Vec<_> = pairs.map(|(desk, cases)| scope.spawn(move || work(desk, cases, evening))).collect();
            busy.into_iter().try_for_each(|one| one.join().map_err(|_| "a device failed".to_owned())?)
        })?;
        if !decide(&mut agency.supervisor, cases, evening)? {
            break;
        }
        give_over(cases);
        let left: usize = cases.iter_mut().flatten().map(|one| usize::from(one.entry().is_some())).sum();
        tell(&format!("  Round {round} of work and supervision is over; {left} of 200 records go on."));
    }
    let refused: Vec<&str> = cases.iter().flatten().filter_map(Playing::refused).collect();
    if !refused.is_empty() {
        return Err(format!("{} records were not played to their end:\n{}", refused.len(), refused.join("\n")));
    }
    let desks = agency.workers.iter_mut().chain([&mut agency.supervisor]);
    desks.map(Desk::end_gathering).collect::<Result<Vec<()>, String>>().map(|_| ())
}

/// What the supervisor gave to another worker goes on there.
fn give_over(cases: &mut [Vec<Playing<'_>>]) {
    for from in 0..cases.len() {
        let (stays, goes) = std::mem::take(&mut cases[from]).into_iter().partition(|one| one.carrier() == from);
        cases[from] = stays;
        let goes: Vec<Playing<'_>> = goes;
        goes.into_iter().for_each(|one| cases[one.carrier()].push(one));
    }
}

/// A worker's part of a round: hears what the supervisor said, works on each case until she is asked again, and syncs.
fn work(desk: &mut Desk, cases: &mut [Playing<'_>], evening: i64) -> Result<(), String> {
    desk.clock.set(evening);
    desk.sync()?;
    for playing in cases {
        go_on(desk, playing, |act| !act.is_supervisors())?;
    }
    desk.clock.set(evening);
    desk.sync().map(|_| ())
}

/// The supervisor's part; whether there was anything to decide.
fn decide(desk: &mut Desk, cases: &mut [Vec<Playing<'_>>], evening: i64) -> Result<bool, String> {
    desk.clock.set(evening);
    desk.sync()?;
    let mut decided = false;
    for playing in cases.iter_mut().flatten() {
        decided |= go_on(desk, playing, Act::is_supervisors)?;
    }
    desk.clock.set(evening);
    desk.sync()?;
    Ok(decided)
}

fn go_on(desk: &mut Desk, playing: &mut Playing<'_>, is_theirs: impl Fn(Act) -> bool) -> Result<bool, String> {
    let mut any = false;
    while let Some(entry) = playing.entry().filter(|entry| is_theirs(entry.act)) {
        let nth = i64::try_from(playing.of_the_day()).unwrap_or(0);
        desk.clock.set(at_eight(playing.today.plus(entry.day)) + nth * ACT_MS);
        playing.perform(entry, desk);
        any = true;
    }
    desk.write_gathered()?;
    Ok(any)
}

fn of<'c, 'p>(cases: &'c [Playing<'p>], part: Part) -> Result<&'c Playing<'p>, String> {
    cases.iter().find(|one| one.record.part == Some(part)).ok_or_else(|| format!("no case is {part:?}"))
}

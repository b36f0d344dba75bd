//! Decisions that weigh on people: what had to be reported, and what is best for a child. Comes after everything else.

use super::extras::window;
use super::record::{Act, Entry, Programme, Record};
use super::table;

/// Kinds of incident that ask for a report when they were done to a child.
pub fn asks_for_a_report(record: &Record) -> bool {
    let gentle = ["denial_resources", "psychological_abuse"];
    record.client.age < 18 && record.incident.is_some_and(|incident| !gentle.contains(&incident.kind))
}

/// Adds everything.
pub fn add(records: &mut [Record]) {
    best_interests(records);
    for record in records {
        reports(record);
        record.entries.sort_by_key(|entry| entry.day);
    }
}

/// Proposed on the day it was learned, decided the day after and made at once; all on one day where no case is opened.
fn reports(record: &mut Record) {
    let day_of = |like: &dyn Fn(&Act) -> bool| {
        let found = record.entries.iter().find(|entry| like(&entry.act));
        found.map(|entry| entry.day)
    };
    let learned = match record.tag {
        Some("D01") => day_of(&|act| matches!(act, Act::Open(..))).map(|day| (day, "danger_to_self")),
        Some("D05") => day_of(&|act| matches!(act, Act::Plan { .. })).map(|day| (day, "other_law")),
        Some("D13") => day_of(&|act| matches!(act, Act::AskClosure(..))).map(|day| (day, "other_law")),
        _ if record.no_action == Some("emergency_redirected") => {
            day_of(&|act| matches!(act, Act::Danger(true))).map(|day| (day, "danger_to_self"))
        }
        _ if asks_for_a_report(record) && record.is_opened() => {
            day_of(&|act| matches!(act, Act::Incident(..))).map(|day| (day, "child_abuse_law"))
        }
        _ => None,
    };
    let Some((day, trigger)) = learned else { return };
    let decided = if record.is_opened() { (day + 1).min(-1) } else { day };
    let not_reported = record.tag == Some("D05");
    let mut on = |day: i32, act: Act| record.entries.push(Entry { day, act });
    on(day, Act::Report(trigger, if not_reported { "not_reported" } else { "reported" }));
    on(decided, Act::Approve("report"));
    on(decided, if not_reported { Act::SecondDecides } else { Act::ReportMade });
}

/// Determinations of best interests about children who live apart from their parents: the planted one is explained, one
/// is decided, one was opened again, and two are gathered.
fn best_interests(records: &mut [Record]) {
    let fits = |one: &Record| {
        let apart = matches!(one.concern, "separated" | "unaccompanied" | "abandonment" | "neglect");
        let days = window(one).is_some_and(|(from, to)| from <= -9 && to == -1);
        let calm = one.programme == Programme::Cp && one.state == "implementing" && one.was.is_none();
        one.tag == Some("D16") || (!one.is_named() && apart && calm && days)
    };
    let [all, decided, again] = table::BIDS;
    let mut nth = 1;
    for record in records.iter_mut().filter(|one| fits(one)) {
        let place = if record.tag == Some("D16") { 0 } else { nth };
        nth += usize::from(record.tag.is_none());
        if place >= all {
            continue;
        }
        let is_decided = place < decided + again;
        let mut on = |day: i32, act: Act| record.entries.push(Entry { day, act });
        on(-7, Act::AskBid);
        if place < all - 1 {
            on(-6, Act::PrepareBid);
        }
        if is_decided {
            on(-5, Act::DecideBid);
            on(-4, Act::FollowBid("explained"));
        }
        if is_decided && place >= decided {
            on(-2, Act::PrepareBid);
        }
    }
}

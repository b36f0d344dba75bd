//! What the table counts beside the course of a case: referrals, safety plans, conferences, consents, answers at closure.

use super::deal::shuffle;
use super::record::{Act, Consent, Entry, Part, Programme, Record};
use super::table::{self, spread};
use crate::dice::Dice;

/// Providers whom nearly everybody may be sent to, by their places in the directory.
const PROVIDERS: [usize; 10] = [1, 3, 6, 7, 8, 9, 18, 19, 20, 21];
/// Education, for children of school age.
const SCHOOLS: [usize; 2] = [14, 15];
/// Places of those that planted stories need.
const HOSPITAL: usize = 0;
const TRACING: usize = 22;
const POLICE: usize = 10;
const REHABILITATION: usize = 23;

/// Adds everything.
pub fn add(records: &mut [Record], dice: &mut Dice) {
    stories(records);
    referrals(records, dice);
    safety_plans(records);
    conferences(records, dice);
    consents(records, dice);
    safer(records);
    for record in records {
        record.entries.sort_by_key(|entry| entry.day);
    }
}

pub fn consent(scope: &'static str, answer: &'static str, to: Option<usize>, ends: Option<i32>) -> Act {
    let method =
        if matches!(scope, "share_referral" | "share_conference" | "tracing") { "verbal_witnessed" } else { "written" };
    Act::Consent(Consent { scope, answer, method, to, ends })
}

/// The last day of a sharing, shorter where it would end within a fortnight: those nine are counted apart.
pub fn ends(from: i32, life: i32) -> Option<i32> {
    (0..=14).contains(&(from + life)).then_some(from + life - 20)
}

/// Days on which something may be added: after the plan, before anybody asks to close.
pub fn window(record: &Record) -> Option<(i32, i32)> {
    let plan = record.entries.iter().rev().find(|one| matches!(one.act, Act::Plan { version: 1, .. }))?.day;
    let end = record.entries.iter().filter(|one| one.day > plan);
    let end = end.filter(|one| {
        let ends = matches!(one.act, Act::Goals(_) | Act::AskClosure(..) | Act::ProposeTransfer(_) | Act::Restrict);
        ends || matches!(one.act, Act::Named(_) | Act::Try(_))
    });
    let last = end.map(|one| one.day - 1).min().unwrap_or(-1);
    let reassessed = record.entries.iter().find(|one| matches!(one.act, Act::HoldReview("reassess", ..)));
    let last = reassessed.map_or(last, |one| last.min(one.day - 1));
    (plan < last).then_some((plan + 1, last))
}

impl Record {
    fn on(&mut self, day: i32, act: Act) {
        self.entries.push(Entry { day, act });
    }

    /// A referral from this day on that comes so far, its steps within the days that there are.
    fn refer(&mut self, (from, last): (i32, i32), provider: usize, reached: &'static str, answer: &'static str) {
        let nth = self.count(|act| matches!(act, Act::Refer(..) | Act::Draft(..)));
        if reached == "draft" {
            return self.on(from, Act::Draft(nth, provider));
        }
        self.on(from, consent("share_referral", answer, Some(provider), ends(from, 90)));
        self.on(from, Act::Refer(nth, provider));
        let steps: &[&'static str] = match reached {
            "closed_loop" => &["accepted", "in_service", "completed", "closed_loop"],
            "completed" => &["accepted", "in_service", "completed"],
            "in_service" => &["accepted", "in_service"],
            "accepted" => &["accepted"],
            "received" => &["received"],
            "no_response" => &["no_response"],
            "declined" => &["declined"],
            "not_attended" => &["accepted", "not_attended"],
            "cancelled" => &["cancelled"],
            _ => &[],
        };
        for (after, step) in (1..).zip(steps) {
            self.on((from + 2 * after).min(last), Act::Referred(nth, step));
        }
        if reached == "revoked" {
            self.on((from + 4).min(last), consent("share_referral", "withdrawn", Some(provider), None));
        }
    }
}

/// What the planted stories need of referrals, consents and notes.
fn stories(records: &mut [Record]) {
    for record in records {
        let days = window(record).unwrap_or((-1, -1));
        match record.tag {
            Some("D03") => {
                record.on(days.0, consent("tracing", "given", Some(TRACING), ends(days.0, 183)));
                record.refer(days, TRACING, "in_service", "given");
            }
            Some("D04") => record.refer(days, HOSPITAL, "accepted", "given"),
            Some("D05") => record.on(days.0, consent("share_referral", "refused", Some(POLICE), None)),
            Some("D15") => record.refer(days, 8, "revoked", "given"),
            Some("D18") => {
                record.on(-9, Act::AskClosure("client_declines", "low", "not_asked"));
                record.on(-8, Act::GiveBack);
            }
            Some("D19") => record.on(days.0, consent("safe_contact", "given", None, ends(days.0, 183))),
            Some("D21") => {
                record.refer((days.0, days.0 + 2), 19, "declined", "given");
                record.on(days.0 + 4, Act::Advocate(days.0 + 10));
                record.refer((days.0 + 5, days.1), 20, "in_service", "given");
            }
            Some("D22") => record.on(-2, Act::NameTyped),
            _ => {}
        }
        if record.closure == Some("referred_out") {
            record.refer(days, 1, "closed_loop", "given");
        }
        // Who comes of age is told of a service for adults.
        if record.closure == Some("turned_18") {
            record.refer(days, 18, "closed_loop", "given");
        }
    }
}

fn provider(record: &Record, turn: usize) -> usize {
    let schools = (6..=17).contains(&record.client.age) && turn.is_multiple_of(4);
    if schools { SCHOOLS[turn % 2] } else { PROVIDERS[turn % PROVIDERS.len()] }
}

fn referrals(records: &mut [Record], dice: &mut Dice) {
    let mut left = spread(table::REFERRALS);
    let mut take = |kind: &str| {
        if let Some(at) = left.iter().position(|one| *one == kind) {
            left.swap_remove(at);
        }
    };
    let out = records.iter().filter(|one| matches!(one.closure, Some("referred_out" | "turned_18"))).count();
    std::iter::repeat_n("closed_loop", out).for_each(&mut take);
    // Of the twelve cancelled ones a quarter was revoked by the client.
    ["in_service", "accepted", "cancelled", "declined", "in_service", "cancelled", "cancelled"]
        .into_iter()
        .for_each(take);
    left.extend(["revoked"; 2]);
    shuffle(&mut left, dice);
    let mut partial = table::CONSENTS[1];
    let (active, all) = hosts(records, dice);
    for (turn, kind) in left.into_iter().enumerate() {
        let open =
            matches!(kind, "in_service" | "accepted" | "received" | "sent" | "no_response" | "not_attended" | "draft");
        let at = if open { active[turn % active.len()] } else { all[turn % all.len()] };
        let Some((from, last)) = window(&records[at]) else { continue };
        let from = match kind {
            "sent" | "draft" => last.min(from.max(-2 - i32::try_from(dice.below(9)).unwrap_or(0))),
            _ => from + i32::try_from(dice.below(usize::try_from((last - from - 8).max(1)).unwrap_or(1))).unwrap_or(0),
        };
        let narrow = partial > 0 && kind == "closed_loop";
        partial -= usize::from(narrow);
        // What is taken back is taken back for a provider of its own.
        let to = if kind == "revoked" { REHABILITATION } else { provider(&records[at], turn) };
        records[at].refer((from, last), to, kind, if narrow { "partial" } else { "given" });
    }
}

/// Records with days for a referral: those that are active, and all.
fn hosts(records: &[Record], dice: &mut Dice) -> (Vec<usize>, Vec<usize>) {
    let fits = |at: &usize| {
        let one = &records[*at];
        one.part.is_none() && !matches!(one.tag, Some("D04" | "D15" | "D21")) && window(one).is_some()
    };
    let mut all: Vec<usize> = (0..records.len()).filter(fits).collect();
    shuffle(&mut all, dice);
    let active = all.iter().copied().filter(|at| records[*at].is_active()).collect();
    (active, all)
}

fn safety_plans(records: &mut [Record]) {
    let wants = |one: &Record| (one.programme != Programme::Gbv, one.base != "high", one.number);
    let mut order: Vec<usize> = (0..records.len()).filter(|at| window(&records[*at]).is_some()).collect();
    order.sort_by_key(|at| wants(&records[*at]));
    for at in order.into_iter().take(table::SAFETY_PLANS) {
        if let Some((from, _)) = window(&records[at]) {
            records[at].on(from, Act::SafetyPlan);
        }
    }
}

fn conferences(records: &mut [Record], dice: &mut Dice) {
    let mut order: Vec<usize> = (0..records.len())
        .filter(|at| records[*at].part.is_none() && window(&records[*at]).is_some_and(|(from, to)| to - from > 6))
        .collect();
    shuffle(&mut order, dice);
    order.sort_by_key(|at| (records[*at].tag != Some("D17"), records[*at].base != "high"));
    for (nth, at) in order.into_iter().take(table::CONFERENCES[0]).enumerate() {
        if let Some((from, _)) = window(&records[at]) {
            let day = from + 3;
            records[at].on(day, consent("share_conference", "given", Some(6), ends(day, 30)));
            records[at].on(day, Act::Conference(nth < table::CONFERENCES[1]));
        }
    }
}

fn consents(records: &mut [Record], dice: &mut Dice) {
    let [withdrawn, _, ending, spoken] = table::CONSENTS;
    let mut order: Vec<usize> = (0..records.len()).filter(|at| records[*at].is_opened()).collect();
    shuffle(&mut order, dice);
    let calm = |one: &Record| one.is_active() && !one.is_named() && window(one).is_some();
    // Three took back what a provider was told; the others what their figures may be counted for.
    let calm: Vec<usize> = order.iter().copied().filter(|at| calm(&records[*at])).take(withdrawn - 3).collect();
    for at in calm {
        records[at].on(-1, consent("statistics", "withdrawn", None, None));
    }
    let opens = |one: &Record| one.is_active() && one.part != Some(Part::Story) && one.closed_before.is_none();
    // What was asked again when a case was reopened ends with that.
    let year_ends = |one: &Record| {
        one.closed_before.is_none()
            && one
                .entries
                .iter()
                .any(|entry| matches!(entry.act, Act::Open(..)) && (0..=14).contains(&(entry.day + 365)))
    };
    let by_itself = records.iter().filter(|one| year_ends(one)).count();
    let soon = |at: &usize| opens(&records[*at]) && !year_ends(&records[*at]);
    let ends_soon: Vec<usize> = order.iter().copied().filter(soon).take(ending - by_itself).collect();
    for (nth, at) in ends_soon.into_iter().enumerate() {
        for entry in &mut records[at].entries {
            if let Act::Open(_, last) = &mut entry.act {
                *last = Some(i32::try_from(nth).unwrap_or(0) + 3);
            }
        }
    }
    let (mut missing, mut spoken) = (table::INDICATORS[4].2 - table::INDICATORS[4].1, spoken);
    for at in &order {
        let named = records[*at].is_named() || records[*at].revised > 0;
        let is_active = records[*at].is_active();
        for entry in records[*at].entries.iter_mut().filter(|_| !named) {
            if let Act::Plan { consented, method, .. } = &mut entry.act {
                if is_active && spoken > 0 {
                    (*method, spoken) = ("verbal_witnessed", spoken - 1);
                } else if missing > 0 {
                    (*consented, missing) = (false, missing - 1);
                }
            }
        }
    }
    for record in records.iter_mut() {
        let asked: Vec<Entry> =
            record.entries.iter().filter(|one| matches!(one.act, Act::AskClosure("goals_met", ..))).copied().collect();
        for entry in asked {
            let at = record.entries.iter().position(|one| *one == entry).unwrap_or(0);
            let act = consent("post_closure_contact", "given", None, ends(entry.day, 90));
            record.entries.insert(at, Entry { day: entry.day, act });
        }
    }
}

/// What children say at closure about how safe they feel: asked of as many as 15.4 counts.
fn safer(records: &mut [Record]) {
    let (_, more, asked) = table::INDICATORS[2];
    let mut nth = 0;
    for record in records.iter_mut().filter(|one| one.client.age < 18 && matches!(one.state, "closed" | "implementing"))
    {
        let closed = record.entries.iter().any(|one| one.act == Act::Authorise);
        for entry in record.entries.iter_mut().filter(|_| closed) {
            if let Act::AskClosure("goals_met" | "goals_not_relevant_feasible" | "referred_out", _, said) =
                &mut entry.act
                && nth < asked
            {
                *said = match nth {
                    at if at >= more => ["same", "less"][at % 2],
                    at => ["more", "much_more"][usize::from(at % 3 == 0)],
                };
                nth += 1;
            }
        }
    }
}

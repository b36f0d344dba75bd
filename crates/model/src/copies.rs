//! Where else an entry is than on the device that made it. Counts only what somebody signed; guesses nothing.

use std::collections::{BTreeMap, BTreeSet};

use crate::codes::code_list;
use crate::ids::{DeviceRef, StatementHash};
use crate::statement::{LaneKey, Seen, Statement};
use crate::time::{DAY_MS, Millis};

code_list!(
    /// Where an entry is, the most that is known.
    Copies = "entry_place" {
        OnlyHere = "only_here", AtOffice = "at_office", SecondDevice = "second_device",
    }
);

impl Copies {
    /// Where an entry is: on a second device once another device wrote something that builds on it, because it must have
    /// had it; at the office by the office's receipt; else only here.
    pub const fn of(seen_elsewhere: bool, receipted: bool) -> Copies {
        match (seen_elsewhere, receipted) {
            (true, _) => Copies::SecondDevice,
            (false, true) => Copies::AtOffice,
            (false, false) => Copies::OnlyHere,
        }
    }
}

/// Days after which an entry that is only on one device is a danger, and said in red. Source: `ui.md` 3.15.
pub const ONLY_COPY_OLD_DAYS: i32 = 7;
/// Milliseconds after which entries that are only on one device are spoken of on the first screen. Source: `ui.md` 3.5.
pub const ONLY_COPY_NUDGE_MS: i64 = DAY_MS;
/// Room below which a device says that its disk is nearly full: an order of magnitude above a year's cases.
pub const DISK_LOW_BYTES: u64 = 500 * 1024 * 1024;

/// Days without a word of a colleague's device after which that is said. Source: architecture 5.17, the lease's warning.
pub const SILENT_DAYS: i32 = 7;

/// For how many days a colleague's devices had said nothing when the office was last reached; `None` while that is no matter.
pub fn silent_days(newest: Millis, office_reached: Millis) -> Option<i32> {
    let days = i32::try_from((office_reached.0 - newest.0) / DAY_MS).unwrap_or(i32::MAX);
    (days >= SILENT_DAYS).then_some(days)
}

/// For how many days the oldest entry has been on one device only; `None` while that is no danger yet.
pub fn only_copy_old(oldest: Millis, now: Millis) -> Option<i32> {
    let days = i32::try_from((now.0 - oldest.0) / DAY_MS).unwrap_or(i32::MAX);
    (now.0 - oldest.0 > i64::from(ONLY_COPY_OLD_DAYS) * DAY_MS).then_some(days)
}

/// Whether the oldest entry that is only here is so old that the person is asked to back up.
pub const fn needs_backup(oldest: Millis, now: Millis) -> bool {
    now.0 - oldest.0 > ONLY_COPY_NUDGE_MS
}

/// Statements of a case by their place, to look up what an author had before them.
#[derive(Debug, Clone, Default)]
pub struct Ledger {
    places: BTreeMap<(LaneKey, u32), StatementHash>,
}

impl Ledger {
    /// The places of these statements. Of two at one place the last is kept: a fork is for the reducer to judge.
    pub fn of<'a>(statements: impl Iterator<Item = (&'a Statement, StatementHash)>) -> Ledger {
        let place = |(statement, hash): (&Statement, StatementHash)| ((statement.lane_key(), statement.order), hash);
        Ledger { places: statements.map(place).collect() }
    }

    /// What the author of `later` had before them: what stands below it in its lane, and below each tip that its basis
    /// names and that is here.
    pub fn seen_by(&self, later: &Statement) -> BTreeSet<StatementHash> {
        let own = later.lane_key();
        let mut seen: BTreeSet<StatementHash> =
            self.places.range((own, 0)..(own, later.order)).map(|(_, hash)| *hash).collect();
        for (lane, named) in later.basis.lanes.iter().filter(|(lane, _)| **lane != own) {
            let tip = self.places.get(&(*lane, named.order));
            if tip.is_some_and(|hash| Seen::up_to(named.order, *hash) == *named) {
                seen.extend(self.places.range((*lane, 0)..=(*lane, named.order)).map(|(_, hash)| *hash));
            }
        }
        seen
    }
}

/// Statements that a device other than `own` made or had before it made one.
pub fn seen_elsewhere<'a>(
    statements: impl Iterator<Item = (&'a Statement, StatementHash)> + Clone,
    own: DeviceRef,
) -> BTreeSet<StatementHash> {
    let ledger = Ledger::of(statements.clone());
    let others = statements.filter(|(statement, _)| statement.device != own);
    others.fold(BTreeSet::new(), |mut seen, (statement, hash)| {
        seen.extend(ledger.seen_by(statement));
        seen.insert(hash);
        seen
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::codes::RiskLevel;
    use crate::testkit::{SUPERVISOR, WORKER, risk, world};

    #[test]
    fn a_colleague_is_silent_only_while_the_office_was_reached_since() {
        let (newest, day) = (Millis(0), |days: i64| Millis(days * DAY_MS));
        assert_eq!(silent_days(newest, day(6)), None, "six days are a leave, or a bad road");
        assert_eq!(silent_days(newest, day(7)), Some(7), "a week is said");
        assert_eq!(silent_days(day(3), day(2)), None, "nobody is silent whom this device could not have heard");
    }

    #[test]
    fn a_statement_is_on_a_second_device_once_that_device_built_on_it() {
        let mut world = world();
        let first = world.say(WORKER, risk(RiskLevel::Medium));
        let own = world.facts()[0].statement.device;
        let seen = |world: &crate::testkit::World| {
            seen_elsewhere(world.facts().iter().map(|fact| (&fact.statement, fact.hash)), own)
        };
        assert!(seen(&world).is_empty(), "one's own next statement proves nothing");
        let blind = world.say_having_seen(SUPERVISOR, risk(RiskLevel::High), &[]);
        assert_eq!(seen(&world), BTreeSet::from([blind]), "nor does that of somebody who had not seen it");
        let aware = world.say(SUPERVISOR, risk(RiskLevel::High));
        world.say(WORKER, risk(RiskLevel::Low));
        let consent = world.facts()[0].hash;
        let all = BTreeSet::from([consent, first, blind, aware]);
        assert_eq!(seen(&world), all, "both that the supervisor had before them, and not what came after");
    }

    #[test]
    fn a_claim_to_have_seen_another_statement_proves_nothing() {
        let mut world = world();
        let first = world.say(WORKER, risk(RiskLevel::Medium));
        let own = world.facts()[0].statement.device;
        let claim = world.say(SUPERVISOR, risk(RiskLevel::High));
        let fact = world.fact_mut(claim).expect("it was just made");
        for seen in fact.statement.basis.lanes.values_mut() {
            seen.tip = [9; 8];
        }
        let seen = seen_elsewhere(world.facts().iter().map(|fact| (&fact.statement, fact.hash)), own);
        assert!(!seen.contains(&first), "the tip is not the statement that stands there");
    }

    #[test]
    fn an_only_copy_is_old_after_seven_days() {
        let after = |ms: i64| only_copy_old(Millis(1_000), Millis(1_000 + ms));
        assert_eq!(after(7 * DAY_MS), None, "seven days to the moment are in time");
        assert_eq!(after(7 * DAY_MS + 1), Some(7), "and not longer");
        assert_eq!(after(-DAY_MS), None, "a clock that was set back says nothing");
    }

    #[test]
    fn the_furthest_place_that_is_proven_is_said() {
        assert_eq!(Copies::of(true, false), Copies::SecondDevice, "another device had it, whatever the office says");
        assert_eq!(Copies::of(false, true), Copies::AtOffice, "receipted");
        assert_eq!(Copies::of(false, false), Copies::OnlyHere, "neither is known");
    }
}

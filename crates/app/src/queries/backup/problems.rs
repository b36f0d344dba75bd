//! What keeps entries from being safe, as codes with facts. The limits are the model's.

use std::collections::BTreeMap;

use model::copies::{DISK_LOW_BYTES, only_copy_old};
use model::worklist::{Why, sync_task};
use model::{Day, Millis};
use store::{InboxReason, Reader};

use super::{kept_number, oldest_only_here};
use crate::agency::meta;
use crate::driver::CLOCK_OFF_MS;
use crate::error::CommandError;
use crate::presence::Colleague;
use crate::restricted::closed_inbox;
use crate::session::Session;
use crate::views::{Fact, Problem};

/// An entry that a finished sync left behind although it was there this long before: the office did not take it.
const LEFT_BEHIND_MS: i64 = 10 * 60 * 1000;
/// How long it is said that the office was caught at something, though it may have been put right since.
const NOTED_MS: i64 = 14 * model::time::DAY_MS;

/// Every problem there is, the most dangerous first.
pub(super) fn problems(session: &Session, colleagues: &[Colleague]) -> Result<Vec<Problem>, CommandError> {
    let (now, today) = (session.now(), session.today());
    let free = session.store.free_bytes();
    let missing = session.behind().map(|behind| behind.mark_count.map(|mark| mark.saturating_sub(behind.store_count)));
    session.store.read(|reader| {
        let mut found = Vec::new();
        let mut say = |code: &str, facts: &[(&str, i64)]| {
            let fact = |(name, value): &(&str, i64)| Fact { name: (*name).to_owned(), value: value.to_string() };
            found.push(Problem { code: code.to_owned(), facts: facts.iter().map(fact).collect() });
        };
        let oldest = oldest_only_here(reader)?;
        let last_sync = kept_number(reader, meta::LAST_SYNC)?;
        let own = reader.whereabouts()?;
        if let Some(days) = oldest.and_then(|oldest| only_copy_old(Millis(oldest), now)) {
            say("only_copy_old", &[("days", i64::from(days))]);
        }
        if let Some(missing) = missing {
            let count = missing.map(|count| ("count", i64::try_from(count).unwrap_or(i64::MAX)));
            say("saves_missing", count.as_slice());
        }
        let unsent_since = kept_number(reader, meta::UNSENT_SINCE)?;
        let left_behind = unsent_since.zip(last_sync).is_some_and(|(since, sync)| since + LEFT_BEHIND_MS < sync);
        if own.unsent > 0 && left_behind {
            say("turned_down", &[("count", i64::try_from(own.unsent).unwrap_or(i64::MAX))]);
        }
        let noted = |key| -> Result<bool, CommandError> {
            Ok(kept_number(reader, key)?.is_some_and(|at| now.0 - at < NOTED_MS))
        };
        if noted(meta::TWO_HISTORIES_AT)? {
            say("two_histories", &[]);
        }
        of_colleagues(colleagues, &mut say);
        if noted(meta::ERASED_OFFERED_AT)? {
            say("erased_offered", &[]);
        }
        if noted(meta::OFFICE_BEHIND_AT)? {
            say("office_behind", &[]);
        }
        if let Some(free) = free.filter(|free| *free < DISK_LOW_BYTES) {
            say("disk_low", &[("free_bytes", i64::try_from(free).unwrap_or(i64::MAX))]);
        }
        if let Some(skew) = kept_number(reader, meta::CLOCK_SKEW)?.filter(|skew| skew.abs() > CLOCK_OFF_MS) {
            say("clock_off", &[("skew_ms", skew)]);
        }
        let high = model::codes::RiskLevel::High.code();
        let holds_high = reader.cases()?.iter().any(|row| row.risk.as_deref() == Some(high));
        let synced: Option<Day> = last_sync.map(|at| Millis(at).day());
        if let Some(task) = synced.and_then(|synced| sync_task(Some(synced), synced, holds_high, today))
            && let Why::NotSynced { days } = task.why
        {
            say("not_synced", &[("days", i64::from(days))]);
        }
        let quarantined = reader.counts()?.quarantine;
        if quarantined > 0 {
            say("quarantined", &[("count", i64::try_from(quarantined).unwrap_or(i64::MAX))]);
        }
        of_inbox(reader, &mut say)?;
        Ok(found)
    })
}

/// What does not fit between what colleagues' devices say and what the office shows.
fn of_colleagues(colleagues: &[Colleague], say: &mut impl FnMut(&str, &[(&str, i64)])) {
    let missing: i64 = colleagues.iter().map(|one| i64::from(one.missing)).sum();
    if missing > 0 {
        say("entries_held_back", &[("count", missing)]);
    }
    let others = colleagues.iter().filter(|one| one.other_roster).count();
    if others > 0 {
        say("other_roster", &[("count", i64::try_from(others).unwrap_or(i64::MAX))]);
    }
    let silent = || colleagues.iter().filter_map(|one| one.silent_days);
    if let Some(days) = silent().max() {
        let count = i64::try_from(silent().count()).unwrap_or(i64::MAX);
        say("colleague_silent", &[("count", count), ("days", i64::from(days))]);
    }
}

/// What came and cannot be opened yet, by what it waits for.
fn of_inbox(reader: &Reader<'_>, say: &mut impl FnMut(&str, &[(&str, i64)])) -> Result<(), CommandError> {
    let mut waiting: BTreeMap<&str, u64> = BTreeMap::new();
    let closed = closed_inbox(reader)?;
    for (reason, count) in reader.inbox_reasons()? {
        let count = count.saturating_sub(closed.get(&reason).copied().unwrap_or(0));
        if count == 0 {
            continue;
        }
        let code = match reason {
            InboxReason::Update => "update_needed",
            InboxReason::Key => "waiting_for_key",
            InboxReason::Dependencies | InboxReason::EarlierInLane | InboxReason::Roster => "waiting_for_entry",
        };
        *waiting.entry(code).or_insert(0) += count;
    }
    for (code, count) in waiting {
        say(code, &[("count", i64::try_from(count).unwrap_or(i64::MAX))]);
    }
    Ok(())
}

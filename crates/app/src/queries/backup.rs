//! What is only on this device and what is at the office; drafts; what was set aside.

mod problems;
mod spread;

use schemars::JsonSchema;
use serde::Serialize;
use store::{FileKind, Reader};
use ts_rs::TS;

use crate::agency::meta;
use crate::driver::CLOCK_OFF_MS;
use crate::error::CommandError;
use crate::presence::Colleague;
use crate::queries::case_file::hex;
use crate::queries::caseload::spoken_code;
use crate::registry::{Nothing, Reply};
use crate::session::Session;
use crate::views::{BackupStatus, DraftView, NewestWord, QuarantineItem};

/// Cases listed at most: those with something only here come first.
const CASES_MAX: usize = 500;

/// `backup_status`
pub fn backup_status(session: &mut Session, _: Nothing) -> Result<Reply<BackupStatus>, CommandError> {
    let cases = spread::cases(session)?;
    let colleagues = session.colleagues()?;
    let problems = problems::problems(session, &colleagues)?;
    let colleagues: Vec<NewestWord> = colleagues.iter().map(|one| newest_word(session, one)).collect();
    let status = session.store.read(|reader| -> Result<_, CommandError> {
        let (photos, recordings) = (reader.file_count(FileKind::Photo)?, reader.file_count(FileKind::Recording)?);
        let (counts, own) = (reader.counts()?, reader.whereabouts()?);
        let skew = kept_number(reader, meta::CLOCK_SKEW)?.unwrap_or(0);
        let closed = crate::restricted::closed_inbox(reader)?.values().sum();
        Ok(BackupStatus {
            only_here: small(own.unsealed + own.unsent),
            unsealed: small(own.unsealed),
            oldest_at: oldest_only_here(reader)?,
            at_office: small(own.at_office),
            quarantined: small(counts.quarantine),
            waiting: small(counts.inbox.saturating_sub(closed)),
            last_sync_at: kept_number(reader, meta::LAST_SYNC)?,
            clock_off: skew.abs() > CLOCK_OFF_MS,
            second_device: cases.iter().map(|case| case.second_device).fold(0, u32::saturating_add),
            bytes_waiting: reader.outbox_size()?.bytes,
            cases: cases.into_iter().take(CASES_MAX).collect(),
            problems,
            colleagues,
            media: small(photos.here + recordings.here),
            media_at_office: small(photos.at_office + recordings.at_office),
            free_bytes: session.store.free_bytes(),
        })
    })?;
    Ok(Reply::unchanged(status))
}

fn newest_word(session: &Session, colleague: &Colleague) -> NewestWord {
    let staff = crate::membership::staff_ref(colleague.staff);
    NewestWord {
        code: session.membership.code_of(staff),
        name: session.membership.names.get(&colleague.staff).map(|name| name.name.clone()).unwrap_or_default(),
        at: colleague.newest.map(|at| at.0),
        silent: colleague.silent_days.is_some(),
        missing: colleague.missing,
    }
}

pub(crate) fn small(count: u64) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// A number that is kept beside the records.
pub(crate) fn kept_number(reader: &Reader<'_>, key: &str) -> Result<Option<i64>, CommandError> {
    Ok(reader.meta(key)?.and_then(|bytes| bytes.try_into().ok()).map(i64::from_be_bytes))
}

/// When the oldest entry that is only on this device was saved: kept once it is sealed, else that of the oldest unsealed.
pub(crate) fn oldest_only_here(reader: &Reader<'_>) -> Result<Option<i64>, CommandError> {
    match kept_number(reader, meta::UNSENT_SINCE)? {
        Some(since) => Ok(Some(since)),
        None => Ok(reader.oldest_unsealed_at()?),
    }
}

/// Entries that could not be read.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct Quarantined {
    /// One an entry.
    pub items: Vec<QuarantineItem>,
}

/// `quarantine`
pub fn quarantine(session: &mut Session, _: Nothing) -> Result<Reply<Quarantined>, CommandError> {
    let rows = session.store.read(|reader| -> Result<_, CommandError> {
        let mut items = Vec::new();
        for row in reader.quarantine()? {
            let case = match row.doc {
                Some(doc) => reader.doc(&doc)?.map(|found| found.pair.unwrap_or(doc)),
                None => None,
            };
            items.push(QuarantineItem {
                id: hex(&row.hash),
                device: row.device.map(|device| hex(&device)),
                case: case.map(|case| hex(&case)),
                reason: row.reason,
                at: row.at,
            });
        }
        Ok(items)
    })?;
    Ok(Reply::unchanged(Quarantined { items: rows }))
}

/// Entries begun and not saved yet.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct Drafts {
    /// Latest first.
    pub drafts: Vec<DraftView>,
}

/// `drafts`
pub fn drafts(session: &mut Session, _: Nothing) -> Result<Reply<Drafts>, CommandError> {
    let mut drafts = session.store.read(|reader| -> Result<Vec<DraftView>, CommandError> {
        let mut drafts = Vec::new();
        for row in reader.all_drafts()? {
            let case = row.casework.map_or(Ok(None), |case| reader.case(&case))?;
            drafts.push(DraftView {
                id: hex(&row.id),
                case: row.casework.map(|case| hex(&case)).unwrap_or_default(),
                case_code: case.map(|case| spoken_code(&case.code)).unwrap_or_default(),
                kind: row.kind,
                content: String::from_utf8_lossy(&row.bytes).into_owned(),
                at: row.at,
            });
        }
        Ok(drafts)
    })?;
    drafts.sort_by_key(|draft| std::cmp::Reverse(draft.at));
    Ok(Reply::unchanged(Drafts { drafts }))
}

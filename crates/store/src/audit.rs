//! The audit log: who did what when, chained, append-only. Holds no content (domain.md 14.2).

use crate::save::{number, signed};
use crate::{Hash32, Id8, Id16, Reader, StoreError, Tx};
use rusqlite::Row;

/// Longest reason, in bytes: 300 characters of 4 bytes.
const REASON_BYTES_MAX: usize = 1_200;
/// Longest event code, in bytes.
const WHAT_BYTES_MAX: usize = 64;

/// One event to record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuditEntry {
    /// When, milliseconds since 1970, by this device's clock.
    pub at: i64,
    /// Staff member.
    pub who: Id16,
    /// Device key id.
    pub device: Id8,
    /// Event code.
    pub what: String,
    /// The case it concerns, if it concerns one.
    pub casework: Option<Id16>,
    /// The reason given, where one is asked.
    pub reason: Option<String>,
}

/// One recorded event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuditRow {
    /// Place in the log, from 1, without gaps.
    pub n: u64,
    /// The event.
    pub entry: AuditEntry,
    /// Hash over the previous row's hash and this event.
    pub hash: Hash32,
}

/// Last row of the log.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct AuditHead {
    pub(crate) n: u64,
    pub(crate) hash: Hash32,
}

impl AuditHead {
    /// The head of an empty log.
    pub(crate) const START: AuditHead = AuditHead { n: 0, hash: [0; 32] };
}

impl Reader<'_> {
    /// Events after place `after`, in order, at most `limit`.
    pub fn audit(&self, after: u64, limit: u32) -> Result<Vec<AuditRow>, StoreError> {
        self.all(
            "SELECT n, at, who, device, what, casework, reason, hash FROM audit WHERE n > ?1 ORDER BY n LIMIT ?2",
            (signed(after)?, limit),
            audit_row,
        )
    }

    /// Events of one case, in order.
    pub fn audit_of(&self, casework: &Id16) -> Result<Vec<AuditRow>, StoreError> {
        self.all(
            "SELECT n, at, who, device, what, casework, reason, hash FROM audit WHERE casework = ?1 ORDER BY n",
            [casework],
            audit_row,
        )
    }

    pub(crate) fn audit_head(&self) -> Result<AuditHead, StoreError> {
        let head = self.one("SELECT n, hash FROM audit ORDER BY n DESC LIMIT 1", [], |row| {
            Ok(AuditHead { n: number(row, 0)?, hash: row.get(1)? })
        })?;
        Ok(head.unwrap_or(AuditHead::START))
    }

    /// The last place up to which the log follows from its start, and whether that is all of it.
    pub(crate) fn audit_chain(&self) -> Result<(AuditHead, bool), StoreError> {
        let mut head = AuditHead::START;
        let mut whole = true;
        self.each("SELECT n, at, who, device, what, casework, reason, hash FROM audit ORDER BY n", [], |row| {
            let row = audit_row(row)?;
            whole = row.n == head.n + 1 && row.hash == event_hash(&head.hash, row.n, &row.entry);
            if whole {
                head = AuditHead { n: row.n, hash: row.hash };
            }
            Ok(whole)
        })?;
        Ok((head, whole))
    }
}

impl Tx<'_> {
    /// Appends an event; answers its place.
    pub fn append_audit(&self, entry: &AuditEntry) -> Result<u64, StoreError> {
        if entry.what.len() > WHAT_BYTES_MAX
            || entry.reason.as_ref().is_some_and(|reason| reason.len() > REASON_BYTES_MAX)
        {
            return Err(StoreError::TooLarge { what: "an audit text" });
        }
        let head = self.audit.get();
        let n = head.n + 1;
        let hash = event_hash(&head.hash, n, entry);
        self.write(
            "INSERT INTO audit (n, at, who, device, what, casework, reason, hash) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
            &[&signed(n)?, &entry.at, &entry.who, &entry.device, &entry.what, &entry.casework, &entry.reason, &hash],
        )?;
        self.audit.set(AuditHead { n, hash });
        Ok(n)
    }
}

// FROZEN: stores in the field hold these hashes.
fn event_hash(prev: &Hash32, n: u64, entry: &AuditEntry) -> Hash32 {
    let mut hasher = blake3::Hasher::new_derive_key("satchel store audit v1");
    hasher.update(prev).update(&n.to_be_bytes()).update(&entry.at.to_be_bytes());
    hasher.update(&entry.who).update(&entry.device);
    let mut field = |bytes: Option<&[u8]>| match bytes {
        None => {
            hasher.update(&[0]);
        }
        Some(bytes) => {
            hasher.update(&[1]).update(&(bytes.len() as u64).to_be_bytes()).update(bytes);
        }
    };
    field(Some(entry.what.as_bytes()));
    field(entry.casework.as_ref().map(|casework| casework.as_slice()));
    field(entry.reason.as_ref().map(|reason| reason.as_bytes()));
    *hasher.finalize().as_bytes()
}

fn audit_row(row: &Row<'_>) -> Result<AuditRow, StoreError> {
    let entry = AuditEntry {
        at: row.get(1)?,
        who: row.get(2)?,
        device: row.get(3)?,
        what: row.get(4)?,
        casework: row.get(5)?,
        reason: row.get(6)?,
    };
    Ok(AuditRow { n: number(row, 0)?, entry, hash: row.get(7)? })
}

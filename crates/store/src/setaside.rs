//! What came in and could not be used: the inbox (may open later) and the quarantine (named, kept). Never decides which.

use crate::save::signed;
use crate::{Hash32, Id8, Id16, Reader, StoreError, Tx};
use rusqlite::Row;

/// What an item of the inbox waits for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum InboxReason {
    /// A key of its epoch.
    Key,
    /// Changes that it builds on.
    Dependencies,
    /// Earlier envelopes of its lane.
    EarlierInLane,
    /// A roster record that names its author.
    Roster,
    /// A program that knows its form.
    Update,
}

/// One item that could not be opened yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InboxRow {
    /// Hash of its bytes.
    pub hash: Hash32,
    /// Document.
    pub doc: Id16,
    /// Place in the server's log, when it came from there.
    pub n: Option<u64>,
    /// Kind byte of the item.
    pub kind: u8,
    /// What it waits for.
    pub reason: InboxReason,
    /// When it came, milliseconds since 1970.
    pub since: i64,
    /// All its bytes.
    pub bytes: Vec<u8>,
}

/// One item that was refused, and kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuarantineRow {
    /// Hash of its bytes.
    pub hash: Hash32,
    /// Document, if it names one.
    pub doc: Option<Id16>,
    /// Device key id of the author, if it names one.
    pub device: Option<Id8>,
    /// Code of the refusal; never content.
    pub reason: String,
    /// When, milliseconds since 1970.
    pub at: i64,
    /// All its bytes.
    pub bytes: Vec<u8>,
}

impl Reader<'_> {
    /// What waits for the document, in log order, then in order of arrival.
    pub fn inbox(&self, doc: &Id16) -> Result<Vec<InboxRow>, StoreError> {
        self.all(
            "SELECT hash, doc, n, kind, reason, since, bytes FROM inbox WHERE doc = ?1 ORDER BY n IS NULL, n, rowid",
            [doc],
            |row| {
                let n: Option<i64> = row.get(2)?;
                let n = n.map(|n| u64::try_from(n).map_err(|_| StoreError::BadRow { table: "inbox" })).transpose()?;
                Ok(InboxRow {
                    hash: row.get(0)?,
                    doc: row.get(1)?,
                    n,
                    kind: row.get(3)?,
                    reason: reason(row.get(4)?)?,
                    since: row.get(5)?,
                    bytes: self.unpacked(row, 6, "inbox")?,
                })
            },
        )
    }

    /// Documents for which something waits.
    pub fn inbox_docs(&self) -> Result<Vec<Id16>, StoreError> {
        self.all("SELECT DISTINCT doc FROM inbox ORDER BY doc", [], |row| Ok(row.get(0)?))
    }

    /// Everything in quarantine, oldest first.
    pub fn quarantine(&self) -> Result<Vec<QuarantineRow>, StoreError> {
        self.all("SELECT hash, doc, device, reason, at, bytes FROM quarantine ORDER BY rowid", [], |row| {
            self.quarantine_row(row)
        })
    }

    /// What was set aside of a document for one reason, oldest first.
    pub fn quarantine_of(&self, doc: &Id16, reason: &str) -> Result<Vec<QuarantineRow>, StoreError> {
        let sql =
            "SELECT hash, doc, device, reason, at, bytes FROM quarantine WHERE doc = ?1 AND reason = ?2 ORDER BY rowid";
        self.all(sql, (doc, reason), |row| self.quarantine_row(row))
    }

    /// Whether these bytes were refused before.
    pub fn in_quarantine(&self, hash: &Hash32) -> Result<bool, StoreError> {
        Ok(self.count("SELECT count(*) FROM quarantine WHERE hash = ?1", [hash])? > 0)
    }

    fn quarantine_row(&self, row: &Row<'_>) -> Result<QuarantineRow, StoreError> {
        Ok(QuarantineRow {
            hash: row.get(0)?,
            doc: row.get(1)?,
            device: row.get(2)?,
            reason: row.get(3)?,
            at: row.get(4)?,
            bytes: self.unpacked(row, 5, "quarantine")?,
        })
    }
}

impl Tx<'_> {
    /// Keeps an item for later; the same bytes again only change what they wait for.
    pub fn put_inbox(&self, row: &InboxRow) -> Result<(), StoreError> {
        let n = row.n.map(signed).transpose()?;
        self.write(
            "INSERT INTO inbox (hash, doc, n, kind, reason, since, bytes) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
             ON CONFLICT (hash) DO UPDATE SET reason = excluded.reason",
            &[
                &row.hash,
                &row.doc,
                &n,
                &row.kind,
                &reason_number(row.reason),
                &row.since,
                &self.codec().pack(&row.bytes)?,
            ],
        )?;
        Ok(())
    }

    /// Takes an item out of the inbox because this save opens or refuses it. `false` when it was not there.
    pub fn take_inbox(&self, hash: &Hash32) -> Result<bool, StoreError> {
        Ok(self.write("DELETE FROM inbox WHERE hash = ?1", &[hash])? == 1)
    }

    /// Keeps refused bytes with the reason; the same bytes again change nothing.
    pub fn put_quarantine(&self, row: &QuarantineRow) -> Result<(), StoreError> {
        self.write(
            "INSERT INTO quarantine (hash, doc, device, reason, at, bytes) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
             ON CONFLICT (hash) DO NOTHING",
            &[&row.hash, &row.doc, &row.device, &row.reason, &row.at, &self.codec().pack(&row.bytes)?],
        )?;
        Ok(())
    }

    /// Takes bytes out of quarantine because this save uses them after all. `false` when they were not there.
    pub fn take_quarantine(&self, hash: &Hash32) -> Result<bool, StoreError> {
        Ok(self.write("DELETE FROM quarantine WHERE hash = ?1", &[hash])? == 1)
    }
}

pub(crate) fn reason(stored: u8) -> Result<InboxReason, StoreError> {
    Ok(match stored {
        0 => InboxReason::Key,
        1 => InboxReason::Dependencies,
        2 => InboxReason::EarlierInLane,
        3 => InboxReason::Roster,
        4 => InboxReason::Update,
        _ => return Err(StoreError::BadRow { table: "inbox" }),
    })
}

fn reason_number(reason: InboxReason) -> u8 {
    match reason {
        InboxReason::Key => 0,
        InboxReason::Dependencies => 1,
        InboxReason::EarlierInLane => 2,
        InboxReason::Roster => 3,
        InboxReason::Update => 4,
    }
}
